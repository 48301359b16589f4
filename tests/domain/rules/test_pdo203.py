"""PDO203: an objective has one weight."""

from tests.support import messages, more, results_of, row


def test_passes() -> None:
    assert messages(results_of(row(weight=60.0), more(), row(weight=None), more(weight=40.0)), "PDO203") == []


def test_fails_once_an_objective_at_its_second_weight() -> None:
    results = results_of(row(), row(weight=60.0), more(), more(weight=20.0), more(weight=20.0))
    assert messages(results, "PDO203") == [
        (
            6,
            "peso",
            "L'obiettivo ha più di un peso (righe 4, 6, 7): resta fuori dalle somme.",
            "Lasciare un solo peso, alla riga 4.",
        )
    ]


def test_a_weight_and_not_weighted_are_two() -> None:
    results = results_of(row(weight=60.0), more(weight="Non pesato - ex art. 208"))
    assert [finding[0] for finding in messages(results, "PDO203")] == [4]
    assert results.objectives[0].weight is None
