"""A row's start tag: the columns it spans, the style of its new cells."""

import pytest

from pdo_xl.hosts.file.splice.row_tags import Spans, row_style, sized
from pdo_xl.ooxml.worksheet.cells import styled
from tests.hosts.file.xml import block, spliced_rows


@pytest.mark.parametrize(
    ("spans", "widened"), [("1:10", "1:11"), ("1:20", "1:20"), ("12:13", "11:13"), ("1:2 5:6", "1:11")]
)
def test_spans_are_widened_where_cells_are_added(spans: str, widened: str) -> None:
    assert spliced_rows(f'<row r="5" spans="{spans}" ht="30"/>', block({5: [1]})) == (
        f'<row r="5" spans="{widened}" ht="30"><c r="K5"><v>1</v></c></row>'
    )


def test_rows_that_have_the_same_spans_are_worked_out_once_and_each_keeps_the_rest() -> None:
    spans = Spans()
    rows = [b' r="%d" spans="1:10" ht="%d"><c/></row>' % (number, number) for number in (5, 6)]
    widened = [spans.widened(row, row.index(b">"), 11, 12) for row in rows]
    assert widened == [row.replace(b"1:10", b"1:12") for row in rows]
    # As many rows as may be, each with an end of its own.
    for number in range(3000):
        row = b' r="5" spans="1:10" ht="%d"><c/></row>' % number
        assert spans.widened(row, row.index(b">"), 11, 12) == row.replace(b"1:10", b"1:12")


@pytest.mark.parametrize(
    "row", [b' r="5"><c r="spans=1:2"/></row>', b' r="5" spans="x"></row>', b' xspans="1:2"></row>', b"></row>"]
)
def test_a_row_that_says_nothing_of_its_span_stays(row: bytes) -> None:
    assert Spans().widened(row, row.index(b">"), 11, 12) == row


@pytest.mark.parametrize(
    ("tag", "style"),
    [
        (b' r="5" s="7" customFormat="1"', b"7"),
        (b" r='5' s='7' customFormat='true'", b"7"),
        (b' r="5" s="7" customFormat="0"', None),
        (b' r="5" s="7"', None),
        (b' r="5" customFormat="1"', b""),
        (b"", None),
    ],
)
def test_the_style_that_new_cells_take_from_their_row(tag: bytes, style: bytes | None) -> None:
    assert row_style(tag) == (None if style is None else styled(style))


@pytest.mark.parametrize(
    ("row", "height", "after"),
    [
        (b' r="5"><c/></row>', 27.0, b' r="5" ht="27" customHeight="1"><c/></row>'),
        (b' r="5"/>', 40.25, b' r="5" ht="40.25" customHeight="1"/>'),
        (b' r="5" ht="12.75" s="3" x14ac:dyDescent="0.2"/>', 27, b' r="5" s="3" x14ac:dyDescent="0.2" ht="27" customHeight="1"/>'),
        (b" r='5' customHeight='1' ht='90'></row>", None, b" r='5'></row>"),
        (b' r="5" ht="26.5" customHeight="true"/>', 27, None),
        (b' r="5" ht="15"/>', None, None),
        (b' r="5"/>', None, None),
        (b' r="5" customHeight="1"><c t="inlineStr"><is><t>ht="9"</t></is></c></row>', None, b' r="5"><c t="inlineStr"><is><t>ht="9"</t></is></c></row>'),
    ],
)  # fmt: skip
def test_a_row_gets_its_height_and_nothing_else_changes(row: bytes, height: float | None, after: bytes | None) -> None:
    assert sized(row, height) == (row if after is None else after)


def test_the_rows_of_a_table_get_their_heights_those_above_stay() -> None:
    table = block({5: ["a"], 6: ["b"], 7: ["c"]})._replace(table_from=5, heights={5: 27, 6: 40.5})
    rows = (
        '<row r="4" ht="9" customHeight="1"/><row r="6" ht="9" customHeight="1"/><row r="9" ht="9" customHeight="1"/>'
    )
    once = spliced_rows(rows, table)
    assert [row.partition(">")[0] for row in once.split("<row ")[1:]] == [
        'r="4" ht="9" customHeight="1"/', 'r="5" ht="27" customHeight="1"', 'r="6" ht="40.5" customHeight="1"',
        'r="7"', 'r="9"/',
    ]  # fmt: skip
    assert spliced_rows(once, table) == once
