"""`python -m tools.peer_suite PATH [--write]`: xlwings' own tests, unmodified, on the engine for LibreOffice.

PATH is the folder `tests` of a checkout of xlwings. Tests of xlwings that this project does not contain are run where
they are: nothing of them is copied or changed. `--write` puts the list into docs/motore_libreoffice.md.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Timer
from typing import NamedTuple

import pytest

from pdo_xl.xlwings_libreoffice.engine import engine, register
from pdo_xl.xlwings_libreoffice.objects.saving import UnknownFormat
from pdo_xl.xlwings_libreoffice.objects.unsupported import NotSupported

PAGE = Path(__file__).parents[1] / "docs" / "motore_libreoffice.md"
BEGIN, END = "<!-- elenco: python -m tools.peer_suite -->", "<!-- fine dell'elenco -->"

PASSED, REFUSED, ELSEWHERE, FAILED, UNREAD = "passano", "rifiutate", "altrove", "sbagliate", "non lette"

_ELSEWHERE = frozenset({"LicenseError", "ModuleNotFoundError", "ImportError"})
"""What is raised where a licence, or a program that is not for this computer, is asked for."""
_NOT_OF_CALC = ("restapi", "udfs", "test_engines", "test_e2e.py", "pandas_excel_files_quick_test.py")
"""Tests of xlwings' server, of functions in Excel for Windows and of its own reader of files."""
_PATIENCE = 90.0
"""Unit: seconds for one test; then its LibreOffice is ended."""


class Outcome(NamedTuple):
    """How one test ended, and what it was told."""

    test: str
    ended: str
    said: str = ""


def _end_all() -> None:
    for app in engine.apps:
        app.soffice.kill()


class Listener:
    """A plugin of pytest that makes the engine the active one and keeps how each test ended."""

    def __init__(self) -> None:
        self.outcomes: dict[str, Outcome] = {}
        register().activate()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """End the LibreOffices of a test that does not come to an end."""
        del item
        watch = Timer(_PATIENCE, _end_all)
        watch.daemon = True
        watch.start()
        try:
            return (yield)
        finally:
            watch.cancel()

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Keep which files could not be read, and why: a licence, or a library that is not installed."""
        if report.failed:
            reason = next(line for line in reversed(str(report.longrepr).splitlines()) if line.strip())
            self.outcomes[report.nodeid] = Outcome(report.nodeid, UNREAD, reason.removeprefix("E").strip()[:100])

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
        """Keep the worst of a test's three parts."""
        report = yield
        before = self.outcomes.get(item.nodeid)
        if call.excinfo is not None and (before is None or before.ended == PASSED):
            self.outcomes[item.nodeid] = Outcome(item.nodeid, *ending(call.excinfo.value))
        elif before is None and call.when == "call":
            self.outcomes[item.nodeid] = Outcome(item.nodeid, PASSED)
        return report


def ending(error: BaseException) -> tuple[str, str]:
    """Tell how a test ended that was stopped by an exception.

    >>> ending(NotSupported("Range.autofill"))
    ('rifiutate', 'Range.autofill')
    >>> ending(AssertionError("1.0 != 2.0"))
    ('sbagliate', 'AssertionError: 1.0 != 2.0')
    """
    if isinstance(error, NotSupported | UnknownFormat):
        return REFUSED, error.call
    name = type(error).__name__
    said = f"{name}: {' '.join(str(error).split())}"[:160]
    return (ELSEWHERE if name in _ELSEWHERE or isinstance(error, pytest.skip.Exception) else FAILED), said


def run(tests: Path, chosen: Sequence[str] = ()) -> list[Outcome]:
    """Run the tests of a checkout; `chosen` are further arguments of pytest."""
    listener = Listener()
    ignored = [f"--ignore={tests / name}" for name in _NOT_OF_CALC]
    arguments = [str(tests), *ignored, "-q", "--tb=no", "-p", "no:cacheprovider", "--continue-on-collection-errors"]
    own = ["-c", str(tests / "pytest.ini"), "--rootdir", str(tests), "-o", "addopts="]
    pytest.main([*arguments, *own, *chosen], plugins=[listener])
    return list(listener.outcomes.values())


def page_part(outcomes: Sequence[Outcome]) -> str:
    """The list as the page shows it."""
    count = Counter(outcome.ended for outcome in outcomes)
    asked = count[PASSED] + count[REFUSED] + count[FAILED]
    lines = [
        (
            f"Delle {asked} prove di xlwings che non chiedono né Excel né una licenza, **{count[PASSED]} passano**, "
            f"{count[REFUSED]} sono rifiutate con una frase che nomina la chiamata e {count[FAILED]} danno un'altra "
            f"risposta. Altre {count[ELSEWHERE]} chiedono Excel o una licenza."
        ),
    ]
    for ended, title in ((REFUSED, "Chiamate rifiutate"), (FAILED, "Risposte diverse")):
        said = Counter(outcome.said for outcome in outcomes if outcome.ended == ended)
        if said:
            lines += ["", f"| {title} | prove |", "| --- | --- |"]
            lines += [f"| `{_cell(what)}` | {number} |" for what, number in sorted(said.items())]
    unread = Counter(outcome.said for outcome in outcomes if outcome.ended == UNREAD)
    if unread:
        lines += ["", "| Perché un file di prove non si legge | file |", "| --- | --- |"]
        lines += [f"| `{_cell(what)}` | {number} |" for what, number in sorted(unread.items())]
    return "\n".join(lines)


def _cell(text: str) -> str:
    return re.sub(r"[|`]", "'", text)


def write(page: Path, part: str) -> None:
    """Put the list between its two marks."""
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    page.write_text(f"{before}{BEGIN}\n{part}\n{END}{after}", encoding="utf-8")


def main(arguments: Sequence[str]) -> int:
    """Print the numbers, each refusal and each other answer."""
    parser = argparse.ArgumentParser(prog="python -m tools.peer_suite", description=__doc__)
    parser.add_argument("path", type=Path, metavar="PATH")
    parser.add_argument("--write", action="store_true", help="write the list into docs/motore_libreoffice.md")
    given, chosen = parser.parse_known_args(arguments)
    outcomes = run(given.path.resolve(), chosen)
    part = page_part(outcomes)
    failed = [f"{outcome.test}: {outcome.said}" for outcome in outcomes if outcome.ended == FAILED]
    sys.stdout.write("\n".join(["", part, *failed, ""]))
    if given.write:
        write(PAGE, part)
    return 1 if any(outcome.ended == FAILED for outcome in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
