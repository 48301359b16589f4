"""What surrounds a sheet's rows is made to fit them, and only that."""

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.splice import around_rows
from pdo_xl.hosts.file.splice.targets import Additions, ColumnFormat
from pdo_xl.sheet.blocks import Link
from tests.hosts.file.xml import MAIN, block, spliced, worksheet

ROW = '<row r="5"><c r="K5"><v>1</v></c></row>'


@pytest.mark.parametrize(
    ("old", "new"), [("A1:J4", "A1:K5"), ("A1", "A1:K5"), ("L6:M9", "K5:M9"), ("A1:Z99", "A1:Z99"), ("?", "?")]
)
def test_the_dimension_is_widened(old: str, new: str) -> None:
    head = '<sheetPr/><dimension ref="{}"/><sheetViews/>'
    assert spliced(worksheet("", head.format(old)), block({5: [1], 9: [None]})) == worksheet(ROW, head.format(new))


def test_columns_are_added_behind_the_sheets_format() -> None:
    additions = Additions(column_styles={12: ColumnFormat(9.5, 3), 11: ColumnFormat(20, 4)})
    head = "<sheetFormatPr/>\n"
    columns = (
        '<col min="11" max="11" width="20" style="4" customWidth="1"/>'
        '<col min="12" max="12" width="9.5" style="3" customWidth="1"/>'
    )
    assert spliced(worksheet("", head), block({5: [1]}), additions=additions) == worksheet(
        ROW.replace('"K5"', '"K5" s="4"'), f"{head}<cols>{columns}</cols>"
    )


def test_ranges_of_columns_are_cut_around_the_added_ones() -> None:
    head = (
        "<cols><col min='1' max='2' width='5'/><col min='10' max='16384' width='9' style='7' hidden='1'></col></cols>"
    )
    additions = Additions(column_styles={11: ColumnFormat(20, 0), 13: ColumnFormat(30, 4)})
    written = spliced(worksheet("", head), additions=additions)
    assert written == worksheet(
        "",
        '<cols><col min=\'1\' max=\'2\' width=\'5\'/><col min="10" max="10" width="9" style="7" hidden="1"/>'
        '<col min="11" max="11" width="20" style="0" customWidth="1"/>'
        '<col min="12" max="12" width="9" style="7" hidden="1"/>'
        '<col min="13" max="13" width="30" style="4" customWidth="1"/>'
        '<col min="14" max="16384" width="9" style="7" hidden="1"/></cols>',
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<autoFilter ref='A2:J9'/><mergeCells/><phoneticPr/>", "<dataValidations/><hyperlinks/><pageMargins/>"),
        ("<conditionalFormatting sqref='A1'/>", "<pageMargins/><legacyDrawing/>"),
        ("", ""),
        ("<mergeCells/>", '<mc:AlternateContent xmlns:mc="urn:mc"><x/></mc:AlternateContent>'),
        ("", "<extLst><ext uri='x'/></extLst>"),
    ],
)
def test_conditional_formats_stand_where_the_schema_wants_them(before: str, after: str) -> None:
    rule = '<cfRule type="cellIs"><formula>"a"</formula></cfRule>'
    formats = f'<conditionalFormatting sqref="L3:L9">{rule}</conditionalFormatting>'
    additions = Additions(conditional_formats=formats.encode())
    assert spliced(worksheet("", tail=before + after), additions=additions) == worksheet(
        "", tail=before + formats + after
    )


def test_conditional_formats_take_the_sheets_prefix() -> None:
    markup = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData/></x:worksheet>'
    additions = Additions(conditional_formats=b'<conditionalFormatting sqref="A1"><cfRule/></conditionalFormatting>')
    assert spliced(markup, additions=additions) == markup.replace(
        "<x:sheetData/>",
        '<x:sheetData/><x:conditionalFormatting sqref="A1"><x:cfRule/></x:conditionalFormatting>',
    )


FILTER = '<autoFilter ref="A3:E{}"{}'


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (FILTER.format(9, "/>"), FILTER.format(5, "/>")),
        (FILTER.format(5, "/>"), FILTER.format(5, "/>")),
        (FILTER.format(5, ' xr:uid="1" xmlns:xr="urn:xr" />'), FILTER.format(5, ' xr:uid="1" xmlns:xr="urn:xr" />')),
        (FILTER.format(5, '><filterColumn colId="0"/></autoFilter>'), FILTER.format(5, "/>")),
        ('<autoFilter ref="A9:E20"/>', '<autoFilter ref="A9:E20"/>'),
    ],
)  # fmt: skip
def test_a_tables_filter_reaches_to_its_end_and_hides_nothing(old: str, new: str) -> None:
    rows = "".join(f'<row r="{r}"><c r="A{r}"><v>{r}</v></c></row>' for r in (4, 5))
    table = block({4: [4], 5: [5]}, (1,), table_from=4)
    assert spliced(worksheet(rows, tail=old), table) == worksheet(rows, tail=new)


def test_the_filter_of_an_empty_table_keeps_one_row() -> None:
    written = spliced(worksheet("", tail=FILTER.format(9, "/>")), block({}, (1,), table_from=4))
    assert written == worksheet("", tail=FILTER.format(4, "/>"))


def test_a_block_that_is_no_table_leaves_the_filter() -> None:
    markup = worksheet(ROW, tail=FILTER.format(9, '><filterColumn colId="0"/></autoFilter>'))
    assert spliced(markup, block({5: [1]})) == markup


def link(reference: str, target: str) -> str:
    return f'<hyperlink ref="{reference}" location="{target}"/>'


