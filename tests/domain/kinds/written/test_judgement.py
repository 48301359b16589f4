"""Every spelling of judgements is read, noted or refused as its table says."""

from pdo_xl.domain.kinds.written import TABLES
from pdo_xl.domain.kinds.written.judgement import TABLE
from tests.domain.written import Spelled, check, spelled
from tests.junk import every


def test_the_table_is_known() -> None:
    assert TABLES["GIUDIZIO"] is TABLE


@every("row", spelled("GIUDIZIO", TABLE))
def test_each_spelling(row: Spelled) -> None:
    check(row)
