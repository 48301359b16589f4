"""What this process has changed outside itself, so that no sentence says that nothing was."""

from pathlib import Path

_changed: list[Path] = []


def note(path: Path) -> None:
    """Take note that a file or a folder was written or removed."""
    if path not in _changed:
        _changed.append(path)


def undone(path: Path) -> None:
    """Take a note back: the file is as it was."""
    if path in _changed:
        _changed.remove(path)


def noted() -> tuple[Path, ...]:
    """Give what was noted, in its order."""
    return tuple(_changed)


def forget() -> None:
    """Begin anew: another command of the same process."""
    _changed.clear()
