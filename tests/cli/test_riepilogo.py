"""`pdo-xl riepilogo` on an example with made-up actual values."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import openpyxl

from pdo_xl.sheet.names.summary import SUMMARY_HEADERS
from tests.cli.typed import run


def tiles(lines: Sequence[str]) -> list[list[str]]:
    first = lines.index("") + 1
    return [line.strip(" ").split("  ", 1) for line in lines[first : first + 4]]


def test_riepilogo(example: Path) -> None:
    answer = run("riepilogo", example)
    lines = answer.stdout.splitlines()
    assert answer.exit_code == 0
    assert (
        "Su 114 obiettivi 60 sono raggiunti, 15 raggiunti in parte, 31 non raggiunti; 8 non si possono ancora misurare. "
        "5 scadenze sono passate senza che sia scritto un risultato."
    ) in " ".join(line.strip(" ") for line in lines)
    assert tiles(lines) == [
        ["75,0", "punteggio dell'ente su 100, fra 71,8 e 75,9"],
        ["96\xa0%", "peso con un dato"],
        ["60 di 114", "obiettivi raggiunti"],
        ["5", "scadenze passate"],
    ]
    assert [line.split()[0] for line in lines[-8:]] == ["SF", "GT", "SC", "OR", "PL", "LP", "SP", "Ente"]
    assert json.loads(run("riepilogo", example, "--json").stdout).keys() == {
        "versione", "file", "data_riferimento", "modo", "settori", "ente",
    }  # fmt: skip


def test_the_sheet_has_the_figures_of_the_json(example: Path) -> None:
    document = json.loads(run("calcola", example, "--json").stdout)
    sheet = openpyxl.load_workbook(example)["Riepilogo"]
    rows = [dict(zip(SUMMARY_HEADERS, [cell.value for cell in sheet[row]], strict=True)) for row in range(25, 33)]
    *sectors, body = document["settori"], document["ente"]
    keys = {
        "settore": "Settore", "responsabile": "Responsabile", "punteggio": "Punteggio", "copertura": "Peso con un dato",
        "obiettivi": "Obiettivi", "indicatori": "Indicatori", "peso_totale": "Peso totale", "punti": "Punti",
        "peso_non_valutabile": "Non valutabile (peso)", "errori": "Errori", "avvisi": "Avvisi",
    }  # fmt: skip
    grades = {
        "raggiunto": "Raggiunti", "raggiunto in parte": "In parte", "non raggiunto": "Non raggiunti",
        "non misurabile": "Senza dato",
    }  # fmt: skip
    states = {"Scaduto": "Scaduti", "In scadenza": "In scadenza"}
    for entry, figures in zip(*sectors, rows, strict=False):
        assert {key: figures[name] for key, name in keys.items()} == {key: entry[key] for key in keys}
        for counts, names in ((entry["gradi"], grades), (entry["stati"], states)):
            assert {key: figures[name] for key, name in names.items()} == {key: counts.get(key, 0) for key in names}
        least, most = entry["punteggio_minimo"], entry["punteggio_massimo"]
        shown = (least, most) if most > least else (None, None)
        assert (figures["Punteggio minimo"], figures["Punteggio massimo"]) == shown
    assert len(rows) == len(document["settori"]) + 1
    last = rows[-1]
    assert [last[name] for name in ("Settore", "Punteggio", "Punteggio minimo", "Punteggio massimo")] == [
        "Ente", body["punteggio"], body["punteggio_minimo"], body["punteggio_massimo"],
    ]  # fmt: skip
    assert [last[name] for name in grades.values()] == [60, 15, 31, 8]
    assert (last["Scaduti"], last["da 0 a 100"]) == (5, "media dei settori")
    assert [sheet.cell(4, column).value for column in (1, 4, 7, 10)] == ["75,0", "96\xa0%", "60 di 114", "5"]


def test_a_plan_without_results_is_no_failure(plan: Path) -> None:
    lines = run("riepilogo", plan).stdout.splitlines()
    assert [figure for figure, _ in tiles(lines)] == ["nessun dato", "0\xa0%", "0 di 114", "47"]
    assert "0,0" not in "".join(lines)


def test_the_ranges_of_the_example(example: Path) -> None:
    document = json.loads(run("riepilogo", example, "--json").stdout)

    def figures(entry: dict[str, float]) -> list[float]:
        return [round(entry[f"punteggio{end}"], 2) for end in ("", "_minimo", "_massimo")]

    sectors = {sector["settore"]: sector for sector in document["settori"]}
    assert {name: figures(sector) for name, sector in sectors.items()} == {
        "SF": [63.52, 63.52, 63.52], "GT": [89.3, 89.3, 89.3], "SC": [76.76, 68.32, 79.32], "OR": [68.17, 68.17, 68.17],
        "PL": [82.42, 75.0, 84.0], "LP": [63.68, 61.73, 64.79], "SP": [81.25, 76.79, 82.28],
    }  # fmt: skip
    assert figures(document["ente"]) == [75.01, 71.83, 75.91]
    assert {name: sector["peso_non_valutabile"] for name, sector in sectors.items()} == {
        "SF": 9, "GT": 0, "SC": 0, "OR": 0, "PL": 0, "LP": 2, "SP": 9,
    }  # fmt: skip
    assert {name: round(sector["copertura"], 4) for name, sector in sectors.items()} == {
        "SF": 1, "GT": 1, "SC": 0.89, "OR": 1, "PL": 0.91, "LP": 0.9694, "SP": 0.9451,
    }  # fmt: skip
    grades = sum((Counter(sector["gradi"]) for sector in sectors.values()), Counter())
    assert grades == {"raggiunto": 60, "raggiunto in parte": 15, "non raggiunto": 31, "non misurabile": 8}
