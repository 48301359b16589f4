"""Parameters that a newer version has are added to `Parametri`; what staff wrote beside them stays in sight."""

import re
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest

from pdo_xl.hosts.file.host import FileHost
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.reading.parameters import read_parameters
from pdo_xl.workbook.activation.new_parameters import add_new_parameters
from tests.hosts.file.archives import edited, parts
from tests.workbook.activation.offices import by_openpyxl
from tests.workbook.activation.workflows import NOW, activated, upgraded, without

pytestmark = pytest.mark.slow


def parameters(path: Path) -> tuple[str, bytes]:
    """Find the sheet: its part and its markup."""
    return next((name, data) for name, data in parts(path).items() if b">preavviso_giorni<" in data)


def test_the_extent_holds_what_staff_wrote_further_right(tmp_path: Path) -> None:
    by_openpyxl(tmp_path / "piano.xlsx")
    target = activated(tmp_path / "piano.xlsx")
    name, data = parameters(target)
    note = b'<c r="G5" t="inlineStr"><is><t>deciso in giunta</t></is></c></row>'
    row = re.search(rb'<row r="5".*?</row>', data, re.DOTALL)
    assert row is not None
    data = without(data.replace(row[0], row[0].replace(b"</row>", note)), b"preavviso_giorni")
    edited(target, {name: re.sub(rb'<dimension ref="A1:E(\d+)"/>', rb'<dimension ref="A1:G\1"/>', data)})
    assert "preavviso_giorni" in upgraded(target)[0]
    book = openpyxl.load_workbook(target, read_only=True)
    rows = list(book["Parametri"].iter_rows(values_only=True))
    assert rows[4][6] == "deciso in giunta"
    assert rows[-1][4] == "preavviso_giorni"
    book.close()


def test_what_is_new_stands_below_with_its_default_and_its_choices_and_the_rest_stays(tmp_path: Path) -> None:
    by_openpyxl(tmp_path / "piano.xlsx")
    target = activated(tmp_path / "piano.xlsx")
    name, data = parameters(target)
    edited(target, {name: without(without(data, b"modo"), b"data_riferimento")})
    with closing(FileHost(target, now=NOW)) as host:
        places = {known: place.row for known, place in read_parameters(host.grids()).places.items()}
    with Package(target) as package:
        assert add_new_parameters(package, places) == ["data_riferimento", "modo"]
        assert add_new_parameters(package, places | {"data_riferimento": 30, "modo": 31}) == []
        package.write_to(tmp_path / "dopo.xlsm")
    sheet = openpyxl.load_workbook(tmp_path / "dopo.xlsm")["Parametri"]
    below = {row[4].value: row for row in sheet.iter_rows(min_row=max(places.values()) + 1)}
    assert below["modo"][1].value == "monitoraggio"
    assert below["data_riferimento"][1].value is None
    assert below["data_riferimento"][1].number_format == "dd/mm/yyyy"
    offered = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert offered[below["modo"][1].coordinate] == '"monitoraggio,consuntivo"'


def test_a_workbook_without_parameters_gets_none(tmp_path: Path) -> None:
    by_openpyxl(tmp_path / "piano.xlsx")
    with Package(tmp_path / "piano.xlsx") as package:
        assert add_new_parameters(package, {"modo": 4}) == []
        assert not package.changed
