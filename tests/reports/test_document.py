"""Results as one JSON document, with the keys that the architecture fixes."""

import json
from collections.abc import Sequence
from datetime import date, datetime

import pytest

from pdo_xl.actions import examine, new_year
from pdo_xl.domain.findings import Findings
from pdo_xl.domain.values.entry import Entry
from pdo_xl.reports.document import (
    body,
    calculation_document,
    check_document,
    findings,
    head,
    indicators,
    new_year_document,
    objectives,
    sectors,
    summary_document,
)
from pdo_xl.sheet.run import Run
from tests.columns import with_deadlines
from tests.sheet.next_year.grids import Host, plan
from tests.support import END_OF_YEAR, HEADER, MemoryGrid, MemoryHost, more, office_plan, results_of, row, sheet_of
from tests.untyped import untyped_results

ROWS: list[Sequence[Entry]] = [
    row(target=3.0, actual=2.0, weight=60.0),
    more(kind="Data", target="31.03.2024", actual="10.04.2024"),
    row(objective="Altro", weight="Non pesato - ex art. 208", actual=650.0),
    row("GT", kind="boh", weight=12.5),
]


def test_head() -> None:
    assert head("0.1.0", "piano.xlsx", results_of(on=date(2024, 6, 30))) == {
        "versione": "0.1.0",
        "file": "piano.xlsx",
        "data_riferimento": "2024-06-30",
        "modo": "monitoraggio",
    }


def test_indicators() -> None:
    assert indicators(results_of(*ROWS)) == [
        {
            "riga": 3, "settore": "SF", "sigla": "FIN", "obiettivo": 1, "tipo": "NUMERO", "punteggio": 200 / 3,
            "stato": "Parziale", "ritardo_gg": None, "andamento": None,
        },
        {
            "riga": 4, "settore": "SF", "sigla": "FIN", "obiettivo": 1, "tipo": "DATA", "punteggio": 90.0,
            "stato": "Raggiunto in ritardo", "ritardo_gg": 10, "andamento": None,
        },
        {
            "riga": 5, "settore": "SF", "sigla": "FIN", "obiettivo": 2, "tipo": "NUMERO", "punteggio": 100.0,
            "stato": "Raggiunto", "ritardo_gg": None, "andamento": None,
        },
        {
            "riga": 6, "settore": "GT", "sigla": "FIN", "obiettivo": 3, "tipo": None, "punteggio": None,
            "stato": "Da verificare", "ritardo_gg": None, "andamento": None,
        },
    ]  # fmt: skip


def test_objectives() -> None:
    mean = (200 / 3 + 90) / 2
    assert objectives(results_of(*ROWS)) == [
        {
            "obiettivo": 1, "riga": 3, "settore": "SF", "peso": 60, "punteggio": mean, "punti": 60.0 * mean / 100,
            "copertura": 1.0, "grado": "raggiunto in parte", "oltre_atteso": False, "tempo": "in ritardo", "ritardo_gg": 10,
            "andamento": None, "senza_dati": None,
        },
        {
            "obiettivo": 2, "riga": 5, "settore": "SF", "peso": None, "punteggio": 100.0, "punti": None,
            "copertura": 1.0, "grado": "raggiunto", "oltre_atteso": False, "tempo": "senza scadenza", "ritardo_gg": None,
            "andamento": None, "senza_dati": None,
        },
        {
            "obiettivo": 3, "riga": 6, "settore": "GT", "peso": 12.5, "punteggio": None, "punti": None,
            "copertura": 0.0, "grado": "non misurabile", "oltre_atteso": False, "tempo": "senza scadenza", "ritardo_gg": None,
            "andamento": None, "senza_dati": None,
        },
    ]  # fmt: skip


def test_before_the_years_end_they_say_how_it_goes() -> None:
    examined = examine(MemoryHost(sheet_of(*ROWS)), today=date(2024, 6, 30))
    assert [one["andamento"] for one in indicators(examined.results)] == [
        "in linea", "concluso", "concluso", "da verificare",
    ]  # fmt: skip
    assert [(one["andamento"], one["senza_dati"]) for one in objectives(examined.results)] == [
        ("in linea", 0), ("concluso", 0), ("senza dati", 1),
    ]  # fmt: skip
    assert [(one["andamento"], one["andamento_pesi"]) for one in sectors(examined.results, Findings.of([]))] == [
        ("in linea", {"in linea": 100}), ("senza dati", {"senza dati": 100}),
    ]  # fmt: skip


