"""Which quick tests run which line, and how long each takes: coverage.py's contexts, one run of them all."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import coverage
import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[2]

ALONE = (
    "-q",
    "--tb=no",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:xdist",
    "--no-cov",
    "-m",
    "not slow",
    "-W",
    "ignore::pytest.PytestAssertRewriteWarning",
)
"""How pytest is asked for tests here: in this process, leaving nothing behind."""


ROOMS = ("pdo_xl/domain", "pdo_xl/sheet", "pdo_xl/formulas")
"""What is measured, by the quick tests of the same rooms, doctests among them."""

_PAGES = "tests/test_pages.py"
TABLES = (_PAGES, "tests/sheet/names/test_kept_names.py")
"""The tests of the pages that are made from the tables, and of the names in workbooks: they try these as no others do."""

TESTS = (*(room.replace("pdo_xl", "tests") for room in ROOMS), *ROOMS, _PAGES)


_IMPORT = "import"


def evenly() -> None:
    """Have Hypothesis try the same each time, and remember nothing."""
    settings.register_profile("mutants", derandomize=True, database=None, deadline=None)
    settings.load_profile("mutants")


@dataclass(slots=True)
class Reach:
    """What a run of the tests has told.

    `on_import` is run by what is measured while it is imported, `by_test_files` by the tests' files.
    Unit: seconds of the processor, whatever else the machine does.
    """

    seconds: dict[str, float] = field(default_factory=dict)
    tests: dict[tuple[str, int], list[str]] = field(default_factory=dict)
    on_import: set[tuple[str, int]] = field(default_factory=set)
    by_test_files: set[tuple[str, int]] = field(default_factory=set)


class _Watcher:
    """Tells coverage.py whose lines come next, and looks at the clock."""

    def __init__(self, watched: coverage.Coverage) -> None:
        self._watched = watched
        self.seconds: dict[str, float] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self._watched.switch_context(item.nodeid)
        begun = time.process_time()
        try:
            return (yield)
        finally:
            self.seconds[item.nodeid] = time.process_time() - begun
            self._watched.switch_context("")


def watch(tests: Sequence[str]) -> Reach:
    """Run the quick tests of some folders once and note what each of them runs.

    Raises: RuntimeError, if one fails: without a mutant all of them pass.
    """
    watched = coverage.Coverage(
        data_file=None, config_file=False, source=[str(ROOT / room) for room in ROOMS], messages=False
    )
    watcher = _Watcher(watched)
    watched.start()
    watched.switch_context(_IMPORT)
    for room in ROOMS:
        for module in walk_packages([str(ROOT / room)], room.replace("/", ".") + "."):
            import_module(module.name)
    watched.switch_context("")
    failed = pytest.main([*ALONE, *tests], plugins=[watcher])
    watched.stop()
    if failed:
        raise RuntimeError("le prove non passano nemmeno senza mutanti")
    return _told(watched.get_data(), watcher.seconds)


def _told(data: coverage.CoverageData, seconds: dict[str, float]) -> Reach:
    reach = Reach(seconds)
    for measured in data.measured_files():
        file = Path(measured).relative_to(ROOT).as_posix()
        for line, contexts in data.contexts_by_lineno(measured).items():
            reach.tests[file, line] = [test for test in contexts if test not in ("", _IMPORT)]
            if _IMPORT in contexts:
                reach.on_import.add((file, line))
            if "" in contexts:
                reach.by_test_files.add((file, line))
    return reach
