"""A row's start tag: the columns it spans, the style of its new cells."""

import pytest

from pdo_xl.hosts.file.splice.row_tags import Spans, row_style
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
