"""PDO404: what a plan asks for was done within its year."""

import pytest

from pdo_xl.domain.values.entry import Entry
from tests.support import messages, more, results_of, row


@pytest.mark.parametrize("actual", [None, "31.12.2024", "01.01.2023", "no", "boh", "NV: sisma"])
def test_passes(actual: Entry) -> None:
    assert messages(results_of(row(kind="Data", target="31.12.2024", actual=actual)), "PDO404") == []


@pytest.mark.parametrize("target", ["31.12.2024", "31.03.2025"])
def test_fails(target: str) -> None:
    results = results_of(row(), more(kind="Data", target=target, actual="10.01.2025"))
    assert messages(results, "PDO404") == [
        (
            4,
            "effettivo",
            "La data effettiva 10/01/2025 è dopo il 31/12/2024.",
            "Controllare l'anno; se è giusto, il punteggio è quello di punteggio_oltre_anno.",
        )
    ]
