"""What is remembered of a run: by content, under one key, whole after whatever ends the run."""

import sqlite3
from pathlib import Path

import pytest

from pdo_xl.consolidation.ledger import Ledger
from pdo_xl.consolidation.outcome import Aside, Outcome
from pdo_xl.domain.errors import FileRefused
from pdo_xl.reports.consolidated.tables import LeftOut

READ = Outcome(b"1", b"righe", None, "alfa", 2024, "{}", "0.2.0")
LEFT = Outcome(b"2", None, Aside(LeftOut.REFUSED, "Non si legge."))


def test_what_was_read_is_known_by_content_and_name(tmp_path: Path) -> None:
    with Ledger(tmp_path / "x.csv", "chiave") as ledger:
        assert not ledger.remembers
        ledger.keep(0, b"a", READ)
        ledger.keep(1, b"b", LEFT)
    with Ledger(tmp_path / "x.csv", "chiave") as ledger:
        assert ledger.remembers
        assert (ledger.knows(b"1", b"a"), ledger.knows(b"1", b"b"), ledger.knows(b"", b"")) == (True, False, False)
        # Only what this run found counts.
        assert list(ledger.all()) == []
        ledger.find(3, b"1", b"a")
        assert [(kept.position, kept.twin, kept.outcome) for kept in ledger.all()] == [(3, None, READ)]
        ledger.finish()
    assert list(tmp_path.iterdir()) == []


def test_another_key_forgets(tmp_path: Path) -> None:
    with Ledger(tmp_path / "x.csv", "una") as ledger:
        ledger.keep(0, b"a", READ)
    with Ledger(tmp_path / "x.csv", "altra") as ledger:
        assert not ledger.remembers
    assert list(tmp_path.iterdir()) == []


def test_twins_bodies_and_scales(tmp_path: Path) -> None:
    with Ledger(tmp_path / "x.csv", "chiave") as ledger:
        ledger.keep(0, b"a", READ)
        ledger.keep(1, b"b", READ)
        ledger.keep(2, b"c", READ._replace(digest=b"3", scale="[]"))
        ledger.keep(3, b"d", READ._replace(digest=b"4", body="", scale="[]"))
        ledger.keep(4, b"e", Outcome(b"", aside=LEFT.aside))
        ledger.keep(5, b"f", Outcome(b"", aside=LEFT.aside))
        assert [(kept.position, kept.twin) for kept in ledger.all()] == [
            (0, None), (1, 0), (2, None), (3, None), (4, None), (5, None),
        ]  # fmt: skip
        assert ledger.same_body() == {0: [0, 2], 2: [0, 2]}
        assert ledger.scales() == [("[]", 2), ("{}", 1)]
        assert [kept.outcome.digest for kept in ledger.all()][4:] == [b"", b""]


def test_what_is_no_ledger_is_begun_again(tmp_path: Path) -> None:
    with Ledger(tmp_path / "x.csv", "chiave") as ledger:
        ledger.keep(0, b"a", READ)
    ledger.path.write_bytes(b"rotto" * 500)
    with Ledger(tmp_path / "x.csv", "chiave") as again:
        assert not again.remembers
        again.keep(0, b"a", READ)
        assert again.remembers


def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    other = tmp_path / "altro.xlsx"
    other.write_text("mio", encoding="utf-8")
    Ledger(tmp_path / "x.csv", "chiave").path.symlink_to(other)
    with Ledger(tmp_path / "x.csv", "chiave") as ledger:
        ledger.keep(0, b"a", READ)
    assert other.read_text(encoding="utf-8") == "mio"


def test_files_that_a_kill_left_are_known(tmp_path: Path) -> None:
    with Ledger(tmp_path / "x.csv", "chiave") as ledger:
        ledger.keep(0, b"a", READ)
        ledger.about_to_write(tmp_path / "x_enti.csv")
    with Ledger(tmp_path / "x.csv", "altra") as ledger:
        assert (ledger.wrote(tmp_path / "x_enti.csv"), ledger.wrote(tmp_path / "x.csv")) == (True, False)


def test_a_full_disk_is_a_sentence(tmp_path: Path) -> None:
    class Full:
        def execute(self, *_: object) -> None:
            raise sqlite3.OperationalError("database or disk is full")

        def commit(self) -> None: ...

        def close(self) -> None: ...

    ledger = Ledger(tmp_path / "x.csv", "chiave")
    with ledger:
        opened, ledger._base = ledger._base, Full()
        with pytest.raises(FileRefused, match=r"il disco è pieno\. Fare spazio"):
            ledger.keep(0, b"a", READ)
        ledger._base = opened
