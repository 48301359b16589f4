"""A script as people write them for Excel, behind the two lines that let it work with Calc: `FOLDER` is its argument."""

from xlwings_libreoffice.engine import register

register().activate()

import json
import sys
from pathlib import Path

import xlwings as xw

folder = Path(sys.argv[1])

with xw.App(visible=False) as app:
    book = app.books.open(folder / "ore.xlsx")
    sheet = book.sheets["Ore"]
    rows = sheet["A1"].expand().value
    total = sheet.range((len(rows) + 1, 2))
    total.formula = f"=SUM(B2:B{len(rows)})"
    total.font.bold = True
    total.number_format = "0.00"
    chart = sheet.charts.add(left=200, top=10)
    chart.set_source_data(sheet["A1"].resize(len(rows), 2))
    chart.chart_type = "column_clustered"
    chart.to_png(folder / "grafico.png")
    sheet.pictures.add(folder / "grafico.png", name="Copia", left=200, top=300)
    book.sheets.add("Somma", after=sheet)["A1"].value = ["Ore", total.value]
    book.save(folder / "somma.xlsx")

print(json.dumps({"rows": rows, "engine": xw.engines.active.name, "loaded": sorted(sys.modules)}))
