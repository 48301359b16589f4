"""The cells whose value alone does not tell what they show, and error cells."""

from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pdo_xl.domain.plan import WeightCell
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import CellError, DateNumber, EarlyDate, Entry, Percent
from pdo_xl.domain.values.text import italian
from pdo_xl.library import open_plan
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.read import read_plan
from pdo_xl.sheet.reading.repeats import IDENTITY
from tests.support import (
    END_OF_YEAR,
    HEADER,
    TITLE,
    MemoryGrid,
    MemoryHost,
    messages,
    more,
    plan_of,
    row,
)


class SpyGrid(MemoryGrid):
    """A sheet that remembers for which cells details were asked."""

    asked: set[tuple[int, int]]
    error_columns: set[int]

    def details(self, wanted: Collection[tuple[int, int]], columns: Collection[int]) -> Mapping[tuple[int, int], Entry]:
        self.asked, self.error_columns = set(wanted), set(columns)
        return super().details(wanted, columns)


def test_details_are_asked_for_only_where_they_matter() -> None:
    grid = SpyGrid(
        "Piano",
        [
            [TITLE],
            HEADER,
            row(kind="Percentuale", target=Percent(0.8), actual=Percent(0.5)),
            more(kind="Percentuale", target=Percent(1.5), actual=Percent(1.2)),
            more(kind="Nr", target=EarlyDate(5), actual=EarlyDate(60)),
            more(kind="Tempestività", target=30.0, actual=Percent(0.95)),
            more(kind="Tempestività", target=Percent(0.95)),
            more(kind="Data", target=date(2024, 12, 31), actual=date(2024, 12, 31)),
            more(kind="Nr", target=650.0, actual=325.0),
            more(kind="si/no", target="si", actual=1.0),
            more(kind="boh", target=1.5, actual=1.5),
            row(weight=0.5),
            row(weight=1.0),
            row(weight=9.0),
        ],
    )
    plan = read_plan(MemoryHost(grid)).plan
    assert grid.asked == {
        (3, 8), (3, 9), (4, 8), (4, 9), (5, 8), (5, 9), (6, 8), (6, 9), (7, 8), (9, 8), (9, 9), (10, 9),
        (3, 10), (12, 8), (12, 10), (13, 8), (13, 10), (14, 8), (14, 10),
    }  # fmt: skip
    assert grid.error_columns == set(range(1, 11))
    assert [(indicator.target, indicator.actual) for indicator in plan.indicators[:5]] == [
        (Percent(0.8), Percent(0.5)),
        (Percent(1.5), Percent(1.2)),
        (EarlyDate(5), EarlyDate(60)),
        (30.0, Percent(0.95)),
        (Percent(0.95), None),
    ]


def test_no_case_within_the_term_is_not_no_day() -> None:
    plan = plan_of(row(kind="Tempestività", target=30.0, actual=Percent(0.0)))
    assert plan.indicators[0].actual == Percent(0.0)
    (assessed,) = score(plan, DEFAULTS, END_OF_YEAR).indicators
    assert assessed.score == 0


def test_weights_that_are_percentages() -> None:
    alone: list[Entry] = [*[None] * 9, Percent(0.4)]
    rows = [
        row(weight=Percent(0.09)),
        row(weight=None),
        more(weight=Percent(0.5)),
        row(weight=0.5),
        row(weight=None),
        alone,
    ]
    assert [o.weights for o in plan_of(*rows).objectives] == [
        [WeightCell(3, Percent(0.09))],
        [WeightCell(5, Percent(0.5))],
        [WeightCell(6, 0.5)],
        [WeightCell(8, Percent(0.4))],
    ]


def test_error_cells() -> None:
    error = CellError("#DIV/0!")
    plan = plan_of(row(target=error), more(actual=error), row(weight=error), row(weight=5.0), more(weight=error))
    assert [(i.target, i.actual) for i in plan.indicators[:2]] == [(error, None), (10.0, error)]
    assert [o.weights for o in plan.objectives] == [
        [WeightCell(3, 100.0)],
        [WeightCell(5, error)],
        [WeightCell(6, 5.0), WeightCell(7, error)],
    ]


