"""What people see: limits that say so, and tables that fit."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from pdo_xl.cli import app
from pdo_xl.cli.show import show_findings
from pdo_xl.domain.finding import Finding
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.writing.findings import Located
from tests.cli.shown import shown


def many(count: int, *, alike: bool = True) -> list[Located]:
    located = []
    for number in range(3, 3 + count):
        days = 3 if alike else number
        place = Place("Piano", number, Field.ACTUAL)
        finding = Finding("PDO407", Gravity.WARNING, place, f"Scaduto da {days} giorni.", "Scrivere la data.")
        located.append(Located(finding, Address("Piano", number, 9)))
    return located


def test_a_common_suggestion_is_said_once() -> None:
    text = shown(show_findings, many(3), False)
    assert text.count("→ Scrivere la data.") == 1
    assert text.count("Scaduto da 3 giorni.") == 3
    assert "PDO407 scaduto (3)" in text


def test_many_of_a_rule_are_one_line_that_names_the_cells() -> None:
    text = shown(show_findings, many(6), False)
    assert text.count("Scaduto da 3 giorni.") == 1
    assert "Piano!I3" in text
    assert "lo stesso in I4, I5, I6, I7, I8." in text
    assert "Con --tutte si vede ogni segnalazione; nel foglio Segnalazioni ci sono tutte." in text
    assert "così anche I4, I5, I6, I7, I8." in shown(show_findings, many(6, alike=False), False)


def test_very_many_are_counted_and_all_are_shown_if_asked() -> None:
    text = shown(show_findings, many(130), False)
    assert "I14, I15 e altre 117." in text
    everything = shown(show_findings, many(130), True)
    assert everything.count("Scaduto da 3 giorni.") == 130
    assert "Con --tutte" not in everything


def test_a_cell_of_another_sheet_bears_its_name() -> None:
    located = many(5)
    located[2:] = [Located(entry.finding, Address("Altro foglio", 7, 9)) for entry in located[2:]]
    assert "lo stesso in I4, 'Altro foglio'!I7, I7, I7." in shown(show_findings, located, False)


def test_findings_about_no_cell_are_counted_too() -> None:
    located = [Located(entry.finding, None) for entry in many(5)]
    assert "lo stesso in altre 4." in shown(show_findings, located, False)


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_tables_respect_the_width(plan: Path, width: int) -> None:
    answer = CliRunner(env={"COLUMNS": str(width)}).invoke(app, ["calcola", str(plan), "--prova"])
    assert answer.exit_code == 0
    assert max(len(line) for line in answer.stdout.splitlines()) <= width
