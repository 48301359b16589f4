"""Odd workbooks whose plan leaves something open: the suggested answers read it, and come back as options do."""

from collections.abc import Sequence

import pytest

from pdo_xl.domain.rules.pdo101_no_plan import option_name
from pdo_xl.domain.values.entry import Percent
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.columns.mapping import column_options
from pdo_xl.sheet.reading.settle import Settled, best, settle
from tests.support import TITLE, MemoryGrid, MemoryHost

PLAIN = [
    "Settore", "Responsabile", "Sigla", "Servizio", "Obiettivo", "Indicatore", "Tipologia", "Meta", "Riscontro", "Peso",
]  # fmt: skip
ROWS: list[list[object]] = [
    ["SF", "Rossi", "EN", "Entrate", "Incassare", "Atti", "Nr.", 10.0, 5.0, 60.0],
    ["SF", "Rossi", "EN", "Entrate", "Pagare", "Giorni", "Tempestività", "30 giorni", 25.0, 40.0],
    ["GT", "Bianchi", "ED", "Edilizia", "Costruire", "Quota", "Percentuale", "80%", "75%", 100.0],
]


def settled(*grids: MemoryGrid) -> Settled:
    found = settle(MemoryHost(*grids), best)
    assert found.problem is None, found.problem
    options = [f"{option_name(name)}={value}" for name, value in found.answers.items()]
    assert column_options(options) == found.answers
    return found


def plan(
    header: Sequence[object] = PLAIN, rows: Sequence[Sequence[object]] = ROWS, name: str = "Foglio1"
) -> MemoryGrid:
    return MemoryGrid(name, [[TITLE], header, *rows])


LETTERS = {"colonna_valore_atteso": "H", "colonna_valore_effettivo": "I"}


def test_hidden_sheets_are_not_asked_about() -> None:
    hidden = plan([*PLAIN[:6], "Tipologia", "Peso", "Uno", "Due"], name="Bozza")
    hidden.hidden = True
    assert settled(hidden, plan()).answers == LETTERS


def test_a_header_of_two_rows() -> None:
    upper = [*PLAIN[:7], "Misura", None, "Peso"]
    lower = [*[None] * 7, "di arrivo", "di fatto", None]
    merges = (Area(2, 8, 2, 9), *[Area(2, column, 3, column) for column in (*range(1, 8), 10)])
    found = settled(MemoryGrid("Piano", [[TITLE], upper, lower, *ROWS], merges=merges))
    assert found.answers == LETTERS


@pytest.mark.parametrize("rows", [[], [[None] * 10]], ids=["no rows", "a blank row"])
def test_no_rows_yet(rows: Sequence[Sequence[object]]) -> None:
    assert settled(plan(rows=rows)).answers == LETTERS


def test_a_header_that_stands_twice() -> None:
    found = settled(plan([*PLAIN[:7], "Meta", "Meta", "Peso"]))
    assert found.answers == LETTERS
    assert [answer.label for answer in found.questions[0].answers] == ["H «Meta»", "I «Meta»"]


def test_forty_columns() -> None:
    header = [*PLAIN, *[f"Altro {number}" for number in range(30)]]
    found = settled(plan(header, [[*cells, *[float(at) for at in range(30)]] for cells in ROWS]))
    assert found.answers["colonna_valore_atteso"] == "H"
    assert len(found.questions[0].answers) == 32


@pytest.mark.parametrize("text", ["x" * 32_767, "a\x1b[31m\x07b\u202e", "[bold]è[/]", 'un "piano" = «x»; l\'altro!'])
def test_odd_texts_in_headers_and_cells(text: str) -> None:
    header = [*PLAIN[:7], f"Meta {text}"[:32_767], f"Riscontro {text}"[:32_767], "Peso", text]
    found = settled(plan(header, [[*cells, text] for cells in ROWS]))
    assert found.answers == LETTERS
    for answer in found.questions[0].answers:
        assert len(answer.label) < 80
        assert all(len(cell) < 30 and "\n" not in cell for cell in answer.cells)


@pytest.mark.parametrize("name", ["A; B", "A=B", "Attenzione!", "Piano «nuovo»", 'un "piano"', "l'anno", "2024"])
def test_odd_names_of_sheets(name: str) -> None:
    swapped = [*PLAIN[:7], "Peso", "Meta", "Riscontro"]
    rows = [[*cells[:4], f"{cells[4]} ancora", *cells[5:7], cells[9], cells[7], cells[8]] for cells in ROWS]
    assert len(settled(plan(name=name), plan(swapped, rows, "Altro")).questions) == 4
    years = [MemoryGrid(sheet, [[f"PIANO {year}"], PLAIN, *ROWS]) for sheet, year in ((name, 2025), ("Vecchio", 2023))]
    assert settled(*years).questions[-1].answers[0].label == f"«{name}»"


def test_percentages_are_shown_as_the_sheet_shows_them() -> None:
    rows = [[*cells[:7], Percent(0.8), Percent(0.755), cells[9]] for cells in ROWS]
    target, actual = settled(plan(rows=rows)).questions
    assert target.answers[0].cells == ("80%",)
    assert actual.answers[0].cells == ("75,5%",)
