"""PDO401: a date is in the calendar."""

import pytest

from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.values.entry import EarlyDate, Entry
from tests.support import messages, more, results_of, row

SUGGESTION = "Correggere giorno, mese o anno."


def test_passes() -> None:
    assert messages(results_of(row(kind="Data", target="29.02.2024", actual="29.02.2024")), "PDO401") == []


@pytest.mark.parametrize(
    ("entry", "shown"),
    [("31.02.2024", "31.02.2024"), ("31/31/2024", "31/31/2024"), ("31/04", "31/04"), (EarlyDate(60), "29/02/1900")],
)
def test_fails(entry: Entry, shown: str) -> None:
    results = results_of(row(), more(kind="Data", target=entry), more(kind="Data", target="31.12.2024", actual=entry))
    message = f"La data «{shown}» non esiste nel calendario."
    assert messages(results, "PDO401") == [(4, "atteso", message, SUGGESTION), (5, "effettivo", message, SUGGESTION)]
    assert {assessed.state for assessed in results.indicators[1:]} == {State.TO_CHECK}


def test_a_zero_shown_as_a_day_is_none() -> None:
    # What a formula gives that points at an empty cell: it would be done long before any deadline.
    results = results_of(row(kind="Data", target="30.06.2024", actual=EarlyDate(0)))
    (found,) = messages(results, "PDO401")
    assert found[:3] == (3, "effettivo", "La data «00/01/1900» non esiste nel calendario.")
    assert found[3].startswith("Scrivere la data; finché non c'è, lasciare vuota la cella")
    assert results.indicators[0].score is None
