"""A slice of what nobody thought of, always the same; `PDO_FUZZ_MINUTI` for as long as one likes."""

import os
from random import Random
from time import monotonic

import pytest

from tests.fuzz.cells import cell
from tests.fuzz.chances import Chances
from tests.fuzz.grammars import FUNCTIONS, GRAMMARS
from tests.fuzz.trial import PACKAGES, SHEETS, Told, run

pytestmark = [pytest.mark.slow, pytest.mark.not_for_excel("what was odd before comes back as odd")]

SEED = 20_241_231
MINUTES = float(os.environ.get("PDO_FUZZ_MINUTI", "0"))


def tried(names: frozenset[str], count: int) -> Told:
    """So many trials of each name, or as long as is asked for."""
    end = monotonic() + MINUTES * 60 / 4
    told = run(SEED, lambda _, number: number < count or monotonic() < end, names)
    assert told.faults == {}, "\n\n".join(told.faults.values())
    assert set(told.trials) == names
    return told


def test_every_grammar() -> None:
    assert sum(tried(frozenset(GRAMMARS), 400).cells.values()) > 7_000


def test_the_functions_of_the_sheet() -> None:
    assert sum(tried(frozenset(FUNCTIONS), 120).cells.values()) > 4_000


def test_sheets_of_any_content() -> None:
    assert tried(frozenset({SHEETS}), 40).cells[SHEETS] > 2_000


def test_packages_with_something_wrong() -> None:
    tried(frozenset({PACKAGES}), 6)


def test_the_same_seed_gives_the_same_cells() -> None:
    assert [repr(cell(Random("1:date:5"))) for _ in range(2)] == [repr(cell(Random("1:date:5")))] * 2


def test_bytes_are_chances_until_they_are_used_up() -> None:
    assert [Chances(bytes([255, 255, 3])).randrange(4), Chances(b"").randrange(4) in range(4)] == [3, True]
    assert Chances(bytes(7)).random() == 0.0


@pytest.mark.parametrize(
    ("trial", "fault"),
    [(lambda _: 1 / 0, "ZeroDivisionError"), (lambda _: next(iter(())), "StopIteration")],
    ids=["an error of ours", "another"],
)
def test_a_fault_is_told_with_the_words_that_try_it_again(trial, fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(GRAMMARS, "prova", trial)
    told = run(5, lambda _, number: number < 3, frozenset({"prova"}))
    ((where, said),) = told.faults.items()
    assert fault in where
    assert said.startswith("--seme 5 --solo 'prova' --da 0\n")
    assert told.trials["prova"] == 3


def test_what_takes_too_long_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(_: Random) -> int:
        while True:
            pass

    monkeypatch.setitem(GRAMMARS, "prova", endless)
    monkeypatch.setattr("tests.fuzz.trial.SECONDS", 0.05)
    assert [where.split(" ")[1] for where in run(5, lambda _, number: number < 1, frozenset({"prova"})).faults] == [
        "TooMuch"
    ]


def test_what_takes_too_much_is_a_fault_and_what_was_held_before_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    before = bytearray(80 * 2**20)
    monkeypatch.setattr("tests.fuzz.trial.MEGABYTES", 60)
    monkeypatch.setitem(GRAMMARS, "prova", lambda _: 1)
    assert run(5, lambda _, number: number < 1, frozenset({"prova"})).faults == {}
    del before
    monkeypatch.setitem(GRAMMARS, "prova", lambda _: len(bytearray(80 * 2**20).replace(b"\0", b"1")))
    (fault,) = run(5, lambda _, number: number < 1, frozenset({"prova"})).faults
    assert fault.startswith("prova: TooMuch")
