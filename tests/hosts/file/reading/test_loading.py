"""A sheet looked at and loaded: in which order, on which core, and with nothing left behind."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.reading import loading as loading_module
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
    return Loading(lambda: Package(path), PART, size, load or usual)


def test_a_large_sheet_is_loaded_in_a_thread_and_looked_at_meanwhile(path: Path) -> None:
    names: list[str] = []

    def load() -> CalamineSheet | None:
        names.append(threading.current_thread().name)
        return None

    large, small = loading(path, LARGE, load), loading(path, 100, load)
    large.begin()
    small.begin()
    assert (large.whole(), small.whole()) == (None, None)
    assert names == ["pdo_xl.behind_0", threading.current_thread().name]
    assert large.contents() == small.contents()


def test_begun_or_not_it_is_the_same_sheet(path: Path) -> None:
    begun, later = loading(path, LARGE), loading(path, LARGE)
    begun.begin()
    first, again, other = begun.whole(), begun.whole(), later.whole()
    assert first is not None
    assert again is not None
    assert other is not None
    assert first.to_python() == again.to_python() == other.to_python()
    assert begun.glance() == later.glance()


def test_a_sheet_of_far_cells_is_not_loaded(path: Path) -> None:
    far = lambda xml: xml.replace(b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')  # noqa: E731
    edited(path, {PART: far})
    loaded: list[None] = []
    sheet = loading(path, LARGE, lambda: loaded.append(None))
    sheet.begin()
    sheet.end()
    assert not sheet.glance().dense
    assert loaded == []


def test_what_is_wrong_is_said_when_it_is_asked_for(path: Path) -> None:
    def fail() -> CalamineSheet | None:
        raise CalamineError

    sheet = loading(path, LARGE, fail)
    sheet.begin()
    with pytest.raises(CalamineError):
        sheet.whole()
    edited(path, {PART: lambda xml: xml[:300]})
    broken = loading(path, LARGE)
    broken.begin()
    with pytest.raises(FileRefused):
        broken.glance()


def test_after_an_error_of_the_look_the_loading_is_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = threading.Event()

    def look(*_: object) -> None:
        go_on.set()
        raise KeyboardInterrupt

    monkeypatch.setattr(loading_module, "contents", look)
    sheet = loading(path, LARGE, lambda: go_on.wait(9) and None)
    with pytest.raises(KeyboardInterrupt):
        sheet.whole()
    sheet.end()
    assert working() == []


def test_what_was_begun_and_is_not_wanted_ends(path: Path) -> None:
    sheet = loading(path, LARGE)
    sheet.begin()
    sheet.end()
    assert working() == []
