"""Who calculates, and when."""

import ctypes
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from pdo_xl.domain.errors import PdoError
from pdo_xl.hosts import this_run as asked
from pdo_xl.hosts.this_run import document_time, this_run
from pdo_xl.version import __version__


def test_now_by_whom_and_with_which_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked, "getuser", lambda: "anna")
    before = datetime.now()
    run = this_run()
    assert before <= run.now <= datetime.now()
    assert (run.user, run.version) == ("anna", __version__)


@pytest.mark.parametrize("error", [OSError, KeyError, ImportError])
def test_a_system_that_does_not_say_who_is_there_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def unknown() -> str:
        raise error

    monkeypatch.setattr(asked, "getuser", unknown)
    assert this_run().user == "sconosciuto"


@pytest.mark.parametrize(("answers", "expected"), [(True, "Nicolò Gagà"), (False, "Nicol_")])
def test_windows_itself_says_who_is_signed_in(monkeypatch: pytest.MonkeyPatch, answers: bool, expected: str) -> None:
    def get_user_name(name: Any, size: Any) -> int:
        assert size._obj.value == len(name) == 257
        name.value = "Nicolò Gagà"
        return answers

    windows = SimpleNamespace(advapi32=SimpleNamespace(GetUserNameW=get_user_name))
    monkeypatch.setattr(asked, "os", SimpleNamespace(name="nt"))
    monkeypatch.setattr(ctypes, "windll", windows, raising=False)
    monkeypatch.setattr(asked, "getuser", lambda: "Nicol_")
    assert this_run().user == expected


def test_a_document_is_made_now_or_when_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    now = datetime(2025, 1, 15, 9, 30)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert document_time(now) == now
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1736935200")
    assert document_time(now) == datetime(2025, 1, 15, 10, 0, tzinfo=UTC)
    for wrong in ("ieri", "1" * 30):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", wrong)
        with pytest.raises(PdoError, match=f"vale «{wrong}», ma serve il numero dei secondi dal 1970"):
            document_time(now)
