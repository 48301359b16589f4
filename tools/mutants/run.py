"""Tries many mutants, each in a process of its own, forked of one that is ready: first those that act on import."""

import gc
import importlib
import os
import pickle
import tempfile
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from tools.mutants.mutant import Mutant
from tools.mutants.plan import Tests, Tries
from tools.mutants.reach import ALONE
from tools.mutants.results import Results
from tools.mutants.source import files, mutants
from tools.mutants.trial import NOT_TO_BE_PUT_IN, SURVIVED, TIMED_OUT, Functions, Limits, cold, in_a_process, warm

_LIBRARIES = (
    "hypothesis",
    "pandas",
    "openpyxl",
    "lxml.etree",
    "dateutil.parser",
    "dateutil.rrule",
    "xlwings",
    "icalendar",
    "rich",
    "pyopenvba",
    "pytest_cov.plugin",
    "doctest",
)
"""What takes long to import and is not ours."""

T = TypeVar("T")

Planned = list[tuple[Mutant, Tries]]


def chosen(rooms: Sequence[str], seed: int) -> list[Mutant]:
    """Make the mutants of some rooms, in the order by lot."""
    return sorted((one for file in files(rooms) for one in mutants(file)), key=lambda one: one.lot(seed))


def aside(run: Callable[[], T], path: Path) -> T:
    """Do something in a process of its own, which may import what it likes; `path` takes what it gives.

    Raises: RuntimeError, if it failed; it has said why.
    """
    if not (child := os.fork()):
        try:
            path.write_bytes(pickle.dumps(run()))
            os._exit(0)
        finally:
            traceback.print_exc()
            os._exit(1)
    if os.waitpid(child, 0)[1]:
        raise RuntimeError("non è andata a buon fine")
    given: T = pickle.loads(path.read_bytes())
    return given


def try_all(wanted: Sequence[Mutant], tests: Tests, results: Results, goes_on: Callable[[], bool]) -> None:
    """Try them while there is time, and keep what became of each."""
    for library in _LIBRARIES:
        importlib.import_module(library)
    planned = [(one, tests.of(one)) for one in wanted]
    warmly = _Warmly([one for one in planned if not one[1].on_import], tests, results, goes_on)
    if warmly.planned:
        # This process goes on without having imported what is measured.
        with tempfile.NamedTemporaryFile() as file:
            aside(lambda: pytest.main([*ALONE, *warmly.files], plugins=[warmly]), Path(file.name))
        results.reread()
    judge = _Judge(lambda mutant, turn: cold(mutant, turn, Limits(tests.seconds)))
    for mutant, tries in planned:
        if goes_on() and (tries.on_import or (tries.by_test_files and results.lived(mutant))):
            results.add(mutant, judge.of(mutant, tries))


class _Warmly:
    """A pytest plugin: has mutants tried in place of the tests that pytest has found."""

    def __init__(self, planned: Planned, tests: Tests, results: Results, goes_on: Callable[[], bool]) -> None:
        self.planned = planned
        self._tests, self._results, self._goes_on = tests, results, goes_on

    @property
    def files(self) -> list[str]:
        """The files of all their tests."""
        return sorted({test.partition("::")[0] for _, tries in self.planned for test in (*tries.own, *tries.others)})

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try them."""
        items = {item.nodeid: item for item in session.items}
        functions = Functions()
        gc.collect()
        gc.freeze()

        def run(mutant: Mutant | None, turn: Sequence[str]) -> str:
            if mutant:
                functions.put_in(mutant)
            return warm(session, [items[test] for test in turn if test in items], Limits(self._tests.seconds))

        judge = _Judge(run)
        for mutant, tries in self.planned:
            if not self._goes_on():
                break
            if (killed_by := judge.of(mutant, tries)) != NOT_TO_BE_PUT_IN:
                self._results.add(mutant, killed_by)
        return True


class _Judge:
    """Has mutants tried in processes of their own, and believes no test that fails without one."""

    def __init__(self, run: Callable[[Mutant | None, Sequence[str]], str]) -> None:
        self._run = run
        self._pass: set[tuple[str, ...]] = set()

    def of(self, mutant: Mutant, tries: Tries) -> str:
        """Name the test that minds a mutant.

        Raises: RuntimeError, if the test fails anyhow.
        """
        for turn in (tries.own, tries.others):
            if turn and (killed_by := in_a_process(partial(self._run, mutant, turn))) != SURVIVED:
                self._believe(killed_by, turn)
                return killed_by
        return SURVIVED

    def _believe(self, killed_by: str, turn: Sequence[str]) -> None:
        tests = (killed_by,) if "::" in killed_by else tuple(turn)
        if killed_by in (TIMED_OUT, NOT_TO_BE_PUT_IN) or tests in self._pass:
            return
        if (failed := in_a_process(lambda: self._run(None, tests))) != SURVIVED:
            raise RuntimeError(f"{tests[0]} …: {failed} anche senza mutanti")
        self._pass.add(tests)
