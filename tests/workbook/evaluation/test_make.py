"""The whole workbook: what its formulas give once it is filled in, in a program that works them out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pdo_xl.workbook.evaluation.make import evaluation_workbook
from tests.conftest import Convert
from tests.support import results_of, row
from tests.workbook.evaluation.plans import PAYMENTS, two_heads

NAMES = ("Rossi", "Bianchi", "Verdi", "Neri")


def filled(path: Path) -> Path:
    """Four heads of one group, one of whom answers for two sectors; the last one's behaviour is not judged yet."""
    rows = [
        row(f"S{number}", objective=PAYMENTS, actual=650.0 / (1 + number % 2), manager=name)
        for number, name in enumerate(NAMES)
    ]
    path.write_bytes(evaluation_workbook(results_of(*rows, row("S9", actual=0.0, manager="Rossi"))))
    book = load_workbook(path)
    weights, people, sectors = book["Pesi"], book["Responsabili"], book["Settori"]
    for column, value in enumerate(["E.Q.", 20, 40, 0, 40, None, 30], start=1):
        weights.cell(5, column).value = weights.cell(5, column).value if value is None else value
    for number, band in enumerate([("E.Q.", 80, 100), ("E.Q.", 50, 60), ("E.Q.", 0, 20)], start=18):
        for column, value in enumerate(band, start=1):
            weights.cell(number, column).value = value
    for number in range(5, 9):
        people.cell(number, 3).value = "E.Q."
        people.cell(number, 7).value = 100 if number < 8 else None
    people["K6"], people["M6"] = "sì", "fattura contestata"
    sectors["D5"], sectors["D6"] = 75, 25
    book.save(path)
    return path


@pytest.mark.slow
def test_the_formulas_once_it_is_filled_in(convert: Convert, tmp_path: Path) -> None:
    book = load_workbook(convert(filled(tmp_path / "Valutazione.xlsx"), "xlsx"), data_only=True)
    people, aggregate = book["Responsabili"], book["Aggregato"]
    rows = {
        people.cell(number, 2).value: [people.cell(number, column).value for column in range(4, 13)]
        for number in range(5, 9)
    }
    # Body: the mean of 100, 0, 50, 100, 50 is 60. Rossi: 75 % of 100 and 25 % of 0.
    body = 60
    assert rows["Rossi"] == [body, 75, None, 100, pytest.approx(12 + 30 + 40), 100, "sì", None, 100]
    assert rows["Bianchi"] == [body, 50, None, 100, pytest.approx(12 + 20 + 40), 60, "no", "sì", 72]
    assert rows["Verdi"] == [body, 100, None, 100, pytest.approx(12 + 40 + 40), 100, "sì", None, 100]
    assert rows["Neri"][4:6] == [None, None] or rows["Neri"][4:6] == ["", ""]
    assert [aggregate.cell(5, column).value for column in range(1, 6)] == [
        "E.Q.", 3, pytest.approx(82), pytest.approx(72), pytest.approx(92),
    ]  # fmt: skip
    assert [aggregate.cell(number, 4).value for number in (18, 19, 20)] == [2, 1, 0]


@pytest.mark.slow
def test_microsofts_validator_finds_nothing(validate: Callable[[Path], str], tmp_path: Path) -> None:
    path = tmp_path / "Valutazione.xlsx"
    path.write_bytes(evaluation_workbook(two_heads()))
    assert validate(path) == ""
