"""The order in which the children of a worksheet stand.

Source: ECMA-376 part 1, 18.3.1.99 (CT_Worksheet).
"""

from pdo_xl.ooxml.markup import Child

WORKSHEET = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
    "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
    "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
    "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst",
)  # fmt: skip


def inserted(tail: list[Child], child: Child) -> list[Child]:
    """Put an element among those that follow a sheet's rows, before the first that must come after it.

    Foreign ones stand among the last.
    """
    later = WORKSHEET[WORKSHEET.index(child.name) + 1 :]
    position = next((index for index, other in enumerate(tail) if not other.name or other.name in later), len(tail))
    return [*tail[:position], child, *tail[position:]]
