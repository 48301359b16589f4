"""A slice of a failing system, always the same: `python -m tests.faults` for as long as one likes."""

import errno
import os
from pathlib import Path

import pytest

from tests.faults.commands import Chance, Tried, listing
from tests.faults.system import failing

pytestmark = [
    pytest.mark.slow,
    pytest.mark.not_for_excel("what these commands write is judged in their own tests"),
    pytest.mark.skipif(
        not Path("/proc/self/fd").exists(), reason="le maniglie aperte si vedono solo su Linux: guasti non provati"
    ),
]
SLICE = ("calcola", "distribuisci", "scadenze")


def test_wherever_the_system_fails_the_file_is_whole_and_nothing_is_left(tmp_path: Path) -> None:
    chance = Chance(2024, tmp_path)
    tried = [chance.once(SLICE) for _ in range(12)]
    assert set(tried) == set(SLICE)


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


def test_what_is_lost_or_left_is_told(tmp_path: Path) -> None:
    """The judge sees what it is there for."""
    made = tmp_path / "fatti"
    made.mkdir()
    for damage, refused, words in (
        (lambda tried: tried.plan.write_bytes(b"PK"), False, r"attivo\.xlsm is broken"),
        (lambda tried: tried.plan.unlink(), False, r"attivo\.xlsm is gone"),
        (lambda tried: tried.plan.write_bytes(tried.office.read_bytes()), False, r"no copy of attivo\.xlsm"),
        (lambda tried: tried.plan.write_bytes(tried.office.read_bytes()), True, r"refused, and attivo\.xlsm changed"),
        (lambda tried: tried.plan.with_name(".attivo.xlsm.pdo_xl.0a.xlsm").touch(), True, "left: "),
    ):
        tried = Tried("calcola", tmp_path / "prova", made)
        damage(tried)
        with pytest.raises(AssertionError, match=words):
            tried._hold("prova", refused=refused, failed="write")
