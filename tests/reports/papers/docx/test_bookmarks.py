"""Bookmarks are named as Word allows it, each name once."""

from io import BytesIO

import docx
import pytest

from pdo_xl.reports.papers.docx.bookmarks import Bookmarks
from pdo_xl.reports.papers.docx.elements import run
from tests.reports.papers.docx.letterheads import letterhead
from tests.reports.papers.docx.reading import W


@pytest.mark.parametrize(
    ("anchor", "name"),
    [("in-breve", "in_breve"), ("8-2", "s8_2"), ("", "s"), ("è", "s_"), ("a" * 60, "a" * 40), ("T1", "T1")],
)
def test_a_name_is_of_letters_and_digits(anchor: str, name: str) -> None:
    assert Bookmarks().free(anchor) == name


def test_no_name_comes_twice() -> None:
    marks = Bookmarks(["Logo"])
    assert [marks.free(name) for name in ("a", "A", "a", "logo", "b" * 50, "b" * 45)] == [
        "a", "A_2", "a_3", "logo_2", "b" * 40, f"{'b' * 38}_2",
    ]  # fmt: skip


def test_numbers_go_on_from_those_of_a_letterhead() -> None:
    body = '<w:p><w:bookmarkStart w:id="4" w:name="logo"/><w:bookmarkEnd w:id="4"/></w:p>'
    marks = Bookmarks.of(docx.Document(BytesIO(letterhead(body))))
    first, *_, last = marks.around(marks.free("logo"), [run("a")])
    assert (first.get(f"{W}id"), first.get(f"{W}name"), last.get(f"{W}id")) == ("5", "logo_2", "5")
