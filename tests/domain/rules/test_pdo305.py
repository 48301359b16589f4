"""PDO305: a bare number between 1 and 2 is not used as a percentage."""

import pytest

from pdo_xl.domain.values.entry import Entry, Percent
from tests.support import messages, results_of, row


@pytest.mark.parametrize("entry", [1.0, 0.8, 2.5, "150%", "1,5%", Percent(1.5), Percent(2.0)])
def test_passes(entry: Entry) -> None:
    assert messages(results_of(row(kind="%", target=entry, actual=entry)), "PDO305") == []


def test_passes_for_other_types() -> None:
    assert messages(results_of(row(kind="Nr", target=1.5)), "PDO305") == []


@pytest.mark.parametrize(
    ("entry", "shown", "points"), [(1.5, "1,5", "150"), ("1,25", "1,25", "125"), (2.0, "2", "200"), (1.1, "1,1", "110")]
)
def test_fails(entry: Entry, shown: str, points: str) -> None:
    how = f"Scrivere il segno %: {points}% oppure {shown}%."
    assert messages(results_of(row(), row(kind="%", target="80%", actual=entry)), "PDO305") == [
        (4, "effettivo", f"«{shown}» si può leggere in due modi: letto come {points}%.", how)
    ]


def test_fails_for_what_only_a_format_makes_a_percentage() -> None:
    results = results_of(
        row(kind="%", target=Percent(80), actual="60%", weight=Percent(60)),
        row(kind="Nr", target=80.0, actual=Percent(0.6), weight=40.0, objective="Due"),
    )
    how = "Dare alla cella il formato «Numero» e scrivere il valore che si intende: "
    assert messages(results, "PDO305") == [
        (3, "atteso", "La cella mostra «8.000%»: letta come 8.000%, e non come 80%.", how + "8.000% oppure 80%."),
        (3, "peso", "La cella mostra «6.000%»: letta come 60, e non come 6.000%.", how + "60 oppure 6.000%."),
        (4, "effettivo", "La cella mostra «60%»: letta come 0,6, e non come 60.", how + "0,6 oppure 60."),
    ]
    assert [sector.total_weight for sector in results.sectors] == [100]
