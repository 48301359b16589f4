"""Texts as XML writes them and as a cell can hold them: whatever goes in comes out, and what cannot be is taken away."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from pdo_xl.ooxml.escaping import MAX_TEXT, clean, escaped, unescaped, written
from pdo_xl.ooxml.markup import MarkupError
from tests.junk import DETERMINISTIC, WORDS, every


@every("text", WORDS)
def test_what_is_clean_comes_back_and_every_parser_reads_it(text: str) -> None:
    cleaned = clean(text)
    assert unescaped(escaped(cleaned)) == cleaned
    assert clean(cleaned) == cleaned
    read = etree.fromstring(b'<t a="' + escaped(cleaned) + b'">' + escaped(cleaned) + b"</t>")
    assert (read.text or "").replace("_x005F_", "_") == cleaned.replace("_x005F_", "_")


@DETERMINISTIC
@given(st.text(st.characters(), max_size=60))
def test_any_text_comes_back_once_it_is_clean(text: str) -> None:
    assert unescaped(escaped(clean(text))) == clean(text)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (b"&#x41;&#65;&#0065;", "AAA"),
        (b"&#x1F600;", "😀"),
        (b"_xD83D__xDE00_", "😀"),
        (b"_xD83D_", "\N{REPLACEMENT CHARACTER}"),
        (b"_x005F_x000D_", "_x000D_"),
        (b"_x000D_", "\r"),
        (b"&nbsp;&amp", "&nbsp;&amp"),
        (b"\xff", "\N{REPLACEMENT CHARACTER}"),
    ],
)
def test_characters_are_read_by_their_numbers(markup: bytes, text: str) -> None:
    assert unescaped(markup) == text


@pytest.mark.parametrize("markup", [b"&#0;", b"&#x110000;", b"&#xD800;", b"&#99999999999;", b"&#x0000000;"])
def test_a_number_of_no_character_is_broken(markup: bytes) -> None:
    with pytest.raises(MarkupError):
        unescaped(markup)


@pytest.mark.parametrize(
    ("text", "cleaned"), [("a\x00\x0bb", "ab"), ("a\r\nb\rc", "a\nb\nc"), ("\ud83dx\uffff", "x"), ("a\tb", "a\tb")]
)
def test_what_no_cell_can_hold_is_taken_away(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.lists(st.text("aè’_x0041& <>\"'\n\r\t\x00\x1f\ud800\ufffe\uf000日😀한", max_size=9), min_size=1, max_size=5))
@example(["a" * MAX_TEXT, "b"])
@example(["_x0041_", "b"])
@example(["", ""])
def test_many_texts_at_once_are_those_written_one_by_one(texts: list[str]) -> None:
    assert written(texts) == [escaped(clean(text)) for text in texts]


def test_a_text_is_cut_where_excels_units_end_and_never_inside_a_character() -> None:
    assert clean("a" * MAX_TEXT) == "a" * MAX_TEXT
    assert clean("a" * (MAX_TEXT + 1)) == "a" * (MAX_TEXT - 1) + "…"
    smiles = clean("😀" * MAX_TEXT)
    assert smiles == "😀" * ((MAX_TEXT - 1) // 2) + "…"
    assert len(smiles.encode("utf-16-le")) // 2 <= MAX_TEXT
