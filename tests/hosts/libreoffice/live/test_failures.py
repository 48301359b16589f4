"""What goes wrong in LibreOffice: a sentence, and nothing half-written."""

import shutil
import time
from pathlib import Path

import pytest

from pdo_xl.xlwings_libreoffice.soffice import start
from tests.hosts.libreoffice.live.conftest import Calc, contents

BAR = "it.pdo_xl.avviso"


def test_with_macros_off_a_bar_says_so_and_the_menu_works(calc: Calc, plan: Path) -> None:
    document = calc.open(plan, macros=False)
    before = contents(document)

    assert document.getCurrentController().hasInfobar(BAR)
    calc.button(document).doAccessibleAction(0)
    time.sleep(1)  # the button's own event would come a little later
    assert contents(document) == before

    calc.dispatch(document, "calcola_punteggi")

    assert contents(document) != before


@pytest.mark.parametrize("sheet", ["Piano", "Segnalazioni"])
def test_a_protected_sheet_is_left_alone(calc: Calc, plan: Path, sheet: str) -> None:
    document = calc.open(plan)
    document.getSheets().getByName(sheet).protect("segreto")
    before = contents(document)

    said = calc.press(document)

    assert said.startswith(f"!Il foglio «{sheet}» è protetto")
    assert contents(document) == before


def test_a_document_opened_to_be_read_is_left_alone(calc: Calc, plan: Path) -> None:
    document = calc.open(plan, ReadOnly=True)
    before = contents(document)

    said = calc.press(document)

    assert said.startswith("!La cartella è aperta in sola lettura")
    assert contents(document) == before


def test_an_error_in_the_plan_names_its_cell(calc: Calc, plan: Path) -> None:
    document = calc.open(plan)
    sheet = document.getSheets().getByName("Parametri")
    names = [row[0] for row in sheet.getCellRangeByName("E1:E60").getDataArray()]
    row = names.index("cap")
    sheet.getCellByPosition(1, row).setString("tanto")
    before = contents(document)

    said = calc.press(document)

    assert said.startswith("!")
    assert f"B{row + 1}" in said
    assert contents(document) == before


def test_a_workbook_of_another_version_says_so(calc: Calc, plan: Path) -> None:
    document = calc.open(plan)
    library = document.BasicLibraries.getByName("VBAProject")
    library.replaceByName("PDO", library.getByName("PDO").replace('VERSIONE As String = "', 'VERSIONE As String = "9.'))
    before = contents(document)

    said = calc.press(document)

    assert said.startswith("!La cartella è per la versione 9.")
    assert contents(document) == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"versione": "0", "percorsi": ["/non/c\'è"]}', "!Il programma pdo_xl non si trova"),
        ("{", "!L'estensione pdo_xl non è completa (JSONDecodeError)."),
    ],
)
def test_without_the_program_button_and_formulas_say_what_to_do(
    profile: Path, plan: Path, tmp_path: Path, content: str, said: str
) -> None:
    own = tmp_path / "senza"
    shutil.copytree(profile, own)
    settings = [found for found in own.rglob("pdo_xl.json") if found.is_file()]
    assert settings
    for one in settings:
        one.write_text(content, encoding="utf-8")
    soffice = start(own)
    try:
        calc = Calc(soffice)
        document = calc.open(plan)
        before = contents(document)

        assert document.getCurrentController().hasInfobar(BAR)
        assert calc.choose(document, "calcola_punteggi").startswith(said)
        assert contents(document) == before
    finally:
        soffice.stop()


def test_a_document_that_is_no_plan_is_told_so(calc: Calc) -> None:
    document = calc.soffice.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())

    said = calc.choose(document, "calcola_punteggi")

    assert said.startswith("!Questo documento non ha le macro del Piano degli Obiettivi")
    assert contents(document) == {name: {} for name in document.getSheets().getElementNames()}
