"""PDO108: the office's own totals are no objectives."""

from tests.support import messages, more, results_of, row

SUGGESTION = "Se una di queste righe è un obiettivo, compilare la sua Tipologia di valore."


def test_passes() -> None:
    assert messages(results_of(row(), more()), "PDO108") == []
    assert messages(results_of(row(objective="Totale pesi censiti")), "PDO108") == []


def test_fails_once_with_the_rows() -> None:
    total = ["TOTALE SETTORE SF", *[None] * 8, 100.0]
    message = "Una riga di totale lasciata fuori (riga 4): peso e punti non si contano."
    (found,) = messages(results_of(row(), total), "PDO108")
    assert found == (4, "settore", message, SUGGESTION)
    (found,) = messages(results_of(row(), total, row("GT"), total), "PDO108")
    assert found[2] == "2 righe di totale lasciate fuori (righe 4, 6): pesi e punti non si contano."
