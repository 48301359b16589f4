"""What commands write stands where it was asked, and in place of nothing that was not named for it."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from pdo_xl.hosts.file.host import FileHost
from pdo_xl.sheet.blocks import Block, Writing
from pdo_xl.sheet.reading.parameters import read_parameters
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.files.calculate_file import calculate_file
from tests.cli.typed import refused, run

pytestmark = pytest.mark.slow


@pytest.fixture
def plan(lone_plan: Path) -> Path:
    return lone_plan


NAMES: dict[str, Callable[[Path], object]] = {
    "itself": lambda plan: plan,
    "dots": lambda plan: plan.parent / ".." / plan.parent.name / plan.name,
    "relative": lambda plan: f"./{plan.name}",
    "link": lambda plan: linked(plan, "collegato"),
    "hard link": lambda plan: linked(plan, "secondo", hard=True),
}


def linked(plan: Path, name: str, *, hard: bool = False, suffix: str | None = None) -> Path:
    link = plan.with_name(name + (suffix or plan.suffix))
    if hard:
        link.hardlink_to(plan)
    else:
        link.symlink_to(plan.name)
    return link


@pytest.mark.parametrize("name", NAMES)
def test_the_plan_is_never_a_calendar(plan: Path, name: str) -> None:
    sentence = refused(plan, "scadenze", plan, "--ics", NAMES[name](plan))
    assert "non può contenere un calendario: dare a --ics un nome che finisce in .ics" in sentence
    assert "non può contenere un calendario" in refused(
        plan, "scadenze", plan, "--ics", NAMES["itself"](plan), "--sovrascrivi"
    )


@pytest.mark.parametrize("hard", [True, False])
def test_the_plan_under_a_calendars_name_is_neither(plan: Path, hard: bool) -> None:
    link = linked(plan, "scadenze", hard=hard, suffix=".ics")
    for more in ([], ["--sovrascrivi"]):
        sentence = refused(plan, "scadenze", plan, "--ics", link, *more)
        assert ("che non si tocca" if hard else "non può contenere un calendario") in sentence


@pytest.mark.parametrize("name", ["altro.xlsx", "piano.XLSM", "a.txt", "senza", "a.ics.bak", ".ics"])
def test_a_calendar_has_a_calendars_name(plan: Path, name: str) -> None:
    assert refused(plan, "scadenze", plan, "--ics", name) == (
        f"Errore: «{name}» non può contenere un calendario: dare a --ics un nome che finisce in .ics, per esempio "
        "scadenze.ics."
    )


def test_a_calendar_of_ours_is_made_again_and_any_other_file_only_when_told(plan: Path) -> None:
    target = plan.with_name("Scadenze.ICS")
    for _ in range(2):
        answer = run("scadenze", plan, "--ics", target)
        assert answer.exit_code == 0, answer.output
    assert sorted(entry.name for entry in plan.parent.iterdir()) == ["Piano.xlsm", "Scadenze.ICS"]
    target.write_bytes(b"BEGIN:VCALENDAR\r\nPRODID:-//Microsoft Corporation//Outlook//IT\r\n")
    assert "«Scadenze.ICS» esiste già: dare a --ics un altro nome" in refused(plan, "scadenze", plan, "--ics", target)
    answer = run("scadenze", plan, "--ics", target, "--sovrascrivi")
    assert answer.exit_code == 0, answer.output
    (copy,) = plan.parent.glob("*.bak.ICS")
    assert b"Outlook" in copy.read_bytes()
    assert f"La copia di prima è {copy.name}." in answer.stderr


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("command", ["calcola", "attiva", "disattiva", "nuovo-anno", "esempio"])
def test_the_file_of_before_is_no_output_unless_told(plan: Path, command: str, name: str) -> None:
    more = ["--anno", "2025"] if command == "nuovo-anno" else []
    target = NAMES[name](plan)
    sentence = refused(plan, command, plan, *more, "--esito", target)
    assert "di partenza" in sentence or "esiste già" in sentence
    if command == "nuovo-anno":
        assert "che non si tocca" in refused(plan, command, plan, *more, "--esito", target, "--sovrascrivi")


@pytest.mark.parametrize("command", ["calcola", "attiva", "disattiva", "nuovo-anno", "esempio"])
def test_another_workbook_is_no_output_unless_told(plan: Path, command: str) -> None:
    other = plan.with_name("Altro.xlsm")
    other.write_bytes(b"di un altro ufficio")
    more = ["--anno", "2025"] if command == "nuovo-anno" else []
    assert "«Altro.xlsm» esiste già" in refused(plan, command, plan, *more, "--esito", other).replace(
        f"{other}", "Altro.xlsm"
    )


def test_told_to_a_workbook_is_replaced_and_its_copy_stays(plan: Path) -> None:
    other = plan.with_name("Altro.xlsm")
    other.write_bytes(b"di un altro ufficio")
    answer = run("calcola", plan, "--esito", other, "--sovrascrivi")
    assert answer.exit_code == 0, answer.output
    (copy,) = plan.parent.glob("Altro.*.bak.xlsm")
    assert copy.read_bytes() == b"di un altro ufficio"
    assert f"La copia di prima è {copy.name}." in answer.stderr
    answer = run("calcola", plan, "--esito", plan, "--sovrascrivi", "--al", "1/7/2024")
    assert answer.exit_code == 0, answer.output
    assert len(list(plan.parent.glob("Piano.*.bak.xlsm"))) == 1


def test_a_read_only_calendar_stays(plan: Path) -> None:
    target = plan.with_name("s.ics")
    run("scadenze", plan, "--ics", target)
    target.chmod(0o444)
    assert "è di sola lettura" in refused(plan, "scadenze", plan, "--ics", target, "--sovrascrivi")


def test_copies_stay_as_many_as_parametri_says(plan: Path) -> None:
    host = FileHost(plan, now=datetime(2024, 1, 1), backup=False)
    row = read_parameters(host.grids()).places["copie_da_tenere"].row
    host.write(Writing((Block("Parametri", (2,), {row: [1]}),)))
    told = []
    for day in (1, 2, 3):
        now = datetime(2024, 12, 31, 10, 15, day)
        done = calculate_file(plan, on=date(2024, 7, day), run=Run(now, "prova", "1"))
        told.append(done.written.replaced.told)
    assert [copy.name[-15:-9] for copy in sorted(plan.parent.glob("*.bak.xlsm"))] == ["101501", "101503"]
    assert [sentence.count("Tolta una copia vecchia (copie_da_tenere: 1).") for sentence in told] == [0, 0, 1]
