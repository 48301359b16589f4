"""What people see: limits that say so, and tables that fit."""

import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from rich.console import Console

from pdo_xl.cli import app
from pdo_xl.cli.show import show_findings, show_sectors
from pdo_xl.domain.finding import Finding
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.writing.findings import Located
from tests.support import results_of, row


def shown(show: object, *arguments: object, width: int = 110) -> str:
    out = Console(file=io.StringIO(), width=width, highlight=False)
    show(out, *arguments)
    return out.file.getvalue()


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


def test_brackets_in_a_name_are_shown_as_they_are() -> None:
    results = results_of(row("[bold]", manager="[/x]"))
    assert "[bold]" in shown(show_sectors, results, [])


def test_the_coverage_of_what_is_not_assessable_is_no_figure() -> None:
    text = shown(show_sectors, results_of(row("AA", actual="NV: sisma"), row("BB", actual=650.0)), [])
    assert [line.split()[-6] for line in text.splitlines()[1:3]] == ["–", "100%"]


def test_many_sectors_are_cut_and_counted() -> None:
    results = results_of(*[row(f"S{number}") for number in range(105)])
    assert "… e altri 5 settori: nel foglio Riepilogo ci sono tutti." in shown(show_sectors, results, [])


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_tables_respect_the_width(plan: Path, width: int) -> None:
    answer = CliRunner(env={"COLUMNS": str(width)}).invoke(app, ["calcola", str(plan), "--prova"])
    assert answer.exit_code == 0
    assert max(len(line) for line in answer.stdout.splitlines()) <= width
