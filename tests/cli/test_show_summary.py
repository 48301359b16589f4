"""The terminal says what the sheet says, in the same words, within its width."""

import re

import pytest
from rich.console import Console

from pdo_xl.cli import show_summary as shows
from pdo_xl.domain.findings import Findings
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.standing import standings
from pdo_xl.sheet.writing.summary import summary_blocks
from tests.cli.shown import shown
from tests.support import results_of, row


def show_summary(out: Console, results: Results) -> None:
    shows.show_summary(out, results, standings(results, Findings.of([])))


def show_sectors(out: Console, results: Results) -> None:
    shows.show_sectors(out, results, standings(results, Findings.of([])))


LONG = "Settore affari generali, personale, cultura e servizi sociali"


def test_title_sentence_and_tiles_are_the_sheet_s() -> None:
    results = results_of(row(actual=650.0, weight=60.0), row(objective="B", weight=40.0))
    (block,) = summary_blocks(results, standings(results, Findings.of([])), "")
    text = shown(show_summary, results, width=200)
    lines = text.splitlines()
    assert lines[:2] == [block.rows[1][0], str(block.rows[2][0]).strip()]
    tiles = [pair for pair in zip(block.rows[4], block.rows[5], strict=True) if pair[0]]
    assert [line.split("  ", 1) for line in map(str.strip, lines[3:7])] == [list(pair) for pair in tiles]


def test_a_row_per_sector_and_the_body_s() -> None:
    text = shown(show_sectors, results_of(row(actual=650.0), row("GT", actual=325.0), row("SC")))
    assert [re.split(" +", line.strip(" ")) for line in text.splitlines()[2:]] == [
        ["SF", "Rossi", "100,0", "██████████", "100\xa0%", "1", "0", "0", "0", "0", "0", "0"],
        ["GT", "Rossi", "50,0", "█████░░░░░", "100\xa0%", "0", "0", "1", "0", "0", "0", "0"],
        ["SC", "Rossi", "nessun", "dato", "··········", "0\xa0%", "0", "0", "0", "1", "0", "0", "0"],
        ["Ente", "75,0", "████████░░", "67\xa0%", "1", "0", "1", "1", "0", "0", "0"],
    ]


def test_what_is_all_nv_has_no_figure() -> None:
    text = shown(show_sectors, results_of(row("AA", actual="NV: sisma"), row("BB", actual=650.0)))
    assert "non valutabile" in text.splitlines()[2]
    assert " – " in text.splitlines()[2]


def test_brackets_and_controls_in_a_name_are_shown_and_do_nothing() -> None:
    results = results_of(row("[bold]", manager="[/x]\x1b[31m"), title="[red]2024\x1b[0m")
    text = shown(show_summary, results)
    assert "[bold]" in text
    assert "[red]2024" in text
    assert "\x1b" not in text


def test_many_sectors_are_cut_and_counted() -> None:
    results = results_of(*[row(f"S{number}") for number in range(105)])
    assert "… e altri 5: nel foglio Riepilogo ci sono tutti i settori." in shown(show_sectors, results)


@pytest.mark.parametrize("width", [80, 100, 110, 200])
def test_long_names_give_way_and_figures_do_not(width: int) -> None:
    results = results_of(*[row(f"{LONG} {number}", manager=LONG, actual=650.0) for number in range(3)])
    lines = shown(show_sectors, results, width=width).splitlines()
    assert max(map(len, lines)) <= width
    assert sum("100,0" in line and "100\xa0%" in line for line in lines) == 4


def test_a_hundred_columns_show_every_figure() -> None:
    text = shown(show_sectors, results_of(row(LONG)), width=100)
    assert "…" in text.splitlines()[2]
    headers = " ".join(text.splitlines()[:2]).split()
    assert {"Raggiunti", "parte", "raggiunti", "dato", "Scaduti", "scadenza", "Errori", "Punteggio"} <= set(headers)
