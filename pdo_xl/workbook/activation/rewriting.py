"""Saves a changed package under its own name or another one: whole, or not at all."""

from datetime import datetime
from pathlib import Path

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.book import extension
from pdo_xl.hosts.file.package import Package
from pdo_xl.hosts.file.refuse import refuse_unwritable
from pdo_xl.hosts.file.replace import Fingerprint, fingerprint, replace_atomically


def save(package: Package, target: Path, now: datetime, read_as: Fingerprint) -> Path | None:
    """Write the package; give the dated copy of the file that stood there, None without one.

    `read_as` is the package's file as it was when its cells were read.
    Raises: FileRefused for a name that does not fit, a file that somebody holds or changed meanwhile.
    """
    refuse_unwritable(target)
    fitting = extension(package)
    if fitting is not None and target.suffix.lower() != fitting:
        raise FileRefused(f"«{target.name}» deve avere estensione {fitting}, come richiede il suo contenuto.")

    def write(temporary: Path) -> None:
        package.write_to(temporary)
        # Windows replaces no file that is still open.
        package.close()
        if fingerprint(package.path) != read_as:
            raise FileRefused(f"«{package.path.name}» è stato modificato da altri nel frattempo: riprovare.")

    return replace_atomically(target, write, now)
