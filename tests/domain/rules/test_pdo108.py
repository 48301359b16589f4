"""PDO108: what is no indicator is left out."""

from tests.support import messages, more, results_of, row

SUGGESTION = "Se una di queste righe è un indicatore, compilare la sua Tipologia di valore o il suo Valore atteso."
WHAT = "totali, fasce, firme, legende o note non si contano."


def test_passes() -> None:
    assert messages(results_of(row(), more()), "PDO108") == []
    assert messages(results_of(row(objective="Totale pesi censiti")), "PDO108") == []


def test_fails_once_with_the_rows() -> None:
    total = ["TOTALE SETTORE SF", *[None] * 8, 100.0]
    message = f"Una riga lasciata fuori perché non è un indicatore (riga 4): {WHAT}"
    (finding,) = messages(results_of(row(), total), "PDO108")
    assert finding == (4, "settore", message, SUGGESTION)
    (finding,) = messages(results_of(row(), total, row("GT"), total), "PDO108")
    assert finding[2] == f"2 righe lasciate fuori perché non sono indicatori (righe 4, 6): {WHAT}"
