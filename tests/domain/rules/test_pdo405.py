"""PDO405: dates have a whole year, terms are in days."""

import pytest

from pdo_xl.domain.values.entry import Entry
from tests.support import messages, more, results_of, row

SUGGESTION = "Scrivere la data con l'anno di quattro cifre, o il termine in giorni."


@pytest.mark.parametrize(
    ("kind", "target", "actual"), [("Data", "31.12.2024", "31/12/2024"), ("Tempestività", "30 gg", "2 settimane")]
)
def test_passes(kind: str, target: Entry, actual: Entry) -> None:
    assert messages(results_of(row(kind=kind, target=target, actual=actual)), "PDO405") == []


@pytest.mark.parametrize(
    ("kind", "entry", "message"),
    [
        ("Data", "entro il 31/12", "Manca l'anno: letta come 31/12/2024."),
        ("Data", "31.12.24", "Anno di due cifre: letta come 31/12/2024."),
        ("Tempestività", "3 mesi", "«3 mesi»: letto come 90 giorni."),
    ],
)
def test_found_in_targets(kind: str, entry: Entry, message: str) -> None:
    results = results_of(row(), more(kind=kind, target=entry))
    assert messages(results, "PDO405") == [(4, "atteso", message, SUGGESTION)]


@pytest.mark.parametrize(
    ("kind", "target", "actual", "message"),
    [
        ("Data", "31.12.2024", "30/11", "Manca l'anno: letta come 30/11/2024."),
        ("Tempestività", "30 gg", "2 mesi", "«2 mesi»: letto come 60 giorni."),
    ],
)
def test_found_in_actuals(kind: str, target: Entry, actual: Entry, message: str) -> None:
    results = results_of(row(kind=kind, target=target, actual=actual))
    assert messages(results, "PDO405") == [(3, "effettivo", message, SUGGESTION)]
