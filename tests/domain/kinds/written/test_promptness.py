"""Every spelling of terms is read, noted or refused as its table says."""

from pdo_xl.domain.kinds.written import TABLES
from pdo_xl.domain.kinds.written.promptness import TABLE
from tests.domain.written import Spelled, check, spelled
from tests.junk import every


def test_the_table_is_known() -> None:
    assert TABLES["TEMPESTIVITA"] is TABLE


@every("row", spelled("TEMPESTIVITA", TABLE))
def test_each_spelling(row: Spelled) -> None:
    check(row)
