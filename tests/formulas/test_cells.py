"""Blocks: their shapes, the texts that stand in cells instead of a result."""

from datetime import date

import pytest

from pdo_xl.domain.values.entry import CellError, DateNumber, EarlyDate, Hours, Percent
from pdo_xl.formulas.cells import BLANK, Cells, FormulaError, across, common_shape, day_of_serial, marked, number_in


def block(*column):
    return Cells(tuple((entry,) for entry in column))


def test_single_cells_hold_for_a_whole_block():
    assert common_shape((Cells.of("Nr."), block(1.0, 2.0), BLANK)) == (2, 1)
    assert list(across(Cells.of("Nr."), (2, 1))) == [("Nr.",), ("Nr.",)]


def test_single_cells_answer_with_one():
    assert common_shape((Cells.of("Nr."), BLANK)) == (1, 1)


def test_blocks_that_differ_are_refused_with_their_shapes():
    with pytest.raises(FormulaError, match=r"i blocchi hanno forme diverse \(2×1 e 3×1\): indicare le stesse righe"):
        common_shape((block(1.0, 2.0), block(1.0, 2.0, 3.0)))


def test_a_block_is_refused_where_one_cell_is_needed():
    with pytest.raises(FormulaError, match="qui serve una cella sola"):
        _ = block(1.0, 2.0).single


@pytest.mark.parametrize(
    ("serial", "day"),
    [
        (36526.0, date(2000, 1, 1)),
        (73050.5, None),
        (73050.0, date(2099, 12, 31)),
        (True, None),
        ("45473", None),
        (36525.0, None),
    ],
)
def test_serial_numbers_of_this_century_are_days(serial, day):
    assert day_of_serial(serial) == day


def test_a_long_text_is_cut():
    assert len(marked("parola " * 100)) <= 250
    assert marked("parola " * 100).endswith("…")


@pytest.mark.parametrize(
    ("entry", "number"), [(None, None), ("", None), ("#PDO: manca il valore", None), (80.0, 80.0), (80, 80.0)]
)
def test_a_cell_that_another_formula_filled(entry, number):
    assert number_in(entry, "il punteggio") == number


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        ("ottanta", "il punteggio «ottanta» non è un numero: correggere la cella."),
        (True, "il punteggio «VERO» non è un numero: correggere la cella."),
        (CellError("#RIF!"), "una cella mostra l'errore #RIF!: correggerla."),
    ],
)
def test_a_cell_that_is_no_number_is_refused(entry, sentence):
    with pytest.raises(FormulaError) as refused:
        number_in(entry, "il punteggio")
    assert str(refused.value) == sentence


@pytest.mark.parametrize("entry", [EarlyDate(5), DateNumber(400.5, date(1901, 2, 3)), 0.25])
def test_a_duration_is_read_as_hours_whatever_its_cell_gives(entry):
    count = entry if isinstance(entry, float) else entry.serial
    assert Cells(((entry,),), is_duration=lambda row, column: (row, column) == (0, 0)).as_shown(0, 0) == Hours(count)
    assert Cells(((entry,),)).as_shown(0, 0) == entry
    assert Cells(((None, 0.25),), is_percent=lambda row, column: (row, column) == (0, 1)).as_shown(0, 1) == Percent(
        0.25
    )
