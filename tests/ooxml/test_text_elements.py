"""Elements found as text, each from its start to the next end."""

import re
from time import process_time

import pytest

from pdo_xl.ooxml.text_elements import Kind, pieces, replaced

SHAPE = Kind(re.compile(rb"<s\b"), re.compile(rb"</s>"))


@pytest.mark.parametrize(
    ("markup", "there"),
    [
        (b"<s>1</s><s/><t/></s>", [b"<s>1</s>", b"<s/><t/></s>"]),
        (b"<s><s></s></s>", [b"<s><s></s>"]),
        (b"</s><s>", []),
        (b"<sp></s>", []),
        (b"", []),
    ],
)
def test_each_goes_from_its_start_to_the_next_end(markup: bytes, there: list[bytes]) -> None:
    assert [markup[first:last] for first, last in pieces(markup, SHAPE)] == there


def test_what_stands_between_them_stays() -> None:
    markup = b"a<s>1</s>b<s>2</s>c<s>"
    assert replaced(markup, SHAPE, lambda _: b"-") == b"a-b-c<s>"
    assert replaced(markup, SHAPE, lambda shape: shape) == markup
    assert replaced(markup, SHAPE, lambda shape: b"" if b"1" in shape else shape) == b"ab<s>2</s>c<s>"


@pytest.mark.parametrize("piece", [b"<s>", b"</s>", b"<s></s>", b"<s"])
def test_a_hostile_text_takes_no_longer_than_it_is_long(piece: bytes) -> None:
    before = process_time()
    replaced(piece * 200_000, SHAPE, lambda _: b"")
    assert process_time() - before < 10
