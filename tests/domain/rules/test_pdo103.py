"""PDO103: a continuation row comes under an objective."""

from tests.support import messages, more, results_of, row


def test_passes() -> None:
    assert messages(results_of(row(), more()), "PDO103") == []


def test_fails_for_each_row_above_the_first_objective() -> None:
    what = (
        "La riga continua un obiettivo, ma sopra non ce n'è nessuno: non è calcolata.",
        "Compilare le prime cinque colonne di questa riga.",
    )
    results = results_of(more(), more(), row(), more())
    assert messages(results, "PDO103") == [(3, "settore", *what), (4, "settore", *what)]
    assert [assessed.indicator.row for assessed in results.indicators] == [5, 6]
