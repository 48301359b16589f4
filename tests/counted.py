"""What coverage counts: what the tests of a measured room try, not what pytest itself and tests of the whole pass by.

Python runs less than half as fast while it is watched, and pytest finding its tests as slowly as the tests.
"""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
_NOT_COUNTED = ("office", "hypothesis", "whole")
"""Marks of tests that take most of the time, and try again what others try line by line."""


class Counted:
    """Has the measured packages watched while they are imported, then while their own tests run."""

    def __init__(self, plugin: Any, *, runs_tests: bool) -> None:
        self._plugin = plugin
        self._runs_tests = runs_tests
        self._rooms: set[Path] = set()

    @pytest.hookimpl(trylast=True)
    def pytest_sessionstart(self) -> None:
        """Import what is measured, then watch no more: what comes next is pytest finding its tests."""
        controller = self._plugin.cov_controller
        if controller is None or controller.cov_source is not None:
            return  # `--no-cov`, or whoever runs the tests says what is measured
        places = {package: package.replace(".", "/") for package in controller.cov.config.source}
        for package, place in places.items():
            self._rooms |= {ROOT / place, ROOT / place.replace("pdo_xl", "tests", 1)}
            if self._runs_tests:
                for found in walk_packages([str(ROOT / place)], f"{package}."):
                    if not found.name.endswith("__main__"):
                        import_module(found.name)
        controller.pause()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        counted = self._counts(item)
        if counted:
            self._plugin.cov_controller.resume()
        try:
            return (yield)
        finally:
            if counted:
                self._plugin.cov_controller.pause()

    def _counts(self, item: pytest.Item) -> bool:
        if any(item.get_closest_marker(mark) for mark in _NOT_COUNTED):
            return False
        return not self._rooms.isdisjoint(item.path.parents)
