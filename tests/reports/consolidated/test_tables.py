"""The tables: every field has one name, one type, one description; nobody is named unless asked."""

import pytest

from pdo_xl.reports.consolidated.tables import BODIES, INDICATORS, LEFT_OUT, QUALITY, tables
from pdo_xl.reports.open_data.fields import Table


@pytest.mark.parametrize("table", [*tables(with_managers=True)], ids=lambda table: table.name)
def test_no_name_stands_twice(table: Table) -> None:
    names = [field.name for field in table.fields]
    assert len(set(names)) == len(names)
    assert all(field.description for field in table.fields)


def test_the_columns_that_the_design_names() -> None:
    """Source: design of the reports, section 9."""
    assert {
        "ente", "codice_ipa", "codice_istat", "file", "sha256", "foglio", "riga", "anno", "data_riferimento", "modo",
        "parametri_uguali_al_gruppo", "tipo_letto_da",
    } <= {field.name for field in INDICATORS.fields}  # fmt: skip
    assert [table.name for table in tables()] == ["indicatori", "enti", "scarti", "qualita"]


def test_nobody_is_named_unless_asked() -> None:
    for table in (INDICATORS, BODIES, LEFT_OUT, QUALITY):
        assert "responsabile" not in {field.name for field in table.fields}
    assert "responsabile" in {field.name for field in tables(with_managers=True)[0].fields}
