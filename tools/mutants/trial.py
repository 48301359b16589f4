"""One mutant, tried in a process that ends with it: warm, with everything imported, or cold, where it acts on import."""

import gc
import importlib.machinery
import os
import resource
import select
import signal
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import CodeType, FunctionType
from typing import Any

import pytest

from tools.mutants.mutant import Mutant
from tools.mutants.reach import ALONE, ROOT

_SLACK, _TIMES = 1.0, 10.0
"""A test ends after this many seconds of the processor, and this many times what it takes without a mutant."""

_WAITED = 300.0
"""Seconds after which a process that computes nothing any more is ended, on however busy a machine."""

_FILES = 8
"""As many files are imported for a mutant that acts on import: it takes longer than the tests in them."""

_MEMORY = 3 * 1024**3

SURVIVED, TIMED_OUT, NOT_TO_BE_PUT_IN = "", "troppo a lungo", "?"


class NotWarmError(Exception):
    """This mutant cannot be put into functions that are there already."""


def in_a_process(run: Callable[[], str]) -> str:
    """Run something in a fork of this process; give what it says, or that it took too long or broke the process."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _alone(run, reading, writing)
    os.close(writing)
    ready, _, _ = select.select([reading], [], [], _WAITED)
    if not ready:
        os.kill(child, signal.SIGKILL)
    with os.fdopen(reading, encoding="utf-8") as said:
        words = said.read()
    _, status = os.waitpid(child, 0)
    return words.removeprefix("=") if words else TIMED_OUT if os.WIFSIGNALED(status) else "il processo è caduto"


def _alone(run: Callable[[], str], reading: int, writing: int) -> None:
    os.close(reading)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    try:
        said = run()
    except NotWarmError:
        said = NOT_TO_BE_PUT_IN
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is this mutant's
        said = f"{type(error).__name__}"
    os.write(writing, f"={said}".encode())
    os._exit(0)


@dataclass(eq=False, slots=True)
class Limits:
    """A pytest plugin: ends the process where a test takes too long, and remembers the first that failed."""

    seconds: Mapping[str, float]
    failed: str = ""

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """Set the clock, which counts this process alone."""
        signal.setitimer(signal.ITIMER_VIRTUAL, _SLACK + _TIMES * self.seconds.get(nodeid, 1.0))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Look at how it ended."""
        if report.failed and not self.failed:
            self.failed = report.nodeid

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Tests that cannot even be found have failed."""
        if report.failed and not self.failed:
            self.failed = report.nodeid


class Functions:
    """The functions of the rooms as they are in this process."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str, int], list[FunctionType]] = {}
        for one in gc.get_objects():
            if isinstance(one, FunctionType) and one.__code__.co_filename.startswith(str(ROOT)):
                self._found.setdefault(_key(one.__code__), []).append(one)

    def put_in(self, mutant: Mutant) -> None:
        """Give the mutant's code to the function that it is of, wherever that has got to.

        Raises: NotWarmError.
        """
        changed = _by_key(compile(mutant.source, str(ROOT / mutant.file), "exec", dont_inherit=True))
        mine = [key for key in changed if key[1] == mutant.function and key[2] <= mutant.line]
        key = max(mine, key=lambda key: key[2], default=None)
        if key is None or key not in self._found:
            raise NotWarmError
        for function in self._found[key]:
            try:
                function.__code__ = changed[key]
            except ValueError as error:  # it closes over other names than before
                raise NotWarmError from error


def _key(code: CodeType) -> tuple[str, str, int]:
    return code.co_filename, code.co_qualname, code.co_firstlineno


def _by_key(code: CodeType) -> dict[tuple[str, str, int], CodeType]:
    found = {_key(code): code}
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            found |= _by_key(constant)
    return found


def warm(session: pytest.Session, tests: Sequence[pytest.Item], limits: Limits) -> str:
    """Run tests that are collected already, up to the first that fails; name that one."""
    session.config.pluginmanager.register(limits)
    for this, following in zip(tests, [*tests[1:], None], strict=True):
        session.config.hook.pytest_runtest_protocol(item=this, nextitem=following)
        if limits.failed:
            return limits.failed
    return SURVIVED


def cold(mutant: Mutant | None, tests: Sequence[str], limits: Limits) -> str:
    """Import everything with the mutant in it, then run tests, up to the first that fails; name that one."""
    place, get_code = mutant and str(ROOT / mutant.file), importlib.machinery.SourceFileLoader.get_code

    def mutated(loader: Any, name: str) -> CodeType | None:
        if mutant and place and loader.path == place:
            return compile(mutant.source, place, "exec", dont_inherit=True)
        return get_code(loader, name)

    importlib.machinery.SourceFileLoader.get_code = mutated  # type: ignore[method-assign,assignment]
    if mutant:
        # At once: a file that pytest is asked for, as those with doctests are, it would read by a loader of its own.
        importlib.import_module(mutant.file.removesuffix(".py").removesuffix("/__init__").replace("/", "."))
    files = list(dict.fromkeys(test.partition("::")[0] for test in tests))[:_FILES]
    wanted = {test: number for number, test in enumerate(tests)}

    class Chosen:
        @pytest.hookimpl(trylast=True)
        def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
            items[:] = sorted((one for one in items if one.nodeid in wanted), key=lambda one: wanted[one.nodeid])

    signal.setitimer(signal.ITIMER_VIRTUAL, 60.0)
    ended = pytest.main([*ALONE, "-x", *files], plugins=[limits, Chosen()])
    return limits.failed or ("pytest" if ended not in (0, 5) else SURVIVED)