def test_sectors_body_and_findings() -> None:
    examined = examine(MemoryHost(sheet_of(*ROWS)), today=END_OF_YEAR)
    sf, gt = sectors(examined.results, examined.findings)
    assert gt == {
        "settore": "GT", "responsabile": "Rossi", "obiettivi": 1, "indicatori": 1, "peso_totale": 12.5, "punti": 0,
        "punteggio": None, "copertura": 0.0, "peso_non_valutabile": 0, "punteggio_minimo": 0.0,
        "punteggio_massimo": 100.0, "stati": {"Da verificare": 1}, "gradi": {"non misurabile": 1}, "andamento": None,
        "andamento_pesi": None, "errori": 2, "avvisi": 0,
    }  # fmt: skip
    assert sf["stati"] == {"Parziale": 1, "Raggiunto in ritardo": 1, "Raggiunto": 1}
    assert (sf["peso_totale"], sf["errori"]) == (60, 1)
    assert type(sf["peso_totale"]) is int
    assert sf["gradi"] == {"raggiunto in parte": 1, "raggiunto": 1}
    assert body(examined.results) == {
        "punteggio": sf["punteggio"],
        "punteggio_minimo": sf["punteggio"] / 2,
        "punteggio_massimo": (sf["punteggio"] + 100) / 2,
    }
    by_code = {finding["codice"]: finding for finding in findings(examined.located)}
    assert by_code["PDO301"] == {
        "codice": "PDO301",
        "gravita": "errore",
        "riga": 6,
        "cella": "Piano!G6",
        "messaggio": "La tipologia di valore «boh» non è conosciuta.",
        "suggerimento": "Scrivere Nr., Percentuale, Data, si/no oppure Tempestività.",
    }
    assert (by_code["PDO001"]["riga"], by_code["PDO001"]["cella"]) == (None, None)


KEYS = {
    "indicatori": ["riga", "settore", "sigla", "obiettivo", "tipo", "punteggio", "stato", "ritardo_gg",
                   "andamento"],
    "obiettivi": ["obiettivo", "riga", "settore", "peso", "punteggio", "punti", "copertura", "grado", "oltre_atteso",
                  "tempo", "ritardo_gg", "andamento", "senza_dati"],
    "settori": ["settore", "responsabile", "obiettivi", "indicatori", "peso_totale", "punti", "punteggio", "copertura",
                "peso_non_valutabile", "punteggio_minimo", "punteggio_massimo", "stati", "gradi", "andamento",
                "andamento_pesi", "errori", "avvisi"],
    "segnalazioni": ["codice", "gravita", "riga", "cella", "messaggio", "suggerimento"],
}  # fmt: skip


def test_the_whole_document_has_the_fixed_keys() -> None:
    host, _ = office_plan()
    document = calculation_document(examine(host, today=END_OF_YEAR), "0.1.0", "piano.xlsm")
    assert list(document) == [
        "versione", "file", "data_riferimento", "modo", "indicatori", "obiettivi", "settori", "ente", "segnalazioni",
    ]  # fmt: skip
    for part, keys in KEYS.items():
        assert {tuple(entry) for entry in document[part]} == {tuple(keys)}
    assert document["ente"] == {"punteggio": 0.0, "punteggio_minimo": 0.0, "punteggio_massimo": pytest.approx(519 / 7)}
    assert [len(document[part]) for part in KEYS] == [159, 114, 7, 124]
    assert document["settori"][0] == {
        "settore": "SF", "responsabile": "Beffa", "obiettivi": 12, "indicatori": 12, "peso_totale": 100, "punti": 0,
        "punteggio": 0.0, "copertura": 0.05, "peso_non_valutabile": 0, "punteggio_minimo": 0.0,
        "punteggio_massimo": 95.0, "stati": {"In corso": 7, "Scaduto": 1, "In scadenza": 4},
        "gradi": {"non raggiunto": 1, "non misurabile": 11}, "andamento": None, "andamento_pesi": None,
        "errori": 0, "avvisi": 4,
    }  # fmt: skip
    assert json.loads(json.dumps(document, ensure_ascii=False)) == document


