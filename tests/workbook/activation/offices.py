"""Offices' own workbooks, each with much that must not be lost, saved by different programs or in unusual ways."""

import re
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import DataBarRule
from openpyxl.packaging.custom import StringProperty
from openpyxl.worksheet.datavalidation import DataValidation
from pyopenvba import ExcelFile

from pdo_xl.workbook.program.vba_file import as_specified
from tests.hosts.file.archives import edited, parts
from tests.support import HEADER, TITLE, more, row

ROWS = [
    row("SF", "FIN", f"Obiettivo {number}", f"Indicatore {number}", "Nr", 10.0 * number, 8.125, 25.0)
    for number in range(4)
] + [more("Secondo indicatore", "%", "80%", None)]
PLAN = "Piano obiettivi"
PRINTED = (
    f"Nel foglio «{PLAN}» c'è qualcosa dell'ufficio a destra delle colonne calcolate: perché si stampi ancora, si stampano "
    "anche queste. Per lasciarle fuori, impostare l'area di stampa."
)
"""What is said of their charts, which stand right of the plan."""


def picture() -> bytes:
    """A PNG of one red point."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(b"IEND", b"")
    )


def by_openpyxl(path: Path) -> None:
    """Comments, rich text, chart, rules, hidden and grouped rows, names, custom properties."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = PLAN
    sheet.append([TITLE])
    sheet.append(HEADER)
    for cells in ROWS:
        sheet.append(cells)
    sheet["F3"] = CellRichText("molto ", TextBlock(InlineFont(b=True), "importante"))
    sheet["I3"].comment = Comment("dato provvisorio", "Rossi")
    sheet.row_dimensions[5].hidden = True
    sheet.row_dimensions.group(6, 7, outline_level=1)
    sheet.freeze_panes = "A3"
    sheet.auto_filter.ref = "A2:J7"
    rule = DataValidation(type="list", formula1='"Nr,%,Data"')
    rule.add("G3:G50")
    sheet.add_data_validation(rule)
    sheet.conditional_formatting.add("J3:J9", DataBarRule("min", 0, "max", 100, "FF638EC6"))
    sheet.print_title_rows = "1:2"
    sheet.page_setup.orientation = "landscape"
    sheet["A1"].hyperlink = "https://www.normattiva.it/"
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=10, min_row=3, max_row=6))
    sheet.add_chart(chart, "S3")
    notes = book.create_sheet("Note")
    notes["A1"] = f"='{PLAN}'!J3"
    book.create_sheet("Archivio").sheet_state = "hidden"
    book.defined_names["Pesi"] = openpyxl.workbook.defined_name.DefinedName("Pesi", attr_text=f"'{PLAN}'!$J$3:$J$6")
    book.custom_doc_props.append(StringProperty(name="Protocollo", value="2024/17"))
    book.save(path)


def _rich(book: xlsxwriter.Workbook) -> xlsxwriter.worksheet.Worksheet:
    sheet = book.add_worksheet(PLAN)
    bold, grey = book.add_format({"bold": 1}), book.add_format({"bg_color": "#EEEEEE", "border": 1})
    sheet.merge_range("A1:J1", TITLE, bold)
    sheet.write_row("A2", HEADER, bold)
    for number, cells in enumerate(ROWS, 2):
        sheet.write_row(number, 0, cells)
    sheet.write_rich_string("F3", "molto ", bold, "importante", " per tutti")
    sheet.write_comment("I3", "dato provvisorio", {"author": "Rossi"})
    sheet.set_row(4, 30, grey, {"hidden": True})
    sheet.set_row(8, 18)
    for column in range(10, 16):
        sheet.write_blank(3, column, None, grey)
    sheet.write_string("M60", "nota a margine")
    sheet.set_column("A:XFD", 12)
    sheet.set_column("D:F", 40, None, {"level": 1})
    sheet.add_sparkline("R3", {"range": f"'{PLAN}'!H3:J3"})
    sheet.insert_textbox("S2", "da rivedere")
    sheet.insert_image("S8", "punto.png", {"image_data": BytesIO(picture())})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": f"='{PLAN}'!$J$3:$J$6"})
    sheet.insert_chart("S15", chart)
    sheet.conditional_format("B3:B9", {"type": "icon_set", "icon_style": "3_traffic_lights"})
    sheet.data_validation("G3:G9", {"validate": "list", "source": ["Nr", "%"]})
    sheet.freeze_panes(2, 1)
    sheet.autofilter("A2:J7")
    sheet.repeat_rows(0, 1)
    sheet.set_header("&LComune&RPagina &P")
    sheet.write_url("A9", "internal:'Note'!A1", string="alle note")
    notes = book.add_worksheet("Note")
    notes.write_formula("A1", f"='{PLAN}'!J3", None, 25)
    notes.write_comment("B2", "altro commento")
    book.define_name("Pesi", f"='{PLAN}'!$J$3:$J$6")
    book.set_custom_property("Protocollo", "2024/17")
    return sheet


