"""Texts that people typed, as a document can hold them."""

import pytest

from pdo_xl.reports.papers.model import Paper, Section
from pdo_xl.reports.papers.texts import clean, cleaned, label, of_cell
from tests.junk import JUNK
from tests.reports.papers.samples import HOSTILE, hostile_paper, whole_paper


@pytest.mark.parametrize("text", [*HOSTILE.values(), *(junk for junk in JUNK if isinstance(junk, str))])
def test_a_clean_text_stays_as_it_is(text: str) -> None:
    once = clean(text)

    assert clean(once) == once
    once.encode("utf-8")
    assert not any(ord(sign) < 32 and sign not in "\n\t" for sign in once)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\u2069b", "\u2068ab\u2069"),
        ("\u2066a\u2069 \u2066b\u2069", "\u2068\u2066a\u2069 \u2066b\u2069\u2069"),
        ("\u2068a\u2069 \u2068b\u2069", "\u2068\u2068a\u2069 \u2068b\u2069\u2069"),
        ("\u2068a\u2069", "\u2068a\u2069"),
        ("a\u202eb\nc", "\u2068a\u202eb\u2069\nc"),
        ("a\x0bb\x85c\r\nd\re", "a\nb\nc\nd\ne"),
    ],
)
def test_what_a_mark_begins_ends_with_its_line(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_a_text_of_a_cell_loses_its_tags_and_the_space_around() -> None:
    assert of_cell("  <i>ex art. 208</i> ") == "ex art. 208"
    assert of_cell("a < b > c <b>") == "a < b > c <b>"


def test_a_label_is_short_and_on_one_line() -> None:
    assert label("Uno\ndue  tre") == "Uno due tre"
    assert len(label("a" * 60)) == 40
    assert label("a" * 60).endswith("a…")


def test_a_whole_document_is_clean_at_once() -> None:
    found: Paper = cleaned(hostile_paper())

    assert "\x00" not in repr(found)
    assert "\\ud800" not in repr(found.sections)
    assert isinstance(found.sections[0], Section)
    assert cleaned(found) == found
    assert cleaned(whole_paper()) == whole_paper()
