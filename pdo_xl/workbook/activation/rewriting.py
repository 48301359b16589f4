"""Saves a changed package under its own name or another one: whole, or not at all."""

from datetime import datetime
from pathlib import Path

from pdo_xl.domain.parameters import DEFAULTS
from pdo_xl.hosts.file.disk.fingerprint import Fingerprint, refuse_changed
from pdo_xl.hosts.file.disk.places import real_file
from pdo_xl.hosts.file.refuse import refuse_misnamed, refuse_unwritable
from pdo_xl.hosts.file.replace import Replaced, replace_atomically
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.soundness import refuse_unsound


def save(
    package: Package, target: Path, now: datetime, read_as: Fingerprint, keep: int = DEFAULTS.copies_kept
) -> Replaced:
    """Write the package; give what became of the file that stood there.

    `read_as` is the package's file as it was when its cells were read, `keep` how many dated copies may stay.
    Raises: FileRefused for a name that does not fit, a file that somebody holds or changed meanwhile.
    """
    refuse_unwritable(target)
    refuse_misnamed(package, target)

    def write(temporary: Path) -> None:
        package.write_to(temporary)
        refuse_unsound(temporary, package.path)
        # Windows replaces no file that is still open.
        package.close()
        refuse_changed(package.path, read_as)

    expected = read_as if real_file(target) == real_file(package.path) else None
    return replace_atomically(target, write, now, expected=expected, keep=keep)
