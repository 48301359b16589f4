"""The table of the units of measure."""

import pytest

from pdo_xl.domain.kinds import KINDS, kinds_of_unit

UNITS = sorted({unit for kind in KINDS.values() for unit in kind.units})


@pytest.mark.parametrize("unit", UNITS)
def test_each_is_spelled_as_it_is_looked_for(unit: str) -> None:
    assert {kind.name for kind in kinds_of_unit(unit)} == {
        kind.name for kind in KINDS.values() if unit in kind.units | kind.spellings
    }


def test_none_is_a_type_by_its_name_as_well() -> None:
    assert not {unit for unit in UNITS for kind in KINDS.values() if unit in kind.spellings}


def test_few_are_of_two_types() -> None:
    shared = {unit for unit in UNITS if len(kinds_of_unit(unit)) > 1}
    assert shared == {"rapporto", "indice", "ratio", "quoziente", "tasso", "temporale", "termine"}