def test_a_plan_without_rows() -> None:
    document = calculation_document(examine(MemoryHost(sheet_of()), today=END_OF_YEAR), "0.1.0", "x.xlsx")
    assert [document[part] for part in ("indicatori", "obiettivi", "settori")] == [[], [], []]
    assert document["ente"] == {"punteggio": None, "punteggio_minimo": None, "punteggio_massimo": None}


def test_a_parameters_place_is_a_cell() -> None:
    parameters = MemoryGrid("Parametri", [["Parametro", "Valore"], ["parametri_confermati", "no"]])
    examined = examine(MemoryHost(sheet_of(row()), parameters), today=END_OF_YEAR)
    assert findings(examined.located)[-1]["cella"] == "Parametri!B2"


def test_each_command_gives_its_own_parts_of_the_same_document() -> None:
    examined = examine(MemoryHost(sheet_of(*ROWS)), today=END_OF_YEAR)
    whole = calculation_document(examined, "0.1.0", "x.xlsx")
    assert list(summary_document(examined, "0.1.0", "x.xlsx").items()) == [
        (key, value) for key, value in whole.items() if key not in {"indicatori", "obiettivi", "segnalazioni"}
    ]
    assert list(check_document(examined, "0.1.0", "x.xlsx").items()) == [
        (key, value) for key, value in whole.items() if key not in {"indicatori", "obiettivi", "settori", "ente"}
    ]


def test_the_document_of_a_new_year() -> None:
    host = Host(plan(row(kind="Data", target="29.02.2024"), more("x", "Data", "il 3 marzo 2019")))
    made = new_year(host, Run(datetime(2024, 12, 31), "prova", "0.1.0"), 2025)
    assert new_year_document(made, "0.1.0", "x.xlsx", "y.xlsx") == {
        "versione": "0.1.0", "file": "x.xlsx", "esito": "y.xlsx", "anno": 2025, "anno_precedente": 2024,
        "date_spostate": [{"cella": "Piano!H3", "prima": "29.02.2024", "dopo": "28.02.2025", "febbraio": True}],
        "date_lasciate": [
            {"cella": "Piano!H4", "valore": "il 3 marzo 2019", "motivo": "«3 marzo 2019» è di un altro anno"},
        ],
        "formule_tolte": [],
        "segnalazioni": findings(made.to_review),
    }  # fmt: skip
    assert new_year_document(made, "0.1.0", "x.xlsx", None)["esito"] is None


def test_what_stands_beside_a_row_is_handed_on_in_such_plans_alone() -> None:
    assert all("altre" not in entry for entry in indicators(results_of(*ROWS)))
    lines = [
        ["PIANO 2024"],
        [*HEADER, "Stakeholder", "Baseline"],
        [*row(target="+10%", actual=110.0), "Tutti", 200.0],
        more(),
    ]
    document = indicators(examine(MemoryHost(MemoryGrid("Piano", lines)), today=END_OF_YEAR).results)
    assert [entry["altre"] for entry in document] == [
        {"stakeholder": "Tutti", "partenza": "200"},
        {"stakeholder": "Tutti", "partenza": ""},
    ]
    # 110 of the 220 that are 10 % more than 200.
    assert document[0]["punteggio"] == 50.0


def test_which_of_two_tests_an_indicator_is() -> None:
    examined = with_deadlines([*row(target=10.0, actual=5.0), "30.06.2024", "28.06.2024"], more())
    assert [(one["riga"], one.get("prova")) for one in indicators(examined.results)] == [
        (3, "valore"), (3, "scadenza"), (4, None),
    ]  # fmt: skip
    assert all("prova" not in one for one in indicators(results_of(*ROWS)))


def test_where_no_column_has_the_types_the_cell_that_told_each_is_named() -> None:
    entries = indicators(untyped_results(row(kind="gg", target=30.0), more(kind="report", target="si"), header="U.M."))
    assert [(entry["tipo"], entry["tipo_letto_da"]) for entry in entries] == [
        ("TEMPESTIVITA", "unità di misura"), ("SI_NO", "valore atteso"),
    ]  # fmt: skip
    assert "tipo_letto_da" not in indicators(results_of(row()))[0]
