"""PDO202: an objective has a weight."""

import pytest

from pdo_xl.domain.values.entry import Entry
from tests.support import messages, more, results_of, row


@pytest.mark.parametrize("weight", [9.0, 0.0, "9", "tanto", "Non pesato - ex art. 208"])
def test_passes(weight: Entry) -> None:
    assert messages(results_of(row(weight=weight)), "PDO202") == []
    assert messages(results_of(row(weight=None), more(weight=weight)), "PDO202") == []


@pytest.mark.parametrize("weight", [None, "", "  "])
def test_fails(weight: Entry) -> None:
    assert messages(results_of(row(), row(weight=weight), more()), "PDO202") == [
        (
            4,
            "peso",
            "L'obiettivo non ha un peso: resta fuori dalle somme.",
            "Scrivere il peso, oppure «Non pesato - » e il motivo.",
        )
    ]
