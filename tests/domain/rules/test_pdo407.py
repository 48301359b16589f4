"""PDO407: a deadline that has passed has an actual value."""

from datetime import date

import pytest

from pdo_xl.domain.values.entry import Entry
from tests.support import messages, more, results_of, row

SUGGESTION = "Scrivere la data in cui è stato fatto, «no» se non lo è stato, oppure «NV: » e il motivo."


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("30.06.2024", None),
        ("01.07.2024", None),
        ("31.03.2024", "no"),
        ("31.03.2024", "NV: sisma"),
        ("31.03.2024", "boh"),
    ],
)
def test_passes(target: Entry, actual: Entry) -> None:
    results = results_of(row(kind="Data", target=target, actual=actual), on=date(2024, 6, 30))
    assert messages(results, "PDO407") == []


@pytest.mark.parametrize(
    ("on", "days"), [(date(2024, 4, 1), "1 giorno"), (date(2024, 4, 2), "2 giorni"), (date(2025, 4, 1), "366 giorni")]
)
def test_fails(on: date, days: str) -> None:
    results = results_of(row(), more(kind="Data", target="31.03.2024"), on=on)
    assert messages(results, "PDO407") == [(4, "effettivo", f"Scaduto da {days}.", SUGGESTION)]
