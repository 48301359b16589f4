"""Tables: headings on each page, rows whole, columns that make the page's width, states in words, colour and symbol."""

from io import BytesIO

import docx
import pytest

from pdo_xl.domain.scoring.assess import State
from pdo_xl.reports.palette import LOOKS
from pdo_xl.reports.papers.docx.base import empty_document
from pdo_xl.reports.papers.docx.styles import Styles
from pdo_xl.reports.papers.docx.tables import cell, frame, push_in, room_is_short, row, table, worded
from pdo_xl.reports.papers.model import Align, Cell, Column, Row, Table
from pdo_xl.reports.papers.pdf.pages import sizes_of
from pdo_xl.reports.papers.texts import cleaned
from tests.reports.papers import samples
from tests.reports.papers.docx.letterheads import WORD_STYLES, letterhead
from tests.reports.papers.docx.reading import W, rows, text, value

WIDTH = 9638
SIZES = sizes_of(samples.short_paper())

PLAIN = Styles(docx.Document(BytesIO(empty_document())))


def made(block: Table, width: int = WIDTH):
    return table(block, Styles(docx.Document(BytesIO(empty_document()))), width, SIZES)


def test_its_cells_say_what_they_say() -> None:
    block = samples.table(9)
    said = rows(made(block))
    assert said[0] == ["N.", "Obiettivo", "Punteggio", "Grado"]
    assert said[1][:3] == ["1", block.rows[0].cells[1].text, "63,52"]
    assert said[-2] == ["Fuori dal punteggio: 2 obiettivi non pesati"]
    assert said[-1] == ["", "Tutti gli obiettivi", "75,01", "–"]


def test_headings_come_again_and_rows_stay_whole() -> None:
    head, *others = made(samples.table(3)).findall(f"{W}tr")
    assert [one.tag.removeprefix(W) for one in head[0]] == ["cantSplit", "tblHeader"]
    assert {tuple(part.tag.removeprefix(W) for part in one[0]) for one in others} == {("cantSplit",)}


def test_a_row_of_many_lines_may_be_parted() -> None:
    *_, long, _, _, _ = made(cleaned(samples.hostile_table())).findall(f"{W}tr")
    assert text(long).startswith("long")
    assert long.find(f"{W}trPr") is None


def test_widths_are_fixed_and_make_the_whole() -> None:
    one = made(samples.table(3))
    wide = [int(column.get(f"{W}w")) for column in one.iter(f"{W}gridCol")]
    assert sum(wide) == WIDTH
    assert one.find(f"{W}tblPr/{W}tblLayout").get(f"{W}type") == "fixed"
    assert [int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) for cell in one.find(f"{W}tr").findall(f"{W}tc")] == wide
    assert value(one.findall(f"{W}tr")[-2][-1], "tcPr/gridSpan") == "4"


@pytest.mark.parametrize("state", State)
def test_a_state_has_its_words_symbol_fill_and_ink(state: State) -> None:
    look = LOOKS[state]
    block = Table("", (Column("Stato"),), (Row((Cell(state.value, look=state.value),)),))
    [only] = made(block).findall(f"{W}tr")[1].findall(f"{W}tc")
    assert text(only) == f"{look.symbol}\xa0{state.value}"
    ground = only.find(f"{W}tcPr/{W}shd")
    assert ("" if ground is None else f"#{ground.get(f'{W}fill')}") == look.light
    [letters] = only.iter(f"{W}rPr")
    assert f"#{value(letters, 'color')}" == look.ink
    assert (letters.find(f"{W}b") is not None) == look.bold


def test_a_symbol_is_said_once() -> None:
    assert worded("NV", "NV") == "NV"
    assert worded("○ non raggiunto", "○") == "○ non raggiunto"


def test_sums_are_bold_and_figures_stand_on_the_right() -> None:
    last = made(samples.table(1)).findall(f"{W}tr")[-1]
    assert {letters.find(f"{W}b") is not None for letters in last.iter(f"{W}rPr")} == {True}
    assert [value(one, "p/pPr/jc") for one in last.findall(f"{W}tc")] == ["right", "", "right", "center"]


def test_what_has_no_room_is_in_small_print() -> None:
    block = Table("", tuple(Column("Raggiunto") for _ in range(10)), (Row((Cell("a"),) * 10),))
    looks = [{value(one, "pPr/pStyle") for one in made(block, width).iter(f"{W}p")} for width in (20000, WIDTH)]
    assert looks == [{"PdoHeadingCell", "PdoCell"}, {"PdoTightHeadingCell", "PdoTightCell"}]
    assert [room_is_short(block, PLAIN, width, SIZES) for width in (20000, WIDTH, 4000)] == [False, False, True]


def test_the_title_of_a_group_stays_with_its_first_row() -> None:
    group = Row((Cell("Gruppo"),), strong=True)
    rest = Row((Cell("a"), Cell("b")))
    one = made(Table("", (Column("x"), Column("y")), (group, rest, group)))
    held = [line.find(f"{W}tc/{W}p/{W}pPr/{W}keepNext") is not None for line in one.findall(f"{W}tr")]
    assert held == [False, True, False, False]


def test_a_row_that_is_too_short_is_filled_up() -> None:
    assert rows(made(Table("", (Column("a"), Column("b"), Column("c")), (Row((Cell("1"), Cell("2"))),))))[1] == [
        "1",
        "2",
        "",
    ]


def test_a_table_of_one_column_spans_nothing() -> None:
    one = made(Table("", (Column("a", align=Align.RIGHT),), (Row((Cell("1"),)),)))
    assert list(one.iter(f"{W}gridSpan")) == []
    assert [value(jc, "pPr/jc") for jc in one.iter(f"{W}p")] == ["right", "right"]


def test_those_who_do_not_see_hear_what_it_is() -> None:
    about = made(samples.table(1)).find(f"{W}tblPr")
    assert (value(about, "tblCaption"), value(about, "tblDescription")) == ("Gli obiettivi", "Il peso è su 100.")
    look = about.find(f"{W}tblLook")
    assert look.get(f"{W}firstRow") == "1"


def test_a_frame_is_no_table_with_headings() -> None:
    look = frame([100, 200]).find(f"{W}tblPr/{W}tblLook")
    assert look.get(f"{W}firstRow") == "0"


def test_a_row_that_may_be_parted_says_nothing() -> None:
    assert [one.tag.removeprefix(W) for one in row([cell(10, [])], whole=False)] == ["tc"]


def test_wide_letters_get_wide_columns() -> None:
    styles = Styles(docx.Document(BytesIO(letterhead(styles=WORD_STYLES.replace("Garamond", "Verdana")))))
    block = Table("", (Column("Testo", 9), Column("Punteggio", 0.1)), (Row((Cell("a"), Cell("b"))),))
    narrow, wide = (
        int(list(table(block, of, WIDTH, SIZES).iter(f"{W}gridCol"))[1].get(f"{W}w")) for of in (PLAIN, styles)
    )
    assert wide == pytest.approx(narrow * 1.18, rel=0.02)


def test_a_table_that_hangs_out_is_pushed_in() -> None:
    one, other = made(samples.table(1)), frame([100])
    push_in(one)
    push_in(other)
    assert [table.find(f"{W}tblPr/{W}tblInd").get(f"{W}w") for table in (one, other)] == ["66", "108"]
