"""The specimens in the docstrings of the domain and of the sheet layer."""

import doctest
import pkgutil
from importlib import import_module
from types import ModuleType

import pytest

import pdo_xl.domain
import pdo_xl.sheet


def modules(package: ModuleType) -> list[str]:
    return [found.name for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]


@pytest.mark.parametrize("name", [*modules(pdo_xl.domain), *modules(pdo_xl.sheet)])
def test_every_specimen_is_right(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0


def test_parsers_carry_specimens() -> None:
    kinds = [f"kinds.{name}" for name in ("number", "percentage", "deadline", "yes_no", "promptness", "threshold")]
    values = [f"values.{name}" for name in ("numbers", "dates", "direction", "text")]
    for name in (*values, "scoring.weight", *kinds):
        assert doctest.testmod(import_module(f"pdo_xl.domain.{name}")).attempted > 0
