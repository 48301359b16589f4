"""The last calculation undone: exactly, once, and only where nothing changed since."""

import pytest

from tests.hosts.live.buttons import fail_once, formulas, press, type_formulas
from tests.hosts.live.engine import Excel
from tests.hosts.live.pages import Cell

pytestmark = pytest.mark.slow

WRITTEN = ("Riepilogo", "Segnalazioni", "Registro")


def test_undo_is_exact_and_only_once(excel: Excel) -> None:
    excel.pages["Piano"].cells[3, 11] = Cell(0.0, "=25-25")
    before = excel.state()
    press("calcola_punteggi")
    assert excel.state() != before
    assert press("annulla_ultimo_calcolo") == (
        "L'ultimo calcolo è annullato: le colonne calcolate e i fogli del programma sono come prima."
    )
    assert excel.state() == before
    assert press("annulla_ultimo_calcolo") == (
        "!Non c'è un calcolo da annullare: si annulla solo l'ultimo fatto da quando il programma è aperto. "
        "Per tornare a prima, riaprire la copia salvata."
    )


def test_formulas_typed_over_what_is_written_come_back_as_formulas(excel: Excel) -> None:
    typed = type_formulas(excel)
    before = excel.state()
    assert formulas(excel) == typed
    # The last sheet cannot be written: those before it are.
    fail_once(excel, "set values Registro")
    assert press("calcola_punteggi").startswith("!")
    assert formulas(excel) == typed
    assert not press("calcola_punteggi").startswith("!")
    assert formulas(excel).keys() == {("Registro", 4, 7)}, "a row of Registro is never written again"
    assert not press("annulla_ultimo_calcolo").startswith("!")
    assert formulas(excel) == typed
    assert excel.state() == before


@pytest.mark.parametrize("failing", [None, "set values Segnalazioni", "PDO.Riprendi"])
def test_formulas_that_spill_come_back_without_an_at(excel: Excel, failing: str | None) -> None:
    """Also where the calculation itself is taken back. Formulas in a row of Registro are never written."""
    excel.spills = True
    typed = type_formulas(excel) | {
        ("Piano", 3, 11): "=SUM(I3:I4)*{1,2}",
        ("Piano", 4, 11): "=@I3:I4",
        ("Segnalazioni", 5, 4): "=I3:I4*2",
    }
    for place, formula in typed.items():
        excel.pages[place[0]].cells.setdefault(place[1:], Cell(0.0)).formula = formula
    before = excel.state()
    if failing is not None:
        fail_once(excel, failing)
    assert press("calcola_punteggi").startswith("!") is (failing is not None)
    if failing is None:
        assert "set formulas Segnalazioni" not in excel.calls, "links of ours need nothing"
        assert not press("annulla_ultimo_calcolo").startswith("!")
    assert formulas(excel) == typed
    assert excel.state() == before


def test_whichever_call_of_undo_fails_everything_is_as_it_was_calculated(excel: Excel) -> None:
    press("calcola_punteggi")
    calculated = excel.state()
    number = 0
    while True:
        number += 1
        excel.calls.clear()
        excel.fail_at = number
        message = press("annulla_ultimo_calcolo")
        if not message.startswith("!"):
            break
        assert excel.state() == calculated, number
    assert number > 8


def test_a_new_actual_value_does_not_hinder_undo(excel: Excel) -> None:
    press("calcola_punteggi")
    excel.pages["Piano"].cells[4, 9] = Cell(1.0)
    assert not press("annulla_ultimo_calcolo").startswith("!")
    assert excel.pages["Piano"].cells[4, 9].value == 1.0


@pytest.mark.parametrize("sheet", ["Piano", *WRITTEN])
def test_undo_is_refused_where_cells_changed_since(excel: Excel, sheet: str) -> None:
    press("calcola_punteggi")
    excel.pages[sheet].cells[max(excel.pages[sheet].cells)[0], 3].value = "corretto"
    before = excel.state()
    message = press("annulla_ultimo_calcolo")
    if sheet == "Piano":
        # The unit of the last row: a row is known by its texts.
        assert message.startswith("!Il foglio «Piano» è cambiato")
    else:
        assert message == (
            f"!Il foglio «{sheet}» è cambiato dopo l'ultimo calcolo (righe ordinate, inserite o corrette): "
            "non si può annullare senza rischio. Premere di nuovo Calcola punteggi."
        )
    assert excel.state() == before


def test_undo_is_refused_after_sorting(excel: Excel) -> None:
    press("calcola_punteggi")
    cells = excel.pages["Piano"].cells
    for column in range(1, 17):
        cells[3, column], cells[4, column] = cells.get((4, column), Cell()), cells.get((3, column), Cell())
    before = excel.state()
    assert press("annulla_ultimo_calcolo").startswith("!Il foglio «Piano» è cambiato dopo l'ultimo calcolo")
    assert excel.state() == before