def by_xlsxwriter(path: Path) -> None:
    """The same and more: sparklines, a picture, a text box, formats over whole columns, blank cells with a look."""
    with xlsxwriter.Workbook(path) as book:
        _rich(book)


def with_chart_sheet(path: Path) -> None:
    """A sheet that is a chart, and a plan whose header is the first row."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Piano")
        sheet.write_row("A1", HEADER)
        for number, cells in enumerate(ROWS, 1):
            sheet.write_row(number, 0, cells)
        sheet.print_area("A1:J20")
        chart = book.add_chart({"type": "pie"})
        chart.add_series({"values": "=Piano!$J$2:$J$5"})
        book.add_chartsheet("Torta").set_chart(chart)


def with_threads(path: Path) -> None:
    """Threaded comments and a reader's ribbon for Excel 2007."""
    by_xlsxwriter(path)
    comments = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    relation = "http://schemas.microsoft.com/office/2017/10/relationships"
    thread = (
        f'<ThreadedComments xmlns="{comments}"><threadedComment ref="I3" dT="2024-05-02T10:00:00.00" '
        'personId="{11111111-1111-4111-8111-111111111111}" id="{22222222-2222-4222-8222-222222222222}">'
        "<text>dato provvisorio</text></threadedComment></ThreadedComments>"
    )
    persons = (
        f'<personList xmlns="{comments}"><person displayName="Rossi" id="{{11111111-1111-4111-8111-111111111111}}" '
        'userId="rossi" providerId="None"/></personList>'
    )
    ribbon = (
        '<customUI xmlns="http://schemas.microsoft.com/office/2006/01/customui"><ribbon><tabs><tab id="Ufficio" '
        'label="Ufficio"><group id="Gruppo" label="Gruppo"><button id="Stampa" label="Stampa"/></group></tab></tabs>'
        "</ribbon></customUI>"
    )

    def related(identity: str, kind: str, target: str) -> Callable[[bytes], bytes]:
        markup = f'<Relationship Id="{identity}" Type="{kind}" Target="{target}"/></Relationships>'.encode()
        return lambda old: old.replace(b"</Relationships>", markup)

    def declared(old: bytes) -> bytes:
        base = b'" ContentType="application/vnd.ms-excel.'
        added = b'<Override PartName="/xl/threadedComments/threadedComment1.xml' + base + b'threadedcomments+xml"/>'
        added += b'<Override PartName="/xl/persons/person.xml' + base + b'person+xml"/>'
        return old.replace(b"</Types>", added + b"</Types>")

    sheet = "../threadedComments/threadedComment1.xml"
    old_ribbon = "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility"
    edited(
        path,
        {
            "xl/worksheets/_rels/sheet1.xml.rels": related("rIdT", f"{relation}/threadedComment", sheet),
            "xl/_rels/workbook.xml.rels": related("rIdP", f"{relation}/person", "persons/person.xml"),
            "_rels/.rels": related("rIdU", old_ribbon, "customUI/customUI.xml"),
            "[Content_Types].xml": declared,
            "xl/threadedComments/threadedComment1.xml": thread.encode(),
            "xl/persons/person.xml": persons.encode(),
            "customUI/customUI.xml": ribbon.encode(),
        },
    )


