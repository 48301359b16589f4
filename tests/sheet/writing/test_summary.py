"""The sheet `Riepilogo`."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from pdo_xl.domain.finding import Finding
from pdo_xl.domain.findings import Findings
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.standing import standings
from pdo_xl.domain.settings.choices import BodyMean
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.blocks import Block, ChartRows
from pdo_xl.sheet.names.summary import SUMMARY_HEADERS, SummaryColumn
from pdo_xl.sheet.writing.summary import (
    charted,
    empty_summary,
    summary_blocks,
    summary_charts,
    summary_figures,
    summary_table,
)
from pdo_xl.sheet.writing.summary_page import heights_of
from tests.support import more, results_of, row

COLUMNS = tuple(range(1, 22))
ROWS: list[Sequence[Entry]] = [
    row(target=100.0, actual=80.0, weight=50.0),
    more(target=100.0, actual=100.0),
    row(objective="PNRR", target=100.0, actual=60.0, weight=50.0),
    row("GT", objective="PNRR", target=100.0, weight=40.0),
    row("GT", objective="A", kind="Data", target="31.03.2024", weight=20.0),
    row("GT", objective="B", kind="Data", target="31.12.2024", weight=20.0),
    row("GT", objective="C", kind="Data", target="31.03.2024", actual="01.04.2024", weight=20.0),
]
FINDINGS = Findings.of(
    [
        Finding("PDO301", Gravity.ERROR, Place("Piano", 3, Field.TYPE), "x"),
        Finding("PDO407", Gravity.WARNING, Place("Piano", 7, Field.ACTUAL), "x"),
        Finding("PDO404", Gravity.WARNING, None, "x"),
    ]
)


def placed(**texts: str | None) -> list[str | None]:
    """A row above the table: texts by the letters of their columns."""
    return [texts.get(chr(ord("A") + column)) for column in range(len(COLUMNS))]


def block(results: Results, findings: Findings | None = None) -> Block:
    (only,) = summary_blocks(results, standings(results, findings or Findings.of([])), "Completezza.")
    return only


def test_the_whole_sheet_is_one_block() -> None:
    written = block(results_of(*ROWS), FINDINGS)
    assert (written.sheet, written.columns, written.table_from) == ("Riepilogo", COLUMNS, 23)
    names = [["SF", "Rossi"], ["GT", "Rossi"], ["Ente", ""]]
    assert (written.heights, written.breaks) == (heights_of(names, 2), [])
    assert written.rows == {
        1: placed(A="PIANO DEGLI OBIETTIVI 2024"),
        2: placed(
            A="Su 6 obiettivi nessuno è raggiunto, 3 raggiunti in parte, 1 non raggiunto; 2 non si possono ancora "
            "misurare. 1 scadenza è passata senza che sia scritto un risultato. Completezza."
        ),
        3: placed(A="Nessun obiettivo raggiunto su 6: gli obiettivi di ogni settore"),
        4: placed(A="60,0", D="70\xa0%", G="0 di 6", J="1"),
        5: placed(
            A="punteggio dell'ente su 100, fra 46,5 e 76,5", D="peso con un dato", G="obiettivi raggiunti",
            J="scadenza passata",
        ),
        24: SUMMARY_HEADERS,
        25: [
            "SF", "Rossi", 75.0, 75.0, 1.0, 0, 2, 0, 0, 0, 0, 1, None, None, 2, 3, 100.0, 75.0, 0.0, 0, "SF",
        ],
        26: [
            "GT", "Rossi", 45.0, 45.0, 0.4, 0, 1, 1, 2, 1, 1, 0, 18.0, 78.0, 4, 4, 100.0, 18.0, 0.0, 1, "GT",
        ],
        27: [
            "Ente", None, 60.0, "media dei settori", 0.7, 0, 3, 1, 2, 1, 1, 1, 46.5, 76.5, 6, 7, None, None, None, 2,
            None,
        ],
    }  # fmt: skip


def test_the_formula_spills_the_figures_alone_with_one_header() -> None:
    header, *rows = summary_table(results_of(*ROWS), FINDINGS)
    assert header == [name for name in SUMMARY_HEADERS if name not in ("da 0 a 100", "Nel grafico")]
    assert [line[:4] for line in rows] == [
        ["SF", "Rossi", 75.0, 1.0], ["GT", "Rossi", 45.0, 0.4], ["Ente", None, 60.0, 0.7],
    ]  # fmt: skip


def test_sheet_and_formula_have_the_same_figures() -> None:
    results = results_of(*ROWS)
    figures = summary_figures(results, standings(results, FINDINGS))
    written = block(results, FINDINGS).rows
    assert [[line[column] for column in SummaryColumn if column in line] for line in figures] == [
        [value for column, value in zip(SummaryColumn, written[row], strict=True) if column in line]
        for row, line in enumerate(figures, start=25)
    ]
    assert [line[2] for line in summary_table(results, FINDINGS)[1:]] == [line[SummaryColumn.SCORE] for line in figures]


def test_what_has_no_score_says_why() -> None:
    rows = [
        row(actual="NV: sisma", weight=100.0),
        row("GT", target=100.0, actual=80.0, weight=40.0),
        row("GT", objective="B", actual="NV: sisma", weight=40.0),
        row("GT", objective="C", target=100.0, weight=20.0),
        row("SC", kind="Data", target="31.03.2024"),
    ]
    written = block(results_of(*rows)).rows
    assert [written[line][2:5] for line in (25, 26, 27, 28)] == [
        ["non valutabile", None, None],
        [80.0, 80.0, pytest.approx(2 / 3)],
        ["nessun dato", None, 0.0],
        [40.0, "media dei settori", pytest.approx(1 / 3)],
    ]


def test_a_plan_without_rows() -> None:
    written = block(results_of(title="")).rows
    assert written[1] == placed(A="Riepilogo per settore")
    assert written[25][:5] == ["Ente", None, "nessun dato", "media dei settori", None]
    assert summary_charts(results_of()) == ChartRows("Riepilogo", 25, 25)


def test_a_weighted_body_says_so() -> None:
    weighted = replace(DEFAULTS, body=BodyMean.WEIGHTED, sector_weights={"sf": 1.0})
    assert block(results_of(row(actual=650.0), parameters=weighted)).rows[26][3] == "media pesata dei settori"


def test_the_chart_reaches_to_the_last_sector_and_not_to_the_body() -> None:
    assert summary_charts(results_of(row(), row("GT"), row("SC"))) == ChartRows("Riepilogo", 25, 27)
    assert (charted(40).last, charted(41).last, charted(0).last) == (64, 64, 25)


def test_a_long_name_is_shortened_in_the_chart_alone() -> None:
    name = "Settore affari generali, personale, cultura e servizi sociali"
    written = block(results_of(row(name))).rows[25]
    assert (written[0], written[20]) == (name, "Settore affari generali, personale, cul…")
    alike = block(results_of(row(f"{name} 1"), row(f"{name} 2"))).rows
    assert [alike[line][20] for line in (25, 26)] == [
        "Settore affari generali…ervizi sociali 1", "Settore affari generali…ervizi sociali 2",
    ]  # fmt: skip


def test_an_empty_sheet_has_its_header_and_tiles_without_figures() -> None:
    (written,) = empty_summary("Da calcolare.")
    assert written.rows[2] == placed(A="Da calcolare.")
    assert written.rows[4] == placed(A="–", D="–", G="–", J="–")
    assert (max(written.rows), written.rows[24], written.table_from) == (24, SUMMARY_HEADERS, 23)
