"""The holidays kept in the program are those of the library."""

from tools.holidays_table import TABLE, table


def test_the_table_is_what_the_library_says() -> None:
    assert TABLE.read_text(encoding="utf-8") == table(), "python -m tools.holidays_table"