@pytest.mark.parametrize(
    ("serial", "entry"),
    [
        (60, EarlyDate(60)),
        (61, DateNumber(61.0, date(1900, 3, 1))),
        (61.5, DateNumber(61.5, date(1900, 3, 1))),
        (100, DateNumber(100.0, date(1900, 4, 9))),
    ],
)
def test_a_weight_shown_as_any_date_is_the_number_behind_it_and_says_so(
    tmp_path: Path, serial: float, entry: Entry
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Piano"
    for cells in ([TITLE], [*HEADER, "Peso indicatore"], [*row(actual=650.0, weight=serial), serial]):
        sheet.append(cells)
    for column in (10, 11):
        sheet.cell(3, column).number_format = "dd/mm/yyyy"
    path = tmp_path / "piano.xlsx"
    book.save(path)
    plan = open_plan(path)
    assert plan.objectives[0].weights == [WeightCell(3, entry)]
    assert dict(plan.indicator_weights["Piano"]) == {3: entry}
    found = messages(score(plan, DEFAULTS, END_OF_YEAR), "PDO304")
    assert [field for _, field, _, _ in found] == ["peso", "peso indicatore"]
    assert all(italian(serial) in message for _, _, message, _ in found)


@pytest.mark.parametrize(("days", "entry"), [(2.5, DateNumber(2.5, date(1900, 1, 2))), (0, EarlyDate(0))])
def test_a_number_shown_as_a_time_of_an_early_date_keeps_what_its_cell_shows(
    tmp_path: Path, days: float, entry: Entry
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for cells in ([TITLE], HEADER, row(target=5.0, actual=days)):
        sheet.append(cells)
    sheet["I3"].number_format = "dd/mm/yyyy hh:mm"
    path = tmp_path / "piano.xlsx"
    book.save(path)
    plan = open_plan(path)
    assert plan.indicators[0].actual == entry
    assert len(messages(score(plan, DEFAULTS, END_OF_YEAR), "PDO304")) == 1


@pytest.mark.parametrize(
    ("letter", "code", "what"),
    [
        ("A", "PDO102", "La cella che deve dire il settore"),
        ("E", "PDO102", "La cella che deve dire l'obiettivo"),
        ("F", "PDO309", "La cella dell'indicatore"),
        ("G", "PDO301", "La cella della tipologia"),
    ],
)
@pytest.mark.parametrize(
    ("typed", "said", "suggestion"),
    [
        (
            "=A1",
            "ha una formula che non è mai stata calcolata.",
            "Aprire il file in Excel o LibreOffice e salvarlo.",
        ),
        ("#N/A", "mostra l'errore #N/A.", "Correggere la formula della cella."),
    ],
)
def test_a_text_that_a_formula_does_not_give_is_not_missing(
    tmp_path: Path, letter: str, code: str, what: str, typed: str, said: str, suggestion: str
) -> None:
    path = saved(tmp_path, row(weight=60.0), row(weight=40.0, objective="Due"), changed={f"{letter}4": typed})
    plan = open_plan(path)
    found = messages(score(plan, DEFAULTS, END_OF_YEAR), code)
    assert [(number, *sentences) for number, _, *sentences in found] == [(4, f"{what} {said}", suggestion)]


def test_a_row_whose_first_texts_are_all_formulas_never_calculated_is_named(tmp_path: Path) -> None:
    path = saved(tmp_path, row(), more(), changed={f"{letter}4": "=A1" for letter in "ABCDE"})
    plan = open_plan(path)
    assert [(place.row, blank) for place, blank in plan.incomplete] == [(4, (*IDENTITY,))]


def saved(tmp_path: Path, *rows: list[Entry], changed: Mapping[str, str]) -> Path:
    """A workbook on disk; openpyxl works out no formula."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Piano"
    for cells in ([TITLE], HEADER, *rows):
        sheet.append(cells)
    for cell, typed in changed.items():
        sheet[cell] = typed
    path = tmp_path / "piano.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize("kind", ["Nr.", "Percentuale"])
def test_what_a_number_below_zero_shows_is_asked_for(kind: str) -> None:
    # "-10%" is one as soon as it is typed, and no target.
    grid = SpyGrid("Piano", [[TITLE], HEADER, row(kind=kind, target=Percent(-0.1), actual=5.0)])
    plan = read_plan(MemoryHost(grid)).plan
    assert (3, 8) in grid.asked
    assert plan.indicators[0].target == Percent(-0.1)
    found = messages(score(plan, DEFAULTS, END_OF_YEAR), "PDO302")
    assert [message for _, _, message, _ in found] == [
        "Il valore atteso «-10%» è una variazione («-»): non dice il valore da raggiungere."
    ]


def test_a_whole_number_that_was_looked_at_is_a_number_like_the_others(tmp_path: Path) -> None:
    # A file tells it as an `int`: three months would be three days of its unit.
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    header = [*HEADER[:6], "Unità di misura", *HEADER[7:]]
    months = row(kind="mesi", target=3, actual=2, weight=50)
    for cells in ([TITLE], header, months, row(objective="Altro", kind="n.", target=5, actual=4, weight=50)):
        sheet.append(cells)
    path = tmp_path / "piano.xlsx"
    book.save(path)
    plan = open_plan(path)
    numbers = [number for indicator in plan.indicators for number in (indicator.target, indicator.actual)]
    assert numbers == [3.0, 2.0, 5.0, 4.0]
    assert {type(number) for number in numbers} == {float}
    first = score(plan, DEFAULTS, END_OF_YEAR).indicators[0]
    assert first.target is not None
    assert first.actual is not None
    assert (first.target.value, first.actual.value, first.score) == (90.0, 60.0, 100.0)


def test_a_judgement_above_a_hundred_is_what_its_cell_shows() -> None:
    header = [*HEADER[:8], "% di raggiungimento", HEADER[9]]
    grid = MemoryGrid("Piano", [[TITLE], header, row(target="Migliorare", actual=Percent(1.2))])
    plan = load(MemoryHost(grid), mapping={"colonna_giudizio": "I"}).plan
    assert plan.indicators[0].actual == Percent(1.2)
    (assessed,) = score(plan, DEFAULTS, END_OF_YEAR).indicators
    assert assessed.score == 100