def prefixed(path: Path) -> None:
    """XML as some programs write it: a prefix before every name of the sheet, each row on its own line."""
    by_openpyxl(path)

    def with_prefix(old: bytes) -> bytes:
        marked = re.sub(rb"<(/?)(?=[A-Za-z])", rb"<\1x:", old).replace(b"xmlns=", b"xmlns:x=")
        return marked.replace(b"</x:row>", b"</x:row>\n")

    edited(path, {"xl/worksheets/sheet1.xml": with_prefix})


def one_sheet_per_sector(path: Path) -> None:
    """Three sheets of the plan, each with its sector."""
    with xlsxwriter.Workbook(path) as book:
        for sector in ("Finanze", "Territorio", "Cultura"):
            sheet = book.add_worksheet(sector)
            sheet.write("A1", TITLE)
            sheet.write_row("A2", HEADER)
            for number, cells in enumerate(ROWS, 2):
                sheet.write_row(number, 0, [sector, *cells[1:]] if cells[0] else cells)


def with_macros(path: Path) -> None:
    """An .xlsm with the office's own module, button and ribbon, beside comments."""
    project = path.with_suffix(".bin")
    with xlsxwriter.Workbook(path) as book:
        book.set_vba_name("Questa_cartella_di_lavoro")
        _rich(book).set_vba_name("Foglio1")
        book.worksheets()[1].set_vba_name("Foglio2")
    with ExcelFile(path) as file:
        file.add_vba_project().add_module("Ufficio", "Public Sub Stampa()\r\n    MsgBox 1\r\nEnd Sub\r\n")
        file.save()
    with ZipFile(path) as archive:
        project.write_bytes(as_specified(archive.read("xl/vbaProject.bin")))
    with xlsxwriter.Workbook(path) as book:
        book.add_vba_project(str(project))
        book.set_vba_name("Questa_cartella_di_lavoro")
        sheet = _rich(book)
        sheet.set_vba_name("Foglio1")
        sheet.insert_button("S30", {"macro": "Ufficio.Stampa", "caption": "Stampa"})
        book.worksheets()[1].set_vba_name("Foglio2")
    project.unlink()
    ribbon = (
        b'<customUI xmlns="http://schemas.microsoft.com/office/2009/07/customui"><ribbon><tabs><tab id="Ufficio" '
        b'label="Ufficio"><group id="Gruppo" label="G"><button id="Stampa" label="Stampa" onAction="Ufficio.Stampa"/>'
        b"</group></tab></tabs></ribbon></customUI>"
    )
    kind = b"http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"
    relation = b'<Relationship Id="rIdU" Type="' + kind + b'" Target="customUI/customUI14.xml"/></Relationships>'
    edited(
        path,
        {
            "customUI/customUI14.xml": ribbon,
            "_rels/.rels": lambda old: old.replace(b"</Relationships>", relation),
        },
    )


def with_printer(path: Path) -> None:
    """Printer settings, so that `.bin` is something else than macros; the sheet has code names but no macros."""
    by_xlsxwriter(path)
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/printerSettings"
    relation = b'<Relationship Id="rIdS" Type="' + kind + b'" Target="../printerSettings/printerSettings1.bin"/>'
    default = (
        b'<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.'
        b'printerSettings"/></Types>'
    )
    named = b'<sheetPr codeName="Foglio1"/><dimension'
    sheet = parts(path)["xl/worksheets/sheet1.xml"]
    edited(
        path,
        {
            "xl/worksheets/_rels/sheet1.xml.rels": lambda old: old.replace(b"</Rel", relation + b"</Rel"),
            "xl/printerSettings/printerSettings1.bin": b"\0\1",
            "[Content_Types].xml": lambda old: old.replace(b"</Types>", default),
            "xl/worksheets/sheet1.xml": sheet if b"codeName" in sheet else sheet.replace(b"<dimension", named),
        },
    )


OFFICES: dict[str, Callable[[Path], None]] = {
    "openpyxl": by_openpyxl,
    "XlsxWriter": by_xlsxwriter,
    "grafico": with_chart_sheet,
    "conversazioni": with_threads,
    "prefissi": prefixed,
    "settori": one_sheet_per_sector,
    "stampante": with_printer,
    "macro": with_macros,
}
"""By a name for the tests' output; LibreOffice saves further ones."""
