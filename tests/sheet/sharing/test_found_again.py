"""Rows and columns known again."""

from pdo_xl.domain.monitoring.keys import Keyed
from pdo_xl.sheet.reading.read import read_plan
from pdo_xl.sheet.sharing.found_again import first_of_each_row, found_column, headers_of, numbered_anew, shortened
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost


def keyed(key: str, row: int) -> Keyed:
    return Keyed(key, "Piano", row, "SF", "o", "i")


def test_rows_are_numbered_as_they_are_alone() -> None:
    rows = [keyed("a#3", 5), keyed("b", 6), keyed("a#4", 7)]
    assert [row.key for row in numbered_anew(rows)] == ["a", "b", "a#2"]
    assert first_of_each_row([keyed("a", 5), keyed("b", 5)]) == [keyed("a", 5)]


def test_columns_are_where_they_were_or_where_their_header_is() -> None:
    assert found_column(2, "", {3: "Note"}) == 2
    assert found_column(2, "Note", {2: "note", 5: "Note"}) == 2
    assert found_column(2, "Note", {}) is None
    assert (shortened("x" * 60), shortened("x" * 61)) == ("x" * 60, "x" * 59 + "…")


def test_headers_are_the_offices() -> None:
    row = ["SF", "Rossi", "U", "S", "Obiettivo", "Indicatore", "Nr", 5.0, None, 100.0]
    host = MemoryHost(MemoryGrid("Piano", [[TITLE], HEADER, row]))
    layout = read_plan(host).sheets[0].layout
    assert list(headers_of(host.grids(), layout)) == list(range(1, 11))
