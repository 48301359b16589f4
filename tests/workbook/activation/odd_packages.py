"""Packages that other programs write, or somebody wrote by hand: valid, and not as Excel would."""

import re
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter

from tests.hosts.file.archives import edited, parts
from tests.support import HEADER
from tests.workbook.activation.offices import ROWS, by_openpyxl, by_xlsxwriter, prefixed, with_macros

TYPES = "[Content_Types].xml"
WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
SHEET = "xl/worksheets/sheet1.xml"
OTHER = "xl/worksheets/sheet2.xml"
_SHEET_TYPE = b"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_MAIN_TYPE = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

Office = Callable[[Path], None]


def override_alone(office: Office) -> Office:
    """Every type stands for its part alone, as LibreOffice 3 to 6 wrote it: no default, not even for relationships."""

    def make(path: Path) -> None:
        office(path)
        old = parts(path)
        types = old[TYPES].decode()
        overrides = dict(re.findall(r'PartName="/([^"]+)" ContentType="([^"]+)"', types))
        defaults = dict(re.findall(r'Extension="([^"]+)" ContentType="([^"]+)"', types))
        markup = "".join(
            f'<Override PartName="/{name}" ContentType="{overrides.get(name) or defaults[name.rpartition(".")[2]]}"/>'
            for name in old
            if name != TYPES
        )
        root = re.match(r".*?<Types[^>]*>", types, re.DOTALL)
        assert root is not None
        edited(path, {TYPES: f"{root[0]}{markup}</Types>".encode()})

    return make


def changed(office: Office, changes: dict[str, Callable[[bytes], bytes]]) -> Office:
    """One of the offices' workbooks with some parts changed; each change must change something."""

    def make(path: Path) -> None:
        office(path)
        before = parts(path)
        edited(path, dict(changes))
        after = parts(path)
        assert all(before[name] != after[name] for name in changes)

    return make


def other_claims(types: bytes) -> bytes:
    """Defaults that speak of another kind than the parts that are to come."""
    types = re.sub(rb'<Default Extension="(?:xml|vml)"[^>]*/>|<Override PartName="/xl/workbook.xml"[^>]*/>', b"", types)
    defaults = (
        b'<Default Extension="xml" ContentType="' + _MAIN_TYPE + b'"/>'
        b'<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.'
        b'printerSettings"/><Default Extension="VML" ContentType="application/vnd.openxmlformats-officedocument.'
        b'vmlDrawing"/>'
    )
    return types.replace(b"</Types>", defaults + b"</Types>")


def of_absent_parts(types: bytes) -> bytes:
    """Types of parts that are not there, one of them under the name that a part of ours will have."""
    names = (b"/xl/worksheets/sheet3.xml", b"/xl/worksheets/sheet77.xml")
    added = b"".join(b'<Override PartName="' + name + b'" ContentType="' + _SHEET_TYPE + b'"/>' for name in names)
    return types.replace(b"</Types>", added + b"</Types>")


def commented(markup: bytes) -> bytes:
    """A comment inside the root."""
    return re.sub(rb"(<(?:Relationships|Types|sheets|cellXfs|fonts|fills|borders)[^>]*>)", rb"\1<!-- nota -->", markup)


def in_capitals(markup: bytes) -> bytes:
    return re.sub(rb'\b([iI]d)="rId(\d+)"', rb'\1="RID\2"', markup)


def absolute(markup: bytes) -> bytes:
    return re.sub(rb'Target="(?!/)', b'Target="/xl/', markup)


def with_prefix(markup: bytes) -> bytes:
    return re.sub(rb"<(/?)(?=[A-Za-z0-9]+[\s>/])", rb"<\1x:", markup).replace(b" xmlns=", b" xmlns:x=")


def ribbons(*own: tuple[str, bytes]) -> Office:
    """The office's own ribbons: for Excel 2007, for later ones, or both."""

    def make(path: Path) -> None:
        by_xlsxwriter(path)
        relations = b"".join(
            f'<Relationship Id="rIdU{year}" Type="http://schemas.microsoft.com/office/{year}/relationships/ui/'
            f'extensibility" Target="customUI/{year}.xml"/>'.encode()
            for year, _ in own
        )
        changes: dict[str, bytes | Callable[[bytes], bytes]] = {f"customUI/{year}.xml": markup for year, markup in own}
        changes["_rels/.rels"] = lambda old: old.replace(b"</Relationships>", relations + b"</Relationships>")
        edited(path, changes)

    return make


