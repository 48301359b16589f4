"""What somebody typed into the computed columns is never written over: its cell is named."""

from datetime import datetime

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.sheet.columns.locate import Layout
from pdo_xl.sheet.names.computed import USUAL
from pdo_xl.sheet.reading.typed_over import Typed, TypedOver, refuse_typed_over, typed_between
from tests.support import MemoryGrid

LAYOUT = Layout("Piano", 2, {}, {name: 11 + place for place, name in enumerate(USUAL)}, 16)
OURS = (90.0, "Raggiunto", 0.0, 90.0, 22.5, "Scaduto. (avviso: PDO407); È domenica. (nota: PDO403)")


def typed(*rows: tuple[object, ...]) -> tuple[Typed, ...]:
    seen = TypedOver(LAYOUT)
    for number, cells in enumerate(rows, start=3):
        seen.note(number, [None] * 10 + list(cells))
    return seen.cells()


@pytest.mark.parametrize(
    "row",
    [
        OURS,
        (),
        ("",) * 6,
        ("", "In corso", "", "", "", ""),
        (None, None, None, None, None, "Senza obiettivo. (errore: PDO103)"),
        (None, None, None, None, None, "errore: PDO103 Senza obiettivo, come in una cartella di prima."),
        (90.0, "Raggiunto · scadenza: Raggiunto in ritardo", 10.0, None, None, None),
        (90, "Raggiunto", datetime(1900, 1, 12), None, None, None),
    ],
)
def test_what_the_program_writes_is_its_own(row: tuple[object, ...]) -> None:
    assert typed(row) == ()


@pytest.mark.parametrize(
    ("row", "column", "value"),
    [
        (("rivisto", *OURS[1:]), 11, "rivisto"),
        ((90.0, "da sentire", *OURS[2:]), 12, "da sentire"),
        ((*OURS[:5], "sentire Rossi"), 16, "sentire Rossi"),
        ((*OURS[:5], 7.0), 16, 7.0),
        ((True, *OURS[1:]), 11, True),
        ((None, None, None, None, "Totale"), 15, "Totale"),
        ((None, None, datetime(2024, 5, 3)), 13, datetime(2024, 5, 3)),
    ],
)
def test_anything_else_is_somebodys(row: tuple[object, ...], column: int, value: object) -> None:
    assert [(cell.column, cell.value) for cell in typed(row)] == [(column, value)]


def test_a_number_without_a_state_is_somebodys_where_the_other_rows_have_theirs() -> None:
    assert typed(OURS, (7.0,)) == (Typed(4, 11, 7.0),)
    assert typed((7.0,), (None, None, 3.0)) == ()
    assert typed(OURS, (90.0, "", 0.0, 90.0, 22.5)) == (), "emptied, as it was asked for"


def test_the_cells_are_named() -> None:
    with pytest.raises(FileRefused) as refused:
        refuse_typed_over([("Altro", ()), ("Piano", typed(OURS, (1234.5, None, None, None, None, "x" * 60)))])
    assert str(refused.value) == (
        "Nel foglio «Piano», nelle colonne calcolate, le celle K4 («1.234,5»), P4 («" + "x" * 39 + "…») hanno qualcosa "
        "che non ha scritto il programma, e andrebbe perso: spostare tutto in altre colonne, o cancellare "
        "ciò che non serve, e riprovare."
    )
    with pytest.raises(FileRefused, match=r"la cella K3 \(«a»\) ha qualcosa .* andrebbe perso: spostarlo in altre"):
        refuse_typed_over([("Piano", typed(("a",)))])
    with pytest.raises(FileRefused, match=r"M3 \(«a»\) e un'altra hanno"):
        refuse_typed_over([("Piano", typed(("a", "a", "a", "a")))])
    with pytest.raises(FileRefused, match=r"M3 \(«a»\) e altre 2 hanno"):
        refuse_typed_over([("Piano", typed(("a", "a", "a", "a", "a")))])


def test_rows_that_a_calculation_leaves_alone_are_looked_at_too_and_a_repeated_header_is_none() -> None:
    beside = [None] * 10
    grid = MemoryGrid(
        "Piano",
        [
            ["PIANO"], [*beside, *USUAL], [*beside, *OURS], [], [*beside, *(name.upper() for name in USUAL)],
            [*beside, "", "appunto"], [*beside, "fuori"],
        ],
    )  # fmt: skip
    assert typed_between(grid, LAYOUT, 6) == (Typed(6, 12, "appunto"),)
