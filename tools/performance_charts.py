"""Draws docs/prestazioni.md's charts from the figures beside it: `python -m tools.performance_charts`.

Wants LibreOffice, which draws them through the engine as for any script of xlwings.
"""

from collections.abc import Mapping

import xlwings as xw

from pdo_xl.xlwings_libreoffice.engine import register
from pdo_xl.xlwings_libreoffice.soffice import Uno, import_uno
from tests.bench.figure import Figure, by_count, read_figures
from tools.performance_page import DOCS, FIGURES, NAMES

_WIDTH, _HEIGHT = 620, 330
_WHITE = 0xFFFFFF
_COLOURS = {
    "calcola": 0x0072B2,
    "consolida": 0x0072B2,
    "verifica": 0xD55E00,
    "openpyxl: apre e salva": 0x999999,
    "python-calamine: legge": 0x009E73,
}
"""Okabe and Ito's, which everybody tells apart."""
_LINE = 60
"""Unit: hundredths of a millimetre."""


def run() -> None:
    """Draw seconds against rows and against files, both axes in powers of ten."""
    register().activate()
    with xw.App(visible=False) as app:
        for of, name in NAMES.items():
            rows = by_count(of, read_figures(FIGURES))
            sheet = app.books.add().sheets[0]
            programs = list(next(iter(rows.values())))
            block = sheet["A1"].resize(len(rows) + 1, len(programs) + 1)
            block.value = [[name, *programs], *_lines(rows, programs)]
            chart = sheet.charts.add(0, 0, _WIDTH, _HEIGHT)
            chart.set_source_data(block)
            chart.chart_type = "xy_scatter"
            _drawn(chart.api[1], name, programs)
            chart.to_png(str(DOCS / "immagini" / f"crescita_{name}.png"))


def _lines(rows: Mapping[int, Mapping[str, Figure]], programs: list[str]) -> list[list[object]]:
    return [
        [count, *[done[program].seconds if program in done else None for program in programs]]
        for count, done in rows.items()
    ]


def _drawn(model: Uno, name: str, programs: list[str]) -> None:
    """Both axes in powers of ten, the programs' names on the right, nothing behind the lines."""
    diagram = model.getDiagram()
    diagram.Lines = True
    diagram.HasXAxisTitle = diagram.HasYAxisTitle = model.HasLegend = True
    diagram.getXAxisTitle().String, diagram.getYAxisTitle().String = name, "secondi"
    italian = import_uno().createUnoStruct("com.sun.star.lang.Locale", "it", "IT", "")
    for axis in (diagram.getXAxis(), diagram.getYAxis()):
        axis.Logarithmic = True
        axis.LinkNumberFormatToSource = False
        axis.NumberFormat = model.getNumberFormats().getStandardIndex(italian)
    diagram.getWall().FillColor = model.getLegend().FillColor = _WHITE
    for place, program in enumerate(programs, start=1):
        line = diagram.getDataRowProperties(place)
        line.LineColor = line.FillColor = _COLOURS[program]
        line.LineWidth = _LINE


if __name__ == "__main__":
    run()