def own_custom_xml(path: Path) -> None:
    """Data of the office's own in the parts where the record of an activation will be."""
    by_xlsxwriter(path)
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
    relation = b'<Relationship Id="rIdD" Type="' + kind + b'" Target="../customXml/item1.xml"/></Relationships>'
    edited(
        path,
        {"customXml/item1.xml": b"<dati/>", RELATIONS: lambda old: old.replace(b"</Relationships>", relation)},
    )


def with_calculation_chain(path: Path) -> None:
    """The order of calculation, its declarations with end tags of their own, and another part of the same name."""
    by_xlsxwriter(path)
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"
    relation = b'<Relationship Id="rIdC" Type="' + kind + b'" Target="calcChain.xml"></Relationship></Relationships>'
    types = (
        b'<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        b'spreadsheetml.calcChain+xml"></Override></Types>'
    )
    chain = (
        b'<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="2"/></calcChain>'
    )
    edited(
        path,
        {
            "xl/calcChain.xml": chain,
            RELATIONS: lambda old: old.replace(b"</Relationships>", relation),
            TYPES: lambda old: old.replace(b"</Types>", types),
        },
    )


def as_a_choice(sheet: bytes) -> bytes:
    """The drawing of comments as one choice among several."""
    choice = (
        rb'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice '
        rb'Requires="x14" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">\g<0></mc:Choice>'
        rb"</mc:AlternateContent>"
    )
    return re.sub(rb"<legacyDrawing [^>]*/>", choice, sheet)


def commented_cells(first: int, second: int = 0) -> Office:
    """Sheets with so many comments: each has a shape, and 1,024 numbers of shapes are a block."""

    def make(path: Path) -> None:
        with xlsxwriter.Workbook(path) as book:
            sheet, other = book.add_worksheet("Piano"), book.add_worksheet("Note")
            sheet.write_row("A1", HEADER)
            for number, cells in enumerate(ROWS, 1):
                sheet.write_row(number, 0, cells)
            for number in range(first):
                sheet.write_comment(20 + number, 20, "nota")
            for number in range(second):
                other.write_comment(number, 0, "nota")

    return make


def named(first: str | None, second: str | None, workbook: str | None = None, office: Office = by_xlsxwriter) -> Office:
    """Two sheets and a workbook with these code names; None for none."""

    def tag(name: str | None) -> Callable[[bytes], bytes]:
        put = b"" if name is None else f' codeName="{name}"'.encode()

        def change(old: bytes) -> bytes:
            old = re.sub(rb'(<(?:sheetPr|workbookPr)\b[^>]*?) codeName="[^"]*"', rb"\1", old, count=1)
            if b"<sheetPr" not in old:
                old = re.sub(rb"(<worksheet[^>]*>)", rb"\1<sheetPr/>", old, count=1)
            return re.sub(rb"<(sheetPr|workbookPr)\b", lambda found: found[0] + put, old, count=1)

        return change

    def make(path: Path) -> None:
        office(path)
        edited(path, {SHEET: tag(first), OTHER: tag(second), WORKBOOK: tag(workbook)})

    return make


def elsewhere(folder: str) -> Office:
    """The workbook's own part in another folder than its sheets, or in none."""

    def make(path: Path) -> None:
        by_xlsxwriter(path)
        up = "" if not folder else "../"
        relations = f"{folder}_rels/wb.xml.rels"
        places = {WORKBOOK: f"{folder}wb.xml", RELATIONS: relations}
        old = {places.get(name, name): data for name, data in parts(path).items()}
        old[TYPES] = old[TYPES].replace(b"/xl/workbook.xml", f"/{folder}wb.xml".encode())
        old["_rels/.rels"] = old["_rels/.rels"].replace(b"xl/workbook.xml", f"{folder}wb.xml".encode())
        old[relations] = old[relations].replace(b'Target="', f'Target="{up}xl/'.encode())
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            for name, data in old.items():
                archive.writestr(name, data)

    return make


_OLD = b'"http://schemas.microsoft.com/office/2006/01/customui"'
_NEW = b'"http://schemas.microsoft.com/office/2009/07/customui"'

