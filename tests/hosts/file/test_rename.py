"""A sheet's new name, everywhere the workbook refers to it."""

from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter

from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.rename import rename_sheets
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.blocks import Block, Writing
from tests.conftest import Convert
from tests.hosts.file.archives import edited, parts

pytestmark = pytest.mark.slow

OLD, NEW = "Piano dell'anno 2024", "Piano dell'anno 2025"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "prima.xlsx"
    quoted = "'" + OLD.replace("'", "''") + "'"
    with xlsxwriter.Workbook(path) as made:
        sheet, other = made.add_worksheet(OLD), made.add_worksheet("Altro")
        sheet.write_column("A1", [1, 2, 3])
        sheet.autofilter("A1:A3")
        sheet.repeat_rows(0)
        sheet.print_area("A1:A3")
        other.write_formula("A1", f"=SUM({quoted}!A1:A3)", None, 6)
        other.write_url("A2", f"internal:{quoted}!A1", string="vai")
        other.write_string("A3", f"testo {OLD}")
        other.data_validation("B1", {"validate": "list", "source": f"={quoted}!$A$1:$A$3"})
        other.conditional_format(
            "B2", {"type": "formula", "criteria": f"={quoted}!$A$1>0", "format": made.add_format()}
        )
        other.add_sparkline("C1", {"range": f"{quoted}!A1:A3"})
        chart = made.add_chart({"type": "line"})
        chart.add_series({"values": f"={quoted}!$A$1:$A$3"})
        other.insert_chart("D1", chart)
        made.define_name("Tutto", f"={quoted}!$A$1:$A$3")
    return path


