"""Keeps pywin32 from writing on the PCs, in a folder that needs no installation.

For xlwings it would write what it knows of Excel's types into the user's temporary folder (`gen_py`), and take some
seconds for that at the first start. Where win32com lies in an archive it writes nothing, and asks Excel instead.
Source: pywin32 312, win32com/__init__.py (a package `win32com.gen_py` that is there is taken), win32com/client/
gencache.py (`is_readonly`); xlwings 0.37.8, __init__.py (`EnsureModule` may fail).
"""

from pathlib import Path

_PLACE = Path("win32com", "gen_py", "__init__.py")
_PACKAGE = '''"""Put here by pdo_xl: pywin32 takes itself to lie in an archive, and writes nothing."""

import win32com

win32com.__loader__.archive = "pdo_xl"
'''


def write_nothing(packages: Path) -> None:
    """Let the pywin32 in a folder of packages keep what it finds out in memory."""
    place = packages / _PLACE
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(_PACKAGE, encoding="ascii", newline="\n")
