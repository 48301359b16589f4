"""PDO109: the year that the plan was taken for is the one that everything around it says."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry
from tests.support import messages, results_of, row

SUGGESTION = (
    "Scrivere l'anno giusto nel foglio Parametri, riga anno (anche se è il 2024), "
    'o eseguire pdo-xl calcola con --colonna "anno=2024".'
)

TAKEN = "L'anno del piano non è certo: è stato preso il 2024"


def dated(*targets: Entry) -> list[Sequence[Entry]]:
    return [row(kind="Data", target=target) for target in targets]


@pytest.mark.parametrize(
    "title", ["PDO 2024", "PEG/PDO 2023-2025 - ANNO 2024", "PDO 2024, delibera n. 12 del 30.01.2023", "PDO"]
)
def test_passes(title: str) -> None:
    assert messages(results_of(*dated("31.12.2024", "31.12.2024", "31.12.2023"), title=title), "PDO109") == []


def test_fails_where_the_texts_disagree() -> None:
    title = "PDO 2024 (sostituisce quello del 2023)"
    results = results_of(*dated("31.12.2024"), title=title)
    assert messages(results, "PDO109") == [
        (
            None,
            None,
            f"L'anno del piano non è certo: è stato preso il 2024 da «{title}», ma «{title}» nomina il 2023.",
            SUGGESTION,
        )
    ]


def test_fails_where_most_deadlines_are_of_another_year() -> None:
    results = results_of(*dated("31.12.2023", "30.06.2023", "31.12.2024"), title="PDO 2024")
    assert [finding[2] for finding in messages(results, "PDO109")] == [
        f"{TAKEN} da «PDO 2024», ma delle 3 scadenze 2 del 2023 e 1 del 2024."
    ]


def test_fails_where_deadlines_alone_tell_the_year_and_are_half_and_half() -> None:
    results = results_of(*dated("31.12.2024", "31.12.2023"), title="PDO")
    assert [finding[2] for finding in messages(results, "PDO109")] == [
        f"{TAKEN} dalle scadenze, ma delle 2 scadenze 1 del 2023 e 1 del 2024."
    ]


def test_a_year_that_a_person_said_is_certain() -> None:
    results = results_of(*dated("31.12.2023"), title="PDO 2024", parameters=replace(DEFAULTS, year=2024))
    assert messages(results, "PDO109") == []
