"""PDO305: a bare number between 1 and 2 is not used as a percentage."""

import pytest

from pdo_xl.domain.entry import Entry, Percent
from tests.support import messages, results_of, row

SUGGESTION = "Scrivere il segno %: 150% oppure 1,5%."


@pytest.mark.parametrize("entry", [1.0, 0.8, 2.5, "150%", "1,5%", Percent(1.5), Percent(2.0)])
def test_passes(entry: Entry) -> None:
    assert messages(results_of(row(kind="%", target=entry, actual=entry)), "PDO305") == []


def test_passes_for_other_types() -> None:
    assert messages(results_of(row(kind="Nr", target=1.5)), "PDO305") == []


@pytest.mark.parametrize(
    ("entry", "shown", "points"), [(1.5, "1,5", "150"), ("1,25", "1,25", "125"), (2.0, "2", "200"), (1.1, "1,1", "110")]
)
def test_fails(entry: Entry, shown: str, points: str) -> None:
    assert messages(results_of(row(), row(kind="%", target="80%", actual=entry)), "PDO305") == [
        (4, "effettivo", f"«{shown}» si può leggere in due modi: letto come {points}%.", SUGGESTION)
    ]
