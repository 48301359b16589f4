"""What XlsxWriter cannot be told, done to the finished package."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.print_names import order_print_names
from pdo_xl.ooxml.trees import parse, remove, serialized
from pdo_xl.sheet.names.own_sheets import OWN_SHEETS
from pdo_xl.sheet.names.sheets import TEXTS
from pdo_xl.workbook.own_sheets.chart_defaults import drop_caches, say_defaults

_WORKBOOK, _STYLES = "xl/workbook.xml", "xl/styles.xml"
_FIXED_HEIGHT = (b' customHeight="1"', b"")
"""In the sheet where people write long texts a row begins with a height, and grows with what is written."""
_FIXED_DEFAULT_HEIGHT = (b' customHeight="1"/><cols>', b"/><cols>")
"""A default height that is not fixed: Excel lets new rows grow with their text, others start from the default."""


def finished(package: bytes) -> bytes:
    """Give the package without the hidden filter names of our sheets and without the charts' caches.

    Each calculation changes those filters' ranges and the charts' figures: a second copy of them would grow stale.
    """
    target = BytesIO()
    with ZipFile(BytesIO(package)) as source, ZipFile(target, "w", ZIP_DEFLATED) as copy:
        growing = _part_of(source, TEXTS)
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == _WORKBOOK:
                content = _with_names_in_order(content)
            elif entry.filename == _STYLES:
                content = _with_plain_default(content)
            elif entry.filename.startswith("xl/charts/"):
                content = _plain_chart(content)
            elif entry.filename.startswith("xl/worksheets/sheet"):
                content = content.replace(*(_FIXED_HEIGHT if entry.filename == growing else _FIXED_DEFAULT_HEIGHT))
            copy.writestr(entry, content)
    return target.getvalue()


def _part_of(package: ZipFile, sheet: str) -> str:
    """The part of a sheet: XlsxWriter numbers them in their order. Blank where there is none of this name."""
    names = [found.get("name") for found in parse(package.read(_WORKBOOK)).iter(main("sheet"))]
    return f"xl/worksheets/sheet{names.index(sheet) + 1}.xml" if sheet in names else ""


def _with_names_in_order(workbook: bytes) -> bytes:
    root = parse(workbook)
    sheets = [sheet.get("name", "") for sheet in root.iter(main("sheet"))]
    for name in list(root.iter(main("definedName"))):
        owner = sheets[int(name.get("localSheetId", "0"))]
        if name.get("name") == "_xlnm._FilterDatabase" and owner in OWN_SHEETS:
            remove(name)
    order_print_names(root, sheets, sheets)
    return serialized(root)


def _with_plain_default(styles: bytes) -> bytes:
    """Let the style of plain cells say no alignment: texts stand at the bottom without it too.

    LibreOffice makes it the parent of every conditional format, and in an .ods what it says wins over the cells.
    """
    root = parse(styles)
    for style in root.iterfind(f"{main('cellStyleXfs')}/*"):
        style.set("applyAlignment", "0")
    return serialized(root)


def _plain_chart(chart: bytes) -> bytes:
    root = parse(chart)
    drop_caches(root)
    say_defaults(root)
    return serialized(root)
