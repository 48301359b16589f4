"""`pdo-xl --help` without click, whose loading takes four times as long as a Python that does nothing.

What is printed is what click prints on terminals of the usual widths; wherever anything is unusual, click is asked.
Whatever is imported here delays the help.
"""

import os
import sys

from pdo_xl.cli.help_text import HELP

_WITHOUT_TERMINAL = 80
"""Unit: columns. Source: shutil.get_terminal_size, which click asks."""


def helped(words: list[str]) -> bool:
    """Print the help if these words ask for nothing else; whether it was printed."""
    if words != ["--help"] or "COLUMNS" in os.environ or "_PDO_XL_COMPLETE" in os.environ:
        return False
    text = HELP.get(min(_columns(), max(HELP)))
    if text is None or sys.stdout.encoding.lower() != "utf-8":
        return False
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError:
        # click fails in the same way, and says why.
        return False
    return True


def _columns() -> int:
    try:
        return os.get_terminal_size().columns or _WITHOUT_TERMINAL
    except (ValueError, OSError):
        return _WITHOUT_TERMINAL
