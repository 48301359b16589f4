"""Takes the guide's pictures of LibreOffice from the real program, on a small screen: `python -m tools.calc_pictures`.

Wants LibreOffice in Italian (libreoffice-l10n-it), Xvfb, xdotool and ImageMagick.
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.hosts.libreoffice.live.conftest import install
from tests.hosts.libreoffice.live.window import Window, screen, trust, wait_for, window
from tests.support import filled_workbook

TARGET = Path(__file__).parents[1] / "docs" / "immagini"
COLOURS = ("+dither", "-colors", "64")
BESIDE_THE_RESULTS, BESIDE_THE_FORMULA = 8, 13
ALIKE = 3
_DEEP, _MANY = 4, 60
"""Where a menu is looked for: no sheet's cells are gone through for it."""


def named(context: Any, name: str, depth: int = _DEEP) -> Any:
    """Find what is read to the blind as a name, near the top of a window; None where it is not."""
    if context.getAccessibleName() == name:
        return context
    for place in range(min(context.getAccessibleChildCount(), _MANY) if depth else 0):
        child = context.getAccessibleChild(place)
        found = named(child.getAccessibleContext(), name, depth - 1) if child is not None else None
        if found is not None:
            return found
    return None


def settle(shown: Window) -> None:
    """Wait until the screen shows what it is to show: a few pictures alike, one after the other."""
    with TemporaryDirectory() as folder:
        taken: list[bytes] = []

        def is_still() -> bool:
            shown.picture(path := Path(folder, "prova.ppm"))
            taken.append(path.read_bytes())
            return len(taken) >= ALIKE and len({*taken[-ALIKE:]}) == 1

        wait_for(is_still, "a screen that is still")


def take(shown: Window, name: str) -> None:
    """Keep what the screen shows."""
    settle(shown)
    shown.picture(TARGET / name, *COLOURS)


def run() -> None:
    """Take the three pictures."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        path = filled_workbook(folder / "Piano_Obiettivi_2024.xlsm")
        profile = install(folder)
        trust(profile, folder)
        with screen() as display, window(path, profile, display) as shown:
            shown.show("Piano", "I3", BESIDE_THE_RESULTS)
            frame = shown.controller.getFrame().getContainerWindow()
            shown.click(wait_for(lambda: named(frame.getAccessibleContext(), "PDO"), "the menu"))
            take(shown, "calc_menu.png")
            shown.xdotool("key", "Escape", "Escape")
            shown.click(shown.button())
            wait_for(shown.box, "the message")
            take(shown, "calc_messaggio.png")
            shown.read()
            shown.show("Piano", "R3", BESIDE_THE_FORMULA)
            shown.cell("R3").setFormula("=PDO_SCORE(G3;H3;I3)")
            take(shown, "calc_formula.png")


if __name__ == "__main__":
    run()
