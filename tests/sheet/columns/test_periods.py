"""One row for each period: refused, never counted as several objectives."""

import pytest

from pdo_xl.domain.errors import UnclearPlan
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.reading.read import read_plan
from pdo_xl.sheet.reading.recognition import recognise
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, more, row

QUARTERS = ("I trimestre", "II trimestre", "III trimestre", "IV trimestre")


def host(*rows: list[Entry], header: str = "Trimestre") -> MemoryHost:
    return MemoryHost(MemoryGrid("Piano", [[TITLE], [*HEADER, header], *rows]))


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([[*row(), when] for when in QUARTERS], "la riga 4 ripete la riga 3"),
        ([[*row(), QUARTERS[0]], [*more("Indicatore"), QUARTERS[1]]], "la riga 4 ripete la riga 3"),
        (
            [[*row(), QUARTERS[0]], *[[None] * 7 + [10.0, None, None, when] for when in QUARTERS[1:]]],
            "la riga 4 ripete",
        ),
        ([[*row(), 1.0], [*row("GT"), 1.0], [*row(), 2.0]], "la riga 5 ripete la riga 3"),
        ([[*row(objective=name), when] for when in ("1", "2") for name in "AB"], "la riga 5 ripete la riga 3"),
    ],
)
@pytest.mark.parametrize("header", ["Trimestre", "Periodo di rilevazione", "MESE"])
def test_the_same_indicator_for_another_period(rows: list[list[Entry]], said: str, header: str) -> None:
    with pytest.raises(UnclearPlan) as raised:
        read_plan(host(*rows, header=header))
    assert str(raised.value).startswith(
        "PDO101: nel foglio «Piano» lo stesso indicatore ha una riga per ogni periodo, che dice la colonna K "
        f"(«{header}») ({said}"
    )
    assert recognise(host(*rows, header=header)).problem == str(raised.value)


@pytest.mark.parametrize(
    "rows",
    [
        [[*row(objective=f"Obiettivo {n}"), when] for n, when in enumerate(QUARTERS)],
        [[*row(), QUARTERS[0]], [*more("Altro"), QUARTERS[1]]],
        [[*row(indicator="Indicatore 1.1"), "1"], [*more("Indicatore 11"), "2"]],
        [[*row(), "x"], [*row(), "x"]],
        [[*row("SF"), "1"], [*row("GT"), "2"]],
        [[*row(), None], [*more("Indicatore"), None]],
    ],
)
def test_a_column_that_says_when_and_repeats_nothing(rows: list[list[Entry]]) -> None:
    assert len(read_plan(host(*rows)).plan.indicators) == len(rows)
