"""What is left to do to the tables, in one text for the call that gives Excel its settings back."""

from pdo_xl.hosts.live.finishing import told, without_pages
from pdo_xl.hosts.live.host import LiveHost
from pdo_xl.sheet.blocks import Block, ChartRows, Link, Writing
from pdo_xl.sheet.names.summary import SummaryColumn
from tests.hosts.live.engine import Excel
from tests.hosts.live.pages import Cell

TABLE = Block("Dati", (2, 3), {3: ["a", 1.0], 4: ["b", 2.0]}, table_from=3)


def finish(excel: Excel, *blocks: Block) -> str:
    host = LiveHost(excel.book)
    host.write(Writing(blocks))
    return host.finish


def test_a_table_that_wants_nothing_is_not_named(small: Excel) -> None:
    assert finish(small, TABLE) == ""
    assert told([], [TABLE]) == ""


def test_heights_are_measured_by_the_program_and_pages_end_where_the_table_says(small: Excel) -> None:
    assert finish(small, TABLE._replace(heights={3: 27.0})) == "Dati\t3\t5\tA\t"
    assert finish(small, TABLE._replace(heights={}, breaks=(4, 3))) == "Dati\t3\t5\tAP\t3 4"
    assert finish(small, TABLE._replace(breaks=())) == "Dati\t3\t5\tP\t"


def test_a_subtitle_in_another_block_is_no_table(small: Excel) -> None:
    subtitle = Block("Dati", (2,), {2: ["quanti"]})
    assert finish(small, subtitle, TABLE._replace(heights={})) == "Dati\t3\t5\tA\t"


def test_links_of_before_go_with_the_rest(small: Excel) -> None:
    small.pages["Dati"].cells[3, 2] = Cell("Piano!H3")
    rows = {3: [Link("Piano!H4", "Piano!H4"), None]}
    assert finish(small, TABLE._replace(rows=rows, breaks=(3,))).split("\t")[3] == "CP"


def test_what_stood_there_before_is_finished_without_pages() -> None:
    assert without_pages("Da fare\t4\t9\tCAP\t5 7\nSegnalazioni\t4\t9\tC\t\t3\t3") == "Da fare\t4\t9\tAP\t"
    assert without_pages("") == ""


def test_a_chart_shows_its_table_to_the_last_row_and_before_to_what_was_then(small: Excel) -> None:
    host = LiveHost(small.book)
    column = SummaryColumn.CHARTED.place
    small.pages["Dati"].cells[3, column] = Cell("uno")
    host.write(Writing((TABLE._replace(columns=(2, column)),), (ChartRows("Dati", 3, 4),)))
    assert host.finish == "Dati\t3\t4\tG\t3"
    assert small.pages["Dati"].charted == range(0), "not before everything is written"
    assert without_pages(host.finish) == "Dati\t3\t3\tG\t4"
    assert without_pages(without_pages(host.finish)) == host.finish


def test_rows_that_people_fill_in_keep_their_heights(small: Excel) -> None:
    assert finish(small, TABLE._replace(table_from=None, heights={3: 27.0}, breaks=(3,))).split("\t")[3] == "P"
