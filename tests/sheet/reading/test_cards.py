"""Cards of objectives: recognised, and refused by what they are."""

from collections.abc import Sequence

import pytest

from pdo_xl.domain.errors import NoPlan
from pdo_xl.sheet.reading.read import read_plan
from tests.support import HEADER, MemoryGrid, MemoryHost, row, sheet_of

CARD: list[Sequence[object]] = [
    ["SCHEDA OBIETTIVO N. 1"],
    [],
    ["Settore", None, "Finanze"],
    ["Responsabile:", "Rossi"],
    [None, "Obiettivo operativo", "Migliorare la riscossione"],
    ["Peso", 20.0],
    ["Indicatore", "Tipologia", "Target", "Consuntivo"],
    ["Accertamenti", "Nr", 650.0, None],
]


def refusal(*grids: MemoryGrid) -> str:
    with pytest.raises(NoPlan) as raised:
        read_plan(MemoryHost(*grids))
    return str(raised.value)


def test_one_card_and_many() -> None:
    notes = MemoryGrid("Note", [["Obiettivo di queste note", "spiegare"]])
    assert refusal(notes, MemoryGrid("Ob1", CARD)) == (
        "PDO101: in «prova.xlsx» il foglio «Ob1» è una scheda di obiettivo, con le voci a sinistra e i valori a "
        "destra, e non un piano in tabella. Per calcolarlo serve un foglio con una riga per indicatore, e in alto le "
        "colonne Settore, Obiettivo, Indicatore, Tipologia di valore, Valore atteso, Valore effettivo e Pesatura."
    )
    many = refusal(*[MemoryGrid(f"Ob{n}", CARD) for n in range(12)])
    assert "i fogli «Ob0», «Ob1», «Ob2» e altri 9 sono schede di obiettivo, con le voci" in many


def test_a_card_with_a_table_that_looks_like_half_a_header() -> None:
    table = ["Indicatore", "Unità di misura", "Target", "Consuntivo", "Peso"]
    card = [*CARD[:5], table, ["Accertamenti", "Nr", 650.0, None, 100.0]]
    assert "il foglio «Ob1» è una scheda di obiettivo" in refusal(MemoryGrid("Ob1", card))


def test_what_is_no_card() -> None:
    lacking = [["Obiettivi", "di mandato"], HEADER[:9], *[row()[:9]]]
    assert "non ha la colonna «Pesatura settore»" in refusal(MemoryGrid("Foglio1", lacking))
    assert "nessun foglio ha una riga di intestazione" in refusal(
        MemoryGrid("Note", [["Obiettivo", "x"], ["Peso", 1.0]])
    )


def test_a_card_beside_a_plan_is_left_alone() -> None:
    plan = sheet_of(row(), name="Foglio1")
    assert len(read_plan(MemoryHost(MemoryGrid("Ob1", CARD), plan)).plan.objectives) == 1
