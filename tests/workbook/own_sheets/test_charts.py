"""The two charts of `Riepilogo`."""

import re
from pathlib import Path
from zipfile import ZipFile

from pdo_xl.workbook.own_sheets.summary_sheet import add_summary_sheet
from tests.workbook.own_sheets.drawn import drawn, part


def test_charts_show_seven_sectors_and_remember_no_values(built: Path) -> None:
    with ZipFile(built) as package:
        charts = [package.read(f"xl/charts/chart{number}.xml").decode() for number in (1, 2)]
    assert "<c:f>Riepilogo!$G$22:$G$28</c:f>" in charts[0]
    assert '<c:max val="100"/><c:min val="0"/>' in charts[0]
    assert [f"<c:f>Riepilogo!${letter}$22:${letter}$28</c:f>" in charts[1] for letter in "IJK"] == [True] * 3
    assert '<c:grouping val="stacked"/>' in charts[1]
    assert not any("Cache" in chart for chart in charts)


def test_they_stand_side_by_side_over_the_tables_columns_and_say_what_they_show() -> None:
    package = drawn(add_summary_sheet)
    drawing = part(package, "xl/drawings/drawing1.xml")
    froms = re.findall(r"<xdr:from><xdr:col>(\d+)</xdr:col>.*?<xdr:row>(\d+)</xdr:row>", drawing)
    tos = re.findall(r"<xdr:to><xdr:col>(\d+)</xdr:col>.*?<xdr:row>(\d+)</xdr:row>", drawing)
    assert froms == [("0", "2"), ("7", "2")]
    assert [int(column) for column, _ in tos] == [6, 12]
    assert {int(row) < 19 for _, row in tos} == {True}, "above the header of row 20"
    assert re.findall(r'descr="([^"]+)"', drawing) == [
        "Colonne: il punteggio di ogni settore, da 0 a 100.",
        "Colonne sovrapposte: per ogni settore gli indicatori raggiunti, in scadenza e scaduti.",
    ]
    titles = [re.findall("<a:t>(.*?)</a:t>", part(package, f"xl/charts/chart{number}.xml")) for number in (1, 2)]
    assert titles == [["Punteggio per settore (da 0 a 100)"], ["Indicatori raggiunti, in scadenza e scaduti"]]
