"""One row explained, whichever of its cells is asked about."""

from dataclasses import replace
from datetime import date

import pytest

from pdo_xl.actions import examine
from pdo_xl.reports.explanation.asked import NotExplained
from pdo_xl.reports.explanation.explain import Explanation, explain
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.names.findings import FINDINGS_HEADERS
from tests.reports.explanation.rows import ROWS, explained
from tests.support import (
    END_OF_YEAR,
    HEADER,
    TITLE,
    MemoryGrid,
    MemoryHost,
    column_marks,
    more,
    office_plan,
    row,
    sheet_of,
)

COMPUTED = ["Punteggio indicatore", "Stato", "Ritardo (gg)", "Punteggio obiettivo", "Punti settore", "Segnalazioni"]


def codes(found: Explanation) -> list[str]:
    return [f"{finding.code} {cell.local}" for finding, cell in found.findings if cell is not None]


@pytest.mark.parametrize("cell", ["4", "A4", "piano!$I$4", "4:4", "XFD4"])
def test_any_cell_of_a_row(cell: str) -> None:
    found = explained(cell)
    assert (found.sheet, found.row, found.none) == ("Piano", 4, None)
    (one,) = found.indicators
    assert one.reckoning is not None
    assert one.reckoning.text == "12 giorni di ritardo: fascia da 1 a 15 giorni = 90"
    assert found.objective is not None
    assert found.objective.objective.number == 1
    assert found.sector is not None
    assert found.sector.name == "SF"
    assert [one.name for one in found.parameters] == ["fasce_ritardo", "aggregazione"]


def test_every_row_of_the_plan_of_2024_agrees_with_its_results() -> None:
    host, rows = office_plan()
    examined = examine(host, today=END_OF_YEAR)
    by_row = {one.indicator.row: one for one in examined.results.indicators}
    assert set(rows.values()) == set(by_row)
    for number in list(by_row)[::7]:
        found = explain(host, examined, str(number))
        assert [one.assessed for one in found.indicators] == [by_row[number]]
        touching = [entry for entry in examined.located if entry.cell is not None and entry.cell.row == number]
        assert list(found.findings)[: len(touching)] == touching


def test_the_findings_of_the_row_come_before_those_of_its_objective() -> None:
    rows = [row(weight=None), more(target="n. 3 report"), [*[None] * 9, 50.0], [*[None] * 9, 40.0]]
    assert codes(explained("4", *rows)) == [
        "PDO405 H4",
        "PDO201 J3",
        "PDO206 J3",
        "PDO104 J5",
        "PDO104 J6",
        "PDO203 J6",
    ]
    assert codes(explained("3", *ROWS)) == ["PDO206 J3"]


def test_what_is_to_be_known_of_the_column() -> None:
    cells = [*row(), 100.0, "Raggiunto", None, 100.0, 100.0, None, "appunto"]
    marks = column_marks(2, *range(11, 17))
    host = MemoryHost(MemoryGrid("Piano", [[TITLE], [*HEADER, *COMPUTED, "Note"], cells], marks=marks))
    assert explained("L3", host=host).aside == (
        "La colonna L, «Stato», la scrive il programma: qui è spiegata la sua riga.",
    )
    assert explained("Q3", host=host).aside == (
        "La colonna Q, «Note», non fa parte del piano: qui è spiegata la sua riga.",
    )
    assert explained("Z3", host=host).aside == ("La colonna Z non fa parte del piano: qui è spiegata la sua riga.",)
    assert explained("H3", host=host).aside == ()


def test_a_row_inside_merged_cells_is_the_one_where_they_begin() -> None:
    merges = [Area(3, 5, 5, 5), *(Area(4, column, 5, column) for column in range(6, 11)), Area(6, 1, 6, 5)]
    rows = [[TITLE], HEADER, row(weight=100.0), more(), [None] * 10, row("GT")]
    host = MemoryHost(MemoryGrid("Piano", rows, merges=merges))
    assert (explained("E4", host=host).row, explained("E4", host=host).aside) == (4, ())
    assert [explained(cell, host=host).row for cell in ("E5", "5", "F5", "J5")] == [3, 3, 4, 4]
    assert explained("F5", host=host).aside == (
        "La riga 5 fa parte di celle unite che cominciano alla riga 4: si spiega quella.",
    )
    assert explained("A5", host=host).none is not None


def test_without_a_sheet_the_only_one_that_has_the_row() -> None:
    host = MemoryHost(sheet_of(row(), name="SF"), sheet_of(row("GT", objective="Altro"), more(), name="GT"))
    found = explained("4", host=host)
    assert (found.sheet, found.aside) == ("GT", ("Degli indicatori alla riga 4 ce n'è uno solo, nel foglio «GT».",))
    assert explained("gt!4", host=host).aside == ()
    with pytest.raises(NotExplained, match="c'è in più fogli"):
        explained("3", host=host)


def test_of_a_row_of_segnalazioni_the_cell_that_it_is_about() -> None:
    about = ["Piano!H5" if header == "Cella" else "…" for header in FINDINGS_HEADERS]
    about_none = [None if header == "Cella" else "…" for header in FINDINGS_HEADERS]
    table = [[], [], FINDINGS_HEADERS, about, about_none, ["nota"]]
    host = MemoryHost(sheet_of(*ROWS), MemoryGrid("Segnalazioni", table))
    found = explained("segnalazioni!D4", host=host)
    assert (found.sheet, found.row) == ("Piano", 5)
    assert found.aside == ("È la riga della segnalazione alla riga 4 di Segnalazioni.",)
    for cell in ("Segnalazioni!C5", "Segnalazioni!C6", "Segnalazioni!C900"):
        with pytest.raises(NotExplained, match="^Il foglio «Segnalazioni» lo scrive il programma"):
            explained(cell, host=host)


def test_the_day_and_the_columns_are_those_that_are_asked_for() -> None:
    (one,) = explained("3", row(kind="Data", target="31.03.2024"), on=date(2024, 4, 2)).indicators
    assert one.state.text == "manca il valore effettivo, e la scadenza è passata da 2 giorni"
    header = [*HEADER[:7], "Target", "Altro target", "Consuntivo", "Peso"]
    host = MemoryHost(MemoryGrid("Piano", [[TITLE], header, [*row()[:7], 5.0, 8.0, 4.0, 100.0]]))
    found = explained("3", host=host, mapping={"colonna_valore_atteso": "I"})
    assert found.indicators[0].reckoning is not None
    assert found.indicators[0].reckoning.said == "100 · V/T = 100 · 4/8"


def test_two_indicators_of_one_row_are_both_explained() -> None:
    host = MemoryHost(sheet_of(*ROWS))
    examined = examine(host, today=END_OF_YEAR)
    result = examined.results.objectives[0]
    again = result.indicators[1]._replace(indicator=result.indicators[1].indicator._replace(row=3))
    twice = result._replace(indicators=(result.indicators[0], again))
    results = replace(examined.results, objectives=(twice, *examined.results.objectives[1:]))
    found = explain(host, replace(examined, results=results), "3")
    assert [one.assessed.score for one in found.indicators] == [200 / 3, 90.0]
