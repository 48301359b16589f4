"""PDO404: what a plan asks for was done within its year."""

import pytest

from pdo_xl.domain.values.entry import Entry
from tests.support import messages, more, results_of, row


@pytest.mark.parametrize("actual", [None, "31.12.2024", "01.01.2023", "no", "boh", "NV: sisma"])
def test_passes(actual: Entry) -> None:
    assert messages(results_of(row(kind="Data", target="31.12.2024", actual=actual)), "PDO404") == []


@pytest.mark.parametrize(
    ("target", "points"),
    [
        ("31.12.2024", "il punteggio è quello di punteggio_oltre_anno"),
        # Done by a deadline that is itself after the year, it has all its points.
        ("31.03.2025", "è entro la scadenza"),
        ("05.01.2025", "il punteggio è quello di punteggio_oltre_anno"),
    ],
)
def test_fails(target: str, points: str) -> None:
    results = results_of(row(), more(kind="Data", target=target, actual="10.01.2025"))
    assert messages(results, "PDO404") == [
        (
            4,
            "effettivo",
            "La data effettiva 10/01/2025 è dopo il 31/12/2024.",
            f"Controllare l'anno; se è giusto, {points}.",
        )
    ]


def test_an_answer_that_names_a_later_day() -> None:
    results = results_of(row(kind="si/no", target="si", actual="Approvato il 10/01/2025"))
    assert messages(results, "PDO404") == [
        (
            3,
            "effettivo",
            "«Approvato il 10/01/2025»: letto come si, ma nomina un giorno dopo il 31/12/2024.",
            "Se è stato fatto nel 2024 scrivere «si»; se dopo, scrivere «no».",
        )
    ]
    assert messages(results, "PDO405") == []
