"""PDO308: an indicator is not assessable (NV) for a reason."""

import pytest

from pdo_xl.domain.scoring.assess import State
from tests.support import messages, results_of, row


@pytest.mark.parametrize("actual", ["NV: gara deserta", "non valutabile: sisma", "N.V.: sisma", "no"])
def test_passes(actual: str) -> None:
    assert messages(results_of(row(kind="Data", target="31.12.2024", actual=actual)), "PDO308") == []


@pytest.mark.parametrize("actual", ["NV", "NV:", "non valutabile", "NV gara deserta"])
@pytest.mark.parametrize("kind", ["Nr", "boh"])
def test_fails(kind: str, actual: str) -> None:
    results = results_of(row(), row(kind=kind, actual=actual))
    assert messages(results, "PDO308") == [
        (
            4,
            "effettivo",
            f"«{actual}» non dice perché l'indicatore non è valutabile.",
            "Scrivere il motivo dopo i due punti, per esempio «NV: gara deserta».",
        )
    ]
    assert results.indicators[1].state is State.TO_CHECK
