"""The row of the plan that a row of our own sheets speaks of."""

import pytest

from pdo_xl.actions import examine
from pdo_xl.reports.explanation.asked import Asked, NotExplained
from pdo_xl.reports.explanation.explain import explain
from pdo_xl.reports.explanation.followed import followed
from pdo_xl.sheet.names.monitoring import MONITORING_HEADERS
from pdo_xl.sheet.names.objectives import OBJECTIVES_HEADERS
from pdo_xl.sheet.names.to_do import TO_DO_HEADERS
from tests.support import END_OF_YEAR, MemoryGrid, MemoryHost, more, plan_of, row, sheet_of

ROWS = (row(weight=60.0), more(), row(objective="Altro", weight=30.0), row(objective="Altro ancora", weight=10.0))
PLAN = plan_of(*ROWS)


def line(headers: tuple[str, ...], **said: object) -> list[object]:
    return [said.get(header.replace(" ", "_").replace(".", "")) for header in headers]


def told(grid: MemoryGrid, row: int) -> tuple[Asked, str]:
    return followed(Asked(grid.name, row, 3), [sheet_of(*ROWS), grid], PLAN)


def to_do(*lines: list[object]) -> MemoryGrid:
    return MemoryGrid("Da fare", [["Da fare"], ["Al 31/12/2024"], TO_DO_HEADERS, *lines])


def objectives(*lines: list[object]) -> MemoryGrid:
    return MemoryGrid("Obiettivi", [["Obiettivi"], [], OBJECTIVES_HEADERS, *lines])


def test_of_da_fare_the_cell_to_act_on() -> None:
    grid = to_do(line(TO_DO_HEADERS, Che_cosa="manca il dato", Cella="Piano!I4"), line(TO_DO_HEADERS, Che_cosa="x"))
    assert told(grid, 4) == (Asked("Piano", 4, 9), "È la riga di cui parla la riga 4 di Da fare.")
    with pytest.raises(NotExplained) as refusal:
        told(grid, 5)
    assert str(refusal.value) == (
        "La riga 5 di Da fare non è di un obiettivo: sceglierne una che lo è; se il piano è cambiato, premere prima "
        "Calcola punteggi."
    )


def test_of_obiettivi_the_objective_s_first_row_also_where_its_number_has_changed() -> None:
    grid = objectives(
        line(OBJECTIVES_HEADERS, N=2.0, Obiettivo="Altro"),
        line(OBJECTIVES_HEADERS, N=1.0, Obiettivo="Altro ancora"),
        line(OBJECTIVES_HEADERS, N=9, Obiettivo="Tolto dal piano"),
        line(OBJECTIVES_HEADERS, Obiettivo="Una nota"),
    )
    assert told(grid, 4) == (Asked("Piano", 5), "È la prima riga dell'obiettivo alla riga 4 di Obiettivi.")
    assert told(grid, 5)[0] == Asked("Piano", 6)
    with pytest.raises(NotExplained, match="alla riga 6 di Obiettivi non è più così nel piano: premere Calcola"):
        told(grid, 6)
    for number in (1, 3, 7, 99):
        with pytest.raises(NotExplained, match=f"^La riga {number} di Obiettivi non è di un obiettivo"):
            told(grid, number)


def test_of_monitoraggio_by_its_key_or_its_texts() -> None:
    rows = [line(MONITORING_HEADERS, Settore="SF", Obiettivo="Altro"), ["appunto"]]
    grid = MemoryGrid("Monitoraggio", [["Monitoraggio"], [], MONITORING_HEADERS, *rows])
    assert told(grid, 4)[0] == Asked("Piano", 5)
    with pytest.raises(NotExplained, match="^La riga 5 di Monitoraggio non è di un obiettivo"):
        told(grid, 5)


def test_what_is_the_office_s_is_not_followed() -> None:
    grid = MemoryGrid("Da fare", [["i miei compiti"], ["Piano!A3"]], marks={})
    assert told(grid, 2) == (Asked("Da fare", 2, 3), "")


def test_the_explanation_says_how_it_came_there() -> None:
    host = MemoryHost(sheet_of(*ROWS), to_do(line(TO_DO_HEADERS, Cella="Piano!I5")))
    found = explain(host, examine(host, today=END_OF_YEAR), "'Da fare'!B4")
    assert (found.row, found.aside) == (5, ("È la riga di cui parla la riga 4 di Da fare.",))
