"""Makes a sheet's charts reach to the end of the table they show."""

import re

from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.escaping import escaped, unescaped
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related
from pdo_xl.sheet.address import area, cell_name, parted
from pdo_xl.sheet.blocks import ChartRows

_REFERENCE = re.compile(
    rb"(<(?P<prefix>(?:[\w.-]+:)?)(?P<kind>num|str|multiLvlStr)Ref\s*>\s*<(?P=prefix)f\s*>)(?P<formula>[^<]*)"
    rb"(</(?P=prefix)f\s*>)(?P<rest>(?:(?!Ref\s*>).)*+)(Ref\s*>)",
    re.DOTALL,
)
_CACHE = re.compile(rb"<((?:[\w.-]+:)?(?:num|str|multiLvlStr)Cache)(?:\s[^<>]*)?(?:/>|>.*?</\1\s*>)", re.DOTALL)
_CACHE_TAGS = 2
"""A reference has one cache: without the end of one, each start would be looked for to the end of the part."""


def fit_charts(package: Package, charts: ChartRows) -> bool:
    """Let every series that starts at row `first` of the sheet end at row `last`; tell whether any changed.

    The values that a chart remembers are dropped where its range changes: Excel reads them anew.
    Raises: FileRefused.
    """
    sheet = sheet_parts(package).get(charts.sheet)
    if sheet is None:
        return False
    changed = False
    for part in _chart_parts(package, sheet):
        old = package.read(part)
        new = _REFERENCE.sub(lambda series: _fitted(series, charts), old)
        if new != old:
            package.put(part, new)
            changed = True
    return changed


def _chart_parts(package: Package, sheet: str) -> list[str]:
    return [
        chart
        for drawing in related(package, sheet, "drawing").values()
        for chart in related(package, drawing, "chart").values()
        if chart in package
    ]


def _fitted(series: re.Match[bytes], charts: ChartRows) -> bytes:
    closing = b"</" + series["prefix"] + series["kind"]
    if not series["rest"].endswith(closing) or series["rest"].count(b"Cache>") > _CACHE_TAGS:
        return series[0]
    formula = unescaped(series["formula"]).strip()
    sheet, reference = parted(formula)
    shown = area(reference)
    if shown is None or sheet != charts.sheet or shown.first_row != charts.first:
        return series[0]
    last = max(charts.first, charts.last)
    if shown.last_row == last:
        return series[0]
    corners = (shown.first_row, shown.first_column), (last, shown.last_column)
    fitted = ":".join(cell_name(*corner, fixed_row=True, fixed_column=True) for corner in corners)
    formula = formula.removesuffix(reference) + fitted
    return series[1] + escaped(formula) + series[5] + _CACHE.sub(b"", series["rest"]) + series[7]
