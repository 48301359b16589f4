"""What judges a workbook: LibreOffice, Microsoft's Open XML validator, and Excel's own rules for all that is written."""

import hashlib
import os
import shutil
import signal
import subprocess
import webbrowser
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pyopenvba.vba
import pytest

from pdo_xl.ooxml.package import Package
from pdo_xl.workbook.activation import template
from tests.counted import Counted
from tests.excel_rules import complaints
from tests.workers import Workers

if TYPE_CHECKING:
    from pdo_xl.xlwings_libreoffice.soffice import Soffice

Convert = Callable[[Path, str], Path]
Validate = Callable[[Path], str]

_LARGE = 1_000_000
"""Bytes from which a package is a test of speed or memory."""

_ITS_PATH = "\0"
"""Stands for a file's path in what is remembered of its content."""

_OFFICE = {"convert", "validate", "soffice", "profile", "windows"}
"""The fixtures behind which a program stands that not every machine has."""

_SLOW = (Path(__file__).parent / "workbook", Path(__file__).parent / "hosts" / "live")
"""The rooms whose tests open whole workbooks, again and again."""


def pytest_configure(config: pytest.Config) -> None:
    """Tell pytest-cov when to look, and pytest-xdist to keep the files' order below and what belongs together."""
    config.pluginmanager.register(Workers())
    measuring = config.pluginmanager.get_plugin("_cov")
    if measuring is not None:
        distributes = config.getoption("dist", "no") != "no" and not hasattr(config, "workerinput")
        config.pluginmanager.register(Counted(measuring, runs_tests=not distributes))
    config.option.loadscopereorder = False
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        # As in a run that a shell put in the background: the programs that tests start, and stop, would ignore it too.
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs an office program, and that it is not for every change; the longest files first."""
    slow = {path for path in {item.path for item in items} if any(map(path.is_relative_to, _SLOW))}
    for item in items:
        if _OFFICE.intersection(getattr(item, "fixturenames", ())) or item.get_closest_marker("office"):
            item.add_marker("office")
            item.add_marker("slow")
        elif item.path in slow:
            item.add_marker("slow")
    # Of several workers none is to be left alone with a long file at the end: they take the files in this order.
    for mark in ("slow", "office"):
        long = {item.path for item in items if item.get_closest_marker(mark)}
        items.sort(key=lambda item: item.path not in long)


@pytest.fixture(scope="session", autouse=True)
def made_once() -> Iterator[None]:
    """Remember what hundreds of tests make of the same: pieces of VBA modules packed and unpacked, templates of our sheets.

    Each gives bytes that depend on nothing but what it is given: a test that changes how they are made calls them itself.
    """
    with pytest.MonkeyPatch.context() as patch:
        for module, name in ((pyopenvba.vba, "_encode_lz"), (pyopenvba.vba, "_decompress"), (template, "made")):
            patch.setattr(module, name, lru_cache(maxsize=1000)(getattr(module, name)))
        yield


@pytest.fixture(autouse=True)
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test open a window of whoever runs it."""
    monkeypatch.setattr(webbrowser, "open", lambda *_args, **_kwargs: False)


def program(name: str) -> str:
    """Find a program; without it the test is skipped with the reason, and fails where CI is set."""
    found = os.environ.get("OOXML_VALIDATOR") if name == "ooxml-validator" else None
    found = found or shutil.which(name)
    if found is None:
        reason = f"{name} non è installato: questa prova non è stata fatta"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.fixture(scope="session")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Convert]:
    """Convert a file with LibreOffice, in a profile of its own."""
    from tests.converting import Converter
    from tests.libreoffice import ready

    ready()
    converter = Converter(tmp_path_factory.mktemp("profile"))
    yield lambda path, kind: converter.convert(path, kind, tmp_path_factory.mktemp("converted"))
    converter.end()


@pytest.fixture(scope="session")
def soffice() -> Iterator["Soffice"]:
    """A LibreOffice that answers: one for all tests of a run."""
    from tests.libreoffice import running

    with running() as started:
        yield started


@pytest.fixture(scope="session")
def validate() -> Validate:
    """Run Microsoft's Open XML validator, once for the same bytes; give its report, empty for a valid file."""
    validator = program("ooxml-validator")

    said: dict[str, str] = {}

    def run(path: Path) -> str:
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        if content not in said:
            done = subprocess.run([validator, str(path)], capture_output=True, text=True, check=False, timeout=180)
            said[content] = "" if done.returncode == 0 else (done.stdout + done.stderr).replace(str(path), _ITS_PATH)
        return said[content].replace(_ITS_PATH, str(path))

    return run


def _judged(path: Path) -> list[str]:
    """What Excel would mind; a package too odd to be judged is so before and after, and no fault of the test's code."""
    try:
        return complaints(path)
    except (LookupError, ValueError, TypeError, SyntaxError) as error:
        return [f"not to be judged: {error!r}"]


@pytest.fixture(autouse=True)
def excels_rules(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hold every package that a test writes against Excel's own rules: none may be broken that was not before."""
    if request.node.get_closest_marker("not_for_excel"):
        yield
        return
    write = Package.write_to
    broken: list[str] = []

    def write_and_judge(package: Package, path: Path, *arguments: object) -> None:
        write(package, path, *arguments)
        if path.stat().st_size < _LARGE:
            new = _judged(path)
            broken.extend(set(new) - set(_judged(package.path)) if new else ())

    monkeypatch.setattr(Package, "write_to", write_and_judge)
    yield
    assert broken == [], "Excel would mind what was written"
