"""LibreOffice killed while a plan is open in it: what is on the disk then, and what the next LibreOffice makes of it."""

import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random
from threading import Thread
from typing import Any
from zipfile import ZipFile

from click.testing import CliRunner

import pdo_xl
from pdo_xl.cli.commands import app
from pdo_xl.xlwings_libreoffice.soffice import start
from tests.hosts.libreoffice.live.conftest import Calc, contents, running
from tests.libreoffice import watched
from tests.support import filled_workbook

NAME = "Piano dell'anno.xlsm"
LOCK = f".~lock.{NAME}#"
ACTIONS = ("apre", "calcola", "salva", "annulla")
_LONGEST = {"apre": 2.0, "calcola": 4.0, "salva": 2.0, "annulla": 3.0}
"""Unit: seconds, from the beginning of each: some of the kills come after its end."""
_UNDO = "annulla_ultimo_calcolo"


class Killed:
    """Trials with one profile, which a LibreOffice that was killed leaves to the next."""

    def __init__(self, profile: Path, folder: Path) -> None:
        self._folder = folder
        self._profile = folder / "profilo"
        shutil.copytree(profile, self._profile)
        folder.joinpath("prima").mkdir()
        self._plan = filled_workbook(folder / "prima" / NAME)
        self._whole: dict[str, Any] | None = None

    def chances(self, seed: int, actions: Sequence[str] = ACTIONS) -> Iterator[Callable[[], str]]:
        """Give what tries one by chance, without an end."""
        random = Random(seed)
        while True:
            action = random.choice(actions)
            moment = random.uniform(0, _LONGEST[action])
            yield lambda action=action, moment=moment: self.once(action, moment)

    def once(self, action: str, moment: float) -> str:
        """Kill it so many seconds after an action has begun; say which. Raises: AssertionError."""
        where = f"{action}, {moment:.2f} s"
        work = self._folder / "lavoro"
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        path = work / NAME
        shutil.copyfile(self._plan, path)
        before, met = self._kill_in(action, moment, path)
        self._hold(where, path, before)
        self._go_on(where, path)
        return action if met else f"{action}, finished before"

    def _kill_in(self, action: str, moment: float, path: Path) -> tuple[bytes, bool]:
        """Do it, and kill; give what the file held when it began, and whether it was still at it."""
        soffice = start(self._profile)
        try:
            with watched(soffice):
                calc = Calc(soffice)
                document = None if action == "apre" else calc.open(path)
                if action in ("salva", "annulla"):
                    calc.press(document)
                held = path.read_bytes()
                done = Thread(target=_without_an_error, args=(lambda: _do(calc, document, action, path),), daemon=True)
                done.start()
                time.sleep(moment)
                met = done.is_alive()
        finally:
            soffice.kill()
        done.join(30)
        assert not running(self._profile)
        return held, met

    def _hold(self, where: str, path: Path, before: bytes) -> None:
        """The file is whole, the one of before or the one saved, and beside it there is at most LibreOffice's own lock."""
        after = path.read_bytes()
        if after != before:
            assert where.startswith("salva"), f"{where}: the file changed"
            with ZipFile(path) as package:
                assert package.testzip() is None, f"{where}: the file is broken"
            assert pdo_xl.open_plan(path) is not None
        left = {entry.name for entry in path.parent.iterdir()} - {NAME}
        assert {name for name in left if not name.startswith("lu")} <= {LOCK}, f"{where}: {left}"
        if LOCK in left:
            said = CliRunner().invoke(app, ["calcola", str(path)])
            assert said.exit_code == 2, where
            assert LOCK in said.output, f"{where}: {said.output}"
            assert path.read_bytes() == after

    def _go_on(self, where: str, path: Path) -> None:
        """The next LibreOffice opens it, the button works, and what is saved is whole."""
        soffice = start(self._profile)
        try:
            with watched(soffice):
                calc = Calc(soffice)
                document = calc.open(path)
                assert document is not None, where
                assert not document.isReadonly(), where
                said = calc.press(document)
                assert said.startswith("Al 31/12/2024"), f"{where}: {said}"
                cells = contents(document, "Piano", "Riepilogo", "Segnalazioni")
                self._whole = self._whole or cells
                assert _values(cells) == _values(self._whole), where
                document.store()
                calc.close_all()
        finally:
            soffice.stop()
        assert [entry.name for entry in path.parent.iterdir() if not entry.name.startswith("lu")] == [NAME], where
        assert CliRunner().invoke(app, ["calcola", str(path)]).exit_code in (0, 1), where


def _do(calc: Calc, document: Any, action: str, path: Path) -> None:
    if action == "apre":
        calc.open(path)
    elif action == "calcola":
        calc.press(document)
    elif action == "salva":
        document.store()
    else:
        calc.choose(document, _UNDO)


def _without_an_error(action: Callable[[], None]) -> None:
    """Who is killed answers with an error, and that is none."""
    with suppress(Exception, AssertionError):
        action()


def _values(cells: dict[str, Any]) -> dict[str, Any]:
    """Numbers in the digits that a file keeps."""
    return {
        sheet: {place: round(value, 9) if isinstance(value, float) else value for place, (value, _) in of_sheet.items()}
        for sheet, of_sheet in cells.items()
    }
