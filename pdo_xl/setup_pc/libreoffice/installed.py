"""The extension as LibreOffice unpacked it in the user's profile.

Source: LibreOffice's list of a user's extensions, `uno_packages.pmap`: after its mark, each identifier with the name of
its folder, the file's name, kind and version; FF hexadecimal between them.
"""

import json
import re
import sysconfig
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pdo_xl.hosts.libreoffice.extension import IDENTIFIER, SETTINGS
from pdo_xl.setup_pc.libreoffice.profile import Profile

FILE_NAME = "pdo_xl.oxt"

_LISTED = re.compile(rb"\xff%b\n([^\xff\n]+)\xff" % re.escape(IDENTIFIER.encode()))
_PACKAGE = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Installed:
    """The version of the extension, and the folders in which it looks for pdo-xl and its libraries."""

    version: str
    paths: Sequence[Path]


def read_installed(profile: Profile) -> Installed | None:
    """Read what the extension says of itself; None if it is not there. One that says nothing has a blank version.

    Folders of extensions that were replaced or removed stay until LibreOffice starts again; its list tells them apart.
    """
    try:
        listed = _LISTED.search(profile.extensions.with_name(f"{profile.extensions.name}.pmap").read_bytes())
    except OSError:
        return None
    if listed is None:
        return None
    folder = profile.extensions / f"{listed[1].decode(errors='replace')}_"
    try:
        document = json.loads((folder / FILE_NAME / SETTINGS).read_bytes())
        return Installed(str(document["versione"]), [Path(path) for path in document["percorsi"]])
    except (OSError, ValueError, KeyError, TypeError):
        return Installed("", ())


def own_paths(package: Path = _PACKAGE) -> list[Path]:
    """Give the folders in which LibreOffice's Python finds this pdo-xl and its libraries."""
    libraries = (Path(sysconfig.get_path(name)) for name in ("purelib", "platlib"))
    return list(dict.fromkeys([package.parent, *libraries]))
