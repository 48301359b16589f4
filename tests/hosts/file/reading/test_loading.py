"""A sheet looked at and loaded: in which order, on which core, and with nothing left behind."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.reading import loading as loading_module
from pdo_xl.hosts.file.reading.formats import Formats
from pdo_xl.hosts.file.reading.loading import Loading
from pdo_xl.ooxml.package import Package
from tests.hosts.file.archives import edited, plan

PART = "xl/worksheets/sheet1.xml"
LARGE = 2**21


def working() -> list[str]:
    """The threads that do not end by themselves, now that their work is done."""
    own = [thread for thread in threading.enumerate() if thread.name.startswith("pdo_xl.behind")]
    for thread in own:
        thread.join(9)
    return [thread.name for thread in own if thread.is_alive()]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return plan(tmp_path / "piano.xlsx")


def loading(path: Path, size: int, load: Callable[[], CalamineSheet | None] | None = None) -> Loading:
    usual = lambda: CalamineWorkbook.from_path(path).get_sheet_by_name("Piano")  # noqa: E731
    return Loading(lambda: Package(path), PART, size, load or usual, Formats())


def test_beside_a_large_sheet_other_work_is_done_in_other_threads(path: Path) -> None:
    names: list[str] = []
    done = threading.Event()

    def load() -> CalamineSheet | None:
        names.append(threading.current_thread().name)
        assert done.wait(9)
        return None

    large = loading(path, LARGE, load)
    assert large.whole(done.set) is None
    assert names == [threading.current_thread().name]
    assert working() == []
    assert large.contents() == loading(path, 100).contents()


def test_beside_a_small_one_none_is(path: Path) -> None:
    done = threading.Event()
    small, large = loading(path, 100), loading(path, LARGE)
    first, second = small.whole(done.set), large.whole()
    assert first is not None
    assert second is not None
    assert first.to_python() == second.to_python()
    assert small.glance() == large.glance()
    assert not done.is_set()


def test_what_loading_raises_comes_when_the_other_work_is_done(path: Path) -> None:
    done = threading.Event()

    def fail() -> CalamineSheet | None:
        raise CalamineError

    with pytest.raises(CalamineError):
        loading(path, LARGE, fail).whole(done.set)
    assert done.is_set()
    assert working() == []


def test_what_the_other_work_raises_is_left_to_who_asks_for_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(loading_module, "contents", fail)
    sheet = loading(path, LARGE)
    assert sheet.whole(fail) is not None
    with pytest.raises(RuntimeError):
        sheet.contents()


def test_a_broken_sheet_is_refused(path: Path) -> None:
    edited(path, {PART: lambda xml: xml[:300]})
    with pytest.raises(FileRefused):
        loading(path, LARGE).glance()
