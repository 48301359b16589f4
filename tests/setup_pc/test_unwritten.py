"""pywin32 in a ready folder writes nothing: how it is told. That it does not is tried under Wine."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

from pdo_xl.setup_pc.unwritten import write_nothing


def test_pywin32_takes_itself_to_lie_in_an_archive(tmp_path: Path, monkeypatch) -> None:
    write_nothing(tmp_path)
    (tmp_path / "win32com" / "__init__.py").write_text("import win32com.gen_py\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "modules", {**sys.modules})
    win32com: ModuleType = importlib.import_module("win32com")
    assert isinstance(win32com.__loader__.archive, str)
