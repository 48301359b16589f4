"""PDO303: `Valore effettivo` can be read for its type."""

import pytest

from pdo_xl.domain.values.entry import CellError, Entry
from tests.support import messages, more, results_of, row


@pytest.mark.parametrize("actual", [None, " ", "650", 650.0, "NV: gara deserta"])
def test_passes(actual: Entry) -> None:
    assert messages(results_of(row(actual=actual)), "PDO303") == []


@pytest.mark.parametrize(
    ("kind", "target", "actual", "message", "suggestion"),
    [
        (
            "Nr",
            "650",
            "quasi",
            "Il valore effettivo «quasi» non è un numero.",
            "Scrivere solo il numero, senza unità, per esempio 650 oppure 12,5.",
        ),
        (
            "Nr",
            "tanti",
            CellError("#DIV/0!"),
            "Il valore effettivo «#DIV/0!» non è un numero.",
            "Correggere la formula, oppure scrivere solo il numero, senza unità, per esempio 650 oppure 12,5.",
        ),
        ("%", "80%", "quasi", "Il valore effettivo «quasi» non è una percentuale.", "Scrivere per esempio 80%."),
        (
            "Data",
            "31.12.2024",
            "fatto",
            "Il valore effettivo «fatto» dice che è stato fatto, e non quando.",
            "Scrivere il giorno: per esempio 31.12.2024.",
        ),
        (
            "si/no",
            "si",
            "forse",
            "Il valore effettivo «forse» non è una risposta.",
            "Scrivere si, no oppure «in parte».",
        ),
        (
            "Tempestività",
            "30 gg",
            "30.01.2024",
            (
                "Il valore effettivo «30.01.2024» non è un numero di giorni né una percentuale di casi: "
                "nel foglio non c'è la data da cui contare."
            ),
            "Scrivere i giorni impiegati, per esempio 30, oppure la quota di casi nei termini, per esempio 95%.",
        ),
    ],
)
def test_fails(kind: str, target: Entry, actual: Entry, message: str, suggestion: str) -> None:
    results = results_of(row(), more(kind=kind, target=target, actual=actual))
    assert messages(results, "PDO303") == [(4, "effettivo", message, suggestion)]
    assert results.indicators[1].score is None
