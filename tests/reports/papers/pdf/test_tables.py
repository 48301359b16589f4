"""A table as the template takes it."""

from pdo_xl.domain.scoring.assess import State
from pdo_xl.reports.palette import LOOKS
from pdo_xl.reports.papers.model import Align, Cell, Column, Row, Table
from pdo_xl.reports.papers.pdf.pages import sizes_of
from pdo_xl.reports.papers.pdf.tables import fitted, laid_out
from tests.reports.papers.samples import LONG_OBJECTIVE, short_paper

SIZES = sizes_of(short_paper())
COLUMNS = (Column("N.", 1, Align.RIGHT), Column("Obiettivo", 4), Column("Stato", 2, Align.CENTRE))


def rows(*given: Row) -> list:
    return laid_out(Table("Titolo", COLUMNS, given), SIZES.room(), SIZES, "t1")["rows"]


def test_a_state_has_its_sign_and_colours() -> None:
    overdue = LOOKS[State.OVERDUE]
    (row,) = rows(Row((Cell("1"), Cell("Uno"), Cell("scaduto da 92 giorni", look=State.OVERDUE.value))))
    cell = row[2]
    assert (cell["symbol"], cell["fill"], cell["ink"], cell["bold"]) == ("✕", overdue.light, overdue.ink, True)


def test_a_sign_is_not_said_twice() -> None:
    (row,) = rows(Row((Cell("1"), Cell("Uno"), Cell("NV", look=State.NOT_ASSESSABLE.value))))
    assert row[2]["symbol"] == ""
    (row,) = rows(Row((Cell("1"), Cell("Uno"), Cell("", look=State.REACHED.value))))
    assert row[2]["symbol"] == ""


def test_a_title_across_heads_what_follows() -> None:
    title, note = Row((Cell("SF"),), strong=True), Row((Cell("NV: perché"),))
    plain = Row((Cell("1"), Cell("Uno"), Cell("")))
    found = rows(title, plain, note, title)
    assert [isinstance(row, dict) for row in found] == [True, False, False, False]
    assert [len(row) for row in found[1:]] == [3, 1, 1]
    assert [row[0]["span"] for row in found[2:]] == [3, 3]


def test_a_title_comes_again_where_rows_may_go_on() -> None:
    title, plain = Row((Cell("SF"),), strong=True), Row((Cell("1"), Cell("Uno"), Cell("")))
    endless = Row((Cell("parola " * 100),), strong=True)
    found = rows(title, plain, title, plain, plain, endless, plain, plain)
    titles = [(row["repeats"], row["long"]) for row in found if isinstance(row, dict)]
    assert titles == [(False, False), (True, False), (False, True)]


def test_a_text_with_nothing_more_to_say_is_a_text() -> None:
    assert rows(Row((Cell("1"), Cell("Uno", value=1)))) == [["1", "Uno", ""]]
    (lines,) = rows(Row((Cell("1"), Cell("due\nrighe"), Cell("http://" + "x1" * 60))))
    assert [isinstance(cell, dict) for cell in lines] == [False, True, True]
    (strong,) = rows(Row((Cell("1"), Cell("Uno"), Cell("")), strong=True))
    assert {cell["bold"] for cell in strong} == {True}


def test_only_a_row_of_many_lines_may_be_parted() -> None:
    short = Row((Cell("1"), Cell("Uno"), Cell("")))
    endless = Row((Cell("1"), Cell(LONG_OBJECTIVE), Cell("")))
    before, parted, after = rows(short, endless, short)
    assert before == after == ["1", "Uno", ""]
    assert [cell["long"] for cell in parted] == [True, True, True]


def test_small_print_where_the_plain_one_has_no_room() -> None:
    def wide(columns: int) -> Table:
        return Table("", tuple(Column(f"{n}") for n in range(columns)), (Row((Cell("100,00"),) * columns),))

    assert fitted(wide(8), SIZES.room(), SIZES)[1] is False
    assert fitted(wide(15), SIZES.room(), SIZES)[1] is True
    assert fitted(wide(15), SIZES.room(), SIZES)[0].squeezed is False
    assert fitted(wide(30), SIZES.room(), SIZES)[0].squeezed is True
