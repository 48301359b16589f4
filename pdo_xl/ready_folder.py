"""How a folder that needs no installation is known, for those that make it and for those that run in it."""

from pathlib import Path

READY_COMMAND = "pdo-xl.cmd"
"""What starts pdo-xl in such a folder, beside the folder of its Python."""


def is_ready_folder(executable: Path) -> bool:
    """Tell whether a Python lies in a folder that needs no installation."""
    return (executable.parent.parent / READY_COMMAND).is_file()
