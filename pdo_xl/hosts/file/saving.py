"""Saves a changed package under its own name or another one: whole, or not at all."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.hosts.file.disk.fingerprint import Fingerprint, refuse_changed
from pdo_xl.hosts.file.disk.places import real_file
from pdo_xl.hosts.file.refuse import refuse_misnamed, refuse_unwritable
from pdo_xl.hosts.file.replace import Replaced, replace_atomically
from pdo_xl.ooxml.package import Package

Progress = Callable[[int, int], None]
"""Receives the bytes written so far, and in all."""


def save(
    package: Package,
    target: Path,
    now: datetime,
    read_as: Fingerprint,
    keep: int = DEFAULTS.copies_kept,
) -> Replaced:
    """Write a package that was changed as a whole, opened once before it replaces anything.

    `read_as` is the package's file as it was when its cells were read, `keep` how many dated copies may stay.
    Raises: FileRefused for a name that does not fit, a file that somebody holds or changed meanwhile.
    """
    # Imported here: it loads two libraries, and writing values needs neither.
    from pdo_xl.ooxml.soundness import refuse_unsound

    refuse_unwritable(target)
    refuse_misnamed(package, target)
    expected = read_as if real_file(target) == real_file(package.path) else None

    def is_sound(made: Path) -> None:
        refuse_unsound(made, package.path)

    return put(package, target, now, read_as, keep, look=is_sound, expected=expected)


def put(
    package: Package,
    target: Path,
    now: datetime,
    read_as: Fingerprint,
    keep: int,
    *,
    look: Callable[[Path], None],
    expected: Fingerprint | None,
    new: bool = False,
    backup: bool = True,
    progress: Progress | None = None,
) -> Replaced:
    """Write a package, let `look` have its say on what was made, and put it in its place in one step.

    `expected` is what stands there, `new` says that nothing did. Raises: FileRefused; what `look` raises.
    """

    def write(temporary: Path) -> None:
        package.write_to(temporary, progress)
        # Windows replaces no file that is still open.
        package.close()
        look(temporary)
        # Into another file too: what was made is of what was read.
        refuse_changed(package.path, read_as)

    return replace_atomically(target, write, now, backup=backup, expected=expected, new=new, keep=keep)
