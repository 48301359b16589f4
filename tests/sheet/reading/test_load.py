"""A workbook, in: its parameters and its plan."""

from dataclasses import replace

import pytest

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.sheet.names import PARAMETERS_HEADERS
from pdo_xl.sheet.reading.load import load
from tests.support import MemoryGrid, MemoryHost, row, sheet_of

TOP: list[list[object]] = [["Parametri"], ["Da confermare"], list(PARAMETERS_HEADERS)]


def test_the_plan_carries_its_workbooks_parameters() -> None:
    host = MemoryHost(sheet_of(row()), MemoryGrid("Parametri", [*TOP, ["cap", 120.0]]))
    plan = load(host).plan
    assert plan.parameters == replace(DEFAULTS, cap=120.0)
    assert plan.parameter_places == {"cap": Place("Parametri", 4, Field.PARAMETER)}


def test_parameters_are_read_before_the_plan() -> None:
    with pytest.raises(ParameterError, match="il parametro cap"):
        load(MemoryHost(MemoryGrid("Parametri", [*TOP, ["cap", "x"]])))
