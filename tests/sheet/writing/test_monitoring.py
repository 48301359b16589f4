"""What `Monitoraggio` shows of each objective; what is written, and what is not."""

from pdo_xl.sheet.blocks import Link
from pdo_xl.sheet.names.monitoring import COMPUTED_HEADERS, LEFTOVER_TITLE, SNAPSHOT_WIDTH, Shown, snapshot_headers
from pdo_xl.sheet.names.sheets import HEADER_ROW, MONITORING
from pdo_xl.sheet.reading.read import read_plan
from pdo_xl.sheet.writing.monitoring import Verified, monitoring_writing
from tests.sheet.writing.monitored import FIRST_ROW, OBJECTIVE, PROGRESS, SHARE, Monitored
from tests.support import MemoryHost, results_of, row, sheet_of

KEY = COMPUTED_HEADERS.index(Shown.KEY) + 1


def test_a_row_shows_the_objective_today() -> None:
    book = Monitored(
        row(objective="Primo", target=650.0, actual=300.0, weight=60.0), row(objective="Secondo", weight=40.0)
    )
    shown = [[book.cells.get((at, column)) for column in (1, 2, 3, 4, 13, 14, 15)] for at in (FIRST_ROW, FIRST_ROW + 1)]
    assert shown == [
        ["SF", 1, "Primo", 60.0, 46.15384615384615, "in linea", None],
        ["SF", 2, "Secondo", 40.0, "–", "senza dati", "1 indicatore senza dato"],
    ]


def test_the_number_is_a_link_to_the_row_and_the_key_says_which_it_was() -> None:
    host = MemoryHost(sheet_of(row(objective="Primo")))
    read = read_plan(host)
    writing = monitoring_writing([], read, results_of(row(objective="Primo")))
    values = writing.blocks[0].rows[FIRST_ROW]
    assert values[OBJECTIVE - 2 : OBJECTIVE] == [Link(1, "Piano!E3"), "Primo"]
    assert str(values[KEY - 1]).endswith(" Piano!E3")


def test_nothing_is_written_where_all_is_as_it_stands() -> None:
    book = Monitored(row(), row("GT"))
    book.cells[FIRST_ROW, PROGRESS] = "nota"
    assert not [block for block in book.calculate().writing.blocks if block.sheet == MONITORING]


def test_a_row_of_the_plan_that_moved_gets_its_new_link() -> None:
    book = Monitored(row("SF", objective="Primo"))
    book.plan.insert(0, [None] * 10)
    (block,) = [block for block in book.calculate().writing.blocks if block.sheet == MONITORING]
    assert block.rows[FIRST_ROW][OBJECTIVE - 2] == Link(1, "Piano!E4")


def test_no_typed_cell_is_ever_in_a_block() -> None:
    book = Monitored(row(objective="Primo"), row(objective="Secondo"))
    book.cells[FIRST_ROW, PROGRESS] = "nota"
    del book.plan[0]
    writing = book.calculate().writing
    columns = {column for block in writing.blocks if block.sheet == MONITORING for column in block.columns}
    assert max(columns) == KEY
    assert LEFTOVER_TITLE in book.cells.values()


def test_the_last_four_snapshots_have_their_columns() -> None:
    book = Monitored(row(objective="Primo"))
    key = str(book.cells[FIRST_ROW, KEY]).split()[0]
    days = ("31/03", "30/06", "31/07", "30/09", "31/10")
    taken = [Verified(day, {key: (float(place), "in linea")}) for place, day in enumerate(days)]
    host = MemoryHost(sheet_of(*book.plan))
    writing = monitoring_writing([book.grid], read_plan(host), results_of(*book.plan), taken)
    headers, values = writing.blocks[0].rows[HEADER_ROW], writing.blocks[0].rows[FIRST_ROW]
    assert headers[4:12] == [text for day in days[1:] for text in snapshot_headers(0, day)]
    assert values[4:12] == [value for place in (1.0, 2.0, 3.0, 4.0) for value in (place, "in linea")]
    assert writing.shown == {MONITORING: dict.fromkeys(range(5, 13), SNAPSHOT_WIDTH)}
    first = monitoring_writing([book.grid], read_plan(host), results_of(*book.plan), taken[:1])
    assert first.blocks[0].rows[HEADER_ROW][4:8] == [*snapshot_headers(0, "31/03"), *snapshot_headers(2)]
    assert first.shown == {MONITORING: {5: SNAPSHOT_WIDTH, 6: SNAPSHOT_WIDTH}}


def test_a_column_that_people_put_between_ours_is_theirs() -> None:
    book = Monitored(row(objective="Primo"))
    book.cells = {(at, column + (column > 3)): cell for (at, column), cell in book.cells.items()}
    book.cells |= {(HEADER_ROW, 4): "Nota dell'ufficio", (FIRST_ROW, 4): "da chiamare"}
    book.plan[0][9] = 30.0
    book.calculate()
    assert [book.cells[FIRST_ROW, column] for column in (3, 4, 5)] == ["Primo", "da chiamare", 30.0]


def test_without_the_columns_that_tell_objectives_nothing_is_written() -> None:
    book = Monitored(row(objective="Primo"))
    book.cells[HEADER_ROW, OBJECTIVE] = book.cells[HEADER_ROW, KEY] = "Altro"
    book.cells[FIRST_ROW, SHARE] = 50.0
    assert not [block for block in book.calculate().writing.blocks if block.sheet == MONITORING]


def test_a_row_is_as_high_as_its_texts_and_a_page_ends_with_a_sector() -> None:
    book = Monitored(row(objective="Primo"), row("GT", objective="parola " * 60), row("GT", objective="Terzo"))
    book.cells[FIRST_ROW + 2, PROGRESS] = "parola " * 40
    book.plan[0][9] = 50.0
    (block,) = [block for block in book.calculate().writing.blocks if block.sheet == MONITORING]
    heights = block.heights or {}
    assert heights[FIRST_ROW] < heights[FIRST_ROW + 2] < heights[FIRST_ROW + 1]
    assert block.breaks == (FIRST_ROW,)
