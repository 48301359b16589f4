"""Pages: how much room they have, where others begin, and what those keep of a letterhead."""

from io import BytesIO

import docx
import pytest

from pdo_xl.reports.papers.docx.base import empty_document
from pdo_xl.reports.papers.docx.elements import written
from pdo_xl.reports.papers.docx.pages import Pages
from pdo_xl.reports.papers.docx.styles import Styles
from tests.reports.papers.docx.letterheads import letterhead
from tests.reports.papers.docx.reading import W


def pages(content: bytes, margins: dict[str, int] | None = None):
    document = docx.Document(BytesIO(content))
    return Pages(document, Styles(document), ("", "piede"), margins or {}), document.element.body


def sections(body) -> list[tuple[str, str, str]]:
    """How each section's pages lie, how they begin and how they count."""
    return [
        (
            one.find(f"{W}pgSz").get(f"{W}orient", "upright"),
            *(
                "" if found is None else next(iter(found.attrib.values()))
                for found in (one.find(f"{W}type"), one.find(f"{W}pgNumType"))
            ),
        )
        for one in body.iter(f"{W}sectPr")
    ]


def test_the_room_is_what_margins_leave() -> None:
    assert pages(empty_document())[0].room() == (11906 - 2268, 16838 - 1304 - 1134)
    assert pages(empty_document())[0].room(flipped=True) == (16838 - 2268, 11906 - 1304 - 1134)
    assert pages(empty_document(), {"left": 500, "right": 406})[0].room()[0] == 11000
    assert pages(letterhead())[0].room()[0] == 11906 - 1701 - 1985


def test_odd_measures_leave_some_room() -> None:
    odd = letterhead().replace(b"a", b"a")
    assert pages(odd)[0].room()[0] > 0
    document = docx.Document(BytesIO(empty_document()))
    section = document.element.body[0]
    section.find(f"{W}pgMar").set(f"{W}left", "20000")
    section.find(f"{W}pgSz").set(f"{W}h", "alto")
    made = Pages(document, Styles(document), ("", ""), {})
    assert made.room() == (2835, 16838 - 1304 - 1134)


@pytest.mark.parametrize("left_out", ["sectPr", "pgSz", "pgMar"])
def test_what_a_letterhead_does_not_say_is_as_on_a4(left_out: str) -> None:
    document = docx.Document(BytesIO(empty_document()))
    body = document.element.body
    one = next(body.iter(f"{W}{left_out}"))
    one.getparent().remove(one)
    made = Pages(document, Styles(document), ("", ""), {})
    made.put(written("", "a"))
    made.end()
    assert made.room()[0] == 9638
    assert [part.tag.removeprefix(W) for part in body[-1]][:3] == ["footerReference", "pgSz", "pgMar"]


def test_pages_of_another_foot_begin_only_where_something_stands() -> None:
    made, body = pages(empty_document())
    assert not made.turn("altro", flipped=False)
    made.put(written("", "a"))
    assert not made.turn(None, flipped=False)
    assert not made.turn("altro", flipped=False)
    assert made.turn("piede", flipped=False)
    made.put(written("", "b"))
    made.end()
    assert len(sections(body)) == 2
    assert [one.tag for one in body[0][0]] == [f"{W}sectPr"]


def test_lying_pages_go_back_to_upright_ones() -> None:
    made, body = pages(empty_document())
    made.put(written("", "a"))
    assert made.turn(None, flipped=True)
    assert made.room() == made.room(flipped=True)
    made.put(written("", "b"))
    assert made.turn(None, flipped=False)
    made.put(written("", "c"))
    made.end()
    assert sections(body) == [("upright", "", ""), ("landscape", "", ""), ("upright", "", "")]


def test_numbers_begin_where_the_letterhead_says_and_go_on() -> None:
    made, body = pages(letterhead(section='<w:pgNumType w:start="3"/>'))
    made.put(written("", "a"))
    made.turn("altro", flipped=False)
    made.put(written("", "b"))
    made.end()
    assert [number for _, _, number in sections(body)] == ["3", ""]


def test_a_break_after_a_table_has_a_paragraph_of_its_own() -> None:
    made, body = pages(empty_document())
    from pdo_xl.reports.papers.docx.tables import frame

    made.put(frame([100]))
    made.turn("altro", flipped=False)
    assert [one.tag.removeprefix(W) for one in body] == ["tbl", "p", "sectPr"]
    made.turn("ancora", flipped=False)
    assert [one.tag.removeprefix(W) for one in body] == ["tbl", "p", "p", "sectPr"]
