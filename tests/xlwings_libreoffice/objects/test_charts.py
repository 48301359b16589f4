"""Charts: made, given data and type, drawn, taken away."""

from pathlib import Path

import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.objects.unsupported import NotSupported


def test_a_chart_is_made_changed_drawn_and_deleted(sheet: xw.Sheet, tmp_path: Path) -> None:
    sheet["A1"].value = [["mese", "ore"], ["gennaio", 3], ["febbraio", 5]]
    chart = sheet.charts.add(source=sheet["A1:B3"], chart_type="line", anchor=sheet["D2"])
    assert (chart.name, chart.chart_type, chart.parent) == ("Chart 1", "line", sheet)
    assert (chart.left, chart.top) == (sheet["D2"].left, sheet["D2"].top)
    [shown] = sheet.impl.xsheet.getCharts().getByName("Chart 1").getRanges()
    assert (shown.EndRow, shown.EndColumn) == (2, 1)
    for kind in ("pie", "bar_stacked", "column_clustered", "column_stacked_100", "area", "xy_scatter"):
        chart.chart_type = kind
        assert sheet.charts[0].chart_type == kind
    chart.name, chart.title, chart.width = "Ore", "Ore al mese", 400
    assert (sheet.charts["Ore"].title, chart.width, len(sheet.shapes)) == ("Ore al mese", 400, 1)
    assert sheet.shapes[0].type == "chart"
    drawn = tmp_path / "ore.png"
    chart.to_png(drawn)
    assert drawn.read_bytes()[:4] == b"\x89PNG"
    with pytest.raises(NotSupported, match=r"Chart\.chart_type = 'stock_hlc'"):
        chart.chart_type = "stock_hlc"
    with pytest.raises(NotSupported, match=r"Chart\.legend"):
        chart.legend.visible = False
    chart.set_source_data(sheet["A1:B2"])
    [shown] = sheet.impl.xsheet.getCharts().getByName("Chart 1").getRanges()
    assert (shown.EndRow, sheet.charts["Ore"].title, sheet.charts["Ore"].chart_type) == (1, "Ore al mese", "xy_scatter")
    with pytest.raises(NotSupported, match=r"Chart\.set_source_data\(plot_by='rows'\)"):
        chart.set_source_data(sheet["A1:B2"], plot_by="rows")
    sheet.charts.add().chart_type = "pie"
    assert [one.chart_type for one in sheet.charts] == ["xy_scatter", "pie"]
    sheet.charts[1].delete()
    chart.delete()
    assert len(sheet.charts) == 0
