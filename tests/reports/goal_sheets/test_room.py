"""How much of a page the parts of a sheet take."""

from dataclasses import replace

import pytest

from pdo_xl.reports.goal_sheets.formats import MEASURES, SheetFormat
from pdo_xl.reports.goal_sheets.room import SMALL, USUAL, Room, lines
from pdo_xl.reports.papers.model import (
    Block,
    Box,
    Bullets,
    Cell,
    Column,
    Fields,
    Paragraph,
    Row,
    Section,
    Signatures,
    Table,
    WritingBox,
)

ROOM = Room(MEASURES[SheetFormat.PDF])
LONG = "Esperimento della procedura di mobilità per l'assunzione di due istruttori amministrativi. " * 4


@pytest.mark.parametrize(
    ("text", "count"), [("", 1), ("a", 1), ("a\nb", 2), ("x" * 300, 10), ("parola " * 30, 6), ("UNO/DUE/TRE " * 12, 6)]
)
def test_lines(text: str, count: int) -> None:
    assert lines(text, 5.0, 8.5) == count


def test_capitals_and_bold_letters_are_wider_and_accents_are_not() -> None:
    text = "Gestione delle risorse umane e dell'organizzazione " * 3
    assert lines(text.upper(), 5, 8.5) > lines(text, 5, 8.5)
    assert lines("à" * 100, 5, 8.5) == lines("a" * 100, 5, 8.5)
    assert lines("m" * 17, 5, 8.5, bold=True) >= lines("m" * 17, 5, 8.5)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        (Paragraph("a"), Paragraph(LONG)),
        (Box("a", ()), Box(LONG, (LONG,))),
        (Fields((("a", "b"),)), Fields((("a", LONG),), columns=2)),
        (WritingBox("a"), WritingBox("a", LONG * 9)),
        (Table("", (Column("a"),), ()), Table("", (Column("a"),), (Row((Cell(LONG),)),))),
    ],
)
def test_more_text_takes_more(short: Block, long: Block) -> None:
    section = Section("a", "", "A", (short,))
    assert ROOM.taken([section]) < ROOM.taken([Section("a", "", "A", (long,))])


def test_small_letters_take_less_and_a_line_across_is_one() -> None:
    rows = (Row((Cell(LONG), Cell("b"))), Row((Cell("NV: revocato"),)))
    table = Table("", (Column("a", 1), Column("b", 3)), rows)
    first, across = ROOM.rows([rows[:1], rows[1:]], table)
    assert across < 0.5 < first
    small = ROOM.rows([rows], replace(table, tight=True))
    assert sum(small) < first + across
    assert USUAL > SMALL


def test_whatever_else_stands_there_takes_something() -> None:
    blocks = (Bullets(("a",)), Signatures((), ()))
    assert ROOM.taken([Section("a", "", "A", blocks, level=2)]) > ROOM.taken([Section("a", "", "A", (), level=2)])
