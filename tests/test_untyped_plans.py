"""Workbooks on disk without a column of types, or judged by hand: through every command, and given back as they were."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from tests.cli.typed import outcome, told
from tests.untyped_files import LABELS, ROWS, SCORES, SHEET, do, write

pytestmark = pytest.mark.slow


def parts(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def column(path: Path, header: str, sheet: str = SHEET) -> list[object]:
    """What stands under a header of the plan; nothing without it."""
    rows = list(load_workbook(path)[sheet].iter_rows(min_row=2, max_row=7, values_only=True))
    place = rows[0].index(header) if header in rows[0] else None
    return [] if place is None else [cells[place] for cells in rows[1:]]


def test_the_whole_life_of_a_plan_without_types(tmp_path: Path) -> None:
    path = write(tmp_path / "piano.xlsx")
    active, following, back = (tmp_path / name for name in ("attivo.xlsm", "2025.xlsm", "reso.xlsx"))
    do("attiva", path, "--esito", active, "--colonna", "tipologia=dal valore atteso")
    assert column(active, "Punteggio indicatore") == SCORES
    assert column(active, "Tipologia letta") == []
    kept = list(load_workbook(active)["Parametri"].iter_rows(values_only=True))
    assert ("colonna_tipologia", "dal valore atteso") in [(cells[4], cells[1]) for cells in kept]
    # It is not asked for again, neither here nor next year.
    do("calcola", active, "--al", "31/12/2024")
    do("nuovo-anno", active, "--anno", 2025, "--esito", following)
    do("calcola", following, "--al", "31/12/2025")
    assert column(following, "Stato", "Obiettivi 2025")[0] == "In corso"
    # Shown, and taken back.
    do("calcola", active, "--colonna", "tipologia=nostra")
    assert column(active, "Tipologia letta") == LABELS
    assert column(active, "U.M.") == [cells[6] for cells in ROWS]
    do("calcola", active, "--colonna", "tipologia=dal valore atteso")
    assert column(active, "Tipologia letta") == [None] * 5
    do("aggiorna", active)
    do("disattiva", active, "--esito", back)
    assert parts(back) == parts(path)


def test_the_types_are_shown_from_the_first_day(tmp_path: Path) -> None:
    path = write(tmp_path / "piano.xlsx", units=False)
    active, back = tmp_path / "attivo.xlsm", tmp_path / "reso.xlsx"
    assert outcome("verifica", path)[0] == 2
    do("attiva", path, "--esito", active, "--colonna", "tipologia=nostra")
    assert column(active, "Tipologia letta") == ["Nr.", "Percentuale", "Data", "Nr.", "si/no"]
    code, answer, _ = told("calcola", active, "--prova", "--json")
    assert code == 0
    entries = json.loads(answer)["indicatori"]
    assert {entry["tipo_letto_da"] for entry in entries} == {"valore atteso"}
    do("disattiva", active, "--esito", back)
    assert parts(back) == parts(path)


def test_a_plan_that_is_judged(tmp_path: Path) -> None:
    path = write(tmp_path / "piano.xlsx", actual="Grado di raggiungimento")
    active, back = tmp_path / "attivo.xlsm", tmp_path / "reso.xlsx"
    code, said = outcome("verifica", path)
    assert code == 2
    assert "giudizio=I" in "".join(said.split())
    do("attiva", path, "--esito", active, "--colonna", "giudizio=I")
    assert column(active, "Punteggio indicatore")[:2] == [5.0, 60.0]
    assert "PDO315" in outcome("verifica", active)[1]
    do("disattiva", active, "--esito", back)
    assert parts(back) == parts(path)
