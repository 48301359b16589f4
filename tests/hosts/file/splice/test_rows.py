"""One row: which cells are written, which stay byte for byte."""

from datetime import date, datetime

import pytest

from pdo_xl.hosts.file.splice.targets import Additions
from pdo_xl.sheet.blocks import Link, Value
from tests.hosts.file.xml import block, spliced_rows

TEXT = "<is><t>{}</t></is>"
BLANK_ENDED = '<is><t xml:space="preserve">{}</t></is>'


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (12.5, '<c r="K5"><v>12.5</v></c>'),
        (7, '<c r="K5"><v>7</v></c>'),
        (-0.1, '<c r="K5"><v>-0.1</v></c>'),
        (1e300, '<c r="K5"><v>1e+300</v></c>'),
        (date(2024, 12, 31), '<c r="K5"><v>45657</v></c>'),
        (date(1900, 1, 5), '<c r="K5"><v>5</v></c>'),
        (date(1900, 3, 1), '<c r="K5"><v>61</v></c>'),
        (datetime(2024, 12, 31, 12), '<c r="K5"><v>45657.5</v></c>'),
        ("Scaduto", f'<c r="K5" t="inlineStr">{TEXT.format("Scaduto")}</c>'),
        ('a < b & "c"', f'<c r="K5" t="inlineStr">{TEXT.format("a &lt; b &amp; &quot;c&quot;")}</c>'),
        (" a < b", f'<c r="K5" t="inlineStr">{BLANK_ENDED.format(" a &lt; b")}</c>'),
        ("a\r\n", f'<c r="K5" t="inlineStr">{BLANK_ENDED.format("a" + chr(10))}</c>'),
        ("\ta", f'<c r="K5" t="inlineStr">{BLANK_ENDED.format(chr(9) + "a")}</c>'),
        (" ", f'<c r="K5" t="inlineStr">{BLANK_ENDED.format(" ")}</c>'),
        ("a  b", f'<c r="K5" t="inlineStr">{TEXT.format("a  b")}</c>'),
        ("=1+1", f'<c r="K5" t="inlineStr">{TEXT.format("=1+1")}</c>'),
        ("due\r\nrighe\x00\x0b\ufffe", '<c r="K5" t="inlineStr"><is><t>due\nrighe</t></is></c>'),
        ("_x0041_", f'<c r="K5" t="inlineStr">{TEXT.format("_x005F_x0041_")}</c>'),
        ("x" * 32_767, f'<c r="K5" t="inlineStr">{TEXT.format("x" * 32_767)}</c>'),
        ("x" * 32_768, f'<c r="K5" t="inlineStr">{TEXT.format("x" * 32_766 + "…")}</c>'),
        ("😀" * 16_384, f'<c r="K5" t="inlineStr">{TEXT.format("😀" * 16_383 + "…")}</c>'),
        (Link("H46", "Piano!H46"), f'<c r="K5" t="inlineStr">{TEXT.format("H46")}</c>'),
    ],
)
def test_a_new_cell_is_written_as_its_type_needs(value: Value, written: str) -> None:
    assert spliced_rows('<row r="5"></row>', block({5: [value]})) == f'<row r="5">{written}</row>'


@pytest.mark.parametrize("value", [float("nan"), float("inf"), True, date(1899, 12, 31)])
def test_what_no_cell_can_hold_raises(value: Value) -> None:
    with pytest.raises(ValueError, match=r"nan|inf|True|1899"):
        spliced_rows('<row r="5"/>', block({5: [value]}))


def test_a_workbook_of_the_1904_calendar_gets_its_serials() -> None:
    assert spliced_rows('<row r="5"/>', block({5: [date(2024, 12, 31)]}), date1904=True) == (
        '<row r="5"><c r="K5"><v>44195</v></c></row>'
    )


@pytest.mark.parametrize("value", [None, ""])
def test_nothing_adds_no_cell_and_no_row(value: Value) -> None:
    rows = '<row r="5"><c r="A5"><v>1</v></c></row><row r="6"/>'
    assert spliced_rows(rows, block({4: [value], 5: [value], 6: [value], 9: [value]})) == rows


def test_nothing_empties_a_cell_and_keeps_one_with_a_style() -> None:
    rows = '<row r="5"><c r="J5"><v>1</v></c><c r="K5" s="3"><v>1</v></c><c r="L5" t="s"><v>1</v></c></row>'
    assert spliced_rows(rows, block({5: [None, None]}, (11, 12))) == (
        '<row r="5"><c r="J5"><v>1</v></c><c r="K5" s="3"/></row>'
    )


