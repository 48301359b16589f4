"""LibreOffices for tests: made of a few files in a folder of the test, with an unopkg that only pretends."""

from __future__ import annotations

import json
import os
import subprocess
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from pdo_xl.setup_pc.libreoffice.install import Setting
from pdo_xl.setup_pc.libreoffice.profile import default_profile
from pdo_xl.setup_pc.machine import Machine, System
from pdo_xl.version import __version__

NOBODY = 65534
COMPONENT = """\
import unohelper
from com.sun.star.lang import XServiceInfo

class Ponte(unohelper.Base, XServiceInfo):
    def __init__(self, context):
        pass

g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Ponte, "it.pdo_xl.Ponte", ("it.pdo_xl.Ponte",))
"""


def debian(root: Path, python: str = "3.11", without: Sequence[str] = ()) -> Path:
    """A LibreOffice as Debian's packages put it; gives the folder of its programs."""
    files = {
        "program/unopkg": "",
        "program/soffice": "",
        "program/bootstraprc": "[Bootstrap]\nInstallMode=<installmode>\nProductKey=LibreOffice 7.4\n",
        "program/pythonloader.py": "",
        "program/pythonloader.unorc": f"[Bootstrap]\nPYTHONHOME=file:///usr/lib/python{python}\n",
        "share/.registry/calc.xcd": "",
    }
    return _made(root / "usr/lib/libreoffice", files, without) / "program"


def on_windows(root: Path, python: str = "3.11.9") -> Path:
    files = {
        "program/unopkg.com": "",
        "program/soffice.exe": "",
        "program/bootstrap.ini": "[Bootstrap]\nProductKey=LibreOffice 25.8\n",
        "program/pythonloader.py": "",
        "program/pythonloader.uno.ini": f"[Bootstrap]\nPYUNO_LOADER_PYTHONHOME=$ORIGIN/python-core-{python}\n",
    }
    return _made(root / "Program Files/LibreOffice", files) / "program"


def on_a_mac(root: Path, python: str = "3.12") -> Path:
    files = {
        "MacOS/unopkg": "",
        "MacOS/soffice": "",
        "Resources/bootstraprc": "[Bootstrap]\nProductKey=LibreOffice 25.8\n",
        "Resources/pythonloader.py": "",
        f"Frameworks/LibreOfficePython.framework/Versions/{python}/LibreOfficePython": "",
    }
    return _made(root / "Applications/LibreOffice.app/Contents", files) / "MacOS"


def _made(folder: Path, files: Mapping[str, str], without: Sequence[str] = ()) -> Path:
    for name, text in files.items():
        if name not in without:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text)
    return folder


def build(target: Path, paths: Sequence[str], version: str) -> None:
    """The smallest extension with our identifier that LibreOffice accepts."""
    manifest = "http://openoffice.org/2001/manifest"
    with zipfile.ZipFile(target, "w") as file:
        file.writestr(
            "META-INF/manifest.xml",
            f'<m:manifest xmlns:m="{manifest}"><m:file-entry m:full-path="ponte.py" '
            'm:media-type="application/vnd.sun.star.uno-component;type=Python"/></m:manifest>',
        )
        file.writestr(
            "description.xml",
            '<description xmlns="http://openoffice.org/extensions/description/2006">'
            f'<identifier value="it.pdo_xl.ponte"/><version value="{version}"/></description>',
        )
        file.writestr("ponte.py", COMPONENT)
        file.writestr("pdo_xl.json", json.dumps({"versione": version, "percorsi": list(paths)}))


class FakeUnopkg:
    """Unpacks and removes extensions as unopkg does; `fail` names a subcommand that fails, `hang` one that hangs."""

    def __init__(self, folder: Path) -> None:
        self.cache = folder / "user/uno_packages/cache/uno_packages"
        self.list = folder / "user/uno_packages/cache/uno_packages.pmap"
        self.calls: list[tuple[list[str], dict[str, str]]] = []
        self.fail = self.hang = ""
        self.registered = "yes"

    def __call__(self, command: Sequence[str], environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        self.calls.append((list(command), dict(environment)))
        name = command[1]
        if name == self.hang:
            raise subprocess.TimeoutExpired(list(command), 120)
        there = self.list.exists() and b"ponte" in self.list.read_bytes()
        if name == self.fail or (name != "add" and not there):
            return self._done(1, "", "WARNING: java\nERROR: Exception occurred: boom.\n\nERROR: unopkg failed.\n")
        if name == "add":
            number = len(self.calls)
            with zipfile.ZipFile(command[3]) as file:
                file.extractall(self.cache / f"lu{number}.tmp_/pdo_xl.oxt")
            self.list.write_bytes(listed(f"lu{number}.tmp"))
            return self._done(0, "", "")
        if name == "remove":
            # The folder stays until LibreOffice starts again.
            self.list.write_bytes(b"Pmp1\n")
            return self._done(0, "", "")
        return self._done(0, f"Identifier: x\n  Version: {__version__}\n  is registered: {self.registered}\n", "")

    @property
    def names(self) -> list[str]:
        return [command[1] for command, _ in self.calls]

    def _done(self, code: int, out: str, err: str) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess([], code, out, err)


def listed(place: str) -> bytes:
    """LibreOffice's list of extensions with another one and ours."""
    values = [place.encode(), b"pdo_xl.oxt", b"application/vnd.sun.star.package-bundle", b"0.1.0", b"0"]
    other = b"\xffaltro\nlu0.tmp\xffaltro.oxt\xffx\xff1\xff0\n"
    return b"Pmp1" + other + b"\xffit.pdo_xl.ponte\n" + b"\xff".join(values) + b"\n\n"


def pc(machine: Machine, root: Path) -> tuple[Setting, FakeUnopkg]:
    """A PC with a LibreOffice that was never opened."""
    places = {System.WINDOWS: on_windows, System.MAC: on_a_mac, System.OTHER: debian}
    places[machine.system](root)
    if machine.system is System.WINDOWS:
        known = {"ProgramFiles": str(root / "Program Files"), "APPDATA": str(machine.home / "AppData/Roaming")}
        machine = replace(machine, environment={**machine.environment, **known})
    profile = default_profile(machine)
    fake = FakeUnopkg(profile.folder)
    return Setting(machine, profile, root, fake, build), fake


def put_extension(folder: Path, paths: Sequence[Path], version: str = __version__) -> None:
    """What an installed extension says of itself."""
    cache = folder / "user/uno_packages/cache"
    unpacked = cache / "uno_packages/lu1.tmp_/pdo_xl.oxt"
    unpacked.mkdir(parents=True, exist_ok=True)
    (unpacked / "pdo_xl.json").write_text(json.dumps({"versione": version, "percorsi": list(map(str, paths))}))
    (cache / "uno_packages.pmap").write_bytes(listed("lu1.tmp"))


def run_as_somebody(command: Sequence[str], environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run the real unopkg, which refuses the administrator, as somebody else where the tests run as administrator.

    The profile, its parent and the extension must be where everybody may look.
    """
    somebody = {}
    if os.geteuid() == 0:
        profile = Path(command[-1].removeprefix("-env:UserInstallation=file://"))
        for path in (profile.parent, *profile.parent.rglob("*")):
            os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
        if command[1] == "add":
            Path(command[3]).parent.chmod(0o755)
        somebody = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        environment = {**environment, "HOME": str(profile.parent)}
    # Where these tests run, somebody else may have no right to be.
    return subprocess.run(
        command, env=environment, cwd="/", stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
        timeout=60, **somebody,
    )  # fmt: skip
