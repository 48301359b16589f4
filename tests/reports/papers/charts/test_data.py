"""Charts as data: rows that do not fit a page go to the next."""

from pdo_xl.reports.papers.charts.data import ROWS_OF_A_PAGE, pages


def test_rows_beyond_a_page_go_to_the_next_in_their_order() -> None:
    rows = list(range(2 * ROWS_OF_A_PAGE + 1))

    split = pages(rows)

    assert [len(page) for page in split] == [ROWS_OF_A_PAGE, ROWS_OF_A_PAGE, 1]
    assert [row for page in split for row in page] == rows
    assert pages([]) == []
