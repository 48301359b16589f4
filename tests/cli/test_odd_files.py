"""What is no file, or has an odd name, through every command that reads or writes one."""

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.typed import refused, run

pytestmark = pytest.mark.slow


@pytest.fixture
def plan(lone_plan: Path) -> Path:
    return lone_plan


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
