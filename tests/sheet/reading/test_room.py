"""Room for the computed columns, where nothing of the office's stands."""

from collections.abc import Iterator

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.room import free_column
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, more, row


def free(*rows: list[object], top: list[object] = HEADER) -> int:  # type: ignore[assignment]  # a header of texts
    return load(MemoryHost(MemoryGrid("Piano", [[TITLE], top, *rows])), to_be_written=True).sheets[0].layout.free


def test_room_is_where_nothing_stands_in_header_and_plan() -> None:
    beside = [None, "nota"]
    assert free(row(), row()) == 11
    assert free([*row(), *beside], row()) == 13
    assert free(row(), [*[None] * 10, *beside], row()) == 13
    assert free(row(), row(), top=[*HEADER, 2023.0, None]) == 12
    assert free(row(), more(), [], [*[None] * 10, *beside]) == 11, "below the plan nothing is written"
    assert free([*row(), *[None] * 6, "nota"]) == 11
    assert free([*row(), *[None] * 5, "nota"]) == 17


def test_no_room_is_said() -> None:
    with pytest.raises(FileRefused) as refused:
        free_column("Piano", 10, range(11, 16_385, 6))
    assert str(refused.value) == (
        "Nel foglio «Piano», a destra del piano, non ci sono sei colonne libere per i risultati: liberarle e riprovare."
    )


def test_no_room_for_one_is_said_of_one() -> None:
    with pytest.raises(FileRefused) as refused:
        free_column("Piano", 10, range(11, 16_385), 1)
    assert str(refused.value) == (
        "Nel foglio «Piano», a destra del piano, non c'è una colonna libera per i risultati: liberarla e riprovare."
    )
    assert free_column("Piano", 10, range(11, 16_384), 1) == 16_384


def test_a_merged_area_beside_the_plan_is_no_room() -> None:
    for merge, column in ((Area(2, 10, 2, 12), 13), (Area(4, 11, 4, 18), 19), (Area(1, 1, 1, 20), 11)):
        grid = MemoryGrid("Piano", [[TITLE], HEADER, row(), row()], merges=[merge])
        assert load(MemoryHost(grid), to_be_written=True).sheets[0].layout.free == column


class DrawnGrid(MemoryGrid):
    """A sheet with sparklines in two cells, and nothing else that is taken."""

    def drawn(self) -> list[Area]:
        return [Area(3, 12, 3, 12), Area(1, 30, 1, 30)]

    def reserved(self, first_row: int, last_row: int) -> Iterator[Area]:
        yield from ()


def test_where_something_is_drawn_is_no_room_and_what_is_further_right_is_known() -> None:
    grid = DrawnGrid("Piano", [[TITLE], HEADER, row(), row()])
    layout = load(MemoryHost(grid), to_be_written=True).sheets[0].layout
    assert (layout.free, layout.beyond) == (13, True)
