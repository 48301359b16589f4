"""PDO311: a payment time of zero or less is meant as an average delay."""

import pytest

from pdo_xl.domain.values.entry import Entry
from tests.support import messages, more, results_of, row

PAYMENTS = "Tempestività dei pagamenti: rispetto dei tempi medi"


@pytest.mark.parametrize(
    ("objective", "kind", "target"),
    [
        (PAYMENTS, "Nr", "minore o uguale a 30"),
        (PAYMENTS, "Nr", "0"),
        (PAYMENTS, "Nr", "tanti"),
        (PAYMENTS, "%", "max 0%"),
        ("Controlli", "Nr", "minore o uguale a 0"),
    ],
)
def test_passes(objective: str, kind: str, target: Entry) -> None:
    assert messages(results_of(row(objective=objective, kind=kind, target=target)), "PDO311") == []


@pytest.mark.parametrize("target", ["minore o uguale a 0", "non superiore a -2", "max zero"])
def test_fails(target: Entry) -> None:
    results = results_of(row(objective=PAYMENTS), more(kind="Nr", target=target))
    assert messages(results, "PDO311") == [
        (
            4,
            "atteso",
            "Un tempo di pagamento minore o uguale a zero si intende come ritardo medio sulla scadenza.",
            (
                "Scrivere «ritardo medio di pagamento» nell'indicatore, "
                "e il ritardo (anche negativo) nel valore effettivo."
            ),
        )
    ]
