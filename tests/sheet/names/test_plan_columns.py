"""The plan's own columns."""

from pdo_xl.domain.row import Field
from pdo_xl.sheet.names.plan_columns import COLUMN_SETTINGS, FIELD_LABELS, OPTIONAL_FIELDS, PAIRED_FIELDS


def test_each_column_has_a_label_and_its_row_of_parameters() -> None:
    assert FIELD_LABELS.keys() == COLUMN_SETTINGS.keys()
    assert FIELD_LABELS.keys() >= OPTIONAL_FIELDS
    assert Field.PARAMETER not in FIELD_LABELS


def test_a_pair_is_one_from_both_sides() -> None:
    assert {other: field for field, other in PAIRED_FIELDS.items()} == PAIRED_FIELDS
