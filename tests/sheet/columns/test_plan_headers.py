"""The names by which offices call the columns of a plan."""

from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.text import fold
from pdo_xl.sheet.columns.plan_headers import PLAN_HEADERS, STAND_INS, SURE_HEADERS, TENTATIVE_HEADERS
from pdo_xl.sheet.names.plan_columns import FIELD_LABELS


def test_each_column_of_the_plan_has_beginnings_and_a_label() -> None:
    fields = [field for field in Field if field is not Field.PARAMETER]
    assert list(PLAN_HEADERS) == list(FIELD_LABELS) == fields
    for field, beginnings in PLAN_HEADERS.items():
        assert len(set(map(fold, beginnings))) == len(beginnings)
        assert any(fold(FIELD_LABELS[field]).startswith(fold(beginning)) for beginning in beginnings)
    for special in (SURE_HEADERS, TENTATIVE_HEADERS, STAND_INS):
        assert all(set(beginnings) <= set(PLAN_HEADERS[field]) for field, beginnings in special.items())
