"""A workbook with what staff may have put into theirs: much that other libraries lose."""

from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

import xlsxwriter


def rich_workbook(path: Path) -> Path:
    """Save an .xlsm with VBA, a button, a chart, comments, sparklines, a text box, formats and formulas."""
    project = path.with_suffix(".bin")
    spec = find_spec("xlwings")
    assert spec is not None
    assert spec.origin is not None
    with ZipFile(Path(spec.origin).parent / "quickstart_standalone.xlsm") as archive:
        project.write_bytes(archive.read("xl/vbaProject.bin"))
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Piano")
        other = book.add_worksheet("Segnalazioni")
        book.add_vba_project(str(project))
        book.set_vba_name("ThisWorkbook")
        sheet.set_vba_name("Sheet1")
        other.set_vba_name("Sheet2")
        italic, bold = book.add_format({"italic": 1}), book.add_format({"bold": 1})
        shaded = book.add_format({"bg_color": "#DDEBF7", "num_format": "0.00"})
        sheet.set_column("K:P", 14, shaded)
        for row in range(200):
            sheet.write_row(row, 0, [row * column for column in range(10)])
        sheet.write_rich_string("A1", "x", italic, "corsivo", bold, "grassetto")
        sheet.merge_range("A3:A5", "unite")
        sheet.conditional_format("B1:B100", {"type": "data_bar", "data_bar_2010": True})
        sheet.conditional_format("C1:C10", {"type": "icon_set", "icon_style": "3_traffic_lights"})
        sheet.data_validation("D1", {"validate": "list", "source": ["a", "b"]})
        sheet.write_comment("E1", "un commento")
        sheet.add_sparkline("R1", {"range": "Piano!A1:J1"})
        sheet.insert_textbox("S2", "una nota", {"width": 100})
        sheet.insert_button("S10", {"macro": "CalcolaPunteggi", "caption": "Calcola"})
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=Piano!$B$3:$B$10"})
        sheet.insert_chart("S15", chart)
        sheet.repeat_rows(0, 1)
        sheet.freeze_panes(2, 0)
        sheet.autofilter("A2:J200")
        sheet.write_formula("R5", "=SUM(A1:A10)", None, 12)
        sheet.write_url("F7", "https://www.normattiva.it/", string="legge")
        other.write_row("A3", ("Gravità", "Codice", "Cella"))
        other.write_row("A4", ("nota", "PDO001"))
        other.write_url("C4", "internal:Piano!A1", string="A1")
        other.autofilter("A3:C4")
        book.define_name("Totale", "=Piano!$A$1")
    project.unlink()
    return path
