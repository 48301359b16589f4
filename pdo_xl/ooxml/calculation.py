"""Whether Excel works a workbook's formulas out when it opens it: then it asks to save what nobody changed.

Source: ECMA-376 part 1, 18.2.2: `fullCalcOnLoad`, and `calcId`, the number of the Excel that worked them out last.
"""

from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.ooxml.book import sheet_parts, workbook_part
from pdo_xl.ooxml.markup import ATTRIBUTES
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related_part

CALCULATED_BY = 191029
"""Source: what Excel 2019 and later write. Excel works everything out again that an earlier one saved."""

_CALCULATION = late_pattern(rb"<(?:[\w.-]+:)?calcPr(?=[\s/>])" + ATTRIBUTES)
_ON_LOAD = late_pattern(rb"""\s+fullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')""")
_AT_ONCE = b' fullCalcOnLoad="1"'
_BY_EXCEL_2007 = b'calcId="124519"'
_FORMULA = late_pattern(rb"<(?:[\w.-]+:)?f[\s>/]")


def recalculate_when_opened(package: Package) -> None:
    """Let Excel work formulas out anew that may depend on what is written; where it noted none, nothing."""
    part = workbook_part(package)
    old = package.read(part)
    tag = _CALCULATION.search(old)
    if tag is None or _AT_ONCE in tag[0] or related_part(package, part, "calcChain") is None:
        return
    package.put(part, old[: tag.start()] + _ON_LOAD.sub(b"", tag[0]) + _AT_ONCE + old[tag.end() :])


def open_as_it_is(package: Package) -> bool:
    """Let Excel open a workbook without formulas as it is; tell whether it would have worked something out.

    Workbooks made by version 0.1.0 ask for it, and name an Excel that is older than any in use.
    """
    part = workbook_part(package)
    old = package.read(part)
    tag = _CALCULATION.search(old)
    # Behind the rows, bars in cells and lists of choices have formulas that are worked out anyway.
    rows = (package.read(sheet).rpartition(b"sheetData>")[0] for sheet in sheet_parts(package).values())
    if tag is None or any(map(_FORMULA.search, rows)):
        return False
    ours = _ON_LOAD.sub(b"", tag[0]).replace(_BY_EXCEL_2007, b'calcId="%d"' % CALCULATED_BY)
    if ours == tag[0]:
        return False
    package.put(part, old[: tag.start()] + ours + old[tag.end() :])
    return True
