"""The looks of the workbook: font, colours, borders, number formats; one XlsxWriter format per look."""

from typing import BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from pdo_xl.ooxml.calculation import CALCULATED_BY
from pdo_xl.reports.palette import BLUE

FONT = "Arial"
"""On every PC under this name or, with the same widths, as Liberation Sans: pages break alike everywhere."""
FONT_SIZE = 10

INK = "#1F3864"
HEADER_FILL = BLUE
HEADER_INK = "#FFFFFF"
LIGHT_FILL = "#DDEBF7"
INPUT_FILL = "#FFF9DB"
BORDER = "#BFBFBF"
FAINT_INK = "#595959"
LINK_INK = "#0563C1"

DATE = "dd/mm/yyyy"
DATE_AND_TIME = "dd/mm/yyyy hh:mm"
PERCENT = "0%"
POINTS = "0.00"
WHOLE = "0"

BOX: dict[str, object] = {"border": 1, "border_color": BORDER}
HEADER_SIZE = 9
HEADER: dict[str, object] = {
    **BOX,
    "bold": True,
    "font_size": HEADER_SIZE,
    "font_color": HEADER_INK,
    "bg_color": HEADER_FILL,
    "align": "center",
    "valign": "vcenter",
    "text_wrap": True,
}
TITLE: dict[str, object] = {"bold": True, "font_size": 14, "font_color": INK, "valign": "vcenter"}
SUBTITLE: dict[str, object] = {"font_color": FAINT_INK, "valign": "vcenter"}


def new_workbook(target: BinaryIO) -> Workbook:
    """Begin a workbook whose plain cells have our font too, and which Excel need not work out: it has no formulas."""
    # Without "none" Excel would take the theme's font in place of the one that is named.
    font = {"font_name": FONT, "font_size": FONT_SIZE, "font_scheme": "none"}
    workbook = Workbook(target, {"in_memory": True, "default_format_properties": font})
    workbook.set_calc_mode("auto", CALCULATED_BY)
    workbook.calc_on_load = False
    return workbook


class Formats:
    """The formats of one workbook under construction; equal looks share one record of its styles."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}

    def __call__(self, **look: object) -> Format:
        """Give the format of a look; XlsxWriter's property names."""
        key = tuple(sorted(look.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(look)
        return self._made[key]

    def difference(self, **look: object) -> Format:
        """Give the format of a conditional format: only what differs from the cell's own."""
        key = (("", "difference"), *sorted(look.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(look)
        return self._made[key]
