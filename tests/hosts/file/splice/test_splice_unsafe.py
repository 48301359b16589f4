"""Formulas that give way, and markup that is not to be touched."""

import pytest

from pdo_xl.domain.errors import FileRefused
from tests.hosts.file.xml import block, spliced, spliced_rows, worksheet

UNSAFE = (
    "Il foglio «Piano» contiene qualcosa che non si può modificare senza rischi: "
    "aprire il file in Excel, correggere, salvare e riprovare."
)


def test_a_formula_over_cells_that_are_all_written_gives_way() -> None:
    rows = (
        '<row r="5"><c r="K5"><f t="shared" ref="K5:K6" si="0">A5</f><v>1</v></c></row>'
        '<row r="6"><c r="K6"><f t="shared" si="0"/><v>1</v></c></row>'
    )
    assert spliced_rows(rows, block({5: [1], 6: [2]})) == (
        '<row r="5"><c r="K5"><v>1</v></c></row><row r="6"><c r="K6"><v>2</v></c></row>'
    )


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="6"/><row r="5"/>',
        '<row r="5"/><row r="5"/>',
        '<row r="x"/>',
        '<row r="5"><c r="L5"/><c r="K5"/></row>',
        '<row r="5"><c s="1" r="L5"/><c r="K5"/></row>',
        '<row r="5"><c r="K5"><v>1</v></row>',
        '<row r="5"><c r="A5"/></rwo>',
        '<row r="5"><c r="A5"><!-- </c> --></c></row>',
        '<row r="5"><c r="A5"><is><t><![CDATA[<c r="K5">]]></t></is></c></row>',
        "<row r=\"5\"><?pi <row r='6'?></row>",
        '<row r="5"><c r="è5" s=""/></row>',
    ],
)
def test_what_cannot_be_changed_safely_is_refused(rows: str) -> None:
    with pytest.raises(FileRefused) as refusal:
        spliced_rows(rows, block({5: [1]}))
    assert str(refusal.value) == UNSAFE


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "<worksheet>",
        worksheet("")[:-5],
        worksheet("") + "<more/>",
        worksheet("").replace("<worksheet", '<!DOCTYPE x [<!ENTITY e "1">]><worksheet'),
        worksheet("").replace("UTF-8", "ISO-8859-1"),
        worksheet("").replace("<sheetData>", "<!-- --><sheetData>"),
    ],
)
def test_a_part_that_is_no_plain_worksheet_is_refused(markup: str) -> None:
    with pytest.raises(FileRefused) as refusal:
        spliced(markup, block({5: [1]}))
    assert str(refusal.value) == UNSAFE
