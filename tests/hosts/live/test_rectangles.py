"""The rectangles that a calculation writes: only the named cells change."""

import pytest

from pdo_xl.hosts.live.host import LiveHost
from pdo_xl.hosts.live.rectangles import Gap
from pdo_xl.sheet.blocks import Block, Link, Writing
from tests.hosts.live.engine import Excel
from tests.hosts.live.pages import Cell
from tests.hosts.live.small import shown, write


def test_only_the_named_cells_change(small: Excel) -> None:
    small.pages["Dati"].cells[4, 4] = Cell(3.0, "=1+2")
    before = shown(small)
    write(small, Block("Dati", (2, 4), {3: ["12", None], 5: ["=no", 7]}))
    cells = small.pages["Dati"].cells
    after = shown(small)
    assert {place: after.get(place) for place in after.keys() | before.keys() if after.get(place) != before.get(place)} == {
        (3, 2): "12", (3, 4): None, (5, 2): "=no", (5, 4): 7.0, (4, 4): 0.0,
    }  # fmt: skip
    # The engine calculates nothing; the formula is there.
    assert cells[4, 4].formula == "=1+2"
    assert small.calls == ["PDO.StatoCartella", "PDO.Contenuti", "PDO.Scrivi"]


def test_neighbouring_columns_are_one_write(small: Excel) -> None:
    host = LiveHost(small.book)
    host.write(Writing((Block("Dati", (7, 6, 8), {2: [2, 1, 3]}), Block("Dati", (9,), {4: [4]}))))
    assert {place: value for place, value in shown(small).items() if place[1] > 5} == {
        (2, 6): 1.0, (2, 7): 2.0, (2, 8): 3.0, (4, 9): 4.0,
    }  # fmt: skip
    assert [area.place.local for area in host.areas] == ["F2:I4"]


def test_older_rows_below_a_table_are_emptied(small: Excel) -> None:
    write(small, Block("Dati", (3, 4), {3: ["a", "b"]}, table_from=3))
    assert shown(small) == {
        (2, 2): "testo", (2, 3): 0.8, (2, 4): 5.0, (3, 2): 45473.0, (3, 3): "a", (3, 4): "b",
    }  # fmt: skip
    write(small, Block("Dati", (3, 4), {}, table_from=3))
    assert shown(small) == {(2, 2): "testo", (2, 3): 0.8, (2, 4): 5.0, (3, 2): 45473.0}


def test_columns_apart_are_rectangles_of_their_own_and_keep_what_lies_between(small: Excel) -> None:
    host = LiveHost(small.book)
    host.write(Writing((Block("Dati", (2, 3), {3: ["a", "b"]}), Block("Dati", (6,), {5: [1]}))))
    assert [(area.row, area.column, len(area.after), len(area.after[0])) for area in host.areas] == [
        (3, 2, 3, 2),
        (3, 6, 3, 1),
    ]
    first = host.areas[0]
    assert first.after[0] == ["a", "b"]
    assert first.after[1:] == first.before[1:]
    assert [isinstance(value, Gap) for value in first.values[1]] == [True, True]


def test_a_later_block_wins_over_what_an_earlier_table_empties(small: Excel) -> None:
    write(small, Block("Dati", (3, 4), {3: ["a", "b"]}, table_from=3), Block("Dati", (4,), {5: ["resta"]}))
    assert shown(small)[5, 4] == "resta"


@pytest.mark.parametrize(("old", "had"), [("Piano!H3", True), (None, False)])
def test_links_that_are_no_formulas_are_noted_to_be_taken_off(small: Excel, old: object, had: bool) -> None:
    small.pages["Dati"].cells[3, 2] = Cell(old)
    host = LiveHost(small.book)
    host.write(Writing((Block("Dati", (2,), {3: [Link("Piano!H4", "Piano!H4")]}),)))
    assert [bool(area.links) for area in host.areas] == [had]
    assert host.finish == ("Dati\t3\t3\tC\t\t2\t2" if had else "")


def test_nothing_to_write_asks_for_nothing(small: Excel) -> None:
    LiveHost(small.book).write(Writing((Block("Dati", (2,), {}),)))
    assert small.calls == ["PDO.StatoCartella"]
