"""Workbooks on disk: asked through the library, and through the command line."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pdo_xl
from pdo_xl.domain.findings import Findings
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.settings.settings import apply_setting
from pdo_xl.reports import document
from tests.reference.channels.channel import Ask, Channel, batches
from tests.reference.compare import of_document
from tests.reference.files import as_plan, save
from tests.reference.made_up_plans import Plan, indicators, plan

_A_BLOCK = 1000


@contextmanager
def library() -> Iterator[Channel]:
    """The package, as a program in Python uses it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "libreria.xlsx"
        yield _channel(lambda one: _by_library(one, path))


@contextmanager
def command_line() -> Iterator[Channel]:
    """A process for each workbook."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "riga_di_comando.xlsx"
        yield _channel(lambda one: _by_command_line(one, path))


def _channel(ask: Ask) -> Channel:
    def of_indicators(seed: int, count: int) -> Iterator[str]:
        random = Random(seed)
        for size in batches(count, _A_BLOCK):
            yield from ask(as_plan(*indicators(random, size)))

    def of_plans(seed: int, count: int) -> Iterator[str]:
        random = Random(seed)
        for number in range(count):
            yield from (f"piano {number}: {wrong}" for wrong in ask(plan(random)))

    return Channel(of_indicators, of_plans)


def _by_library(one: Plan, path: Path) -> Iterator[str]:
    parameters = DEFAULTS
    for name, text in one.system.texts.items():
        parameters = apply_setting(parameters, name, text, name)
    results = pdo_xl.score(pdo_xl.open_plan(save(one, path)), parameters, on=one.on)
    found = {
        "indicatori": document.indicators(results),
        "obiettivi": document.objectives(results),
        "settori": document.sectors(results, Findings(())),
        "ente": document.body(results),
    }
    yield from of_document(one, found)


def _by_command_line(one: Plan, path: Path) -> Iterator[str]:
    words = [sys.executable, "-m", "pdo_xl", "calcola", str(save(one, path)), "--prova", "--json"]
    words += ["--al", one.on.isoformat()]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode in {0, 1}:
        yield from of_document(one, json.loads(done.stdout))
    else:
        yield f"codice {done.returncode}: {done.stderr}"
