"""The lines of the tables of spellings: each cell stands once, on the side and in the kind in which it is read."""

import pytest

from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.written import TABLES
from pdo_xl.domain.kinds.written.lines import Line, notes, reads, refuses
from pdo_xl.domain.values.direction import Direction


def test_the_three_ways_to_take_a_cell() -> None:
    assert reads(5.0, "5", to=Direction.AT_LEAST) == Line(("5",), 5.0, Direction.AT_LEAST)
    assert notes(5.0, "> 5", "oltre 5", strict=True).codes == ("PDO405",)
    assert refuses("è un intervallo", "scrivere", "5-7")[1:] == (None, None, (), False, "è un intervallo", "scrivere")


@pytest.mark.parametrize("name", TABLES)
def test_each_cell_stands_once(name: str) -> None:
    assert name in KINDS
    for lines in TABLES[name]:
        cells = [(type(cell), cell) for line in lines for cell in line.cells]
        assert len(cells) == len(set(cells)), [cell for cell in cells if cells.count(cell) > 1]


@pytest.mark.parametrize("name", TABLES)
def test_what_is_refused_says_how_to_write_it(name: str) -> None:
    for lines in TABLES[name]:
        assert all(line.how for line in lines if line.why)
        assert all(line.cells for line in lines)
