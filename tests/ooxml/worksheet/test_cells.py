"""Cells read and written: what is written is what is read again, in every dialect."""

from datetime import date, datetime

import pytest
from lxml import etree

from pdo_xl.ooxml.markup import MarkupError, OutsideSheet, UnwritableValue
from pdo_xl.ooxml.worksheet.cells import (
    CellWriter,
    Content,
    column_of,
    content_of,
    end_of,
    holds,
    leading,
    number_of,
    plain_content,
    styled,
)
from pdo_xl.sheet.blocks import Edited, Link, Value

VALUES: list[Value] = [
    None, "", "testo", " a < b & \"c\" ", "=1+1", "_x0041_", "a\nb", 0, 12, -1.5, 1e300, 0.1 + 0.2, date(2024, 12, 31),
    date(1900, 1, 5), date(1900, 3, 1), datetime(2024, 6, 30, 12), Link("Piano!A3", "Piano!A3"), "😀" * 3,
]  # fmt: skip


def nothing_shared(_: int) -> str | None:
    raise AssertionError("no shared text was asked for")


@pytest.mark.parametrize("prefix", [b"", b"x:"])
@pytest.mark.parametrize("style", [b"", b"0", b"17"])
@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_cell_that_is_written_holds_its_value_and_its_look(value: Value, style: bytes, prefix: bytes) -> None:
    markup = CellWriter(prefix, False).cell(b"7", 28, style, value)
    etree.fromstring(b'<w xmlns:x="q"><' + prefix + b"c" + markup + b"</w>")
    assert leading(markup) == (28, b"" if style == b"0" else style, len(b' r="AB7') + len(styled(style)))
    assert column_of(markup) == 28
    assert end_of(markup, prefix) == len(markup)
    content = content_of(markup)
    assert content.style == (b"" if style == b"0" else style)
    assert holds(content, value, False, nothing_shared)
    assert not holds(content, "altro", False, nothing_shared)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf"), True, date(1899, 12, 31), object()])
def test_what_no_cell_can_hold_is_not_written(value: object) -> None:
    with pytest.raises(UnwritableValue):
        CellWriter(b"", False).rest(value)  # type: ignore[arg-type]


def test_days_are_counted_in_the_files_own_calendar() -> None:
    assert [number_of(day, False) for day in (date(1900, 2, 28), date(1900, 3, 1), date(2024, 12, 31))] == [
        "59",
        "61",
        "45657",
    ]
    assert [number_of(day, True) for day in (date(1904, 1, 1), date(2024, 12, 31))] == ["0", "44195"]
    assert number_of(datetime(2024, 12, 31, 18), False) == "45657.75"
    with pytest.raises(UnwritableValue):
        number_of(date(1903, 12, 31), True)


@pytest.mark.parametrize(
    ("cell", "content"),
    [
        (b' r="A1"/>', Content(b"", b"n", None, None)),
        (b' r="A1" s="3" t="s"><v>5</v></c>', Content(b"3", b"s", b"5", None)),
        (b' t="str"><f>A1</f><v>x</v></c>', Content(b"", b"str", b"x", b"")),
        (b'><f t="shared" si="0"/><v>1</v></c>', Content(b"", b"n", b"1", b' t="shared" si="0"')),
        (b' t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', Content(b"", b"inlineStr", b"ab", None)),
        (b' t="b"><x:v>1</x:v></x:c>', Content(b"", b"b", b"1", None)),
        (b"></c>", Content(b"", b"n", None, None)),
    ],
)
def test_what_a_cell_holds_is_read_in_any_dialect(cell: bytes, content: Content) -> None:
    assert content_of(cell) == content
    start = leading(cell)
    plain = plain_content(cell, start[1], start[2]) if start else None
    assert plain in (None, content), "the quick reader says the same or nothing"


def test_a_plain_cell_is_read_quickly_and_one_with_more_is_not() -> None:
    assert plain_content(b' r="A1" t="s"><v>5</v></c>', b"2", 7) == Content(b"2", b"s", b"5", None)
    assert plain_content(b' r="A1"><f>1</f><v>5</v></c>', b"2", 7) is None


