"""PDO104: the weight stands on the objective's first row."""

from tests.support import messages, more, results_of, row


def test_passes() -> None:
    assert messages(results_of(row(weight=60.0), more(), row(weight=None)), "PDO104") == []


def test_fails_where_the_weight_stands() -> None:
    assert messages(results_of(row(), row(weight=None), more(), more(weight=60.0)), "PDO104") == [
        (
            6,
            "peso",
            "Il peso è su una riga di continuazione: vale per tutto l'obiettivo che comincia alla riga 4.",
            "Spostare il peso alla riga 4.",
        )
    ]


def test_fails_for_each_weight_on_a_continuation_row() -> None:
    results = results_of(row(weight=9.0), more(weight="Non pesato"), more(weight=9.0))
    assert [finding[0] for finding in messages(results, "PDO104")] == [4, 5]


def test_a_row_with_nothing_but_a_weight_is_a_continuation_row() -> None:
    results = results_of(row(weight=None), [None] * 9 + [60.0])
    assert [finding[0] for finding in messages(results, "PDO104")] == [4]
    assert results.objectives[0].weight == 60
