"""Tables whose rows are each of a sector."""

from pdo_xl.reports.papers.model import Cell, Column, Row
from pdo_xl.reports.performance_report.by_sector import by_sector

COLUMNS = (Column("N."),)
ONE, TWO = (Cell("1"),), (Cell("2"),)


def test_short_names_have_a_column() -> None:
    columns, rows = by_sector(COLUMNS, [("SF", ONE), ("", TWO)])
    assert [column.heading for column in columns] == ["Settore", "N."]
    assert rows == (Row((Cell("SF"), *ONE)), Row((Cell("–"), *TWO)))


def test_long_names_stand_above_their_rows_once() -> None:
    name = "Settore servizi alla persona"
    columns, rows = by_sector(COLUMNS, [(name, ONE), (name, TWO), ("GT", ONE)])
    assert columns == COLUMNS
    assert rows == (Row((Cell(name),), strong=True), Row(ONE), Row(TWO), Row((Cell("GT"),), strong=True), Row(ONE))


def test_no_rows() -> None:
    assert by_sector(COLUMNS, [])[1] == ()
