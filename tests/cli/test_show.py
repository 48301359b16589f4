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


def many(count: int) -> list[Located]:
    place = Place("Piano", 3, Field.ACTUAL)
    finding = Finding("PDO407", Gravity.WARNING, place, "Scaduto da 3 giorni.", "Scrivere la data.")
    return [Located(finding, Address("Piano", 3, 9))] * count


def test_a_common_suggestion_is_said_once() -> None:
    text = shown(show_findings, many(3), False)
    assert text.count("→ Scrivere la data.") == 1
    assert text.count("Scaduto da 3 giorni.") == 3
    assert "PDO407 scaduto (3)" in text


def test_what_is_left_out_is_said() -> None:
    text = shown(show_findings, many(130), False)
    assert text.count("Scaduto da 3 giorni.") == 100
    assert "… e altre 30: con --tutte si vedono, nel foglio Segnalazioni ci sono." in text
    assert shown(show_findings, many(130), True).count("Scaduto da 3 giorni.") == 130


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
