"""The style of plain cells, which says no more than it must.

LibreOffice makes it the parent of the conditional formats that a file of Excel's has. In the .ods that is saved, what
it says wins over the cells wherever one of these holds: texts at the top or in the middle are drawn at the bottom.
"""

from pdo_xl.xlwings_libreoffice.soffice import Uno

_PLAIN, _ALIGNED = "Default", "VertJustify"
_BOTTOM = 3
"""Where a text stands that nothing aligns, too. Source: com.sun.star.table.CellVertJustify2, BOTTOM."""


def let_cells_say_where_texts_stand(document: Uno) -> None:
    """Take from the style of plain cells that texts stand at the bottom; no row changes its height for it."""
    style = document.getStyleFamilies().getByName("CellStyles").getByName(_PLAIN)
    if style.getPropertyState(_ALIGNED).value != "DIRECT_VALUE" or getattr(style, _ALIGNED) != _BOTTOM:
        return
    adjusts = document.IsAdjustHeightEnabled
    document.IsAdjustHeightEnabled = False
    try:
        style.setPropertyToDefault(_ALIGNED)
    finally:
        document.IsAdjustHeightEnabled = adjusts