@pytest.mark.parametrize(
    ("content", "value", "same"),
    [
        (Content(b"", b"s", b"4", None), "quattro", True),
        (Content(b"", b"s", b"9", None), "quattro", False),
        (Content(b"", b"s", b"x", None), "quattro", False),
        (Content(b"", b"str", b"a &lt; b", None), "a < b", True),
        (Content(b"", b"n", b"1.0000000000000001", None), 1, True),
        (Content(b"", b"n", b"1.001", None), 1, False),
        (Content(b"", b"n", b"boh", None), 1, False),
        (Content(b"", b"b", b"1", None), 1, False),
        (Content(b"", b"n", None, None), None, True),
        (Content(b"", b"n", b"0", None), None, False),
        (Content(b"", b"inlineStr", b"", None), "", True),
        (Content(b"", b"n", b"1", b""), 1, False),
    ],
)
def test_a_cell_shows_a_value_already_or_not(content: Content, value: Value, same: bool) -> None:
    assert holds(content, value, False, {4: "quattro"}.get) is same


def test_a_text_edited_keeps_its_runs() -> None:
    markup = CellWriter(b"", False).cell(b"1", 1, b"", Edited("ab", (), runs=b"<r><t>a</t></r><r><t>b</t></r>"))
    assert b"<is><r><t>a</t></r><r><t>b</t></r></is>" in markup
    assert holds(content_of(markup), "ab", False, nothing_shared)


@pytest.mark.parametrize(
    ("cell", "column"), [(b"/>", None), (b' s="1">', None), (b" r='aB7'/>", 28), (b' s="1" r="XFD1"/>', 16_384)]
)
def test_a_cell_says_its_column_or_leaves_it_to_be_counted(cell: bytes, column: int | None) -> None:
    assert column_of(cell) == column


@pytest.mark.parametrize("cell", [b"", b"olor/>", b' r="A">', b' r="1">', b' r="">', b" r=A1>"])
def test_a_cell_that_stands_nowhere_is_broken(cell: bytes) -> None:
    with pytest.raises(MarkupError) as refusal:
        column_of(cell)
    assert refusal.type is MarkupError


@pytest.mark.parametrize("cell", [b' r="XFE1"/>', b' r="A99999999"/>', b' r="ZZZZ9"/>'])
def test_a_cell_beyond_the_sheet_is_outside(cell: bytes) -> None:
    with pytest.raises(OutsideSheet):
        column_of(cell)


def test_what_is_made_of_a_value_hangs_on_no_other_value() -> None:
    writer = CellWriter(b"", False)
    first = [writer.rest(value) for value in (0, 0.0, 7.0, 7, "7", None, "")]
    for number in range(10_000):
        writer.rest(f"testo {number}")
    assert [writer.rest(value) for value in (0, 0.0, 7.0, 7, "7", None, "")] == first
    assert first[:4] == [b"><v>0</v></c>", b"><v>0</v></c>", b"><v>7</v></c>", b"><v>7</v></c>"]


@pytest.mark.parametrize(
    "values",
    [
        ["a", "b & c", "", "d"],
        ["a", " b", "c\n", "d  e", " ", ""],
        ["a", "a", "a"],
        [Link("a", "Piano!A1"), Link("", "Piano!A2")],
        [Link(1, "Piano!A1"), Link(2, "Piano!A2")],
        [Link("a", "Piano!A1"), Link(2, "Piano!A2"), None],
        [1, 2, 3],
        [1.5, None, date(2024, 3, 31)],
        [None, None],
    ],
)
def test_many_values_at_once_are_those_written_one_by_one(values: list[Value]) -> None:
    for prefix in (b"", b"x:"):
        writer = CellWriter(prefix, False)
        assert writer.rests(values) == [CellWriter(prefix, False).rest(value) for value in values]


def test_many_truth_values_are_no_numbers_either() -> None:
    with pytest.raises(UnwritableValue):
        CellWriter(b"", False).rests([True, False])
