"""The charts that show a table, made to show it to its last row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pdo_xl.xlwings_libreoffice.failures import explained
from pdo_xl.xlwings_libreoffice.soffice import Uno

if TYPE_CHECKING:
    from pdo_xl.xlwings_libreoffice.objects.book import BookImpl


def fit_charts(book: BookImpl, sheet: str, first: int, last: int) -> None:
    """Let the charts of a sheet that show columns from a first row on show them to the last."""
    with explained(f"adattare il grafico del foglio «{sheet}»"):
        charts = book.model.getSheets().getByName(sheet).getCharts()
        for name in charts.getElementNames():
            chart = charts.getByName(name)
            ends = {place.EndRow + 1 for place in chart.getRanges() if place.StartRow + 1 == first}
            # To look into a chart Calc loads it: not for nothing.
            if ends and ends != {last}:
                _fit(chart.getEmbeddedObject(), first, last)


def _fit(chart: Uno, first: int, last: int) -> None:
    provider = chart.getDataProvider()
    for labeled in _sequences(chart.getFirstDiagram()):
        shown = labeled.getValues()
        place = str(shown.getSourceRangeRepresentation())
        fitted = _fitted(place, first, last)
        if fitted != place:
            values = provider.createDataSequenceByRangeRepresentation(fitted)
            values.Role = shown.Role
            labeled.setValues(values)


def _fitted(place: str, first: int, last: int) -> str:
    """Let a column's part that starts at a row end at another.

    >>> _fitted("$Riepilogo.$F$25:$F$31", 25, 32), _fitted("$Riepilogo.$F$25", 25, 26), _fitted("$A.$F$2:$F$9", 25, 26)
    ('$Riepilogo.$F$25:$F$32', '$Riepilogo.$F$25:$F$26', '$A.$F$2:$F$9')
    """
    start = place.partition(":")[0]
    column, _, row = start.rpartition(".")[2].rpartition("$")
    return f"{start}:{column}${last}" if row == str(first) else place


def _sequences(diagram: Uno) -> Iterator[Uno]:
    """The values of each series, and the names beside them."""
    for system in diagram.getCoordinateSystems():
        categories = system.getAxisByDimension(0, 0).getScaleData().Categories
        if categories is not None:
            yield categories
        for kind in system.getChartTypes():
            for series in kind.getDataSeries():
                yield from series.getDataSequences()
