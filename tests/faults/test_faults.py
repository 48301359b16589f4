"""A slice of a failing system, always the same: `python -m tests.faults` for as long as one likes."""

import errno
import os
import shutil
from pathlib import Path
from random import Random

import pytest

from pdo_xl.cli.commands import COMMANDS
from tests.faults.chance import Chance
from tests.faults.children import Answer
from tests.faults.clocks import Clocks
from tests.faults.commands import ALL, Tried, calls_of, listing
from tests.faults.events import EVENTS, Full, happens_at, is_small, small_disk
from tests.faults.kernel import Below, missing
from tests.faults.offices import IN_WRITING, INTERRUPTED, QUIET_NO_MORE, SCORED, judged
from tests.faults.pairs import Pairs
from tests.faults.system import KILL, failing
from tests.faults.writing import ONLY_READ, WRITING

pytestmark = [
    pytest.mark.slow,
    pytest.mark.not_for_excel("what these commands write is judged in their own tests"),
    pytest.mark.skipif(
        not Path("/proc/self/fd").exists(), reason="le maniglie aperte si vedono solo su Linux: guasti non provati"
    ),
]
SLICE = ("calcola", "scadenze", "installa")


@pytest.fixture
def made(tmp_path: Path) -> Path:
    folder = tmp_path / "fatti"
    folder.mkdir()
    return folder


def test_every_command_is_tried_or_writes_nothing() -> None:
    tried = {writing.words[0] for writing in WRITING.values()}
    assert tried & ONLY_READ.keys() == set()
    assert tried | ONLY_READ.keys() == COMMANDS.keys()


def test_wherever_the_system_fails_the_file_is_whole_and_nothing_is_left(tmp_path: Path) -> None:
    chance = Chance(2024, tmp_path)
    tried = [chance.once(SLICE, ALL).partition(",")[0] for _ in range(7)]
    assert set(tried) == set(SLICE)


@pytest.mark.parametrize("name", ["fotografa", "raccogli"])
def test_killed_when_all_is_done_the_next_run_finds_nothing_to_do_and_clears_up(
    name: str, tmp_path: Path, made: Path
) -> None:
    last = calls_of(name, tmp_path / "prova", made)
    assert Tried(name, tmp_path / "prova", made).happens_at(last - 4, KILL)


def test_wherever_it_fails_below_python_too(tmp_path: Path) -> None:
    if reason := missing():
        # Where nobody may follow a process, nothing of ours is wrong; where the program is missing, it is to be installed.
        if os.environ.get("CI") and shutil.which("strace") is None:
            pytest.fail(reason)
        pytest.skip(reason)
    trials = Below(tmp_path).chances(Random(2024), ("scadenze",))
    assert [next(trials)() for _ in range(4)] == ["scadenze"] * 4


def test_a_folder_that_goes_away_or_a_disk_that_is_full_in_the_middle(made: Path) -> None:
    with small_disk() as folder:
        last = calls_of("scadenze", folder / "prova", made)
        for event in EVENTS:
            if isinstance(event, Full) and not is_small(folder):
                continue
            for call in (last // 2, last - 12):
                assert happens_at(Tried("scadenze", folder / "prova", made), call, event), (event.name, call)


def test_two_runs_on_one_file_while_it_is_saved(tmp_path: Path) -> None:
    pairs = Pairs(5, tmp_path)
    assert {pairs.once().partition(" of ")[0] for _ in range(2)} <= {"0", "1", "2"}


def test_a_clock_that_is_set_back_and_forward_loses_nothing(tmp_path: Path) -> None:
    clocks = Clocks(2024, tmp_path)
    names = ("calcola", "fotografa", "relazione .docx", "consolida .csv")
    assert [clocks.once(name) for name in names] == list(names)


def test_only_the_folder_fails_and_only_once(tmp_path: Path) -> None:
    inside, outside = tmp_path / "dentro", tmp_path / "fuori"
    inside.mkdir()
    outside.mkdir()
    with failing(inside, 2, errno.ENOSPC) as met:
        (outside / "a").write_bytes(b"a")
        (outside / "b").write_bytes(b"b")
        with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
            (inside / "a").write_bytes(b"a")
        (inside / "b").write_bytes(b"b")
    assert met.failed == "write"
    assert listing(tmp_path) == {"dentro/a": b"", "dentro/b": b"b", "fuori/a": b"a", "fuori/b": b"b"}


def test_what_is_lost_or_left_is_told(tmp_path: Path, made: Path) -> None:
    """The judge sees what it is there for."""
    for damage, refused, words in (
        (lambda tried: tried.plan.write_bytes(b"PK"), False, r"attivo\.xlsm is broken"),
        (lambda tried: tried.plan.unlink(), False, r"attivo\.xlsm is gone"),
        (lambda tried: tried.plan.write_bytes(tried.office.read_bytes()), False, r"no copy of attivo\.xlsm"),
        (lambda tried: tried.plan.write_bytes(tried.office.read_bytes()), True, r"refused, and attivo\.xlsm changed"),
        (lambda tried: (tried.work / "esito" / "a.csv").touch(), True, r"refused, and esito/a\.csv is new"),
        (lambda tried: tried.plan.with_name(".attivo.xlsm.pdo_xl.0a.xlsm").touch(), True, "left: "),
    ):
        tried = Tried("calcola", tmp_path / "prova", made)
        damage(tried)
        with pytest.raises(AssertionError, match=words):
            tried.hold("prova", refused=refused, failed="write")
    tried = Tried("calcola", tmp_path / "prova", made)
    for answer, words in (
        (Answer(70, "Errore: pdo-xl si è fermato."), "70"),
        (Answer(2, "Errore: [Errno 28] No space left."), "Errno"),
        (Answer(2, "Basta"), "Basta"),
        (Answer(0, "", frozenset({"/piani/a"})), "left open"),
        (Answer(-14), "-14"),
    ):
        with pytest.raises(AssertionError, match=words):
            tried.judge("prova", "write", answer)


def test_clicks_that_left_a_part_or_said_otherwise_are_told() -> None:
    before, part, whole = ((name, QUIET_NO_MORE) for name in ("prima", "parte", "tutto"))
    as_it_was, written = f"{INTERRUPTED}: premere di nuovo.", f"Il programma si è interrotto {IN_WRITING}."

    def said(*clicks: tuple[str, object]) -> dict[str, object]:
        messages, states = zip(*clicks, (SCORED, whole), strict=True)
        return {"messages": ["1.", *messages], "states": [before, before, *states, whole], "values": [None, 100.0]}

    assert judged(said((as_it_was, before), (written, whole), (as_it_was, whole)), "") == (
        "excel, 3 clic interrotti su 3"
    )
    for click in ((as_it_was, part), (as_it_was, whole), (written, before), (SCORED, before), ("Basta", whole)):
        with pytest.raises(AssertionError):
            judged(said(click), "")
    noisy = said((as_it_was, ("prima", ["False", "-4135", "False", "PDO"])))
    with pytest.raises(AssertionError):
        judged(noisy, "")
