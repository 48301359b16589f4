"""Makes the engine for LibreOffice as a distribution of its own: `python -m tools.engine_dist FOLDER`.

Source and wheel of what is committed: the same commit gives the same bytes, as of a release.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.release import NotReleased, packages, second

PROJECT = "pdo_xl/xlwings_libreoffice"
"""Where its pyproject.toml is."""


def engine_dist(folder: Path) -> tuple[Path, Path]:
    """Make both in a folder; give the source's archive and the wheel. Raises: NotReleased."""
    folder = folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        source, wheel, _ = packages(folder, Path(scratch), second(), PROJECT)
    return source, wheel


def main() -> int:
    """Make it, and list it."""
    if len(sys.argv) != 2:
        print("Uso: python -m tools.engine_dist CARTELLA", file=sys.stderr)
        return 2
    try:
        for file in engine_dist(Path(sys.argv[1])):
            print(file)
    except NotReleased as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
