"""Results beside their objectives: columns closed and opened again by the same button."""

import pytest

from tests.hosts.live.buttons import press
from tests.hosts.live.engine import Excel


def test_the_same_button_closes_and_opens_and_changes_no_cell(excel: Excel) -> None:
    before = excel.state()
    assert press("mostra_accanto") == (
        "Chiuse le colonne C, D, F: i risultati sono accanto agli obiettivi. Lo stesso pulsante le riapre."
    )
    assert excel.pages["Piano"].closed == {3, 4, 6}
    assert press("mostra_accanto") == "Riaperte le colonne C, D, F."
    assert excel.pages["Piano"].closed == set()
    assert excel.state() == before


def test_in_an_offices_workbook_nothing_is_closed(excel: Excel) -> None:
    excel.activated = True
    assert press("mostra_accanto") == (
        "!Questa cartella è dell'ufficio, e come si vede il suo foglio non si cambia: gli obiettivi con i risultati "
        "accanto sono nel foglio Obiettivi."
    )
    assert excel.pages["Piano"].closed == set()


@pytest.mark.parametrize("state", ["protected", "read_only"])
def test_what_cannot_be_changed_is_left(excel: Excel, state: str) -> None:
    if state == "read_only":
        excel.read_only = True
    else:
        excel.pages["Piano"].protected = True
    assert press("mostra_accanto").startswith("!")
    assert excel.pages["Piano"].closed == set()
