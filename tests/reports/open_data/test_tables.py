"""The tables: each field once, described, and what points at another table finds it."""

import pytest

from pdo_xl.reports.open_data.fields import Table
from pdo_xl.reports.open_data.tables import TABLES, tables


@pytest.mark.parametrize("table", tables(with_managers=True), ids=lambda table: table.name)
def test_each_field_is_named_once_and_described(table: Table) -> None:
    names = [field.name for field in table.fields]
    assert len(set(names)) == len(names)
    assert [field.name for field in table.fields if not field.description.endswith(".")] == []


def test_what_points_at_a_table_names_its_key() -> None:
    keys = {table.name: table.key for table in TABLES}
    pointing = [pair for table in TABLES for pair in table.points_to]
    assert pointing == [("id_obiettivo", "obiettivi"), ("settore", "settori")]
    assert all(keys[other] == name for name, other in pointing)


def test_who_answers_is_a_field_only_on_purpose() -> None:
    plain, named = (
        {field.name for table in each for field in table.fields} for each in (TABLES, tables(with_managers=True))
    )
    assert named - plain == {"responsabile"}
