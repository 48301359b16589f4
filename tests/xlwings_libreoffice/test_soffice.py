import errno
import os
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice import soffice
from pdo_xl.xlwings_libreoffice.engine import attach
from pdo_xl.xlwings_libreoffice.failures import GONE
from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError, Soffice, connect, in_process, start
from tests import libreoffice
from tests.conftest import program
from tests.libreoffice import ready


def processes_of(folder: str) -> list[int]:
    """The processes that have a profile among their arguments; needs Linux."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if folder.encode() in (entry / "cmdline").read_bytes() and (entry / "stat").read_text().split()[2] != "Z":
                found.append(int(entry.name))
        except OSError:
            continue
    return found


@pytest.mark.office
def test_it_starts_and_leaves_nothing_behind():
    ready()
    running = start()
    profile = running._profile
    assert running.alive
    assert running.pid in processes_of(str(profile))
    document = running.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())
    document.Sheets.getByIndex(0).getCellByPosition(0, 0).setValue(1)
    running.stop()
    assert not running.alive
    assert processes_of(str(profile)) == []
    assert not profile.exists()


@pytest.mark.office
def test_a_given_profile_is_kept(tmp_path):
    ready()
    running = start(tmp_path / "profilo")
    running.stop()
    assert (tmp_path / "profilo" / "user").is_dir()
    assert processes_of(str(tmp_path)) == []


@pytest.mark.office
def test_killed_in_the_middle_it_is_said_in_a_sentence_and_the_file_is_as_it_was(tmp_path):
    ready()
    running = start()
    path = tmp_path / "piano.xlsx"
    book = attach(running).books.add()
    book.save(path)
    before = path.read_bytes()
    running.kill()
    with pytest.raises(LibreOfficeError) as said:
        book.save()
    assert str(said.value) == GONE
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir() if entry.name == path.name or entry.suffix == ".copia"] == [
        path.name
    ]
    assert running.pid not in xw.apps.keys()  # noqa: SIM118 - xlwings' own collection
    with pytest.raises(LibreOfficeError, match=r"^LibreOffice si è chiuso.*: il file è rimasto com'era"):
        book.sheets[0].name  # noqa: B018


def test_a_running_one_is_reached_and_not_stopped_by_force(soffice: Soffice):
    other = in_process(soffice.context)
    assert other.pid == os.getpid()
    with pytest.raises(LibreOfficeError, match="non si può chiudere da una sua macro"):
        other.stop()
    with pytest.raises(LibreOfficeError, match="non è stato avviato dal programma"):
        other.kill()
    assert soffice.alive


@pytest.mark.office
def test_nobody_listens():
    ready()
    with pytest.raises(LibreOfficeError, match="LibreOffice non risponde: chiudere le sue finestre"):
        connect("nessuno_risponde_qui")


@pytest.mark.office
def test_a_program_that_ends_at_once(monkeypatch):
    ready()
    monkeypatch.setattr(soffice, "find_program", lambda: Path("/bin/false"))
    with pytest.raises(LibreOfficeError, match=r"LibreOffice non si avvia: si è chiuso da solo \(codice 1\)"):
        start()


@pytest.mark.office
def test_no_room_for_a_profile_is_said(monkeypatch):
    ready()

    def full(**_: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tempfile, "mkdtemp", full)
    with pytest.raises(LibreOfficeError, match=r"non si può scrivere \(No space left on device\)\. Liberare spazio"):
        start()


def test_what_does_not_answer_is_not_alive(soffice: Soffice, monkeypatch):
    monkeypatch.setattr(soffice, "desktop", SimpleNamespace(getImplementationName=lambda: 1 / 0))
    assert not soffice.alive


@pytest.mark.parametrize(("ci", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)])
def test_without_libreoffice_tests_are_skipped_but_not_where_ci_is_set(monkeypatch, ci, outcome):
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(libreoffice, "find_program", lambda: (_ for _ in ()).throw(LibreOfficeError("Manca.")))
    with pytest.raises(outcome, match="Questa prova non è stata fatta"):
        libreoffice.ready()


@pytest.mark.office
@pytest.mark.office
def test_a_running_libreoffice_is_reached_and_not_ours_to_kill(tmp_path):
    ready()
    pipe = f"pdo_xl_prova_{os.getpid()}"
    command = [program("soffice"), "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;"]
    command += [f"-env:UserInstallation={(tmp_path / 'profilo').as_uri()}"]
    running = subprocess.Popen(
        command, env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}, start_new_session=True, stderr=subprocess.DEVNULL
    )
    try:
        found = reached(pipe)
        app = attach(found)
        book = app.books.add()
        book.sheets[0].range("A1").value = [[1, "due"]]
        assert book.sheets[0].range("A1:B1").value == [1.0, "due"]
        assert (found.pid, found.is_ours) == (0, False)
        with pytest.raises(LibreOfficeError, match="chiuderlo dal menu File"):
            found.kill()
        book.close()
        found.stop()
        assert running.wait(timeout=120) == 0
    finally:
        with suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)


def reached(pipe: str) -> Soffice:
    """Wait until it listens."""
    end = time.monotonic() + 180
    while True:
        try:
            return connect(pipe)
        except LibreOfficeError:
            assert time.monotonic() < end
            time.sleep(0.2)
