"""Titles and headers, rolled over to another year."""

from collections.abc import Collection
from datetime import date

import pytest

from pdo_xl.sheet.blocks import Edited, Value
from pdo_xl.sheet.next_year.titles import TitleRoller, Years
from pdo_xl.sheet.reading.parameter_rows import places_of_new
from tests.sheet.next_year.grids import Grid, made, written
from tests.support import HEADER, row


def test_titles_and_headers() -> None:
    header = [*HEADER[:8], "Valore effettivo 2024", HEADER[9], "Note 2024"]
    rows = [["COMUNE"], ["Delibera n. 12 del 31.01.2024"], ["PIANO 2024-2026"], header]
    own = row(kind="Data", target="31.12.2024")
    result = made(Grid("Piano", [*rows, own, ["PIANO 2024-2026"], header, row(objective="Altro", weight=0.0)]))
    cells = written(result)
    assert {place: cells[place] for place in cells if place[0] in (2, 3, 4, 6, 7) and place[1] < 12} == {
        (3, 1): "PIANO 2025-2027",
        (4, 9): "Valore effettivo 2025",
        (6, 1): "PIANO 2025-2027",
        (7, 9): "Valore effettivo 2025",
    }
    found = [(finding.code, str(cell)) for finding, cell in result.to_review]
    assert found == [("PDO506", "Piano!A2"), ("PDO506", "Piano!K4")]
    # The reader takes the first year above the header for the plan's.
    assert written(result, "Parametri")[places_of_new()["anno"], 2] == 2025


def test_what_a_title_keeps_of_the_past_is_to_be_looked_at_in_its_own_cell() -> None:
    result = made(
        Grid("Piano", [["", "PIANO 2024 (delibera n. 3/2023)"], HEADER, row(kind="Data", target="31.12.2024")])
    )
    assert written(result)[1, 2] == "PIANO 2025 (delibera n. 3/2023)"
    assert [str(cell) for finding, cell in result.to_review if finding.code == "PDO506"] == ["Piano!B1"]


@pytest.fixture
def put() -> dict[tuple[int, int], object]:
    return {}


def roller(put: dict[tuple[int, int], object], formulas: Collection[tuple[int, int]] = ()) -> TitleRoller:
    def take(row: int, column: int, value: Value) -> None:
        put[row, column] = value.text if isinstance(value, Edited) else value

    return TitleRoller("Piano", Years(2024, 2025), formulas, take)


def test_a_year_and_a_day_beside_their_words_move(put: dict[tuple[int, int], object]) -> None:
    titles = roller(put)
    titles.above([(1, ["Anno", 2024.0]), (2, ["Esercizio:", date(2024, 1, 1)]), (3, ["Abitanti", 12024.0, None])])
    assert put == {(1, 2): 2025, (2, 2): date(2025, 1, 1)}
    assert titles.clues.certain == 2025


def test_a_formula_is_left_and_listed(put: dict[tuple[int, int], object]) -> None:
    titles = roller(put, {(1, 1), (2, 2)})
    titles.above([(1, ["PIANO 2024"]), (2, ["Anno", 2024.0])])
    assert put == {}
    assert [(str(review.cell), review.years) for review in titles.to_review] == [("Piano!A1", {2024})]


def test_only_headers_that_are_known_move(put: dict[tuple[int, int], object]) -> None:
    titles = roller(put)
    titles.header([(4, ["Target 2024", "Note 2024", 2024.0])], {1}, ())
    assert put == {(4, 1): "Target 2025"}
    assert [(str(review.cell), review.text) for review in titles.to_review] == [("Piano!B4", "Note 2024")]


def test_what_stands_again_moves_as_it_did_and_is_listed_once(put: dict[tuple[int, int], object]) -> None:
    titles = roller(put, {(9, 1)})
    titles.above([(1, ["PIANO 2024"]), (2, ["Delibera del 30.01.2024"])])
    titles.left_out(8, ["Piano\n2024", "Delibera del 30.01.2024", 2024.0])
    titles.left_out(9, ["PIANO 2024", "Nota del 2023"])
    assert put == {(1, 1): "PIANO 2025", (8, 1): "Piano\n2025"}
    assert [str(review.cell) for review in titles.to_review] == ["Piano!A2", "Piano!B9"]
