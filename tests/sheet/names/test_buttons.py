"""The buttons, which people look for, in Excel's ribbon and in Calc's toolbar."""

import re
from importlib.resources import files

from pdo_xl.sheet.names.buttons import MODULE, OWN_MACRO, Button


def test_the_buttons() -> None:
    assert list(Button) == [
        "Calcola punteggi", "Verifica", "Annulla ultimo calcolo", "Vai alla prossima segnalazione", "Spiega questa riga",
        "Mostra i risultati accanto", "Relazione", "Scheda di questo obiettivo", "Guida", "Fotografa", "Confronta", "Distribuisci", "Raccogli", "Attiva un'altra cartella",
    ]  # fmt: skip
    assert OWN_MACRO == "PDO.CalcolaPunteggi"


def test_calcs_toolbar_has_the_buttons_that_work_there() -> None:
    toolbar = files("pdo_xl.hosts.libreoffice").joinpath("ponte/Addons.xcu").read_text(encoding="utf-8")
    title, *labels = re.findall(r'"Title" oor:type="xs:string"><value xml:lang="en-US">([^<]*)<', toolbar)
    assert title == MODULE
    assert labels == [button for button in Button if button is not Button.ACTIVATE], (
        "that works on another file, in Excel"
    )
