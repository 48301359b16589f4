"""The specimens in the docstrings of the parsers: they are run with every module's; here, that they are there."""

import doctest
from importlib import import_module


def test_parsers_carry_specimens() -> None:
    kinds = [f"kinds.{name}" for name in ("number", "percentage", "deadline", "yes_no", "promptness", "threshold")]
    values = [f"values.{name}" for name in ("numbers", "dates", "direction", "text")]
    for name in (*values, "scoring.weight", *kinds):
        assert doctest.testmod(import_module(f"pdo_xl.domain.{name}")).attempted > 0
