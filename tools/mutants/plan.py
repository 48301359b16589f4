"""Which tests try a mutant, and in which order: those of its file's own test file, then whichever run it, shortest first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate, takewhile
from pathlib import PurePosixPath

from tools.mutants.mutant import Mutant
from tools.mutants.reach import ROOT, TABLES, Reach

_AT_MOST = 3.0
"""Seconds of the processor for the others; a mutant that outlives these may not outlive all."""

_RULE = re.compile(r"^(pdo\d{3})_.*")
_IMPORT = re.compile(r"^\s*from (pdo_xl\.[\w.]+) import", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Tries:
    """The tests for one mutant, in two turns; whether it acts while the code, or a test's file, is imported."""

    own: tuple[str, ...]
    others: tuple[str, ...]
    on_import: bool
    by_test_files: bool


class Tests:
    """What is known of all tests."""

    def __init__(self, reach: Reach) -> None:
        self._reach = reach
        self._of: dict[str, list[str]] = defaultdict(list)
        for test in reach.seconds:
            self._of[test.partition("::")[0]].append(test)
        self._of_a_file: dict[str, set[str]] = defaultdict(set)
        for (file, _), tests in reach.tests.items():
            self._of_a_file[file].update(tests)
        self._importers = _importers({file for file, _ in reach.tests})

    @property
    def seconds(self) -> Mapping[str, float]:
        """How long each takes."""
        return self._reach.seconds

    def of(self, mutant: Mutant) -> Tries:
        """Choose those for a mutant."""
        of_tables = () if mutant.function else [test for file in TABLES for test in self._of[file]]
        own = [*self._shortest_first({*self._of[own_tests(mutant.file)], *self._of[mutant.file]}), *of_tables]
        place = (mutant.file, mutant.line)
        on_import, by_test_files = (place in lines for lines in (self._reach.on_import, self._reach.by_test_files))
        there = set(self._reach.tests.get(place, [])) if mutant.function else set()
        if not there:
            there = self._of_a_file[mutant.file].union(
                *(self._of_a_file[file] for file in self._importers[mutant.file])
            )
            there |= set(own)
        return Tries(
            tuple(one for one in own if one in there),
            self._short(there - set(own)),
            on_import=on_import or not mutant.function,
            by_test_files=by_test_files,
        )

    def _shortest_first(self, tests: Iterable[str]) -> list[str]:
        return sorted(tests, key=lambda test: (self.seconds[test], test))

    def _short(self, tests: Iterable[str]) -> tuple[str, ...]:
        ordered = self._shortest_first(tests)
        within = takewhile(lambda total: total <= _AT_MOST, accumulate(self.seconds[test] for test in ordered))
        return tuple(ordered[: sum(1 for _ in within)])


def own_tests(file: str) -> str:
    """Name the test file of a file: a rule's is named for its number."""
    path = PurePosixPath(file)
    stem = path.parent.name if path.stem == "__init__" else _RULE.sub(r"\1", path.stem)
    return str(PurePosixPath("tests", *path.parent.parts[1:], f"test_{stem}.py"))


def _importers(files: Iterable[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for file in files:
        for module in _IMPORT.findall((ROOT / file).read_text(encoding="utf-8")):
            path = module.replace(".", "/")
            found[f"{path}.py"].add(file)
            found[f"{path}/__init__.py"].add(file)
    return found
