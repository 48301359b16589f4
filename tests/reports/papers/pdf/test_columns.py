"""Columns are as wide as asked, unless a word would break while others have room."""

import pytest

from pdo_xl.reports.papers.model import Cell, Column, Row, Table
from pdo_xl.reports.papers.pdf.columns import BREAK, broken, count_lines, fit
from tests.reports.papers.samples import ONE_WORD

ROOM = 482.0


def table(*widths: float, texts: tuple[str, ...] = ()) -> Table:
    cells = texts or ("x",) * len(widths)
    return Table("", tuple(Column("N", width) for width in widths), (Row(tuple(map(Cell, cells))),))


def test_as_wide_as_asked() -> None:
    assert fit(table(1, 3), ROOM, 9).widths == pytest.approx((ROOM / 4, ROOM * 3 / 4))
    assert not fit(table(1, 3), ROOM, 9).squeezed


def test_a_word_finds_room_where_others_give_it() -> None:
    found = fit(table(0.1, 9, 0.2, texts=("1.234,56", "testo", "12/12/2024")), ROOM, 9)
    assert not found.squeezed
    assert sum(found.widths) == pytest.approx(ROOM)
    assert found.widths[0] > 40
    assert found.widths[2] > 50


def test_all_columns_give_where_none_has_room() -> None:
    found = fit(table(*(1,) * 30, texts=("100,00",) * 30), ROOM, 9)
    assert found.squeezed
    assert sum(found.widths) == pytest.approx(ROOM)
    assert min(found.widths) > 0


def test_a_column_that_asks_for_nothing_gets_what_it_needs() -> None:
    assert min(fit(table(0, 1), ROOM, 9).widths) > 9


def test_a_note_across_widens_no_column() -> None:
    plain = table(1, 3)
    noted = Table("", plain.columns, (*plain.rows, Row((Cell("parola" * 5),))))
    assert fit(noted, ROOM, 9) == fit(plain, ROOM, 9)


@pytest.mark.parametrize(
    ("text", "width", "by_rules", "parts"),
    [
        ("Pianificazione urbanistica", 200, False, 1),
        ("Pianificazione urbanistica", 40, True, 1),
        ("http://www.comune.prova.it/atti/2024", 60, False, 6),
        (ONE_WORD, 200, True, 33),
        ("", 10, False, 1),
    ],
)
def test_only_what_finds_no_room_is_broken(text: str, width: float, by_rules: bool, parts: int) -> None:
    said, found = broken(text, width, 9)
    assert said.replace(BREAK, "") == text
    assert (found, len(said.split(BREAK))) == (by_rules, parts)


def test_lines_are_counted_rather_too_many() -> None:
    assert count_lines("uno\ndue\n\ntre", 200, 9) >= 4
    assert count_lines("parola " * 100, 200, 9) >= 100 * 30 / 200
