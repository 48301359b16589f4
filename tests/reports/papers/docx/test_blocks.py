"""Each block is what it is in Word: a list is a list, a caption holds on to what it names."""

from io import BytesIO

import docx
import pytest

from pdo_xl.reports.papers.docx.base import empty_document
from pdo_xl.reports.papers.docx.blocks import Blocks
from pdo_xl.reports.papers.docx.bookmarks import Bookmarks
from pdo_xl.reports.papers.docx.styles import Styles
from pdo_xl.reports.papers.model import Block, Box, Bullets, Fields, Paragraph, Signatures, Table, Tone, WritingBox
from pdo_xl.reports.papers.pdf.pages import sizes_of
from tests.reports.papers.docx.reading import WP, W, text, value
from tests.reports.papers.samples import grades, short_paper, table


def made(block: Block):
    document = docx.Document(BytesIO(empty_document()))
    blocks = Blocks(document, Styles(document), Bookmarks(), sizes_of(short_paper()))
    return list(blocks.laid_out(block, 9638, 14000))


@pytest.mark.parametrize(
    ("tone", "style"),
    [
        (Tone.PLAIN, ""),
        (Tone.STRONG, ""),
        (Tone.SMALL, "PdoSmall"),
        (Tone.NOTE, "PdoNote"),
        (Tone.TO_COMPLETE, "PdoToComplete"),
        (Tone.ALARM, "PdoAlarm"),
    ],
)
def test_a_tone_has_a_style(tone: Tone, style: str) -> None:
    [one] = made(Paragraph("Testo", tone))
    assert (value(one, "pPr/pStyle"), text(one)) == (style, "Testo")
    assert (one.find(f".//{W}b") is not None) == (tone is Tone.STRONG)


def test_broken_lines_are_not_drawn_out() -> None:
    [one] = made(Paragraph("uno\ndue"))
    assert (text(one), value(one, "pPr/jc")) == ("uno\ndue", "left")


def test_a_list_is_one_of_words() -> None:
    both = made(Bullets(("uno", "due")))
    assert [(text(one), value(one, "pPr/pStyle"), value(one, "pPr/numPr/numId")) for one in both] == [
        ("uno", "ListBullet", "1"), ("due", "ListBullet", "1"),
    ]  # fmt: skip


def test_a_caption_holds_on_and_is_led_to() -> None:
    caption, one, note = made(table(1, name="T3"))
    assert (text(caption), one.tag, text(note)) == ("Gli obiettivi", f"{W}tbl", "Il peso è su 100.")
    assert caption.find(f"{W}pPr/{W}keepNext") is not None
    assert [mark.get(f"{W}name") for mark in caption.iter(f"{W}bookmarkStart")] == ["T3"]


def test_a_table_without_words_around_is_still_parted_from_the_next() -> None:
    one, gap = made(Table("", (), ()))
    assert (one.tag, text(gap)) == (f"{W}tbl", "")


def test_a_chart_stands_under_its_title() -> None:
    caption, picture = made(grades())
    assert (text(caption), len(list(picture.iter(f"{WP}inline")))) == ("Obiettivi per grado", 1)


@pytest.mark.parametrize("block", [Box("a", ()), Fields((("a", "b"),)), WritingBox("a"), Signatures((), ())])
def test_a_frame_is_followed_by_a_gap(block: Block) -> None:
    *_, frame, gap = made(block)
    assert (frame.tag, value(gap, "pPr/pStyle")) == (f"{W}tbl", "PdoGap")


def test_no_labels_are_nothing() -> None:
    assert made(Fields(())) == []
