"""The sheets that the software keeps, in their order."""

from pdo_xl.sheet.names.own_sheets import OWN_HEADERS, OWN_SHEETS


def test_the_sheets_of_ours() -> None:
    assert OWN_SHEETS == ("Riepilogo", "Segnalazioni", "Parametri", "Registro")
    assert tuple(OWN_HEADERS) == OWN_SHEETS
