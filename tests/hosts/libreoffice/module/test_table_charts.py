"""A chart follows the table that it shows: to the last row, and with as many series, names and looks as before."""

import xlwings as xw

from pdo_xl.hosts.libreoffice.module.table_charts import fit_charts


def shown(book: xw.Book) -> set[tuple[int, int, int]]:
    """The columns and rows that the chart of Riepilogo shows, from 0."""
    (chart,) = [book.sheets["Riepilogo"].impl.xsheet.getCharts().getByIndex(0)]
    return {(place.StartColumn, place.StartRow, place.EndRow) for place in chart.getRanges() if place.StartRow > 23}


def test_it_shows_as_many_rows_as_there_are(pressed: xw.Book) -> None:
    columns = {column for column, _, _ in shown(pressed)}
    assert shown(pressed) == {(column, 24, 30) for column in columns}
    for last in (33, 25, 31):
        fit_charts(pressed.impl, "Riepilogo", 25, last)
        assert shown(pressed) == {(column, 24, last - 1) for column in columns}
    fit_charts(pressed.impl, "Riepilogo", 3, 9)
    assert shown(pressed) == {(column, 24, 30) for column in columns}
