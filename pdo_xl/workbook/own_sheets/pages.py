"""How every sheet is printed: A4 landscape, one page wide, numbered pages, header rows repeated."""

from collections.abc import Iterable

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.ooxml.print_names import PRINT_AREA
from pdo_xl.sheet.address import MAX_ROW, Area

_A4 = 9


def set_page(sheet: Worksheet, repeated: tuple[int, int]) -> None:
    """Set up printing; the rows from the first to the last of `repeated`, from 1, stand on each page."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.center_horizontally()
    # Inches. The footer stands inside the bottom margin.
    sheet.set_margins(left=0.3, right=0.3, top=0.35, bottom=0.5)
    sheet.set_footer("&L&8&A&R&8Pagina &P di &N", {"margin": 0.25})
    first, last = repeated
    sheet.repeat_rows(first - 1, last - 1)


def print_columns(workbook: Workbook, sheet: str, columns: Iterable[tuple[int, int]]) -> None:
    """Print only some columns, from the first to the last of each pair, on pages of their own, however long.

    To the last row there is: of an area that ends before it Excel prints all, page after empty page. As a name:
    XlsxWriter would write columns without rows, which openpyxl takes for no area.
    """
    whole = (Area(1, first, MAX_ROW, last) for first, last in columns)
    areas = ",".join(f"{sheet}!{area.named(fixed_rows=True, fixed_columns=True)}" for area in whole)
    workbook.define_name(f"{sheet}!{PRINT_AREA}", f"={areas}")
