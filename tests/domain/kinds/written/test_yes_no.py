"""Every spelling of answers is read, noted or refused as its table says."""

from pdo_xl.domain.kinds.written import TABLES
from pdo_xl.domain.kinds.written.yes_no import TABLE
from tests.domain.written import Spelled, check, spelled
from tests.junk import every


def test_the_table_is_known() -> None:
    assert TABLES["SI_NO"] is TABLE


@every("row", spelled("SI_NO", TABLE))
def test_each_spelling(row: Spelled) -> None:
    check(row)
