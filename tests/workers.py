"""How the workers of pytest-xdist share the work: what needs one started program stays together, what is compiled is compiled once."""

from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
_TOGETHER = {
    "tests/wine/": "wine",
    "tests/hosts/libreoffice/": "libreoffice",
    "tests/xlwings_libreoffice/": "libreoffice",
}
"""Rooms whose tests share a Windows or a LibreOffice that takes long to start: one worker has them all."""


def scope(test: str) -> str:
    """What a test is to stay with: its file, or all of its room.

    >>> scope("tests/wine/test_a.py::test_b"), scope("tests/cli/test_a.py::test_b[c::d]")
    ('wine', 'tests/cli/test_a.py')
    """
    return next((name for room, name in _TOGETHER.items() if test.startswith(room)), test.split("::", 1)[0])


class Workers:
    """What pytest and pytest-xdist ask for; nothing changes in a run without workers."""

    @pytest.hookimpl(tryfirst=True, optionalhook=True)
    def pytest_xdist_make_scheduler(self, config: pytest.Config, log: Any) -> Any:
        """Keep rooms together too where files are to be."""
        if config.getoption("dist") != "loadfile":
            return None
        from xdist.scheduler import LoadFileScheduling

        class Rooms(LoadFileScheduling):
            def _split_scope(self, nodeid: str) -> str:
                return scope(nodeid)

        return Rooms(config, log)

    @pytest.hookimpl(wrapper=True)
    def pytest_collection(self, session: pytest.Session) -> Iterator[None]:
        """Import a share of the test files first: pytest keeps what it compiled, and each worker needs all of it."""
        worker = getattr(session.config, "workerinput", None)
        if worker is not None:
            number = int(worker["workerid"].removeprefix("gw"))
            for path in _files(session.config)[number :: worker["workercount"]]:
                with suppress(Exception, pytest.skip.Exception):  # said when pytest comes to it
                    import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        return (yield)


def _files(config: pytest.Config) -> list[Path]:
    """The test files in the folders that are to be tried."""
    folders = [ROOT / argument for argument in config.args if (ROOT / argument).is_dir()]
    return sorted(path for folder in folders for path in folder.rglob("test_*.py") if ROOT in path.parents)
