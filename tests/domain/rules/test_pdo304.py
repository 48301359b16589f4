"""PDO304: a number is not shown as a date."""

from datetime import date

import pytest

from pdo_xl.domain.values.entry import EarlyDate, Entry
from tests.support import messages, results_of, row

SUGGESTION = "Dare alla cella il formato «Numero» o «Generale»."


@pytest.mark.parametrize(("kind", "target"), [("Nr", 5.0), ("Data", "31.12.2024"), ("Data", EarlyDate(5))])
def test_passes(kind: str, target: Entry) -> None:
    assert messages(results_of(row(kind=kind, target=target)), "PDO304") == []


@pytest.mark.parametrize("kind", ["Nr", "%", "Tempestività"])
@pytest.mark.parametrize("entry", [EarlyDate(5), "05/01/1900"])
def test_fails_with_the_number_it_was_read_as(kind: str, entry: Entry) -> None:
    message = "La cella mostra la data «05/01/1900»: letta come il numero 5."
    assert messages(results_of(row(), row(kind=kind, target=entry, actual=entry)), "PDO304") == [
        (4, "atteso", message, SUGGESTION),
        (4, "effettivo", message, SUGGESTION),
    ]


def test_fails_for_any_date_where_a_number_is_meant() -> None:
    results = results_of(row(kind="Nr", target=date(1900, 4, 9), actual=50.0, weight=EarlyDate(50)))
    assert [assessed.score for assessed in results.indicators] == [50]
    assert messages(results, "PDO304") == [
        (3, "atteso", "La cella mostra la data «09/04/1900»: letta come il numero 100.", SUGGESTION),
        (3, "peso", "La cella mostra la data «19/02/1900»: letta come il numero 50.", SUGGESTION),
    ]
