"""Plans without a column of weights, through real files: asked, activated, explained, rolled over, given back."""

import json
import shlex
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from tests.cli.typed import run
from tests.gallery.build import build
from tests.gallery.layout import Layout

ONE_SHEET = {
    "Obiettivi": """
PIANO DETTAGLIATO DEGLI OBIETTIVI 2024

Area | Obiettivo | Indicatore | Target | Consuntivo | Personale
Affari generali | Sportello unico | Pratiche chiuse | 1200 | 900 | 7
Affari generali | Carta dei servizi | Carta approvata | 31/10/2024 | 31/10/2024 | 3
Affari generali | Tempi di pagamento | Giorni per pagare | entro 30 gg. | NV: nessuna fattura | 4
Finanze | Bilancio | Quota riscossa | 80% | 72% | 2
"""
}
BY_SHEET = {
    "Affari": """
PIANO 2024
Obiettivo | Indicatore | Target | Consuntivo
Sportello unico | Pratiche chiuse | 1200 | 900
Carta dei servizi | Carta approvata | 31/10/2024 | 31/10/2024
""",
    "Finanze": """
PIANO 2024
Obiettivo | Indicatore | Target | Consuntivo
Bilancio | Quota riscossa | 80% | 72%
""",
}
TYPES, WEIGHTS = "tipologia=dal valore atteso", "peso=nessuna"


def made(sheets: dict[str, str], path: Path) -> Path:
    return build(Layout(sheets, scores=(), objectives=(), weights=(), sectors={}, body=None), path)


def parts(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def calculated(path: Path) -> dict[str, Any]:
    answer = run("calcola", path, "--al", "31/12/2024", "--json")
    assert answer.exit_code in (0, 1), answer.stderr
    document: dict[str, Any] = json.loads(answer.stdout)
    return document


@pytest.mark.parametrize(
    ("sheets", "answers", "weights", "sectors"),
    [
        # (75 + 100) / 2: what cannot be assessed stays out.
        (ONE_SHEET, [TYPES, WEIGHTS], [100 / 3, 100 / 3, 100 / 3, 100], [87.5, 90]),
        (BY_SHEET, ["settore=nome del foglio", TYPES, WEIGHTS], [50, 50, 100], [87.5, 90]),
    ],
    ids=["one sheet", "a sheet for each sector, with four headers"],
)
def test_plan(
    sheets: dict[str, str], answers: list[str], weights: list[float], sectors: list[float], tmp_path: Path
) -> None:
    path = made(sheets, tmp_path / "piano.xlsx")
    asked = run("attiva", path)
    assert asked.exit_code == 2
    command = shlex.split(asked.stderr.splitlines()[-1])
    assert [word for word in command[3:] if word != "--colonna"] == answers
    active, following, back = tmp_path / "attivo.xlsm", tmp_path / "seguente.xlsm", tmp_path / "reso.xlsx"
    assert run(*command[1:], "--esito", active).exit_code == 0
    document = calculated(active)
    assert [entry["peso"] for entry in document["obiettivi"]] == pytest.approx(weights)
    assert [entry["punteggio"] for entry in document["settori"]] == pytest.approx(sectors)
    assert [entry["peso_totale"] for entry in document["settori"]] == pytest.approx([100, 100])
    codes = [entry["codice"] for entry in document["segnalazioni"] if entry["codice"].startswith("PDO2")]
    assert codes == ["PDO209"]
    book = openpyxl.load_workbook(active)
    said = {str(row[4].value): row[1].value for row in book["Parametri"].iter_rows(max_col=5)}
    assert said["colonna_peso"] == "nessuna"
    totals = [cell.value for cell in book["Riepilogo"]["Q"] if isinstance(cell.value, int | float)]
    assert totals == pytest.approx([100, 100])
    book.close()
    assert run("nuovo-anno", active, "--anno", "2025", "--esito", following).exit_code == 0
    assert [entry["peso"] for entry in calculated(following)["obiettivi"]] == pytest.approx(weights)
    assert run("disattiva", active, "--esito", back).exit_code == 0
    assert parts(back) == parts(path)


def test_it_is_explained(tmp_path: Path) -> None:
    path = made(ONE_SHEET, tmp_path / "piano.xlsx")
    answer = run("spiega", path, "C4", "--colonna", TYPES, "--colonna", WEIGHTS)
    assert answer.exit_code == 0, answer.stderr
    told = " ".join(answer.stdout.split())
    assert "Peso 33,33: il piano non ha pesi, 3 obiettivi nel settore; 33,33 · 75/100 = 25 punti." in told
    assert "colonna_peso = nessuna" in told


def test_a_column_of_weights_that_is_there_does_not_count_where_a_person_said_so(tmp_path: Path) -> None:
    sheets = {"Obiettivi": ONE_SHEET["Obiettivi"].replace("Personale", "Peso")}
    path = made(sheets, tmp_path / "piano.xlsx")
    answer = run("verifica", path, "--json")
    assert "colonna_peso" not in answer.stderr
    active = tmp_path / "attivo.xlsm"
    assert run("attiva", path, "--colonna", TYPES, "--colonna", WEIGHTS, "--esito", active).exit_code == 0
    assert [entry["peso"] for entry in calculated(active)["obiettivi"]][-1] == 100
