"""How every sheet is printed: A4 landscape, one page wide, numbered pages, header rows repeated."""

from xlsxwriter.worksheet import Worksheet

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
