"""PDO409: after nuovo-anno, a deadline on 28 February may have been the 29th."""

from dataclasses import replace

import pytest

from pdo_xl.domain.settings.parameters import DEFAULTS
from tests.support import messages, more, results_of, row


def shorter_february(target: str, origin: int | None, year: int) -> list[tuple[int | None, str | None, str, str]]:
    parameters = replace(DEFAULTS, origin_year=origin)
    return messages(
        results_of(row(), more(kind="Data", target=target), title=f"PIANO {year}", parameters=parameters), "PDO409"
    )


@pytest.mark.parametrize(
    ("target", "origin", "year"),
    [("27.02.2025", 2024, 2025), ("28.02.2025", None, 2025), ("28.02.2026", 2025, 2026), ("28.02.2028", 2024, 2028)],
)
def test_passes(target: str, origin: int | None, year: int) -> None:
    assert shorter_february(target, origin, year) == []


def test_fails() -> None:
    assert shorter_february("28 febbraio 2025", 2024, 2025) == [
        (
            4,
            "atteso",
            "Nel 2024 febbraio aveva 29 giorni, nel 2025 ne ha 28: la scadenza è il 28/02/2025.",
            "Controllare che il 28 febbraio vada bene.",
        )
    ]
