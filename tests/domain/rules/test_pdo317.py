"""PDO317: numerator and denominator make the percentage that they seem to make."""

import pytest

from pdo_xl.domain.values.entry import Entry
from tests.columns import counted, told


@pytest.mark.parametrize(
    ("actual", "part", "whole"), [(None, 190.0, 200.0), ("95%", 190.0, 200.0), ("95%", None, None)]
)
def test_passes(actual: Entry, part: Entry, whole: Entry) -> None:
    assert told("PDO317", counted(actual, part, whole)) == []


@pytest.mark.parametrize(
    ("actual", "part", "whole", "cell", "message", "suggestion"),
    [
        (
            None, 210.0, 200.0, "K3",
            "Il numeratore 210 è più grande del denominatore 200: letto come 105%.",
            "Controllare che numeratore e denominatore non siano scambiati.",
        ),
        (
            "95%", 190.0, None, "L3",
            "Manca il denominatore, e il numeratore è 190: conta il valore effettivo «95%».",
            "Scrivere il denominatore, oppure cancellare il numeratore.",
        ),
        (
            "95%", "boh", 200.0, "K3",
            "Il numeratore «boh» non è un numero: conta il valore effettivo «95%».",
            "Scrivere solo il numero.",
        ),
    ],
)  # fmt: skip
def test_fails(actual: Entry, part: Entry, whole: Entry, cell: str, message: str, suggestion: str) -> None:
    examined = counted(actual, part, whole)
    assert told("PDO317", examined) == [(f"Piano!{cell}", message, suggestion)]
    assert examined.results.indicators[0].score is not None
