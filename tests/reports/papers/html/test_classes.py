"""The names of style of a page."""

from dataclasses import replace

import pytest

from pdo_xl.reports.papers.html.classes import Classes, kind
from pdo_xl.reports.papers.model import Align, Cell, Column, Section, Table, Tone, WritingBox
from tests.reports.papers.samples import charts, short_paper, whole_paper


def test_every_block_has_a_template_and_charts_have_one() -> None:
    blocks = [block for section in whole_paper().sections for block in section.blocks]

    assert {kind(block) for block in blocks} == {
        "paragraph", "bullets", "box", "fields", "table", "chart", "writing_box", "signatures",
    }  # fmt: skip
    assert {kind(chart) for chart in charts()} == {"chart"}


def test_a_look_has_one_name_under_all_its_words_and_none_without_a_colour() -> None:
    looks = ("Raggiunto", "raggiunto", "concluso", "In corso", "una parola", None)
    classes = Classes(whole_paper())
    column = Column("Grado", align=Align.CENTRE)

    assert [classes.of_cell(Cell("a", look=look), column) for look in looks[3:]] == ["centre"] * 3
    names = {classes.of_cell(Cell("a", look=look.value), column) for look in Tone if look is Tone.PLAIN}
    assert names == {"centre"}
    assert {classes.of_tone(tone) for tone in Tone} == {"plain", "strong", "small", "note", "to-complete", "alarm"}


@pytest.mark.parametrize(
    ("width", "name"), [(0.5, "left wide-1"), (1.0, "left wide-2"), (40.0, "left wide-6"), (0.0, "left wide-1")]
)
def test_a_column_is_as_wide_as_its_share(width: float, name: str) -> None:
    table = Table("a", (Column("N.", 0.5), Column("b", width)), ())
    assert Classes(short_paper()).of_column(table.columns[1], table) == name


def test_heights_are_named_once() -> None:
    boxes = (WritingBox("a", height=2.2), WritingBox("b", height=1.6), WritingBox("c", height=2.2))
    paper = replace(short_paper(), sections=(Section("a", "", "A", boxes),))
    assert Classes(paper).heights == {1.6: "high-1", 2.2: "high-2"}
