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
    cell = row["cells"][2]
    assert (cell["symbol"], cell["fill"], cell["ink"], cell["bold"]) == ("✕", overdue.light, overdue.ink, True)


def test_a_sign_is_not_said_twice() -> None:
    (row,) = rows(Row((Cell("1"), Cell("Uno"), Cell("NV", look=State.NOT_ASSESSABLE.value))))
    assert row["cells"][2]["symbol"] == ""
    (row,) = rows(Row((Cell("1"), Cell("Uno"), Cell("", look=State.REACHED.value))))
    assert row["cells"][2]["symbol"] == ""


def test_a_title_across_heads_what_follows() -> None:
    title, note = Row((Cell("SF"),), strong=True), Row((Cell("NV: perché"),))
    plain = Row((Cell("1"), Cell("Uno"), Cell("")))
    assert [row["group"] for row in rows(title, plain, note, title)] == [True, False, False, False]
    assert [len(row["cells"]) for row in rows(title, plain, note)] == [1, 3, 1]
    assert [row["cells"][0]["span"] for row in rows(title, plain, note)] == [3, 1, 3]


def test_a_short_row_is_filled_up() -> None:
    assert [len(row["cells"]) for row in rows(Row((Cell("1"), Cell("Uno"))))] == [3]


def test_only_a_row_of_many_lines_may_be_parted() -> None:
    short = Row((Cell("1"), Cell("Uno"), Cell("")))
    endless = Row((Cell("1"), Cell(LONG_OBJECTIVE), Cell("")))
    found = rows(short, endless, short)
    assert [{cell["long"] for cell in row["cells"]} for row in found] == [{False}, {True}, {False}]


def test_small_print_where_the_plain_one_has_no_room() -> None:
    def wide(columns: int) -> Table:
        return Table("", tuple(Column(f"{n}") for n in range(columns)), (Row((Cell("100,00"),) * columns),))

    assert fitted(wide(8), SIZES.room(), SIZES)[1] is False
    assert fitted(wide(15), SIZES.room(), SIZES)[1] is True
    assert fitted(wide(15), SIZES.room(), SIZES)[0].squeezed is False
    assert fitted(wide(30), SIZES.room(), SIZES)[0].squeezed is True
