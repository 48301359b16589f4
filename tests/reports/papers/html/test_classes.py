"""The names of style of a page."""

from dataclasses import replace

import pytest

from pdo_xl.domain.scoring.assess import State
from pdo_xl.reports.palette import LOOKS
from pdo_xl.reports.papers.html.classes import Classes, kind
from pdo_xl.reports.papers.model import Align, Cell, Column, Row, Section, Table, Tone, WritingBox
from tests.reports.papers.samples import charts, short_paper, whole_paper


def test_every_block_has_a_template_and_charts_have_one() -> None:
    blocks = [block for section in whole_paper().sections for block in section.blocks]

    assert {kind(block) for block in blocks} == {
        "paragraph", "bullets", "box", "fields", "table", "chart", "writing_box", "signatures",
    }  # fmt: skip
    assert {kind(chart) for chart in charts()} == {"chart"}


def test_a_look_has_one_name_under_all_its_words_and_an_unknown_word_has_none() -> None:
    looks = ("Raggiunto", "raggiunto", "concluso", "una parola", None)
    column = Column("Grado", align=Align.CENTRE)
    table = Table("a", (column,), tuple(Row((Cell("b", look=look),)) for look in looks))
    classes = Classes(replace(short_paper(), sections=(Section("a", "", "A", (table,)),)))

    assert [classes.of_look(row.cells[0]) for row in table.rows] == [" look-1"] * 3 + [""] * 2
    assert list(classes.looks) == [LOOKS[State.REACHED]]


def test_every_tone_has_a_name() -> None:
    names = [Classes(short_paper()).of_tone(tone) for tone in Tone]
    assert names == ["plain", "strong", "small", "note", "to-complete", "alarm"]


@pytest.mark.parametrize(
    ("width", "heading", "cells"),
    [
        (0.5, "left wide-1 share-1", "left narrow"),
        (1.0, "left wide-2 share-2", "left narrow"),
        (1.5, "left wide-3 share-2", "left"),
        (40.0, "left wide-6 share-2", "left"),
        (0.0, "left wide-1 share-1", "left narrow"),
    ],
)
def test_a_column_is_as_wide_as_its_share(width: float, heading: str, cells: str) -> None:
    table = Table("a", (Column("N.", 0.5, Align.RIGHT), Column("b", width)), ())
    classes = Classes(replace(short_paper(), sections=(Section("a", "", "A", (table,)),)))

    assert classes.of_columns(table)[1] == (heading, cells)
    assert classes.of_columns(table)[0][1] == "right narrow"


def test_a_narrow_column_breaks_a_word_that_is_too_long_and_no_other() -> None:
    rows = (
        Row((Cell("prima"), Cell("raggiunto in ritardo"))),
        Row((Cell("a" * 17), Cell("programmazione"))),
        Row((Cell("b" * 40),)),
    )
    table = Table("a", (Column("a"), Column("b")), rows)
    classes = Classes(replace(short_paper(), sections=(Section("a", "", "A", (table,)),)))
    assert [cells for _, cells in classes.of_columns(table)] == ["left", "left narrow"]


@pytest.mark.parametrize(("columns", "broad"), [(1, False), (13, False), (14, True)])
def test_a_table_of_many_columns_is_printed_on_the_pages_side(columns: int, broad: bool) -> None:
    table = Table("a", (Column("a"),) * columns, ())
    assert Classes(short_paper()).is_broad(table) is broad


def test_shares_of_a_table_are_hundredths_of_its_width() -> None:
    table = Table("a", (Column("a", 1), Column("b", 3)), ())
    classes = Classes(replace(short_paper(), sections=(Section("a", "", "A", (table,)),)))
    assert classes.shares == {25.0: "share-1", 75.0: "share-2"}


def test_heights_are_named_once() -> None:
    boxes = (WritingBox("a", height=2.2), WritingBox("b", height=1.6), WritingBox("c", height=2.2))
    paper = replace(short_paper(), sections=(Section("a", "", "A", boxes),))
    assert Classes(paper).heights == {1.6: "high-1", 2.2: "high-2"}
