"""Values and formulas into cells, in few calls."""

from datetime import datetime

import xlwings as xw

from pdo_xl.xlwings_libreoffice.cells.values import CODES
from tests.xlwings_libreoffice.counting import calls_of

ROWS, COLUMNS = 10_000, 16


def test_numbers_keep_their_format_and_a_day_gives_one_only_to_a_cell_without(sheet: xw.Sheet) -> None:
    sheet["A1:A3"].number_format = "0.00"
    sheet["B1"].number_format = "mmmm yyyy"
    sheet["A1:C1"].raw_value = [[1.0, datetime(2024, 1, 1), datetime(2024, 1, 2)]]
    sheet["A2"].raw_value = True
    assert [cell.number_format for cell in sheet["A1:C1"]] == ["0.00", "mmmm yyyy", "dd/mm/yyyy"]
    assert sheet["A2"].raw_value is True
    assert sheet["A2"].number_format == "0.00"
    assert sheet["A2"].formula == "TRUE"


def test_one_value_fills_a_block_and_a_formula_moves_along(sheet: xw.Sheet) -> None:
    sheet["A1:B2"].value = 3
    assert sheet["A1:B2"].value == [[3.0, 3.0], [3.0, 3.0]]
    sheet["C1:C3"].formula = "=A1*2+$A$1"
    assert sheet["C1:C3"].formula == (("=A1*2+$A$1",), ("=A2*2+$A$1",), ("=A3*2+$A$1",))


def _block(rows: int) -> list[list[object]]:
    line = [f"testo {n}" if n % 2 else float(n) for n in range(COLUMNS - 4)]
    return [
        [*line, None, datetime(2024, 1, 1), row % 2 == 0, f'=HYPERLINK("#Piano!H{row}","Piano!H{row}")']
        for row in range(rows)
    ]


def test_calls_do_not_grow_with_rows(sheet: xw.Sheet) -> None:
    counts = {}
    for rows in (10, 20, ROWS):  # the first adds the format of days to the document
        cells = sheet.impl.range((1, 1), (rows, COLUMNS))
        block = _block(rows)
        with calls_of(sheet.impl) as writing:
            cells.raw_value = block
        cells = sheet.impl.range((1, 1), (rows, COLUMNS))
        with calls_of(sheet.impl) as reading:
            read = cells.raw_value
        with calls_of(sheet.impl) as formulas:
            cells = sheet.impl.range((1, 1), (rows, COLUMNS))
            shown = cells.formula
        assert read[-1] == (*block[-1][:-1], f"Piano!H{rows - 1}")
        assert shown[-1][-1] == block[-1][-1]
        counts[rows] = [len(writing), len(reading), len(formulas)]
    assert counts[20] == counts[ROWS]
    assert max(counts[ROWS]) < 60


def test_a_column_of_links_is_one_call(sheet: xw.Sheet) -> None:
    links = [[f'=HYPERLINK("#Piano!H{row}","Piano!H{row}")'] for row in range(ROWS)]
    with calls_of(sheet.impl) as calls:
        sheet.impl.range((1, 1), (ROWS, 1)).raw_value = links
    assert calls.count("setFormulaArray") == 1
    assert calls.count("setDataArray") == 0
    assert len(calls) < 6


def test_formulas_between_constants_are_few_calls(sheet: xw.Sheet) -> None:
    rows: list[list[object]] = [["=1+1" if row % 2 else "testo", "=2" if row % 3 else 1.5] for row in range(1000)]
    rows[500][0] = "'12"
    with calls_of(sheet.impl) as calls:
        sheet.impl.range((1, 1), (1000, 2)).raw_value = rows
    assert calls.count("setFormulaArray") == 3
    read = sheet["A1:B1000"].raw_value
    assert read[:4] == (("testo", 1.5), (2.0, 2.0), ("testo", 2.0), (2.0, 1.5))
    assert read[500] == ("12", 2.0)


def test_a_block_that_does_not_fit_is_cut_or_filled_as_in_excel(sheet: xw.Sheet) -> None:
    sheet["A1:C2"].raw_value = [[1, 2]]
    missing = CODES["#N/A"]
    assert sheet["A1:C2"].raw_value == ((1.0, 2.0, missing), (missing,) * 3)
    sheet["A1:C2"].raw_value = [1, 2, 3]
    assert sheet["A1:C2"].raw_value == ((1.0, 2.0, 3.0),) * 2
