"""The runs of a text, and those that only tell how it is spoken."""

from time import process_time

import pytest

from pdo_xl.ooxml.text_runs import joined_texts, without_phonetics

SPOKEN = b'<rPh sb="0" eb="1"><t>kana</t></rPh>'


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (b"<t>a</t>", b"a"),
        (b"<r><t>a</t></r><r><x:t xml:space='preserve'> b</x:t></r>", b"a b"),
        (b"<t>&amp;</t>", b"&amp;"),
        (b"<t/><t></t>", b""),
        (b"<tab>x</tab>", b""),
        (b"<t>a</t>" + SPOKEN + b"<t>b</t>" + SPOKEN, b"ab"),
        (b"", b""),
    ],
)
def test_runs_are_joined_as_they_are_written(markup: bytes, text: bytes) -> None:
    assert joined_texts(markup) == text


@pytest.mark.parametrize(
    ("markup", "left"),
    [
        (b"<a/>" + SPOKEN + b"<b/>", b"<a/><b/>"),
        (b"<x:rPh><x:rPh/><x:rPh></x:rPh><t/></x:rPh><b/>", b"<b/>"),
        (b"<rPh/><b/>", b"<b/>"),
        (b"<a/><rPh>", b"<a/>"),
        (b"</rPh><b/>", b"<b/>"),
        (b"<rPhPr/>", b"<rPhPr/>"),
    ],
)
def test_what_is_spoken_goes_however_it_is_nested(markup: bytes, left: bytes) -> None:
    assert without_phonetics(markup) == left


def test_many_beginnings_without_an_end_take_no_time() -> None:
    before = process_time()
    assert without_phonetics(b"<rPh>" * 300_000) == b""
    assert process_time() - before < 10