def test_an_existing_cell_keeps_its_style_and_loses_type_and_metadata() -> None:
    rows = '<row r="5"><c r="K5" s="3" t="s" cm="1" vm="2"><v>1</v></c></row>'
    assert spliced_rows(rows, block({5: [2.5]})) == '<row r="5"><c r="K5" s="3"><v>2.5</v></c></row>'


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="K5" s="2"><v>83.333329999999997</v></c>', 83.33333),
        ('<c s="2" r="K5" t="n"><v>5.0</v></c>', 5),
        ("<c r='K5' t='s'><v>7</v></c>", "condiviso"),
        ('<c r="K5" t="inlineStr"><is><r><rPr><color/></rPr><t>ros</t></r><r><t>so</t></r></is></c>', "rosso"),
        ('<c r="K5" t="inlineStr"><is><t>字</t><rPh sb="0" eb="1"><t>ji</t></rPh></is></c>', "字"),
        ('<c r="K5" t="str"><v>a &amp; b</v></c>', "a & b"),
        ('<c r="K5"><v>45657</v></c>', date(2024, 12, 31)),
        ('<c r="K5"/>', None),
        ('<c r="K5" s="3"></c>', ""),
        ('<c r="K5" t="inlineStr"><is><t></t></is></c>', None),
    ],
)  # fmt: skip
def test_a_cell_that_already_holds_the_value_stays_byte_for_byte(cell: str, value: Value) -> None:
    rows = f'<row r="5"><c r="J5"/>{cell}<c r="M5"/></row>'
    assert spliced_rows(rows, block({5: [value]}), shared={7: "condiviso"}.get) == rows


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="K5"><f>1+1</f><v>2</v></c>',
        '<c r="K5" t="e"><v>#DIV/0!</v></c>',
        '<c r="K5" t="b"><v>1</v></c>',
        '<c r="K5" t="s"><v>2</v></c>',
        '<c r="K5"><v>3</v></c>',
        '<c r="K5"><extLst><ext uri="x"><v>2</v></ext></extLst></c>',
    ],
)
def test_a_cell_that_holds_something_else_is_replaced(cell: str) -> None:
    value: Value = "2" if "extLst" in cell else 2
    body = 't="inlineStr">' + TEXT.format("2") if "extLst" in cell else "><v>2</v>"
    written = spliced_rows(f'<row r="5">{cell}<c r="L5"/></row>', block({5: [value]}), shared=str)
    assert written == f'<row r="5"><c r="K5"{" " if "extLst" in cell else ""}{body}</c><c r="L5"/></row>'


def test_cells_stay_in_the_columns_order() -> None:
    rows = '<row r="5"><c r="J5"><v>1</v></c><c r="L5"><v>2</v></c><c r="AA5"/></row>'
    assert spliced_rows(rows, block({5: [9, 8, 7]}, (13, 11, 9))) == (
        '<row r="5"><c r="I5"><v>7</v></c><c r="J5"><v>1</v></c><c r="K5"><v>8</v></c><c r="L5"><v>2</v></c>'
        '<c r="M5"><v>9</v></c><c r="AA5"/></row>'
    )


def test_a_block_of_another_shape_than_it_says_raises() -> None:
    with pytest.raises(ValueError, match="zip"):
        spliced_rows('<row r="5"/>', block({5: [1, 2]}, (1,)))


def test_a_new_cell_takes_the_style_given_for_it_then_its_rows_then_its_columns() -> None:
    head = '<cols><col min="11" max="12" width="9" style="4"/></cols>'
    rows = '<row r="5"/><row r="6" s="5" customFormat="1"/><row r="7" s="6"/>'
    written = spliced_rows(
        rows, block({5: [1, 1], 6: [1, None], 7: [1, None]}, (11, 12)), head=head,
        additions=Additions(cell_styles={(5, 12): 8, (6, 12): 9, (8, 13): 2}),
    )  # fmt: skip
    assert written == (
        '<row r="5"><c r="K5" s="4"><v>1</v></c><c r="L5" s="8"><v>1</v></c></row>'
        '<row r="6" s="5" customFormat="1"><c r="K6" s="5"><v>1</v></c><c r="L6" s="9"/></row>'
        '<row r="7" s="6"><c r="K7" s="4"><v>1</v></c></row><row r="8"><c r="M8" s="2"/></row>'
    )


def test_styles_for_cells_that_exist_change_nothing() -> None:
    rows = '<row r="5"><c r="K5" s="1"><v>1</v></c></row>'
    assert spliced_rows(rows, additions=Additions(cell_styles={(5, 11): 8})) == rows


def test_extensions_stay_behind_the_last_cell_that_is_examined() -> None:
    rows = '<row r="5"><c r="K5"><v>1</v></c><extLst><ext uri="x"/></extLst></row>'
    assert spliced_rows(rows, block({5: [2, 3]}, (11, 12))) == (
        '<row r="5"><c r="K5"><v>2</v></c><c r="L5"><v>3</v></c><extLst><ext uri="x"/></extLst></row>'
    )


def test_a_table_empties_what_older_rows_hold_below_it() -> None:
    rows = "".join(f'<row r="{r}"><c r="A{r}" s="1"><v>{r}</v></c><c r="B{r}"><v>0</v></c></row>' for r in range(3, 7))
    assert spliced_rows(rows, block({4: [9]}, (1,), table_from=4)) == (
        '<row r="3"><c r="A3" s="1"><v>3</v></c><c r="B3"><v>0</v></c></row>'
        '<row r="4"><c r="A4" s="1"><v>9</v></c><c r="B4"><v>0</v></c></row>'
        '<row r="5"><c r="A5" s="1"/><c r="B5"><v>0</v></c></row>'
        '<row r="6"><c r="A6" s="1"/><c r="B6"><v>0</v></c></row>'
    )


def test_a_tables_rows_are_shown_again() -> None:
    rows = (
        '<row r="3" hidden="1"/><row r="4" hidden="1" ht="9"><c r="A4"><v>1</v></c></row><row r="5" hidden=\'true\'/>'
    )
    assert spliced_rows(rows, block({4: [1]}, (1,), table_from=4)) == (
        '<row r="3" hidden="1"/><row r="4" ht="9"><c r="A4"><v>1</v></c></row><row r="5"/>'
    )
