"""Parameters that a newer version has are added to `Parametri`; what staff wrote beside them stays in sight."""

import re
from pathlib import Path

import openpyxl

from tests.hosts.file.archives import edited, parts
from tests.workbook.activation.offices import by_openpyxl
from tests.workbook.activation.workflows import activated, upgraded


def parameters(path: Path) -> tuple[str, bytes]:
    """Find the sheet: its part and its markup."""
    return next((name, data) for name, data in parts(path).items() if b">preavviso_giorni<" in data)


def test_the_extent_holds_what_staff_wrote_further_right(tmp_path: Path) -> None:
    by_openpyxl(tmp_path / "piano.xlsx")
    target = activated(tmp_path / "piano.xlsx")
    name, data = parameters(target)
    note = b'<c r="G4" t="inlineStr"><is><t>deciso in giunta</t></is></c></row>'
    row = re.search(rb'<row r="4".*?</row>', data, re.DOTALL)
    assert row is not None
    data = data.replace(row[0], row[0].replace(b"</row>", note)).replace(b">preavviso_giorni<", b"><")
    edited(target, {name: re.sub(rb'<dimension ref="A1:D(\d+)"/>', rb'<dimension ref="A1:G\1"/>', data)})
    assert "preavviso_giorni" in upgraded(target)[0]
    book = openpyxl.load_workbook(target, read_only=True)
    rows = list(book["Parametri"].iter_rows(values_only=True))
    assert rows[3][6] == "deciso in giunta"
    assert rows[-1][0] == "preavviso_giorni"
    book.close()
