"""PDO306: an actual value is not negative where at least zero or more is expected."""

import pytest

from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.values.entry import Entry
from tests.support import messages, results_of, row


@pytest.mark.parametrize(
    ("target", "actual"), [("minore o uguale a 0", -3.0), ("-5", -3.0), ("0", 0.0), ("max 5", -1.0)]
)
def test_passes(target: Entry, actual: Entry) -> None:
    assert messages(results_of(row(target=target, actual=actual)), "PDO306") == []


@pytest.mark.parametrize(
    ("kind", "target", "actual", "message"),
    [
        ("Nr", 650.0, -1.0, "Il valore effettivo è negativo (-1), ma il valore atteso è almeno 650."),
        ("Nr", "0", "-0,5", "Il valore effettivo è negativo (-0,5), ma il valore atteso è almeno 0."),
        ("%", "80%", "-5%", "Il valore effettivo è negativo (-5%), ma il valore atteso è almeno 80%."),
    ],
)
def test_fails(kind: str, target: Entry, actual: Entry, message: str) -> None:
    results = results_of(row(), row(kind=kind, target=target, actual=actual))
    assert messages(results, "PDO306") == [
        (4, "effettivo", message, "Controllare il segno, o scrivere nel valore atteso «minore o uguale a».")
    ]
    assert results.indicators[1].state is State.TO_CHECK
