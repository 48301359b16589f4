"""Takes the pictures of the guide from the real LibreOffice: `python -m tools.pictures`.

Wants LibreOffice in Italian with windows (libreoffice-gtk3, libreoffice-l10n-it), Xvfb, xdotool and ImageMagick.
"""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pdo_xl.hosts.libreoffice.soffice import connect
from pdo_xl.setup_pc.libreoffice.trust import with_trusted
from tests.hosts.libreoffice.live.conftest import install
from tests.support import filled_workbook

TARGET = Path(__file__).parents[1] / "docs" / "immagini"
SCREEN, SIZE = ":93", (1244, 700)
A_WHILE, A_MOMENT = 4.0, 1.0
ALL_SIDES = 15


def take(name: str) -> None:
    """Keep what the screen shows."""
    subprocess.run(
        ["import", "-window", "root", "-trim", "+repage", "-colors", "96", str(TARGET / name)], check=True, timeout=60
    )


def press(*keys: str) -> None:
    """Press keys, as on the keyboard."""
    subprocess.run(["xdotool", "key", "--delay", "120", *keys], check=True, timeout=60)


@contextmanager
def screen() -> Iterator[None]:
    """A screen that nobody sees."""
    width, height = SIZE
    shown = subprocess.Popen(["Xvfb", SCREEN, "-screen", "0", f"{width}x{height}x24"], stderr=subprocess.DEVNULL)
    os.environ |= {"DISPLAY": SCREEN, "LANG": "it_IT.UTF-8"}
    time.sleep(A_MOMENT)
    try:
        yield
    finally:
        shown.terminate()
        shown.wait(timeout=30)


@contextmanager
def opened(path: Path, profile: Path) -> Iterator[Any]:
    """The file in a LibreOffice that was started with it, as by a double click."""
    # Loaded from outside, into a window, LibreOffice waits for a clipboard that this screen does not have.
    pipe = "pdo_xl_immagini"
    options = [
        "--norestore",
        "--nologo",
        f"--accept=pipe,name={pipe};urp;",
        f"-env:UserInstallation={profile.as_uri()}",
    ]
    environment = {name: os.environ[name] for name in ("DISPLAY", "LANG")} | {
        "PATH": "/usr/bin:/bin",
        "HOME": str(profile),
    }
    process = subprocess.Popen(
        ["soffice", *options, str(path)], env=environment, stderr=subprocess.DEVNULL, start_new_session=True
    )
    time.sleep(4 * A_WHILE)
    soffice = connect(pipe)
    try:
        yield soffice.desktop.getCurrentComponent()
    finally:
        soffice.desktop.getCurrentComponent().setModified(False)
        soffice.stop()
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=60)


def settle(document: Any, first_column: int, cell: str) -> None:
    """Show the columns from one on, counted from 0, with a cell selected, and give LibreOffice the whole screen."""
    controller = document.getCurrentController()
    controller.getFrame().getContainerWindow().setPosSize(0, 0, *SIZE, ALL_SIDES)
    sheet = document.getSheets().getByName("Piano")
    controller.select(sheet.getCellRangeByName(cell))
    controller.setFirstVisibleColumn(first_column)
    time.sleep(A_WHILE)


def run() -> None:
    """Take the three pictures."""
    with TemporaryDirectory() as name, screen():
        folder = Path(name)
        folder.chmod(0o755)
        path = filled_workbook(folder / "Piano_Obiettivi_2024.xlsm")
        profile = install(folder)
        settings = profile / "user" / "registrymodifications.xcu"
        settings.write_bytes(with_trusted(settings.read_bytes(), folder.as_uri(), settings.name))
        with opened(path, profile) as document:
            settle(document, 9, "K3")
            press("F10", *["Right"] * 9, "Down")
            time.sleep(A_MOMENT)
            take("calc_menu.png")
            press("Return")
            time.sleep(A_WHILE)
            take("calc_messaggio.png")
            press("Return")
            time.sleep(A_MOMENT)
            document.getSheets().getByName("Piano").getCellRangeByName("Q3").setFormula("=PDO_SCORE(G3;H3;I3)")
            settle(document, 14, "Q3")
            take("calc_formula.png")


if __name__ == "__main__":
    run()
