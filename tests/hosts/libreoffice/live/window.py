"""LibreOffice in a window on a screen that nobody sees, with a mouse and a keyboard (Xvfb, xdotool)."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from pdo_xl.setup_pc.libreoffice.trust import with_trusted
from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError, Soffice, connect
from tests.conftest import program

SIZE = 1366, 768
"""Of a small laptop's screen."""
TITLE = "Piano degli Obiettivi"
PATIENCE = 180.0
_PAUSE = 0.05
_T = TypeVar("_T")


def wait_for(what: Callable[[], _T], why: str, patience: float = PATIENCE) -> _T:
    """Wait until something is there, and give it; what cannot be asked yet is not there yet."""
    end = time.monotonic() + patience
    while True:
        try:
            if found := what():
                return found
        except Exception:
            if time.monotonic() > end:
                raise
        assert time.monotonic() < end, f"waited in vain: {why}"
        time.sleep(_PAUSE)


class Window:
    """A document in a window, and what a person does there."""

    def __init__(self, soffice: Soffice, display: str) -> None:
        self.soffice = soffice
        self._environment = os.environ | {"DISPLAY": display}
        self.document = wait_for(self._document, "the document")
        self.controller = self.document.getCurrentController()

    def _document(self) -> Any:
        found = self.soffice.desktop.getCurrentComponent()
        if found is None and self._windows():
            # Of a file whose macros it refuses, LibreOffice 7.4 says so first.
            self.xdotool("key", "Return")
        return found

    def cell(self, name: str, sheet: str = "Piano") -> Any:
        """A cell."""
        return self.document.getSheets().getByName(sheet).getCellRangeByName(name)

    def show(self, sheet: str, cell: str = "A1", first_column: int = 0) -> None:
        """Bring a sheet to the front, select a cell, and show the columns from one on, counted from 0."""
        self.controller.setActiveSheet(self.document.getSheets().getByName(sheet))
        self.controller.select(self.cell(cell, sheet))
        self.controller.setFirstVisibleColumn(first_column)

    def xdotool(self, *arguments: object) -> None:
        """Move the mouse, click, press keys."""
        command = [program("xdotool"), *map(str, arguments)]
        subprocess.run(command, check=True, timeout=60, env=self._environment, capture_output=True)

    def click(self, thing: Any, times: int = 1) -> None:
        """Click in the middle of what can be seen, given what reads it to the blind."""
        place, size = thing.getLocationOnScreen(), thing.getSize()
        self._click_at(place.X + size.Width // 2, place.Y + size.Height // 2, times)

    def _click_at(self, x: int, y: int, times: int = 1) -> None:
        self.xdotool("mousemove", x, y, "click", "--repeat", times, "--delay", 60, 1)

    def button(self) -> Any:
        """The button over the computed columns, once it can be seen."""
        form = self.document.getSheets().getByName("Piano").getDrawPage().getForms().getByIndex(0)
        return wait_for(lambda: self.controller.getControl(form.getByIndex(0)).getAccessibleContext(), "the button")

    def box(self) -> Any:
        """The message that is shown; None without one."""
        return next((w for w in self._windows() if getattr(w, "CaptionText", "") == TITLE), None)

    def _windows(self) -> list[Any]:
        toolkit = self.soffice.service("com.sun.star.awt.Toolkit")
        return [toolkit.getTopWindow(at) for at in range(toolkit.getTopWindowCount())]

    def read(self) -> str:
        """Wait for a message, close it with a click on its button, and give what it said."""
        box = wait_for(self.box, "a message")
        said, around, button = str(box.MessageText), box.getPosSize(), box.getWindows()[-1].getPosSize()
        self._click_at(around.X + button.X + button.Width // 2, around.Y + button.Y + button.Height // 2)
        wait_for(lambda: self.box() is None, "the end of the message")
        # As a window manager does, which this screen has none of: without, keys may go nowhere from here on.
        self.xdotool("search", "--onlyvisible", "--name", "LibreOffice Calc", "windowfocus")
        return said

    def picture(self, target: Path, *options: str) -> None:
        """Keep what the screen shows, as a PNG; ImageMagick takes it."""
        command = [program("import"), "-window", "root", *options, str(target)]
        subprocess.run(command, check=True, timeout=60, env=self._environment)


def trust(profile: Path, folder: Path) -> None:
    """Let LibreOffice run the macros of a folder's files."""
    settings = profile / "user" / "registrymodifications.xcu"
    settings.write_bytes(with_trusted(settings.read_bytes(), folder.as_uri(), settings.name))


@contextmanager
def screen() -> Iterator[str]:
    """A screen of its own; its name, such as `:7`."""
    width, height = SIZE
    reading, writing = os.pipe()
    # It would begin anew when the first that came goes, LibreOffice's picture at the start, and let nobody in meanwhile.
    command = [program("Xvfb"), "-displayfd", str(writing), "-noreset", "-nolisten", "tcp"]
    command += ["-screen", "0", f"{width}x{height}x24"]
    shown = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        shown.terminate()
        shown.wait(timeout=120)


@contextmanager
def window(path: Path, profile: Path, display: str) -> Iterator[Window]:
    """A file in a LibreOffice that was started with it, as by a double click."""
    # Loaded from outside, into a window, LibreOffice waits for a clipboard that this screen does not have.
    pipe = f"pdo_xl_{os.getpid()}"
    options = [
        "--norestore",
        "--nologo",
        f"--accept=pipe,name={pipe};urp;",
        f"-env:UserInstallation={profile.as_uri()}",
    ]
    environment = {"DISPLAY": display, "LANG": "it_IT.UTF-8", "PATH": "/usr/bin:/bin", "HOME": str(profile)}
    command = [program("soffice"), *options, str(path)]
    process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        yield Window(wait_for(lambda: _connected(pipe), "LibreOffice"), display)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=120)


def _connected(pipe: str) -> Soffice | None:
    try:
        return connect(pipe)
    except LibreOfficeError:
        return None
