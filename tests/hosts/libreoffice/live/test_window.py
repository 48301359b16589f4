"""What a person with a mouse and a keyboard meets: a value still being typed, the keyboard afterwards, Ctrl+Z, a save."""

import re
import shutil
import zipfile
from pathlib import Path

from pdo_xl.workbook.activation.upgrade_file import upgrade_file
from pdo_xl.xlwings_libreoffice.soffice import property_values
from tests.hosts.libreoffice.live.conftest import FILTERS, contents
from tests.hosts.libreoffice.live.window import screen, trust, wait_for, window

TYPED, DAY = "15/03/2024", "45366"
NEXT, NEXT_DAY = "16/03/2024", "45367"
ABOVE_THE_RESULTS = 6
_EMPTY_PLACE = re.compile(r"<xdr:col>0</xdr:col>.*<xdr:row>0</xdr:row>.*</xdr:from>", re.DOTALL)


def test_typed_pressed_typed_again_undone_and_saved(profile: Path, plan: Path, tmp_path: Path) -> None:
    own = tmp_path / "profilo"
    shutil.copytree(profile, own)
    trust(own, plan.parent)
    with screen() as display, window(plan, own, display) as shown:
        before = contents(shown.document)
        shown.show("Piano", "I8", ABOVE_THE_RESULTS)
        button = shown.button()

        # A value that is not entered yet counts, and the message is about it too.
        shown.xdotool("type", TYPED)
        shown.click(button)
        said = shown.read()
        assert "Ente: " in said
        assert (shown.cell("I8").Formula, shown.cell("L8").String) == (DAY, "Raggiunto")
        assert shown.document.getUndoManager().getAllUndoActionTitles() == ("Calcola punteggi",)

        # What is typed next goes into the sheet, and its Enter presses nothing.
        shown.xdotool("type", NEXT)
        shown.xdotool("key", "Return")
        wait_for(lambda: shown.cell("I8").Formula == NEXT_DAY, "the value typed after the button")
        assert shown.box() is None

        # The value, then the whole calculation: nothing is left of it.
        shown.xdotool("key", "ctrl+z")
        wait_for(lambda: shown.cell("I8").Formula == DAY, "the value undone")
        shown.xdotool("key", "ctrl+z")
        wait_for(lambda: shown.cell("L8").String == "In scadenza", "the calculation undone")
        wait_for(lambda: not shown.document.isActionLocked(), "the end of it")
        after = contents(shown.document)
        assert after["Piano"].pop((8, 9)) == (float(DAY), DAY)
        assert after == before
        assert shown.document.getUndoManager().getAllUndoActionTitles() == ()

        saved = plan.with_name("salvata.xlsm")
        shown.document.storeToURL(saved.as_uri(), property_values(FilterName=FILTERS[".xlsm"]))
    assert "Rimesso al suo posto il pulsante nel foglio «Piano»." in upgrade_file(saved).done
    with zipfile.ZipFile(saved) as package:
        drawings = [name for name in package.namelist() if re.search(r"drawings/(vmlD|d)rawing\d+\.(vml|xml)$", name)]
        texts = {name: package.read(name).decode() for name in drawings}
    assert not any(_EMPTY_PLACE.search(text) for text in texts.values() if "Calcola punteggi" in text)
    assert sum("<x:Anchor>10, 0, 0, 0, 12, 0, 1, 0</x:Anchor>" in text for text in texts.values()) == 1
