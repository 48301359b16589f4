"""A second table with a plan's headers beside the one that is read."""

import pytest

from pdo_xl.domain.errors import NoPlan
from pdo_xl.sheet.columns.second_tables import refuse_second_table, side_by_side
from pdo_xl.sheet.reading.read import read_plan
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, row

REFUSED = (
    "PDO101: nel foglio «Piano» alla riga {row}, da {first} a {last}, c'è l'intestazione di una seconda tabella, accanto "
    "a quella del piano: le sue righe non si conterebbero. Portarla in un altro foglio, o sotto la prima nelle stesse "
    "colonne; se non è da contare, toglierle l'intestazione."
)
BLANK: list[object] = [None] * 12


def refusal(*rows: list[object]) -> str:
    with pytest.raises(NoPlan) as refused:
        read_plan(MemoryHost(MemoryGrid("Piano", [[TITLE], *rows])), to_be_written=False)
    return str(refused.value)


def test_one_that_begins_in_the_same_row_is_no_choice_of_columns() -> None:
    """Asked column by column, the likeliest answers left the second table out."""
    both: list[object] = [*HEADER, None, *HEADER]
    assert refusal(both, [*row(), None, *row("GT")]) == REFUSED.format(row=2, first="L", last="U")


def test_one_that_begins_further_down_is_not_left_out() -> None:
    below: list[list[object]] = [[*BLANK, *HEADER], [*BLANK, *row("GT")]]
    assert refusal([*HEADER], row(), *below) == REFUSED.format(row=4, first="M", last="V")
    assert refusal([*HEADER], row(), [], [], *below) == REFUSED.format(row=6, first="M", last="V")
    beside: list[list[object]] = [[*row("SF", objective="B"), None, None, *HEADER]]
    assert refusal([*HEADER], row(), *beside) == REFUSED.format(row=4, first="M", last="V")


def test_other_things_beside_the_plan_are_none() -> None:
    words: list[object] = [*BLANK, "Settore", "Servizio", "Obiettivo", "Indicatore", "Stato"]
    refuse_second_table("Piano", 4, words, 10)
    refuse_second_table("Piano", 4, [*HEADER, "Note", "Capo"], 10)
    refuse_second_table("Piano", 4, [*row(), *row()], 10)
    grid = MemoryGrid("Piano", [[TITLE], HEADER, [*row(), None, *words], [*row(objective="B"), 0.0]])
    assert len(read_plan(MemoryHost(grid), to_be_written=False).plan.objectives) == 2


def test_columns_that_are_only_alike_are_a_choice() -> None:
    assert side_by_side("Piano", 2, [*HEADER, "Target 2025", "Peso 2025"]) is None
    assert side_by_side("Piano", 2, [*HEADER, *HEADER[:4]]) is None
    assert side_by_side("Piano", 2, ["A", "B", "C", "D", "E", "A", "B", "C", "D", "E"]) is None
