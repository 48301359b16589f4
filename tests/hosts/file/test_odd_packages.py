"""Packages as other programs write them, or as they are after something went wrong: read, or refused in a sentence."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.ooxml.book import extension
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import relationships
from pdo_xl.sheet.blocks import Block, Writing
from tests.hosts.file.archives import edited, parts, plan, replaced

pytestmark = pytest.mark.slow

NOW = datetime(2024, 7, 1, 9, 0)
WORKBOOK, RELATIONS, SHEET, TYPES = (
    "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "[Content_Types].xml",
)  # fmt: skip
ROW = ["SF", "Obiettivo 1", 10.0, 5.0]


def renamed(path: Path, names: Callable[[str], str]) -> Path:
    old = parts(path)
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in old.items():
            archive.writestr(names(name), data)
    return path


def second_row(path: Path) -> list[object]:
    return list(list(FileHost(path, now=NOW).grids()[0].rows())[1])


def read_and_write(path: Path) -> None:
    second_row(path)
    FileHost(path, now=NOW, backup=False).write(WRITING)


def refusal_of(path: Path) -> str:
    before = path.read_bytes()
    with pytest.raises(FileRefused) as refused:
        read_and_write(path)
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    return str(refused.value)


WRITING = Writing((Block("Piano", (5,), {2: [1.5]}),))


@pytest.mark.parametrize(
    "names", [str.upper, str.swapcase, lambda name: name.replace("/", "\\"), lambda name: name.replace("xl/", "XL/")]
)
def test_parts_of_any_spelling_are_read_and_written_back_as_they_were(
    tmp_path: Path, names: Callable[[str], str]
) -> None:
    path = renamed(plan(tmp_path / "p.xlsx"), names)
    before = parts(path)
    assert second_row(path) == ROW
    FileHost(path, now=NOW, backup=False).write(WRITING)
    after = parts(path)
    assert list(after) == list(before)
    assert [name for name in before if before[name] != after[name]] == [names(SHEET)]
    assert second_row(path) == [*ROW, 1.5]


@pytest.mark.parametrize(
    "changes",
    [
        {RELATIONS: replaced("worksheets/sheet1.xml", "Worksheets/SHEET1.xml")},
        {RELATIONS: replaced('Target="worksheets/sheet1.xml"', 'Target="/xl/worksheets/sheet1.xml"')},
        {RELATIONS: replaced("worksheets/sheet1.xml", "worksheets\\sheet1.xml")},
        {RELATIONS: replaced("</Relationships>", '<Relationship Id="x"/><Relationship Id="y" Type="z" Target=""/></Relationships>')},
        {RELATIONS: replaced("</Relationships>", '<Relationship Id="x" Type="z/worksheet" TargetMode="External" Target="file:///x"/></Relationships>')},
        {WORKBOOK: replaced("<sheets>", '<sheets><sheet/><sheet sheetId="9"/><sheet name="x" sheetId="9"/>')},
        {"xl/styles.xml": lambda data: data.replace(b"numFmtId=\"0\"", b'numFmtId="abc"').replace(b"<xf ", b'<xf s="" ')},
        {SHEET: lambda data: data.replace(b'r="A2"', b'r="a2"').replace(b'r="C2"', b'r="c2"')},
        {"xl/sharedStrings.xml": lambda data: data.replace(b"uniqueCount=\"", b'uniqueCount="400000000')},
        {"xl/sharedStrings.xml": lambda data: data.replace(b" count=\"", b' count="400000000')},
        {SHEET: lambda data: data.replace(b"</sheetData>", b'<row r="900000"><c r="XFD900000"/></row></sheetData>')},
        {SHEET: lambda data: data.replace(b"<dimension ref=\"", b'<dimension ref="A1:ZZZZZ99999999')},
    ],
)  # fmt: skip
def test_what_is_odd_and_harmless_is_read(tmp_path: Path, changes: Mapping[str, Callable[[bytes], bytes]]) -> None:
    assert second_row(edited(plan(tmp_path / "p.xlsx"), changes)) == ROW


@pytest.mark.parametrize("kind", ["xlMacrosheet", "dialogsheet", "chartsheet", "xlIntlMacrosheet", "qualcosa"])
def test_an_odd_sheet_is_passed_over(tmp_path: Path, kind: str) -> None:
    relation = f'<Relationship Id="rId99" Type="http://x/{kind}" Target="macrosheets/sheet1.xml"/></Relationships>'
    changes: dict[str, bytes | Callable[[bytes], bytes]] = {
        WORKBOOK: replaced("<sheets>", '<sheets><sheet name="Macro1" sheetId="99" r:id="rId99"/>'),
        RELATIONS: replaced("</Relationships>", relation),
        "xl/macrosheets/sheet1.xml": b"<xm:macrosheet xmlns:xm='x'/>",
    }
    path = edited(plan(tmp_path / "p.xlsx"), changes)
    assert [grid.name for grid in FileHost(path, now=NOW).grids()] == ["Piano", "Riepilogo", "Segnalazioni"]
    assert second_row(path) == ROW


def test_a_sheet_without_its_part_is_passed_over_unless_it_is_ours(tmp_path: Path) -> None:
    path = plan(tmp_path / "p.xlsx")
    edited(path, {WORKBOOK: replaced("<sheets>", '<sheets><sheet name="Vuoto" sheetId="99" r:id="rId99"/>'),
                  RELATIONS: replaced("</Relationships>", '<Relationship Id="rId99" Type="http://x/worksheet" Target="x.xml"/></Relationships>')})  # fmt: skip
    assert second_row(path) == ROW
    edited(path, {RELATIONS: replaced("worksheets/sheet2.xml", "worksheets/manca.xml")})
    assert refusal_of(path) == (
        "«p.xlsx» è incompleto: manca il foglio «Riepilogo» (la parte «xl/worksheets/manca.xml»). "
        "Aprirlo in Excel, che propone di ripararlo, salvarlo e riprovare."
    )


def test_a_package_without_content_types_is_refused(tmp_path: Path) -> None:
    path = renamed(plan(tmp_path / "p.xlsx"), lambda name: "altro.xml" if name == TYPES else name)
    with Package(path) as package, pytest.raises(FileRefused, match=r"manca la parte «\[Content_Types\]\.xml»"):
        extension(package)


def test_a_content_type_may_stand_as_a_default(tmp_path: Path) -> None:
    kind = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    types = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="XML" ContentType="{kind}"/></Types>'
    with Package(edited(plan(tmp_path / "p.xlsx"), {TYPES: types.encode()})) as package:
        assert extension(package) == ".xlsm"


@pytest.mark.parametrize(
    "changes",
    [
        {"xl/sharedStrings.xml": replaced("SF", "&#x110000;")}, {SHEET: replaced("</sheetData>", "&#xFFFFFFFF;</sheetData>")},
        {SHEET: lambda data: data.replace(b"<sheetData>", b'<cols><col min="x" max="2" style="1"/></cols><sheetData>')},
        {SHEET: lambda data: data.replace(b"<sheetData>", b'<cols><col min="1" max="99999999999" style="1"/></cols><sheetData>')},
        {SHEET: lambda data: data.replace(b"<row r=\"2\"", b'<row r="2" spans="1:' + b"9" * 5000 + b'"')},
        {SHEET: lambda data: data.replace(b"</sheetData>", b'<row r="2"/></sheetData>')},
        {SHEET: lambda data: data + b"<x"}, {WORKBOOK: lambda data: data.replace(b"<sheet ", b"<sheet", 1)},
        {WORKBOOK: lambda data: data.replace(b"</workbook>", b"<x/>" * 300_001 + b"</workbook>")},
        {SHEET: lambda data: data.replace(b"</sheetData>", b"</sheetData>" + b"<x/>" * 300_001)},
    ],
)  # fmt: skip
def test_what_cannot_be_read_or_written_safely_is_refused(
    tmp_path: Path, changes: Mapping[str, Callable[[bytes], bytes]]
) -> None:
    refusal = refusal_of(edited(plan(tmp_path / "p.xlsx"), changes))
    assert "«p.xlsx»" in refusal or "Il foglio «Piano»" in refusal


def test_many_small_parts_of_one_pattern_are_a_trap(tmp_path: Path) -> None:
    path = edited(plan(tmp_path / "p.xlsx"), {"xl/sharedStrings.xml": b"<sst>" + b"<si/>" * 6_000_000 + b"</sst>"})
    assert refusal_of(path) == "«p.xlsx» è troppo grande da aprire: il suo contenuto supera i limiti previsti."


@pytest.mark.parametrize(("count", "words"), [(10_050, "workbook.xml.rels"), (70_050, "workbook.xml.rels")])
def test_more_relationships_than_a_workbook_needs_are_refused_early(tmp_path: Path, count: int, words: str) -> None:
    more = "".join(f'<Relationship Id="q{n}" Type="http://x/t" Target="a{n}.xml"/>' for n in range(count))
    path = edited(plan(tmp_path / "p.xlsx"), {RELATIONS: replaced("</Relationships>", f"{more}</Relationships>")})
    sentence = refusal_of(path)
    assert words in sentence
    assert "più elementi di quanti ne servano a un piano" in sentence


def test_relationships_are_read_again_where_they_were_changed(tmp_path: Path) -> None:
    with Package(plan(tmp_path / "p.xlsx")) as package:
        before = dict(relationships(package, WORKBOOK))
        assert relationships(package, WORKBOOK) is relationships(package, WORKBOOK)
        package.put(
            RELATIONS,
            package.read(RELATIONS).replace(
                b"</Relationships>", b'<Relationship Id="n" Type="a/b" Target="c"/></Relationships>'
            ),
        )
        assert relationships(package, WORKBOOK).keys() - before.keys() == {"n"}
        package.remove(RELATIONS)
        assert relationships(package, WORKBOOK) == {}
