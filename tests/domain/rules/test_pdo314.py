"""PDO314: target and actual value meet as their cells show them."""

import pytest

from pdo_xl.domain.values.entry import Entry, Percent
from tests.support import messages, results_of, row


@pytest.mark.parametrize(
    ("target", "actual"),
    [("80%", Percent(0.6)), (Percent(0.8), "60%"), ("2%", "150%"), (Percent(0.02), Percent(1.5)), ("80%", None)],
)
def test_passes(target: Entry, actual: Entry) -> None:
    assert messages(results_of(row(kind="%", target=target, actual=actual)), "PDO314") == []


def test_fails_with_both_readings() -> None:
    results = results_of(row(kind="%", target="max 2%", actual=Percent(1.5)))
    assert messages(results, "PDO314") == [
        (
            3,
            "effettivo",
            (
                "Il valore effettivo «150%» è lontano dal valore atteso «max 2%»: la cella del valore effettivo mostra "
                "«150%», letta così; senza il formato percentuale sarebbe 1,5%."
            ),
            "Se si intende 1,5%, scriverlo con il segno %, o dare alla cella il formato «Numero».",
        )
    ]
