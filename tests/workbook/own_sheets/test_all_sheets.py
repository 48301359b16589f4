"""The sheets `Riepilogo`, `Segnalazioni`, `Parametri`, `Registro` and the hidden settings."""

import re
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

from openpyxl.workbook import Workbook

from pdo_xl.domain.settings import SETTINGS
from pdo_xl.sheet.names import (
    CONFIGURATION,
    FINDINGS,
    FINDINGS_HEADERS,
    LOG,
    LOG_HEADERS,
    OWN_SHEETS,
    PARAMETERS,
    PARAMETERS_HEADERS,
    PLAN,
    SUMMARY,
    SUMMARY_HEADERS,
)
from pdo_xl.workbook.plan_2024.build import build_blank
from pdo_xl.workbook.program.vba import modules
from tests.support import DUMP
from tests.workbook.conftest import column_formats


def test_sheets_stand_in_order_and_only_the_settings_are_hidden(workbook: Workbook) -> None:
    assert workbook.sheetnames == [PLAN, *OWN_SHEETS, CONFIGURATION]
    assert [name for name in workbook.sheetnames if workbook[name].sheet_state != "visible"] == [CONFIGURATION]


def test_headers_stand_where_the_software_looks_for_them(workbook: Workbook) -> None:
    for name, row, headers in (
        (SUMMARY, 20, SUMMARY_HEADERS),
        (FINDINGS, 3, FINDINGS_HEADERS),
        (PARAMETERS, 3, PARAMETERS_HEADERS),
        (LOG, 3, LOG_HEADERS),
    ):
        assert tuple(cell.value for cell in workbook[name][row][: len(headers)]) == headers
        assert workbook[name].print_title_rows == f"${20 if name == SUMMARY else 1}:${row}"


def test_new_cells_find_their_columns_formats(workbook: Workbook) -> None:
    assert column_formats(workbook[SUMMARY], "EFGHN") == ["0.00", "0.00", "0.00", "0%", "0.00"]
    assert column_formats(workbook[LOG], "ADFG") == ["dd/mm/yyyy hh:mm", "dd/mm/yyyy", "0", "0.00"]
    links = workbook[FINDINGS].column_dimensions["C"].font
    assert (links.underline, links.color.rgb) == ("single", "FF0563C1")
    assert workbook[FINDINGS].column_dimensions["D"].alignment.wrap_text


def test_charts_show_seven_sectors_and_remember_no_values(built: Path) -> None:
    with ZipFile(built) as package:
        charts = [package.read(f"xl/charts/chart{number}.xml").decode() for number in (1, 2)]
    assert "<c:f>Riepilogo!$G$22:$G$28</c:f>" in charts[0]
    assert '<c:max val="100"/><c:min val="0"/>' in charts[0]
    assert [f"<c:f>Riepilogo!${letter}$22:${letter}$28</c:f>" in charts[1] for letter in "IJK"] == [True] * 3
    assert '<c:grouping val="stacked"/>' in charts[1]
    assert not any("Cache" in chart for chart in charts)


def test_findings_filter_has_no_name_that_could_grow_stale(built: Path, workbook: Workbook) -> None:
    assert workbook[FINDINGS].auto_filter.ref == "A3:E4"
    with ZipFile(built) as package:
        names = package.read("xl/workbook.xml").decode()
    assert names.count("_xlnm._FilterDatabase") == 1
    assert "Piano!$A$2:$P$161" in names


def test_parameters_are_the_settings_with_the_plans_reference_date(workbook: Workbook) -> None:
    sheet = workbook[PARAMETERS]
    rows = [tuple(cell.value for cell in row) for row in sheet.iter_rows(4, 3 + len(SETTINGS), 1, 4)]
    assert rows[0][:2] == ("data_riferimento", datetime(2024, 12, 31))
    assert sheet["B4"].number_format == "dd/mm/yyyy"
    assert rows[1:] == [(found.name, found.default, found.meaning, found.source) for found in SETTINGS[1:]]
    assert sheet.cell(4 + len(SETTINGS), 1).value is None


def test_choices_are_offered_as_lists(workbook: Workbook) -> None:
    offered = {str(found.sqref): found.formula1 for found in workbook[PARAMETERS].data_validations.dataValidation}
    assert offered == {
        f"B{row}": '"' + ",".join(setting.choices) + '"'
        for row, setting in enumerate(SETTINGS, start=4)
        if setting.choices
    }
    assert offered["B5"] == '"monitoraggio,consuntivo"'


def test_gravities_and_filled_rows_are_drawn_by_conditional_formats(workbook: Workbook) -> None:
    areas = {
        str(area.sqref): [rule.formula for rule in area.rules] for area in workbook[FINDINGS].conditional_formatting
    }
    assert areas == {"A4:A1048576": [['"errore"'], ['"avviso"'], ['"nota"']], "A4:E1048576": [['$A4<>""']]}
    areas = {
        str(area.sqref): [rule.formula for rule in area.rules] for area in workbook[SUMMARY].conditional_formatting
    }
    assert areas["A21:M1048576"] == [['$A21<>""']]
    assert areas["N21:W1048576"] == [['AND($A21<>"",N$20<>"")']]


def test_xlwings_finds_its_settings_and_no_interpreter(workbook: Workbook) -> None:
    rows = {row[0].value.upper(): row[1].value for row in workbook[CONFIGURATION].iter_rows(1, 11, 1, 2)}
    assert rows["UDF MODULES"] == "pdo_xl.hosts.excel.udf"
    assert rows["ADD_WORKBOOK_TO_PYTHONPATH"] == "False"
    # A blank interpreter here would win over the one that the user's own file names.
    assert not {"INTERPRETER_WIN", "INTERPRETER", "INTERPRETER_MAC", "PYTHONPATH"} & set(rows)


def test_xlwings_settings_are_texts_and_none_is_looked_for_elsewhere(workbook: Workbook) -> None:
    """A truth value reaches VBA's String as "Falso" in an Italian Excel: run-time error 13."""
    rows = {row[0].value.upper(): row[1] for row in workbook[CONFIGURATION].iter_rows(max_col=2)}
    assert {cell.data_type for cell in rows.values() if cell.value is not None} == {"s"}
    asked = set(re.findall(r'GetConfig\("([^"]+)"', modules()[0].source))
    here = {name for name in asked if not re.search("INTERPRETER|PYTHONPATH$|_MAC$|TEMP DIR|POPUPS", name)}
    assert here | {"ADD_WORKBOOK_TO_PYTHONPATH"} == set(rows)


def test_charts_leave_nothing_to_a_program_s_own_defaults(tmp_path: Path) -> None:
    made = tmp_path / "piano.xlsm"
    build_blank(DUMP, made)
    with ZipFile(made) as package:
        charts = [package.read(name).decode() for name in package.namelist() if name.startswith("xl/charts/chart")]
    assert len(charts) == 2
    for chart in charts:
        assert chart.count('<c:overlay val="0"/>') == chart.count("<c:title>") + chart.count("<c:legend>")
        assert '<c:roundedCorners val="0"/>' in chart
        assert '<c:varyColors val="0"/>' in chart
        assert "Cache>" not in chart
        assert "<c:cat><c:strRef>" in chart
    (labels,) = re.findall(r"<c:dLbls>.*</c:dLbls>", charts[0])
    assert labels.endswith(
        '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )
