"""What commands write stands where it was asked, and in place of nothing that was not named for it."""

import os
import shutil
import socket
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pdo_xl.actions import calculate
from pdo_xl.cli import app, esempio
from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.sheet.blocks import Block, Writing
from pdo_xl.sheet.reading.parameters import read_parameters
from pdo_xl.sheet.run import Run

REAL_PLAN = Path(__file__).parents[2] / "workbook" / "Piano_Obiettivi_2024.xlsm"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], prog_name="pdo-xl")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "piani"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return Path(shutil.copy(REAL_PLAN, folder / "Piano.xlsm"))


def refused(plan: Path, *arguments: object) -> str:
    """Run a command that must refuse; give its sentence. Nothing in the folder may change."""
    before = listing(plan.parent)
    answer = run(*arguments)
    assert answer.exit_code == 2, answer.output
    assert answer.exception is None or isinstance(answer.exception, SystemExit), answer.exception
    assert listing(plan.parent) == before
    return answer.stderr.strip().splitlines()[-1]


def listing(folder: Path) -> dict[str, object]:
    return {
        entry.name: (entry.lstat().st_ino, entry.lstat().st_mtime_ns, entry.read_bytes() if entry.is_file() else None)
        for entry in folder.iterdir()
    }


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


def a_pipe(path: Path) -> Path:
    os.mkfifo(path)
    return path


def a_socket(path: Path) -> Path:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path.name)
    return path


def a_folder(path: Path) -> Path:
    path.mkdir()
    return path


def a_link(target: str) -> Callable[[Path], Path]:
    def make(path: Path) -> Path:
        path.symlink_to(target.format(path.name))
        return path

    return make


ODD: dict[str, tuple[Callable[[Path], Path], str]] = {
    "pipe": (a_pipe, "è una pipe, non un file"),
    "socket": (a_socket, "è un socket, non un file"),
    "folder": (a_folder, "è una cartella, non un file"),
    "device": (a_link("/dev/null"), "è un dispositivo, non un file"),
    "dangling": (a_link("manca"), "è un collegamento a «"),
    "circle": (a_link("{}"), "è un collegamento che non si può seguire (porta a sé stesso"),
}


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize(
    "arguments",
    [
        ["calcola", "PIANO", "--esito", "ODD.xlsm"],
        ["calcola", "PIANO", "--esito", "ODD.xlsm", "--sovrascrivi"],
        ["attiva", "PIANO", "--esito", "ODD.xlsm"],
        ["disattiva", "PIANO", "--esito", "ODD.xlsx"],
        ["nuovo-anno", "PIANO", "--anno", "2025", "--esito", "ODD.xlsm"],
        ["esempio", "--esito", "ODD.xlsm"],
        ["scadenze", "PIANO", "--ics", "ODD.ics"],
        ["scadenze", "PIANO", "--ics", "ODD.ics", "--sovrascrivi"],
        ["calcola", "ODD.xlsm"],
        ["verifica", "ODD.xlsm"],
        ["aggiorna", "ODD.xlsm"],
        ["disattiva", "ODD.xlsm"],
        ["attiva", "ODD.xlsx"],
        ["diagnosi", "ODD.xlsm"],
    ],
    ids=" ".join,
)
def test_what_is_no_file_is_refused_and_never_waited_for(plan: Path, arguments: list[str], odd: str) -> None:
    make, said = ODD[odd]
    named = next(argument for argument in arguments if argument.startswith("ODD"))
    make(plan.with_name(named))
    words = [str(plan) if argument == "PIANO" else argument for argument in arguments]
    if arguments[0] == "diagnosi":
        answer = run(*words)
        assert answer.exception is None or isinstance(answer.exception, SystemExit), answer.exception
        return
    sentence = refused(plan, *words)
    # A link with a calendar's name to what has none is refused for that already.
    assert said in sentence or (named.endswith(".ics") and "non può contenere un calendario" in sentence), sentence


@pytest.mark.parametrize(
    "name",
    [".", "..", "/", "", "manca/..", "a\0.xlsm", "à" * 200 + ".xlsm", "x/" * 3000 + "a.xlsm"],
    ids=["here", "above", "root", "blank", "above nothing", "null", "long", "deep"],
)
@pytest.mark.parametrize(
    "command", ["calcola", "attiva", "disattiva", "nuovo-anno", "esempio", "pacchetto", "scadenze"]
)
def test_what_can_be_no_file_is_a_sentence(plan: Path, command: str, name: str) -> None:
    more = {"nuovo-anno": ["--anno", "2025"]}.get(command, [])
    option = "--ics" if command == "scadenze" else "--esito"
    sentence = refused(plan, command, plan, *more, option, name)
    assert "«" in sentence
    assert sentence.endswith(".")
    assert len(sentence) < 400


@pytest.mark.parametrize("lock", ["~${}", ".~lock.{}#"])
@pytest.mark.parametrize("kind", ["file", "pipe", "dangling", "folder"])
def test_a_lock_of_any_kind_beside_file_or_link_is_seen(plan: Path, tmp_path: Path, lock: str, kind: str) -> None:
    link = tmp_path / "Scrivania.xlsm"
    link.symlink_to(plan)
    make = {"file": lambda path: path.touch(), **{name: made for name, (made, _) in ODD.items()}}[kind]
    for file, beside in ((plan, plan), (link, plan), (link, link)):
        place = beside.with_name(lock.format(beside.name))
        make(place)
        assert "è aperto in" in refused(plan, "calcola", file)
        place.rmdir() if kind == "folder" else place.unlink()
    calendar = plan.with_name("s.ics")
    calendar.with_name(lock.format("s.ics")).touch()
    assert "«s.ics» è aperto in" in refused(plan, "scadenze", plan, "--ics", calendar)


def test_a_read_only_calendar_stays(plan: Path) -> None:
    target = plan.with_name("s.ics")
    run("scadenze", plan, "--ics", target)
    target.chmod(0o444)
    assert "è di sola lettura" in refused(plan, "scadenze", plan, "--ics", target, "--sovrascrivi")


def test_a_name_that_is_no_text_is_a_name_like_others(plan: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(plan.parent) + b"/Perch\xe9.xlsm"))
    shutil.copy(plan, odd)
    for command in ("verifica", "calcola", "scadenze"):
        answer = run(command, odd, "--al", "1/7/2024")
        assert answer.exit_code == 0, answer.output
    assert len([entry for entry in plan.parent.iterdir() if os.fsencode(entry.name).startswith(b"Perch\xe9.")]) == 2
    answer = run("nuovo-anno", odd, "--anno", "2025", "--esito", "Nuovo.xlsm")
    assert answer.exit_code == 0, answer.output


def test_names_as_long_as_the_disk_allows(plan: Path) -> None:
    longest = Path(shutil.copy(plan, plan.with_name("à" * 125 + ".xlsm")))
    for day in ("1/7/2024", "31/12/2024"):
        answer = run("calcola", longest, "--al", day)
        assert answer.exit_code == 0, answer.output
    assert len(list(plan.parent.glob("*.bak.xlsm"))) == 2
    assert [entry.name for entry in plan.parent.iterdir() if entry.name.startswith(".")] == []


def test_copies_stay_as_many_as_parametri_says(plan: Path) -> None:
    host = FileHost(plan, now=datetime(2024, 1, 1), backup=False)
    row = read_parameters(host.grids()).places["copie_da_tenere"].row
    host.write(Writing((Block("Parametri", (2,), {row: [1]}),)))
    told = []
    for day in (1, 2, 3):
        now = datetime(2024, 12, 31, 10, 15, day)
        host = FileHost(plan, now=now)
        host.write(calculate(host, Run(now, "prova", "1"), on=date(2024, 7, day)).writing)
        told.append(host.replaced.told)
    assert [copy.name[-15:-9] for copy in sorted(plan.parent.glob("*.bak.xlsm"))] == ["101501", "101503"]
    assert [sentence.count("Tolta una copia vecchia (copie_da_tenere: 1).") for sentence in told] == [0, 0, 1]


def test_half_an_example_is_none(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise FileRefused("Basta così. Nulla è cambiato.")

    monkeypatch.setattr(esempio, "calculate", stopped)
    assert refused(plan, "esempio", "--esito", "Esempio.xlsm") == "Errore: Basta così. Nulla è cambiato."
