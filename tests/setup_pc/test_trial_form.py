"""The form of a trial in Excel: the first half filled in, the second to fill in."""

from datetime import datetime
from pathlib import Path

from pdo_xl.setup_pc.checklist import boxes
from pdo_xl.setup_pc.checks import diagnose
from pdo_xl.setup_pc.checks.base import ok, to_correct
from pdo_xl.setup_pc.trial_form import filled_form
from pdo_xl.version import __version__
from tests.setup_pc.pcs import case, windows, with_values

NOW = datetime(2024, 5, 6, 9, 7)


def test_the_first_half_says_when_on_which_pc_and_with_what(tmp_path: Path) -> None:
    build = ("HKLM", r"SOFTWARE\Microsoft\Office\ClickToRun\Configuration", "VersionToReport")
    outcomes = diagnose(with_values(case(windows(tmp_path)), {build: "16.0.17328.20162"}))
    lines = filled_form(outcomes, "PC-07, Windows-11-10.0.22631-SP0", Path("Piano.xlsm"), NOW).splitlines()
    assert lines[0] == "# Verbale della prova in Excel"
    for line in (
        "| Data | 06/05/2024, ore 09:07 |",
        "| PC | PC-07, Windows-11-10.0.22631-SP0 |",
        f"| pdo-xl | {__version__} |",
        "| Excel | versione 16.0 (16.0.17328.20162), a 64 bit |",
        "| xlwings | 0.37.8 |",
        "| pywin32 | 312 |",
        "| Cartella di lavoro | Piano.xlsm |",
        "| Chi prova | ______________________________ |",
    ):
        assert line in lines, line


def test_every_outcome_has_a_row_and_what_is_wrong_its_remedy() -> None:
    outcomes = [
        ("Excel", ok("Excel", "versione 16.0")),
        ("Percorsi", to_correct("Indirizzo del file", "a|b\nc", "il nome | breve")),
    ]
    text = filled_form(outcomes, "PC", None, NOW)
    assert "\nUna voce da correggere.\n" in text
    assert "| Excel | Excel | ok | versione 16.0 | – |" in text
    # A bar or a line's end inside a cell would break the table.
    assert "| Percorsi | Indirizzo del file | da correggere | a\\|b c | il nome \\| breve |" in text
    assert "| Cartella di lavoro | nessuna indicata |" in text
    assert "\nTutto a posto.\n" in filled_form(outcomes[:1], "PC", None, NOW)
    assert "\n2 voci da correggere.\n" in filled_form(outcomes[1:] * 2, "PC", None, NOW)


def test_the_second_half_is_the_checklist() -> None:
    text = filled_form([], "PC", None, NOW)
    _, _, tests = text.partition("## Le prove\n\n")
    assert tests.startswith("\n".join(boxes()))
    assert text.endswith("\n")


def test_it_says_what_it_gives_away() -> None:
    assert "percorsi con il nome dell'utente, niente del piano" in filled_form([], "PC", None, NOW)
