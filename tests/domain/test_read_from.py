"""The cells that tell a type of value are named as people know them."""

from pdo_xl.domain.read_from import ReadFrom
from pdo_xl.domain.values.text import fold
from pdo_xl.sheet.columns.plan_headers import PLAN_HEADERS


def test_each_is_the_name_of_a_column_or_says_that_none_told_it() -> None:
    headers = {fold(name) for names in PLAN_HEADERS.values() for name in names}
    assert {fold(source) for source in ReadFrom} - headers == {"nessunacella"}
