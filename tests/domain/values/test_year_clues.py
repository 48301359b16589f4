"""What the texts around a plan say of its year."""

import pytest

from pdo_xl.domain.values.year_clues import YearClues

NONE: dict[int, int] = {}


@pytest.mark.parametrize(
    ("lines", "sheet", "deadlines", "year"),
    [
        (["PEG 2023-2025", "ANNO 2024"], "Piano 2022", {2023: 9}, 2024),
        (["Comune 2023", "ANNO 2024"], "", {2023: 9}, 2024),
        (["Comune 2024"], "Piano 2023", {2023: 9}, 2024),
        (["Delibera n. 3 del 30.01.2023"], "PDO_2024", {2023: 9}, 2024),
        (["Delibera n. 3 del 30.01.2023"], "Foglio1", {2024: 9, 2023: 1}, 2024),
        (["PIAO 2024-2026"], "", {2023: 9, 2025: 2, 2024: 1}, 2025),
        (["PIAO 2024-2026"], "", {2023: 9}, None),
        (["PIAO 2024-2026"], "2024", {2025: 9}, 2024),
        (["PDO 2023", "ANNO 2024"], "", NONE, 2023),
        (["PDO 2023", "ANNO 2024"], "", {2024: 1}, 2024),
        ([], "", NONE, None),
    ],
)
def test_the_order_of_the_sources(lines: list[str], sheet: str, deadlines: dict[int, int], year: int | None) -> None:
    assert YearClues.of(lines, sheet).decide(lambda: deadlines) == year


def test_deadlines_are_asked_only_where_there_is_a_doubt() -> None:
    assert YearClues.of(["ANNO 2024"]).decide(lambda: pytest.fail("asked")) == 2024


def test_the_clues_of_another_year() -> None:
    clues = YearClues.of(["PEG 2021-2023", "PIAO 2024-2026", "ANNO 2024"], "PDO 2022") + YearClues.of(["ANNO 2024"])
    assert [(clue.first, clue.last) for clue in clues.against(2024)] == [(2022, 2022), (2021, 2023)]
