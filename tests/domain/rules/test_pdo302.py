"""PDO302: `Valore atteso` can be read for its type."""

import pytest

from pdo_xl.domain.values.entry import CellError, Entry
from tests.support import messages, more, results_of, row


@pytest.mark.parametrize(("kind", "target"), [("Nr", "almeno 650"), ("Data", "31.12.2024"), ("boh", "650 mila")])
def test_passes(kind: str, target: Entry) -> None:
    assert messages(results_of(row(kind=kind, target=target)), "PDO302") == []


@pytest.mark.parametrize(
    ("kind", "target", "message", "suggestion"),
    [
        (
            "Nr",
            "650 mila",
            "Il valore atteso «650 mila» è un numero abbreviato.",
            "Scrivere il numero per intero: 650.000.",
        ),
        (
            "%",
            "parecchi",
            "Il valore atteso «parecchi» non è una percentuale.",
            "Scrivere per esempio 80%, oppure «non superiore a 5%».",
        ),
        (
            "Data",
            "dicembre",
            "Il valore atteso «dicembre» dice il mese e non il giorno.",
            "Per l'ultimo giorno del mese scrivere «entro …», oppure una data completa: 30.06.2024.",
        ),
        (
            "Data",
            "almeno il 31.12.2024",
            "Il valore atteso «almeno il 31.12.2024» non è una scadenza: «almeno» non si usa con una data.",
            "Scrivere «entro il …».",
        ),
        ("si/no", "forse", "Il valore atteso «forse» non è una risposta.", "Scrivere si oppure no."),
        (
            "Tempestività",
            "subito",
            "Il valore atteso «subito» non è un termine in giorni.",
            "Scrivere per esempio «Entro 30 gg.».",
        ),
        ("Nr", None, "Manca il valore atteso.", "Scrivere il valore che si vuole raggiungere."),
        (
            "%",
            CellError("#N/D"),
            "Il valore atteso «#N/D» non è una percentuale.",
            "Correggere la formula, oppure scrivere per esempio 80%, oppure «non superiore a 5%».",
        ),
    ],
)
def test_fails(kind: str, target: Entry, message: str, suggestion: str) -> None:
    results = results_of(row(), more(kind=kind, target=target))
    assert messages(results, "PDO302") == [(4, "atteso", message, suggestion)]
