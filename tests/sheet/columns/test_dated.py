"""Several columns of actual values, of which not all say their day."""

import pytest

from pdo_xl.domain.errors import UnclearPlan
from pdo_xl.sheet.reading.read import read_plan
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, row


def question(*columns: tuple[str, object], title: str = TITLE) -> str:
    header = [*HEADER[:8], *[text for text, _ in columns], HEADER[9]]
    lines = [[*row()[:8], *[cell for _, cell in columns], 100.0] for _ in range(4)]
    with pytest.raises(UnclearPlan) as raised:
        read_plan(MemoryHost(MemoryGrid("Piano", [[title], header, *lines])))
    return str(raised.value)


def test_without_any_day_one_of_them_is_suggested() -> None:
    assert question(("Esito", 4.0), ("Consuntivo", None)).endswith('--colonna "valore_effettivo=I".')
    assert question(("Esito", None), ("Consuntivo", 4.0)).endswith('--colonna "valore_effettivo=J".')


def test_one_without_a_day_is_the_end_of_the_year_s_unless_another_one_is() -> None:
    asked = question(("Valore effettivo", 4.0), ("Valore effettivo al 30/06", 5.0))
    assert asked.endswith('--colonna "valore_effettivo=I = 31/12; J = 30/06".')
    asked = question(("Valore effettivo", 4.0), ("Valore effettivo al 31/12", 5.0))
    assert asked.endswith('--colonna "valore_effettivo=J".')
    asked = question(("Valore effettivo", 4.0), ("Valore effettivo al 30/06", 5.0), title="PIANO")
    assert asked.endswith('--colonna "valore_effettivo=J".')


def test_a_column_of_remarks_is_left_out_of_the_suggestion() -> None:
    asked = question(("Risultato raggiunto", "svolto con cura"), ("Consuntivo 30/06", 4.0), ("Consuntivo 31/12", 5.0))
    assert "non si capisce la data di I («Risultato raggiunto»)" in asked
    assert asked.endswith('--colonna "valore_effettivo=J = 30/06; K = 31/12".')


def test_days_of_different_years_under_no_known_year() -> None:
    asked = question(("Valore al 31/12/2023", 4.0), ("Valore al 31/12/2024", None), title="PIANO")
    assert "ci sono colonne di valori effettivi di anni diversi e non si sa l'anno del piano: indicare quella" in asked
    assert asked.endswith('--colonna "valore_effettivo=J".')
