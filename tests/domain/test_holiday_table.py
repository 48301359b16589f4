"""The holidays kept in the program are those of the library."""

from pdo_xl.domain.holiday_table import HOLIDAYS
from tools.holidays_table import TABLE, by_year, table


def test_the_table_is_what_the_library_says() -> None:
    assert by_year() == HOLIDAYS
    assert TABLE.read_text(encoding="utf-8") == table(), "python -m tools.holidays_table"
