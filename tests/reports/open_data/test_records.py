"""The rows of the tables: the figures of the calculation, and no name."""

import json
from dataclasses import replace

from pdo_xl.domain.findings import Findings
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.reports.document import objectives, sectors
from pdo_xl.reports.open_data.fields import Table
from pdo_xl.reports.open_data.records import Calculation, Record, records, used_parameters
from tests.reports.open_data.calculations import DAY, calculation
from tests.support import more, row


def named(tables: dict[Table, list[Record]], name: str) -> list[dict[str, object]]:
    """The rows of a table, by the names of its fields."""
    table = next(table for table in tables if table.name == name)
    return [dict(zip([field.name for field in table.fields], record, strict=True)) for record in tables[table]]


def test_one_row_for_each_indicator_objective_and_sector() -> None:
    rows = [
        row(actual=325.0, weight=60.0),
        more(actual=10.0),
        row("GT", kind="Data", target="31.03.2024", actual="10.04.2024"),
    ]
    tables = records(calculation(*rows, parameters=replace(DEFAULTS, ipa_code="c_a944")))
    assert [entry["id_indicatore"] for entry in named(tables, "indicatori")] == [
        "c_a944-2024-001-1", "c_a944-2024-001-2", "c_a944-2024-002-1",
    ]  # fmt: skip
    first, _, late = named(tables, "indicatori")
    assert (first["valore_atteso"], first["valore_effettivo"], first["scostamento"], first["punteggio"]) == (
        650,
        325,
        -325,
        50,
    )
    assert (late["scostamento"], late["stato"], late["ritardo_giorni"]) == (10, "Raggiunto in ritardo", 10)
    objective, _ = named(tables, "obiettivi")
    assert (objective["punteggio"], objective["punti"], objective["indicatori_con_dato"]) == (75, 45, 2)
    assert [entry["settore"] for entry in named(tables, "settori")] == ["SF", "GT"]


def test_the_spelling_of_a_sector_is_that_of_its_row() -> None:
    tables = records(calculation(row("Settore Finanze", weight=50.0), row("SETTORE  FINANZE", weight=50.0)))
    assert {entry["settore"] for entry in named(tables, "obiettivi")} == {"Settore Finanze"}
    assert [entry["settore"] for entry in named(tables, "settori")] == ["Settore Finanze"]


def test_the_figures_are_those_of_the_calculation(filled: Results) -> None:
    results = filled
    tables = records(Calculation(results, "0.2.0", DAY))
    for entry, known in zip(named(tables, "obiettivi"), objectives(results), strict=True):
        assert (entry["punteggio"], entry["punti"], entry["grado"], entry["tempo"], entry["giorni_ritardo_massimo"]) == (
            known["punteggio"], known["punti"], known["grado"], known["tempo"], known["ritardo_gg"],
        )  # fmt: skip
    for entry, known in zip(named(tables, "settori"), sectors(results, Findings.of([])), strict=True):
        assert (entry["punteggio"], entry["punteggio_minimo"], entry["peso_con_un_dato"], entry["indicatori_scaduto"]) == (
            known["punteggio"], known["punteggio_minimo"], known["copertura"], known["stati"].get("Scaduto", 0),
        )  # fmt: skip
    (body,) = named(tables, "ente")
    assert body["punteggio"] == results.body


def test_who_answers_is_named_only_on_purpose() -> None:
    assert "Rossi" not in str(records(calculation(row(actual="NV: assente Rossi"))))
    tables = records(calculation(row(), with_managers=True))
    assert [entry["responsabile"] for entry in named(tables, "settori")] == ["Rossi"]


def test_the_parameters_that_scores_depend_on() -> None:
    parameters = replace(DEFAULTS, sector_weights={"sf": 20.0}, body_name="Comune di Esempio")
    made = calculation(row(), parameters=parameters)
    used = used_parameters(made.results.parameters)
    assert used["fasce_ritardo"] == "15: 90; 30: 75; 60: 50; oltre: 0"
    assert used["pesi_settori"] == {"sf": 20.0}
    assert not used.keys() & {"data_riferimento", "modo", "ente_denominazione", "copie_da_tenere"}
    (body,) = named(records(made), "ente")
    assert json.loads(str(body["parametri"])) == json.loads(json.dumps(used))
    assert body["denominazione"] == "Comune di Esempio"