CODE_NAMES: dict[str, Office] = {
    "twice": named("Foglio1", "Foglio1"),
    "in other letters": named("Foglio1", "FOGLIO1"),
    "of our modules": named("PDO", "xlwings"),
    "of our other modules": named("XLWINGS_UDFS", "Dictionary", "PDO_Aiuti"),
    "of the workbook": named("ThisWorkbook", None),
    "of our sheets": named("FoglioRegistro", "FoglioConfigurazione"),
    "empty": named("", "", ""),
    "no words": named("1 foglio!", "A&amp;B", "Sub"),
    "of VBA": named("End", "VBA", "Excel"),
    "too long": named("A" * 32, "B" * 31),
    "one for workbook and sheet": named("Foglio1", "Foglio2", "Foglio1"),
    "the workbook's in other letters": named("thisworkbook", "Foglio2", "ThisWorkbook"),
    "beyond Latin": named("Foglio€", "日本", "Città"),
    "macros, twice": named("Foglio1", "Foglio1", "Questa_cartella_di_lavoro", with_macros),
    "macros, none": named(None, None, None, with_macros),
    "macros, other letters": named("FOGLIO1", "foglio2", "questa_CARTELLA_di_lavoro", with_macros),
    "macros, of a module": named("Foglio1", "Ufficio", "Questa_cartella_di_lavoro", with_macros),
    "macros, of our module": named("PDO", "xlwings", "PDO_Aiuti", with_macros),
    "macros, exchanged": named("Questa_cartella_di_lavoro", "Foglio2", "Foglio1", with_macros),
}
"""Names of document modules that cannot stand, or not beside ours."""

PACKAGES: dict[str, Office] = {
    "types alone": override_alone(by_xlsxwriter),
    "types alone, by openpyxl": override_alone(by_openpyxl),
    "types alone, prefixes": override_alone(prefixed),
    "types alone, macros": override_alone(with_macros),
    "defaults in capitals": changed(
        by_xlsxwriter, {TYPES: lambda old: re.sub(rb'(?<=Extension=")[a-z]+', lambda found: found[0].upper(), old)}
    ),
    "defaults for other kinds": changed(by_xlsxwriter, {TYPES: other_claims}),
    "types of absent parts": changed(by_xlsxwriter, {TYPES: of_absent_parts}),
    "comments in the XML": changed(
        by_xlsxwriter,
        dict.fromkeys((TYPES, RELATIONS, "_rels/.rels", WORKBOOK, "xl/styles.xml"), commented),
    ),
    "relations in capitals": changed(by_xlsxwriter, {RELATIONS: in_capitals, WORKBOOK: in_capitals}),
    "absolute targets": changed(by_xlsxwriter, {RELATIONS: absolute}),
    "prefixes everywhere": changed(
        by_xlsxwriter,
        dict.fromkeys((TYPES, RELATIONS, "_rels/.rels", WORKBOOK, "xl/styles.xml", SHEET), with_prefix),
    ),
    "workbook beside its folder": elsewhere("cartella/"),
    "workbook in no folder": elsewhere(""),
    "drawing as a choice": changed(by_xlsxwriter, {SHEET: as_a_choice}),
    "a full block of comments": commented_cells(1_023, 1_500),
    "several blocks of comments": commented_cells(2_046, 1),
    "own data": own_custom_xml,
    "order of calculation": with_calculation_chain,
    "ribbon of 2007 with comments": ribbons(
        (
            "2006",
            b"<!-- a --><customUI xmlns=" + _OLD + b"><!-- b --><ribbon><!-- c --><tabs><!-- d --><tab "
            b'id="U" label="U"/></tabs></ribbon></customUI>',
        )
    ),
    "two ribbons": ribbons(
        ("2006", b"<customUI xmlns=" + _OLD + b'><ribbon><tabs><tab id="U" label="U"/></tabs></ribbon></customUI>'),
        ("2007", b"<m:customUI xmlns:m=" + _NEW + b'><m:commands><m:command idMso="Copy"/></m:commands></m:customUI>'),
    ),
    "ribbon without tabs": ribbons(
        ("2007", b"<customUI xmlns=" + _NEW + b"><ribbon><!-- c --><contextualTabs/></ribbon><backstage/></customUI>")
    ),
}
"""By a name for the tests' output."""
