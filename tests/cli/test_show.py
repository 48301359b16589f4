"""What people see: limits that say so, and tables that fit."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from pdo_xl.cli.commands import app
from pdo_xl.cli.show import show_findings
from pdo_xl.domain.finding import Finding
from pdo_xl.domain.findings import Findings
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place
from pdo_xl.sheet.address import Address
from tests.cli.shown import shown


def many(count: int, *, alike: bool = True) -> list[Finding]:
    found = []
    for number in range(3, 3 + count):
        days = 3 if alike else number
        place = Place("Piano", number, Field.ACTUAL)
        found.append(Finding("PDO407", Gravity.WARNING, place, f"Scaduto da {days} giorni.", "Scrivere la data."))
    return found


def told(found: Sequence[Finding], everything: bool = False) -> str:
    """What is shown of some findings, in column I."""
    return shown(show_findings, Findings.of(found), in_column_i, everything)


def in_column_i(place: Place | None) -> Address | None:
    return place and Address(place.sheet, place.row, 9)


def test_a_common_suggestion_is_said_once() -> None:
    text = told(many(3))
    assert text.count("→ Scrivere la data.") == 1
    assert text.count("Scaduto da 3 giorni.") == 3
    assert "PDO407 scaduto (3)" in text


def test_many_of_a_rule_are_one_line_that_names_the_cells() -> None:
    text = told(many(6))
    assert text.count("Scaduto da 3 giorni.") == 1
    assert "Piano!I3" in text
    assert "lo stesso in I4, I5, I6, I7, I8." in text
    assert "Con --tutte si vede ogni segnalazione; nel foglio Segnalazioni ci sono tutte." in text
    assert "così anche I4, I5, I6, I7, I8." in told(many(6, alike=False))


def test_very_many_are_counted_and_all_are_shown_if_asked() -> None:
    text = told(many(130))
    assert "I14, I15 e altre 117." in text
    everything = told(many(130), everything=True)
    assert everything.count("Scaduto da 3 giorni.") == 130
    assert "Con --tutte" not in everything


def test_a_cell_of_another_sheet_bears_its_name() -> None:
    found = many(5)
    elsewhere = Place("Altro foglio", 7, Field.ACTUAL)
    found[2:] = [finding._replace(place=elsewhere) for finding in found[2:]]
    assert "lo stesso in I4, 'Altro foglio'!I7, I7, I7." in told(found)


def test_findings_about_no_cell_are_counted_too() -> None:
    found = [finding._replace(place=None) for finding in many(5)]
    assert "lo stesso in altre 4." in told(found)


def test_only_the_cells_that_are_named_are_looked_for() -> None:
    asked: list[Place | None] = []
    found = many(500)
    text = shown(show_findings, Findings.of(found), lambda at: asked.append(at) or in_column_i(at), False)
    assert "I14, I15 e altre 487." in text
    assert asked == [finding.place for finding in found[:13]]


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_tables_respect_the_width(plan: Path, width: int) -> None:
    answer = CliRunner(env={"COLUMNS": str(width)}).invoke(app, ["calcola", str(plan), "--prova"])
    assert answer.exit_code == 0
    assert max(len(line) for line in answer.stdout.splitlines()) <= width
