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
_OVER_THE_RESULTS = re.compile(r"<x:Anchor>10, 0, 0, 0, 1[12], \d+, 1, 0</x:Anchor>")
_HIDDEN = re.compile(r'<xdr:cNvPr [^>]*hidden="1"')
_CONTROL_OVER_THE_RESULTS = re.compile(
    r"<control [^>]*><controlPr [^>]*><anchor[^>]*><from><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row>"
)


def with_the_button(path: Path) -> list[str]:
    """The drawings of a file that hold the button, in both of Excel's ways."""
    with zipfile.ZipFile(path) as package:
        names = [name for name in package.namelist() if re.search(r"drawings/(vmlD|d)rawing\d+\.(vml|xml)$", name)]
        texts = [package.read(name).decode() for name in names]
    return [text for text in texts if "Calcola punteggi" in text]


def test_typed_pressed_typed_again_undone_and_saved(profile: Path, plan: Path, tmp_path: Path) -> None:
    own = tmp_path / "profilo"
    shutil.copytree(profile, own)
    trust(own, plan.parent)
    with screen() as display, window(plan, own, display) as shown:
        before = contents(shown.document)
        shown.show("Piano", "I8", ABOVE_THE_RESULTS)
        button = shown.button()

        # A value that is not entered yet counts, and the message is about it too; a second click at once is none.
        shown.xdotool("type", TYPED)
        shown.click(button, times=2)
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
        assert shown.document.isModified()
        assert shown.document.getSheets().getByName("Piano").getDrawPage().getByIndex(0).Control.EnableVisible

    # Where Excel looks for it, it is where it was; the other shape is hidden, as in a file of Excel's.
    texts = with_the_button(saved)
    assert any(map(_OVER_THE_RESULTS.search, texts))
    assert all(map(_HIDDEN.search, (text for text in texts if "<xdr:" in text)))
    with zipfile.ZipFile(saved) as package:
        assert _CONTROL_OVER_THE_RESULTS.search(package.read("xl/worksheets/sheet1.xml").decode())
    # LibreOffice 7.4 and 25.2 save that one over A1, 26.8 where it is.
    is_lost = any(map(_EMPTY_PLACE.search, texts))
    assert ("Rimesso al suo posto il pulsante nel foglio «Piano»." in upgrade_file(saved).done) == is_lost
    texts = with_the_button(saved)
    assert not any(map(_EMPTY_PLACE.search, texts))
    assert any(map(_OVER_THE_RESULTS.search, texts))


def test_in_an_untrusted_folder_the_button_says_so_and_leaves_what_is_typed_alone(
    profile: Path, plan: Path, tmp_path: Path
) -> None:
    own = tmp_path / "profilo"
    shutil.copytree(profile, own)
    # Not the folder that somebody installed for.
    elsewhere = profile.parent / "altrove"
    elsewhere.mkdir()
    path = Path(shutil.copy(plan, elsewhere))
    try:
        with screen() as display, window(path, own, display) as shown:
            assert not shown.document.AllowMacroExecution
            # Seen last, and the first time, behind another sheet.
            shown.show("Riepilogo")
            shown.show("Piano", "I8", ABOVE_THE_RESULTS)
            for typed in (TYPED, NEXT):
                shown.xdotool("type", typed)
                shown.click(shown.button())
                said = shown.read()
                assert said.startswith("Le macro di questa cartella sono disattivate: il pulsante")
                assert said.endswith("I comandi del menu PDO funzionano anche così.")
            shown.xdotool("key", "Return")
            wait_for(lambda: shown.cell("I8").Formula != "", "the value that was being typed")
            assert shown.box() is None
            # Nothing was calculated.
            assert shown.cell("L8").String == "In scadenza"
    finally:
        shutil.rmtree(elsewhere)
