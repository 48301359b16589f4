"""PDO301: `Tipologia di valore` names one of the five types."""

import pytest

from tests.support import messages, results_of, row

SUGGESTION = "Scrivere Nr., Percentuale, Data, si/no oppure Tempestività."


@pytest.mark.parametrize("kind", ["Nr.", "Quantità", "%", "Data", "sì/no", "Tempestivita'"])
def test_passes(kind: str) -> None:
    assert messages(results_of(row(kind=kind)), "PDO301") == []


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("boh", "La tipologia di valore «boh» non è conosciuta."),
        ("", "Manca la tipologia di valore."),
    ],
)
def test_fails(kind: str, message: str) -> None:
    assert messages(results_of(row(), row(kind=kind)), "PDO301") == [(4, "tipologia", message, SUGGESTION)]
