"""What XlsxWriter cannot be told, done to the finished package."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from pdo_xl.sheet.names import FINDINGS
from pdo_xl.workbook.trees import Element, main, parse, serialized

_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_WORKBOOK = "xl/workbook.xml"
_FIXED_DEFAULT_HEIGHT = (b' customHeight="1"/><cols>', b"/><cols>")
"""A default height that is not fixed: Excel lets new rows grow with their text, others start from the default."""


def finished(package: bytes) -> bytes:
    """Give the package without the hidden filter name of `Segnalazioni` and without the charts' caches.

    Each calculation changes that filter's range and the charts' figures: a second copy of them would grow stale.
    """
    target = BytesIO()
    with ZipFile(BytesIO(package)) as source, ZipFile(target, "w", ZIP_DEFLATED) as copy:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == _WORKBOOK:
                content = _without_filter_name(content)
            elif entry.filename.startswith("xl/charts/"):
                content = _without_caches(content)
            elif entry.filename.startswith("xl/worksheets/sheet"):
                content = content.replace(*_FIXED_DEFAULT_HEIGHT)
            copy.writestr(entry, content)
    return target.getvalue()


def _without_filter_name(workbook: bytes) -> bytes:
    root = parse(workbook)
    sheets = [sheet.get("name") for sheet in root.iter(main("sheet"))]
    for name in list(root.iter(main("definedName"))):
        owner = sheets[int(name.get("localSheetId", "0"))]
        if name.get("name") == "_xlnm._FilterDatabase" and owner == FINDINGS:
            _remove(name)
    return serialized(root)


def _without_caches(chart: bytes) -> bytes:
    root = parse(chart)
    for cache in list(root.iter(f"{_CHART}numCache", f"{_CHART}strCache")):
        _remove(cache)
    return serialized(root)


def _remove(element: Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)
