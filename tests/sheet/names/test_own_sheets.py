"""The sheets that the software keeps, in their order."""

from pdo_xl.sheet.names.own_sheets import ADDED_BY_ACTIVATION, NEEDED_SHEETS, OWN_HEADERS, OWN_SHEETS, PHOTOGRAPHED
from pdo_xl.sheet.names.sheets import HEADER_ROW, SUMMARY, TITLES

ORDER = (
    "Riepilogo", "Da fare", "Obiettivi", "Trasversali", "Segnalazioni", "Parametri", "Registro", "Monitoraggio",
    "Testi", "Fotografie",
)  # fmt: skip


def test_the_sheets_of_ours() -> None:
    assert tuple(name for name in ORDER if name in OWN_SHEETS) == OWN_SHEETS
    assert tuple(TITLES) == ORDER
    assert NEEDED_SHEETS == ("Riepilogo", "Segnalazioni", "Parametri", "Registro")
    assert {*NEEDED_SHEETS} <= {*OWN_SHEETS}
    assert {*ORDER[-3:]} == ADDED_BY_ACTIVATION == {*PHOTOGRAPHED, "Testi"}


def test_all_but_the_first_have_their_header_in_the_same_row() -> None:
    assert {row for name, (row, _) in OWN_HEADERS.items() if name != SUMMARY} == {HEADER_ROW}
