"""The office's own totals are left out of the plan, of its weights and of what is written."""

from datetime import date, datetime

import pytest

from pdo_xl.actions import calculate
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.reading.totals import says_total
from pdo_xl.sheet.run import Run
from tests.junk import HEAVY, WORDS
from tests.support import MemoryHost, more, plan_of, results_of, row, sheet_of


@pytest.mark.parametrize(
    "text",
    ["Totale", "TOTALI", "Tot.", "Totale:", "TOTALE SETTORE SF", "Totale pesi 100", "Totale  dei pesi", "Subtotale",
     "Sub-totale servizio", "Totale generale", "Totale complessivo ente", "Totale 100", "Totale = 100%", "Totale SF",
     "Totale SF:", "Totale (SF)", "TOTALE - S.F.", "SF - Totale", "SF TOTALE", "sf: tot.",
     "Somma", "Somma dei pesi", "Peso complessivo del settore", "PESI TOTALI", "Sommatoria pesi", "sommano"],
)  # fmt: skip
def test_texts_that_announce_a_total(text: str) -> None:
    assert says_total(text, {"sf"})


@pytest.mark.parametrize(
    "text",
    ["Totale revisione degli archivi", "Totalizzare", "Rendere totale la copertura", "SF", "", "Tutela", "Totale GT",
     "Totem informativi", "GT - Totale", "Totale revisione SF", "Somma urgenza", "Sommario", "Peso totale dei rifiuti"],
)  # fmt: skip
def test_texts_that_do_not(text: str) -> None:
    assert not says_total(text, {"sf"})


@pytest.mark.parametrize("text", [*HEAVY, *WORDS])
def test_junk_announces_nothing(text: object) -> None:
    assert not says_total(text)


def at(*cells: tuple[int, Entry]) -> list[Entry]:
    line: list[Entry] = [None] * 10
    for column, cell in cells:
        line[column - 1] = cell
    return line


@pytest.mark.parametrize(
    "total",
    [
        *[at((column, "TOTALE"), (10, 100.0)) for column in range(1, 10)],
        at((1, "SF"), (5, "Totale settore"), (10, 100.0)),
        at((1, "SF"), (2, "Rossi"), (3, "FIN"), (4, "FINANZE"), (5, "TOTALE SETTORE SF"), (10, 100.0)),
        at((1, "Totale SF"), (8, 650.0), (9, 325.0), (10, "100")),
        at((5, "Totale"), (6, "Totale indicatori"), (7, "")),
        at((5, "Totale"), (6, "Totale SF"), (10, 100.0)),
        at((9, "Totale pesi 100")),
    ],
)
def test_a_total_is_no_row_of_the_plan(total: list[Entry]) -> None:
    plan = plan_of(row(weight=60.0), more(), row(weight=40.0, objective="Due"), total, row("GT"))
    assert [objective.row for objective in plan.objectives] == [3, 5, 7]
    assert [len(objective.weights) for objective in plan.objectives] == [1, 1, 1]
    assert [place.row for place in plan.totals] == [6]
    assert (plan.incomplete, plan.orphans) == ((), ())


def test_a_total_above_every_objective_is_no_orphan() -> None:
    plan = plan_of(at((6, "Totale"), (10, 100.0)), row())
    assert ([place.row for place in plan.totals], plan.orphans) == ([3], ())


@pytest.mark.parametrize(
    "cells",
    [
        row(objective="Totale servizi"),
        row(objective="Totale servizi", kind=""),
        row(objective="Dire quanti sono", indicator="Totale", kind=""),
        more(indicator="Totale pratiche"),
        more(indicator="Totale", kind="Nr"),
        at((6, "Totale pratiche evase"), (8, 10.0)),
    ],
)
def test_an_objective_or_indicator_that_begins_with_the_word_stays(cells: list[Entry]) -> None:
    plan = plan_of(row(), cells)
    assert plan.totals == ()
    assert len(plan.indicators) == 2


def test_a_type_that_nobody_knows_is_one_once_a_row_of_the_plan_has_it() -> None:
    """Below a blank line another text in its place would be a signature, or a note."""
    last = [more(kind=kind, target="molto") for kind in ("boh", "Il Sindaco")]
    plan = plan_of(row(kind="boh"), [], last[0], [], last[1])
    assert [indicator.row for indicator in plan.indicators] == [3, 5]
    assert [place.row for place in plan.totals] == [7]


def test_totals_do_not_change_the_sums() -> None:
    rows = [row(weight=60.0, actual=650.0), row(weight=40.0, objective="Due", actual=325.0)]
    total = at((4, "Totale"), (10, 100.0))
    with_totals = results_of(*rows, total, at((1, "TOTALE GENERALE"), (10, 100.0)))
    assert [s.points for s in with_totals.sectors] == [s.points for s in results_of(*rows).sectors] == [80.0]
    assert with_totals.sectors[0].total_weight == 100


def test_nothing_is_written_beside_a_total() -> None:
    host = MemoryHost(sheet_of(row(), at((1, "Totale"), (10, 100.0)), name="Piano"))
    calculated = calculate(host, Run(datetime(2024, 12, 31), "prova", "0"), on=date(2024, 12, 31))
    assert sorted(calculated.writing.blocks[0].rows) == [2, 3]
    assert [str(cell) for finding, cell in calculated.examined.located if finding.code == "PDO108"] == ["Piano!A4"]
