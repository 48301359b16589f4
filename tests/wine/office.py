"""The workbook's own VBA, run inside Wine by pyOpenVBA: it looks for files and settings there, and xlwings' DLL starts Python."""

import json
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.wine.conftest import CHECKOUT, INSIDE, Windows, windows_path

WORKBOOK = CHECKOUT / "workbook" / "Piano_Obiettivi_2024.xlsm"


def case(
    windows: Windows,
    interpreter: str | None = None,
    *formulas: str | float,
    full_name: str = r"C:\Piano.xlsm",
    **settings: str,
) -> dict[str, Any]:
    """A user whose configuration names an interpreter (None: that of the tests), and what is pressed or worked out."""
    named = {"INTERPRETER_WIN": windows.interpreter if interpreter is None else interpreter}
    more = {"PYTHONPATH": windows_path(CHECKOUT), **settings}
    return {"settings": named | more, "full_name": full_name, "formulas": formulas or ("Guida",)}


def tried(
    windows: Windows,
    cases: Sequence[Mapping[str, Any]],
    tmp_path: Path,
    cwd: Path | None = None,
    workbook: Path = WORKBOOK,
) -> list[Any]:
    """What comes of each case; see `inside/starting.py`."""
    libraries = tmp_path / "librerie"
    libraries.mkdir(exist_ok=True)
    found = find_spec("pyopenvba")
    assert found is not None
    assert found.origin is not None
    # Alone: beside it lie libraries that are not for Windows.
    alone = libraries / "pyopenvba"
    if not alone.exists():
        alone.symlink_to(Path(found.origin).parent)
    program = INSIDE / "starting.py"
    paths = map(windows_path, (INSIDE, libraries, workbook))
    said = windows.python(program, *paths, json.dumps(cases), cwd=cwd)
    try:
        document: list[Any] = json.loads(said.rstrip().rpartition("\n")[2])
    except ValueError:
        pytest.fail(f"sotto Wine: {said}")
    return document
