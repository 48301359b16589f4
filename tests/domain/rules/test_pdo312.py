"""PDO312: a term in days has a starting date."""

import pytest

from pdo_xl.domain.values.entry import Entry
from tests.support import messages, more, results_of, row


@pytest.mark.parametrize(("kind", "target"), [("Data", "31.12.2024"), ("Nr", "entro 30"), ("Tempestività", "subito")])
def test_passes(kind: str, target: Entry) -> None:
    assert messages(results_of(row(kind=kind, target=target)), "PDO312") == []


@pytest.mark.parametrize("target", ["Entro 30 gg.", 60.0, "2 settimane"])
def test_fails(target: Entry) -> None:
    assert messages(results_of(row(), more(kind="Tempestività", target=target, actual="95%")), "PDO312") == [
        (
            4,
            "atteso",
            "Il termine è in giorni, ma nel foglio non c'è la data da cui si contano: la scadenza non si controlla.",
            "Scrivere nel valore effettivo i giorni impiegati, o la percentuale di casi nei termini.",
        )
    ]
