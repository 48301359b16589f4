"""Frames: boxes of each tone, places to write in, labels beside what they say."""

from io import BytesIO

import docx
import pytest

from pdo_xl.reports.papers.docx.base import empty_document
from pdo_xl.reports.papers.docx.boxes import box, fields, writing_box
from pdo_xl.reports.papers.docx.styles import Styles
from pdo_xl.reports.papers.model import Box, Fields, Tone, WritingBox
from tests.reports.papers.docx.reading import W, rows, text

WIDTH = 9638


@pytest.fixture
def styles() -> Styles:
    return Styles(docx.Document(BytesIO(empty_document())))


@pytest.mark.parametrize("tone", Tone)
def test_a_box_is_a_single_cell_with_its_title_above(tone: Tone, styles: Styles) -> None:
    assert rows(box(Box("Da sapere", ("Uno.", "Due."), tone), styles, WIDTH)) == [["Da sapere\nUno.\nDue."]]


def test_an_empty_box_has_room_for_a_line(styles: Styles) -> None:
    assert len(list(box(Box("", ()), styles, WIDTH).iter(f"{W}p"))) == 1


def test_what_is_to_be_completed_looks_like_it(styles: Styles) -> None:
    edges = {tone: box(Box("a", ("b",), tone), styles, WIDTH).find(f"{W}tblPr/{W}tblBorders") for tone in Tone}
    assert {edge.get(f"{W}val") for edge in edges[Tone.TO_COMPLETE]} == {"dashed"}
    assert [edge.tag.removeprefix(W) for edge in edges[Tone.ALARM]] == ["left"]
    assert len(edges[Tone.PLAIN]) == 4


def test_a_place_to_write_in_is_high_and_grows(styles: Styles) -> None:
    made = writing_box(WritingBox("Azioni", "già scritto\nqui", 2.2), styles, WIDTH)
    height = made.find(f"{W}tr/{W}trPr/{W}trHeight")
    assert (height.get(f"{W}val"), height.get(f"{W}hRule")) == ("1247", "atLeast")
    assert rows(made) == [["Azioni\ngià scritto\nqui"]]


def test_an_empty_place_to_write_in_has_a_line_to_begin_on(styles: Styles) -> None:
    assert [text(one) for one in writing_box(WritingBox("Azioni"), styles, WIDTH).iter(f"{W}p")] == ["Azioni", ""]
    assert len(list(writing_box(WritingBox(""), styles, WIDTH).iter(f"{W}p"))) == 1


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (1, [["a", "1"], ["b", "2"], ["c", "3"]]),
        (2, [["a", "1", "b", "2"], ["c", "3", "", ""]]),
        (3, [["a", "1", "b", "2", "c", "3"]]),
        (0, [["a", "1"], ["b", "2"], ["c", "3"]]),
    ],
)
def test_labels_stand_beside_what_they_say(columns: int, expected: list[list[str]], styles: Styles) -> None:
    made = fields(Fields((("a", "1"), ("b", "2"), ("c", "3")), columns), styles, WIDTH)
    assert rows(made) == expected
    assert sum(int(one.get(f"{W}w")) for one in made.iter(f"{W}gridCol")) == WIDTH
