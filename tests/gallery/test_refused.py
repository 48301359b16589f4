"""Layouts that are refused, with the reason and what to do: cards, a row for each quarter, thresholds in bands."""

import json
from pathlib import Path

import pytest

from tests.cli.typed import run
from tests.gallery.build import build
from tests.gallery.layout import Layout

pytestmark = pytest.mark.slow


def of(**sheets: str) -> Layout:
    """A workbook whose plan nobody can score."""
    return Layout(sheets=sheets, scores=(), objectives=(), weights=(), sectors={}, body=None)


def test_cards_with_labels_on_the_left(tmp_path: Path) -> None:
    """Scheda assegnazione obiettivi, anno 2020 – Università degli Studi di Palermo."""
    card = """
SCHEDA ASSEGNAZIONE OBIETTIVI | ANNO 2020
OBIETTIVO STRATEGICO DI RIFERIMENTO | G.2 Piano Integrato
N. obiettivo | 1
PESO % | 25
OBIETTIVO | Studio di fattibilità
INDICATORE | Relazione consegnata
TARGET | 30/09/2020
"""
    answer = run("attiva", build(of(Uno=card, Due=card), tmp_path / "schede.xlsx"), "--prova")
    assert answer.exit_code == 2
    assert "i fogli «Uno», «Due» sono schede di obiettivo, con le voci a sinistra e i valori a destra" in answer.stderr
    assert "serve un foglio con una riga per indicatore" in answer.stderr


def test_a_row_for_each_quarter(tmp_path: Path) -> None:
    """A layout as many bodies use for their monitoring."""
    plan = """
MONITORAGGIO 2024
Settore | Responsabile | Sigla | Servizio | Obiettivo | Indicatore | Tipologia | Target | Consuntivo | Peso | Trimestre
SF | Rossi | TRI | Tributi | Recupero | Avvisi | Nr | 400 | 100 | 100 | I
SF | Rossi | TRI | Tributi | Recupero | Avvisi | Nr | 400 | 200 | 100 | II
"""
    answer = run("attiva", build(of(Foglio1=plan), tmp_path / "trimestri.xlsx"), "--prova")
    assert answer.exit_code == 2
    assert "lo stesso indicatore ha una riga per ogni periodo" in answer.stderr
    assert "Tenere una riga per indicatore, con una colonna di valori effettivi per ogni periodo" in answer.stderr


def test_thresholds_in_bands(tmp_path: Path) -> None:
    """Valori associati ai diversi intervalli: Allegato 2, tabella obiettivi dei dipartimenti, 2017 – un ateneo."""
    plan = """
PIANO 2017
Settore | Responsabile | Sigla | Servizio | Obiettivo | Indicatore | Tipologia | Risultato atteso | Risultato conseguito | Peso
Agraria | Rossi | AGR | Didattica | Stoccaggio | Indice | % | '80-100% | 85% | 50
Agraria | Rossi | AGR | Didattica | Eventi | Presenze | % | 'tra 80% e 90% | 85% | 50
"""
    answer = run("calcola", build(of(Foglio1=plan), tmp_path / "fasce.xlsx"), "--prova", "--json", "--al", "31/12/2017")
    assert answer.exit_code == 1
    document = json.loads(answer.stdout)
    assert [entry["punteggio"] for entry in document["indicatori"]] == [None, None]
    said = [entry for entry in document["segnalazioni"] if entry["codice"] == "PDO302"]
    assert [entry["cella"] for entry in said] == ["Foglio1!H3", "Foglio1!H4"]
    assert all("il limite che conta" in entry["suggerimento"] for entry in said), said
