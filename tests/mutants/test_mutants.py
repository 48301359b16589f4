"""Mutation testing: which mutants there are, what is said of them, and a slice of it on every run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.mutants import plan
from tools.mutants.mutant import Mutant
from tools.mutants.plan import own_tests
from tools.mutants.reach import ROOT, Reach
from tools.mutants.results import Results, said
from tools.mutants.survivors import named, row
from tools.mutants.trial import SURVIVED, TIMED_OUT, in_a_process

pytestmark = pytest.mark.slow

SOURCE = '''\
"""A file."""

from math import floor

Cell = int | str
_MOST = 3


class Place:
    """A place."""

    @property
    def text(self) -> str | None:
        """Its text."""
        return f"riga {self.row}" if self.row > _MOST else None


def whole(number: float = 1.0) -> int:
    return floor(number)


def pairs(left: list[int], right: list[int]) -> zip[tuple[int, int]]:
    return zip(left, right, strict=True)
'''

CHANGES = [
    ("", "_MOST = 3", "_MOST = 4"),
    ("", "_MOST = 3", "_MOST = None"),
    ("", "…f whole(number: float = 1.0) -> int:", "…f whole(number: float = 2.0) -> int:"),
    (
        "Place.text",
        '…n f"riga {self.row}" if self.row > _MOST else None',
        '…n f"riga {self.row}" if (self.row > _MOST) and False else None',
    ),
    (
        "Place.text",
        '…n f"riga {self.row}" if self.row > _MOST else None',
        '…n f"riga {self.row}" if (self.row > _MOST) or True else None',
    ),
    (
        "Place.text",
        '…self.row}" if self.row > _MOST else None',
        '…self.row}" if self.row >= _MOST else None',
    ),
    ("Place.text", 'return f"riga {self.row}" if self.row …', 'return f"XXriga XX{self.row}" if self.row …'),
    ("whole", "return floor(number)", "return floor(None)"),
    ("pairs", "return zip(left, right, strict=True)", "return zip(None, right, strict=True)"),
    ("pairs", "return zip(left, right, strict=True)", "return zip(left, None, strict=True)"),
    ("pairs", "return zip(left, right, strict=True)", "return zip(left, strict=True)"),
    ("pairs", "return zip(left, right, strict=True)", "return zip(right, strict=True)"),
]


def mutmut_is_here() -> None:
    """It has wheels for this Python, or nobody asked for them."""
    if os.environ.get("CI") is None:
        pytest.importorskip("mutmut", reason="mutmut non è installato: i mutanti non sono stati provati")


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Mutant]:
    mutmut_is_here()
    from tools.mutants.source import mutants

    for module in ("mutant", "plan", "source"):
        monkeypatch.setattr(f"tools.mutants.{module}.ROOT", tmp_path)
    (tmp_path / "a.py").write_text(SOURCE, encoding="utf-8")
    return mutants("a.py")


def test_a_files_mutants_have_names_that_people_can_read(made: list[Mutant]) -> None:
    """Types, texts about the code and decorators are none; what is decorated is."""
    assert sorted((one.function, one.before, one.after) for one in made) == sorted(CHANGES)
    for one in made:
        compile(one.source, "a.py", "exec")
        assert one.source != SOURCE


def test_the_order_by_lot_is_the_same_whatever_else_there_is(made: list[Mutant]) -> None:
    lots = [one.lot(1) for one in made]
    assert lots == [one.lot(1) for one in made]
    assert len({*lots, *[one.lot(2) for one in made]}) == 2 * len(made)


@pytest.mark.parametrize(
    ("file", "tests"),
    [
        ("pdo_xl/domain/values/dates.py", "tests/domain/values/test_dates.py"),
        ("pdo_xl/domain/rules/pdo101_no_plan.py", "tests/domain/rules/test_pdo101.py"),
        ("pdo_xl/domain/kinds/__init__.py", "tests/domain/kinds/test_kinds.py"),
    ],
)
def test_a_files_own_tests(file: str, tests: str) -> None:
    assert own_tests(file) == tests
    assert (ROOT / tests).exists()


def test_the_own_tests_that_run_a_line_come_first_then_the_shortest_others(made: list[Mutant]) -> None:
    one = next(one for one in made if one.function == "whole")
    seconds = {
        "test_a.py::slow": 2.0,
        "test_a.py::quick": 0.1,
        "test_a.py::elsewhere": 0.1,
        "b.py::x": 2.5,
        "b.py::y": 0.2,
    }
    there = ["test_a.py::slow", "test_a.py::quick", "b.py::x", "b.py::y"]
    tests = plan.Tests(Reach(seconds, {("a.py", one.line): there}))
    tries = tests.of(one)
    assert (tries.own, tries.others) == ((), ("test_a.py::quick", "b.py::y", "test_a.py::slow"))
    assert not tries.on_import


def test_a_trial_ends_with_its_process() -> None:
    def fail() -> str:
        raise LookupError

    assert in_a_process(lambda: SURVIVED) == SURVIVED
    assert in_a_process(lambda: "tests/a.py::x") == "tests/a.py::x"
    assert in_a_process(fail) == "LookupError"
    assert in_a_process(lambda: os.kill(os.getpid(), 9) or "") == TIMED_OUT


def test_what_was_found_is_kept_and_said(made: list[Mutant], tmp_path: Path) -> None:
    results = Results.read(tmp_path / "esito.jsonl")
    results.add(made[0], SURVIVED)
    results.add(made[1], "tests/a.py::x")
    again = Results.read(tmp_path / "esito.jsonl")
    assert again.lived(made[0])
    assert again.has(made[1])
    assert not again.lived(made[1])
    assert not again.has(made[2])
    assert "2 mutanti,      1 scoperti:  50.0 % ± 69.3" in said(again, {})
    assert "Sopravvissuti senza nome: 1\n" in said(again, {}) + "\n"
    assert "Sopravvissuti senza nome: 0\n" in said(again, {made[0].name: "perché"}) + "\n"


def test_a_row_of_the_page_is_read_as_it_was_written(tmp_path: Path) -> None:
    names = [("pdo_xl/a.py", "f", "a | b", "a & b"), ("pdo_xl/a.py", "", 'x = "`"', "x = None")]
    page = tmp_path / "page.md"
    page.write_text("\n".join(["# Titolo", *[row(name, "perché sì") for name in names]]), encoding="utf-8")
    assert named(page) == dict.fromkeys(names, "perché sì")


def test_the_page_names_what_is_still_there() -> None:
    names = named()
    assert names
    sources = {file: " ".join((ROOT / file).read_text(encoding="utf-8").split()) for file, *_ in names}
    assert [name for name in names if name[2].strip("…") not in sources[name[0]]] == []
    assert [name for name, why in names.items() if len(why) < 10] == []


def test_a_slice_of_all_rooms_is_found_by_their_own_tests() -> None:
    """The same on every run; who touches what it changes writes a test, or a row of survivors.md."""
    mutmut_is_here()
    rooms = ["pdo_xl/formulas", "pdo_xl/sheet/next_year", "pdo_xl/domain/scoring/weight.py"]
    tests = ["tests/formulas", "tests/sheet/next_year", "tests/domain/scoring/test_weight.py"]
    chosen = [word for one in tests for word in ("--prove", one)]
    done = subprocess.run(
        [sys.executable, "-m", "tools.mutants", *rooms, *chosen, "--campione", "40", "--tabelle", "0"],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    assert "in tutto" in done.stdout


TABLE = """
from tools.mutants.source import mutants
from tools.mutants.trial import Limits, cold

[mutant] = [one for one in mutants("pdo_xl/sheet/columns/other_columns.py") if one.text == '"STANZIATO"']
print("by", cold(mutant, [
    "pdo_xl/sheet/columns/other_columns.py::pdo_xl.sheet.columns.other_columns.other_name",
    "tests/test_pages.py::test_a_page_is_current[formati.md]",
], Limits({})))
"""


def test_a_table_is_mutated_though_pytest_is_asked_for_the_doctests_of_its_file() -> None:
    done = subprocess.run([sys.executable, "-c", TABLE], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "by tests/test_pages.py::test_a_page_is_current[formati.md]"