@pytest.mark.filterwarnings("ignore:Sparkline Group extension:UserWarning")
def test_nothing_refers_to_the_old_name(book: Path, tmp_path: Path, convert: Convert) -> None:
    after = tmp_path / "dopo.xlsx"
    host = FileHost(book, now=datetime(2024, 12, 31), target=after)
    host.write(Writing((Block(NEW, (2,), {1: ["scritto"]}),), renames={OLD: NEW}))
    with ZipFile(after) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    naming = [name for name, text in parts.items() if "2024" in text]
    # Its name stands in a text, which is content; docProps/core.xml has the day on which the file was made.
    assert [name for name in naming if name != "docProps/core.xml"] == ["xl/sharedStrings.xml"]
    read = openpyxl.load_workbook(after)
    assert read.sheetnames == [NEW, "Altro"]
    assert read["Altro"]["A1"].value == "=SUM('Piano dell''anno 2025'!A1:A3)"
    assert read["Altro"]["A2"].hyperlink.location == "'Piano dell''anno 2025'!A1"
    assert read[NEW]["B1"].value == "scritto"
    assert read[NEW].print_area == "'Piano dell''anno 2025'!$A$1:$A$3"
    assert (
        convert(after, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2")
        .read_text(encoding="utf-8")
        .startswith("6")
    )


def test_a_locked_structure_is_refused(tmp_path: Path) -> None:
    from pdo_xl.domain.errors import FileRefused

    path = tmp_path / "bloccato.xlsx"
    made = openpyxl.Workbook()
    made.active.title = "P 2024"
    made.security.lockStructure = True
    made.save(path)
    before = path.read_bytes()
    with pytest.raises(FileRefused, match="La struttura di «bloccato.xlsx» è protetta"):
        FileHost(path, now=datetime(2024, 12, 31)).write(Writing((), renames={"P 2024": "P 2025"}))
    assert path.read_bytes() == before


CARRIERS = {
    "xl/worksheets/sheet2.xml": [
        ("<f>A:P24!B1</f>", "<f>'A:P 25'!B1</f>"),
        ("<f>&quot;vedi P24!B3&quot;&amp;P24!B3</f>", "<f>&quot;vedi P24!B3&quot;&amp;'P 25'!B3</f>"),
        ("<f>&quot;vedi P24!B3&quot;</f>", "<f>&quot;vedi P24!B3&quot;</f>"),
        ("<f>P24</f>", "<f>P24</f>"),
        ('<f t="array" ref="A1:A2">p24!B1:B2</f>', '<f t="array" ref="A1:A2">\'P 25\'!B1:B2</f>'),
        ('<f t="dataTable" ref="A1:A2" r1="B1"/>', '<f t="dataTable" ref="A1:A2" r1="B1"/>'),
        ('<cfvo type="formula" val="P24!$A$1"/>', '<cfvo type="formula" val="\'P 25\'!$A$1"/>'),
        ('<formula1>"P24!A1,P24"</formula1>', '<formula1>"P24!A1,P24"</formula1>'),
        ("<x14:formula1><xm:f>P24!$A$1</xm:f></x14:formula1>", "<x14:formula1><xm:f>'P 25'!$A$1</xm:f></x14:formula1>"),
        ('<hyperlink ref="A1" location="P24!A1"/>', '<hyperlink ref="A1" location="\'P 25\'!A1"/>'),
        ('<hyperlink ref="A2" r:id="r" location="P24!A1"/>', '<hyperlink ref="A2" r:id="r" location="P24!A1"/>'),
        ('<controlPr linkedCell="P24!$A$1"/>', "<controlPr linkedCell=\"'P 25'!$A$1\"/>"),
        ('<t> location="P24!A1" name="P24" </t>', '<t> location="P24!A1" name="P24" </t>'),
    ],
    "xl/charts/chart1.xml": [
        ("<c:f>P24!$A$1</c:f>", "<c:f>'P 25'!$A$1</c:f>"),
        ("<c15:sqref>P24!$A$1</c15:sqref>", "<c15:sqref>'P 25'!$A$1</c15:sqref>"),
        (
            "<c:pivotSource><c:name>[prima.xlsx]P24!Tabella1</c:name></c:pivotSource>",
            "<c:pivotSource><c:name>[prima.xlsx]P 25!Tabella1</c:name></c:pivotSource>",
        ),
    ],
    "xl/drawings/drawing1.xml": [
        ('<xdr:sp macro="" textlink="P24!$A$1">', '<xdr:sp macro="" textlink="\'P 25\'!$A$1">'),
        ('<a14:cameraTool cellRange="P24!A1:B2" spid="1"/>', '<a14:cameraTool cellRange="\'P 25\'!A1:B2" spid="1"/>'),
    ],
    "xl/drawings/_rels/drawing1.xml.rels": [
        (
            '<Relationship Id="h1" Type="x/hyperlink" Target="#\'P24\'!A1"/>',
            '<Relationship Id="h1" Type="x/hyperlink" Target="#\'P 25\'!A1"/>',
        ),
        (
            '<Relationship Id="h2" Type="x/hyperlink" TargetMode="External" Target="P24.xlsx#P24!A1"/>',
            '<Relationship Id="h2" Type="x/hyperlink" TargetMode="External" Target="P24.xlsx#P24!A1"/>',
        ),
        (
            '<Relationship Id="h3" Type="x/hyperlink" Target="#%50%32%34!A1"/>',
            '<Relationship Id="h3" Type="x/hyperlink" Target="#\'P%2025\'!A1"/>',
        ),
    ],
    "xl/tables/table1.xml": [
        (
            "<calculatedColumnFormula>P24!A1</calculatedColumnFormula>",
            "<calculatedColumnFormula>'P 25'!A1</calculatedColumnFormula>",
        ),
    ],
    "xl/pivotCache/pivotCacheDefinition1.xml": [
        ('<worksheetSource ref="A1" sheet="p24"/>', '<worksheetSource ref="A1" sheet="P 25"/>'),
        ('<worksheetSource ref="A1" sheet="P24" r:id="r"/>', '<worksheetSource ref="A1" sheet="P24" r:id="r"/>'),
    ],
    "xl/ctrlProps/ctrlProp1.xml": [
        ('<formControlPr fmlaLink="P24!$A$1"/>', "<formControlPr fmlaLink=\"'P 25'!$A$1\"/>"),
    ],
    "xl/externalLinks/externalLink1.xml": [("<f>P24!A1</f>", "<f>P24!A1</f>")],
    "customXml/item1.xml": [("<f>P24!A1</f>", "<f>P24!A1</f>")],
    "docProps/custom.xml": [("<vt:lpstr>P24</vt:lpstr>", "<vt:lpstr>P24</vt:lpstr>")],
}
"""What may stand in each part, and what becomes of it when `P24` is called `P 25`."""
_RELATED = {
    "xl/_rels/workbook.xml.rels": {
        "customXml": "../customXml/item1.xml",
        "externalLink": "externalLinks/externalLink1.xml",
        "pivotCacheDefinition": "pivotCache/pivotCacheDefinition1.xml",
    },
    "xl/worksheets/_rels/sheet2.xml.rels": {
        "drawing": "../drawings/drawing1.xml",
        "table": "../tables/table1.xml",
        "ctrlProp": "../ctrlProps/ctrlProp1.xml",
    },
}


def test_whatever_can_hold_a_reference_is_renamed_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "prima.xlsx"
    with xlsxwriter.Workbook(path) as made:
        made.add_worksheet("P24")
        made.add_worksheet("Altro")
    changes = {
        part: f"<root>{''.join(old for old, _ in pairs)}</root>".encode()
        for part, pairs in CARRIERS.items()
        if not part.endswith(".rels")
    }
    chart = '<Relationship Id="c" Type="x/chart" Target="../charts/chart1.xml"/>'
    (drawing,) = [part for part in CARRIERS if part.endswith(".rels")]
    links = chart + "".join(old for old, _ in CARRIERS[drawing])
    changes[drawing] = f"<Relationships>{links}</Relationships>".encode()
    for part, related in _RELATED.items():
        own = "".join(f'<Relationship Id="{kind}" Type="x/{kind}" Target="{to}"/>' for kind, to in related.items())
        old = parts(path).get(part, b"<Relationships></Relationships>")
        changes[part] = old.replace(b"</Relationships>", own.encode() + b"</Relationships>")
    edited(path, changes)
    with Package(path) as package:
        rename_sheets(package, {"P24": "P 25"})
        for part, pairs in CARRIERS.items():
            new = package.read(part).decode()
            for old, renamed in pairs:
                assert renamed in new, part
                assert old == renamed or old not in new
        assert b'name="P 25"' in package.read("xl/workbook.xml")
        assert b"<vt:lpstr>P 25</vt:lpstr>" in package.read("docProps/app.xml")


def test_a_text_in_a_formula_is_as_staff_wrote_it(tmp_path: Path) -> None:
    path, after = tmp_path / "prima.xlsx", tmp_path / "dopo.xlsx"
    with xlsxwriter.Workbook(path) as made:
        sheet = made.add_worksheet("Piano2024")
        sheet.write("A1", 1)
        sheet.write_formula("A2", '="vedi Piano2024!B3"&Piano2024!A1', None, "vedi Piano2024!B31")
    FileHost(path, now=datetime(2024, 12, 31), target=after).write(Writing((), renames={"Piano2024": "Piano2025"}))
    assert openpyxl.load_workbook(after)["Piano2025"]["A2"].value == '="vedi Piano2024!B3"&Piano2025!A1'