TEXT_ROW = '<row r="{0}"><c r="C{0}" t="inlineStr"><is><t>H{0}</t></is></c></row>'


def test_a_tables_links_are_replaced_and_the_others_stay() -> None:
    others = '<hyperlink ref="A1" r:id="rId1" xmlns:r="urn:r"/><hyperlink ref="C4:D5" location="x"/>'
    tail = "<pageMargins/><drawing/>"
    old = f"<hyperlinks>{others}{link('C4', 'Piano!A1')}{link('C9', 'Piano!A2')}</hyperlinks>"
    new = f"<hyperlinks>{others}{link('C4', 'Piano!H4')}</hyperlinks>"
    written = spliced(
        worksheet(TEXT_ROW.format(4), tail=old + tail), block({4: [Link("H4", "Piano!H4")]}, (3,), table_from=4)
    )
    assert written == worksheet(TEXT_ROW.format(4), tail=new + tail)


def test_links_that_already_fit_stay_byte_for_byte() -> None:
    existing = "<hyperlink display='altro' location=\"'Piano 2024'!H4\" ref='C4' xr:uid='1' xmlns:xr='urn:xr'/>"
    tail = f"<hyperlinks>{existing}</hyperlinks>"
    markup = worksheet(TEXT_ROW.format(4), tail=tail)
    assert spliced(markup, block({4: [Link("H4", "'Piano 2024'!H4")]}, (3,), table_from=4)) == markup


def test_a_reference_is_shown_by_its_link_too_and_a_long_text_only_by_its_cell() -> None:
    target = "Piano!H4"
    written = spliced(worksheet(""), block({4: [Link(target, target)], 5: [Link("Un obiettivo", target)]}, (3,)))
    assert f'<hyperlink ref="C4" location="{target}" display="{target}"/>{link("C5", target)}' in written


def test_no_links_are_left_of_a_table_without_any() -> None:
    tail = f"<hyperlinks>{link('C4', 'Piano!H4')}</hyperlinks>"
    assert spliced(worksheet("", tail=tail), block({}, (3,), table_from=4)) == worksheet("")


def test_the_first_links_of_a_sheet_stand_where_the_schema_wants_them() -> None:
    tail = "<conditionalFormatting/><dataValidations/>{}<printOptions/><pageMargins/>"
    new = f"<hyperlinks>{link('C4', 'Piano!H&lt;4')}</hyperlinks>"
    assert spliced(worksheet("", tail=tail.format("")), block({4: [Link("H4", "Piano!H<4")]}, (3,))) == worksheet(
        TEXT_ROW.format(4), tail=tail.format(new)
    )


def test_beyond_excels_limit_links_are_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    assert around_rows.MAX_LINKS == 65_530
    monkeypatch.setattr(around_rows, "MAX_LINKS", 2)
    other = '<hyperlinks><hyperlink ref="A1" location="x"/>{}</hyperlinks>'
    rows = {number: [Link(f"H{number}", f"Piano!H{number}")] for number in (4, 5)}
    assert spliced(worksheet("", tail=other.format("")), block(rows, (3,))) == worksheet(
        TEXT_ROW.format(4) + TEXT_ROW.format(5), tail=other.format(link("C4", "Piano!H4"))
    )


@pytest.mark.parametrize("flag", ['sheet="1"', "sheet='true' password='CC1A'"])
def test_a_protected_sheet_is_refused(flag: str) -> None:
    with pytest.raises(FileRefused) as refusal:
        spliced(worksheet(ROW, tail=f"<sheetProtection {flag}/>"), block({5: [2]}))
    assert str(refusal.value) == (
        "Il foglio «Piano» è protetto: togliere la protezione in Excel "
        "(Revisione, Rimuovi protezione foglio) e riprovare."
    )


def test_a_protection_that_is_switched_off_is_none() -> None:
    tail = '<sheetProtection sheet="0" objects="1"/>'
    assert spliced(worksheet("", tail=tail), block({5: [1]})) == worksheet(ROW, tail=tail)


BREAKS = '<rowBreaks count="{0}" manualBreakCount="{0}">{1}</rowBreaks>'
BREAK = '<brk id="{}" max="16383" man="1"/>'


def breaks(*rows: int) -> str:
    return BREAKS.format(len(rows), "".join(map(BREAK.format, rows))) if rows else ""


@pytest.mark.parametrize("old", [(), (7,), (6, 9)])
@pytest.mark.parametrize("wanted", [(), (5,), (5, 8)])
def test_pages_end_where_a_table_wants_it_and_those_above_stay(old: tuple[int, ...], wanted: tuple[int, ...]) -> None:
    table = block({5: [1]})._replace(table_from=5, breaks=wanted)
    for above in ((), (2,)):
        before, after = breaks(*above, *old), breaks(*above, *wanted)
        assert spliced(worksheet("", "", f"<pageMargins/>{before}<colBreaks/>"), table) == worksheet(
            ROW, "", f"<pageMargins/>{after}<colBreaks/>"
        )


def test_a_table_that_says_nothing_of_pages_leaves_them() -> None:
    tail = breaks(2, 9)
    assert spliced(worksheet("", "", tail), block({5: [1]})._replace(table_from=5)) == worksheet(ROW, "", tail)


def test_no_more_breaks_than_excel_takes() -> None:
    table = block({5: [1]})._replace(table_from=5, breaks=range(5, 5000))
    assert spliced(worksheet("", "", breaks(2)), table).count("<brk ") == around_rows.MAX_BREAKS
