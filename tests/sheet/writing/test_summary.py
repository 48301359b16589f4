"""The sheet `Riepilogo`."""

from collections.abc import Sequence

import pytest

from pdo_xl.domain.finding import Finding
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.blocks import Block, ChartRows
from pdo_xl.sheet.names.summary import SUMMARY_HEADERS
from pdo_xl.sheet.writing.summary import summary_blocks, summary_charts
from tests.support import more, results_of, row

COLUMNS = tuple(range(1, 24))
COMMON = "TRASV/STRAT / PLUR"


def padded(*values: object) -> list[object]:
    return [*values, *[None] * (len(COLUMNS) - len(values))]


def test_the_whole_table() -> None:
    rows: list[Sequence[Entry]] = [
        row(target=100.0, actual=80.0, weight=50.0),
        more(target=100.0, actual=100.0),
        row(objective="PNRR", unit=COMMON, target=100.0, actual=60.0, weight=50.0),
        row("GT", objective="PNRR", unit=COMMON, target=100.0, weight=40.0),
        row("GT", kind="Data", target="31.03.2024", weight=20.0),
        row("GT", kind="Data", target="31.12.2024", weight=20.0),
        row("GT", kind="Data", target="31.03.2024", actual="01.04.2024", weight=20.0),
    ]
    findings = [
        Finding("PDO301", Gravity.ERROR, Place("Piano", 3, Field.TYPE), "x"),
        Finding("PDO407", Gravity.WARNING, Place("Piano", 7, Field.ACTUAL), "x"),
        Finding("PDO404", Gravity.WARNING, None, "x"),
    ]
    subtitle, table = summary_blocks(results_of(*rows), findings, "Sottotitolo")
    assert subtitle == Block("Riepilogo", (1,), {2: ["Sottotitolo"]})
    assert (table.sheet, table.columns, table.table_from) == ("Riepilogo", COLUMNS, 20)
    assert table.rows == {
        20: padded(*SUMMARY_HEADERS, "PNRR"),
        21: padded("Ente", None, 6, 7, None, None, 60.0, 0.7, 2, 1, 1, 1, 2, 60.0),
        22: padded("SF", "Rossi", 2, 3, 100.0, 75.0, 75.0, 1.0, 1, 0, 0, 1, 0, 60.0),
        23: padded("GT", "Rossi", 4, 4, 100.0, 18.0, 45.0, 0.4, 1, 1, 1, 0, 1, None),
    }


def test_a_sector_of_which_nothing_is_assessable_is_blank_and_out_of_the_mean() -> None:
    rows = [
        row(actual="NV: sisma", weight=100.0),
        row("GT", target=100.0, actual=80.0, weight=40.0),
        row("GT", actual="NV: sisma", weight=40.0),
        row("GT", target=100.0, weight=20.0),
    ]
    _, table = summary_blocks(results_of(*rows), [], "")
    coverage = SUMMARY_HEADERS.index("Copertura")
    assert [table.rows[line][coverage] for line in (21, 22, 23)] == [pytest.approx(2 / 3), None, pytest.approx(2 / 3)]


def test_a_plan_without_rows() -> None:
    _, table = summary_blocks(results_of(), [], "")
    assert table.rows == {
        20: padded(*SUMMARY_HEADERS),
        21: padded("Ente", None, 0, 0, None, None, None, None, 0, 0, 0, 0, 0),
    }
    assert summary_charts(results_of()) == ChartRows("Riepilogo", 22, 22)


def test_the_charts_reach_to_the_last_sector() -> None:
    assert summary_charts(results_of(row(), row("GT"), row("SC"))) == ChartRows("Riepilogo", 22, 24)


def test_at_most_ten_transversal_objectives_have_a_column() -> None:
    rows = [row(objective=f"Comune {number}", unit=COMMON, weight=5.0) for number in range(12)]
    _, table = summary_blocks(results_of(*rows), [], "")
    assert list(table.rows[20][13:]) == [f"Comune {number}" for number in range(10)]
    assert {len(values) for values in table.rows.values()} == {23}
