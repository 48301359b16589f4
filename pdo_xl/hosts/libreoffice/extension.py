"""The extension that `pdo-xl installa --libreoffice` gives to LibreOffice: a small component, a menu, no program."""

import json
import zipfile
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

IDENTIFIER = "it.pdo_xl.ponte"
"""How LibreOffice knows the extension."""

SETTINGS = "pdo_xl.json"
"""The extension's file that says which version it is of, and where the program is."""

_PARTS = ("META-INF/manifest.xml", "description.xml", "Jobs.xcu", "Addons.xcu", "ponte.py")
_DAY_ZERO = (1980, 1, 1, 0, 0, 0)


def build_extension(target: Path, paths: Sequence[str], version: str) -> None:
    """Write the extension; the same arguments give the same bytes.

    Shape: `paths` are the folders of the installed packages. Raises: OSError.
    """
    settings = json.dumps({"versione": version, "percorsi": list(paths)}, ensure_ascii=False, indent=1)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name in _PARTS:
            source = files("pdo_xl.hosts.libreoffice").joinpath("ponte", *name.split("/")).read_text(encoding="utf-8")
            package.writestr(zipfile.ZipInfo(name, _DAY_ZERO), source.replace("@VERSIONE@", version))
        package.writestr(zipfile.ZipInfo(SETTINGS, _DAY_ZERO), settings)
