"""The order in which a workbook says what its sheets repeat on each printed page."""

from collections.abc import Collection, Sequence

from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.trees import Element
from pdo_xl.sheet.address import parted

PRINT_AREA = "_xlnm.Print_Area"
PRINT_TITLES = "_xlnm.Print_Titles"


def order_print_names(root: Element, sheets: Sequence[str], ours: Collection[str]) -> None:
    """Put the print titles of some sheets behind all other names, those that repeat the same side by side.

    LibreOffice reads these names before it reads the sheets, and at each that repeats other rows or columns than the
    one before it computes the page breaks of all sheets anew, down to their last row: that takes longer than all the
    rest of a workbook with a dozen sheets. A print area counts too; it stands behind its sheet's titles.
    """
    names = root.find(main("definedNames"))
    if names is None:
        return
    places = {str(sheets.index(sheet)) for sheet in ours}
    own = [name for name in names.iter(main("definedName")) if name.get("localSheetId") in places]
    titles = {name.get("localSheetId"): name for name in own if name.get("name") == PRINT_TITLES}
    areas = {name.get("localSheetId"): name for name in own if name.get("name") == PRINT_AREA}
    for title in titles.values():
        # Both halves are read as titles of their own: rows that the others repeat too cost nothing first.
        title.text = ",".join(sorted((title.text or "").split(","), key=_names_columns))
    for place, title in sorted(titles.items(), key=lambda item: _repeated(item[1])):
        # Moved: an element has one parent.
        names.extend([title, *([areas[place]] if place in areas else [])])


def _names_columns(half: str) -> bool:
    return any(sign.isalpha() for sign in parted(half)[1])


def _repeated(title: Element) -> tuple[int, list[str]]:
    """What a sheet repeats; columns beside rows last."""
    halves = [parted(half)[1] for half in (title.text or "").split(",")]
    return len(halves), halves
