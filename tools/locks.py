"""The locked dependencies in locks/: `python -m tools.locks` resolves them anew (wants uv), newest versions first.

They are for Python 3.11 to 3.15 on every system, with the hash of each file and no name of a registry. A test holds
them against pyproject.toml, without a network.
"""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "locks"

RUNTIME, DEVELOPMENT, TOOLS = "runtime.txt", "development.txt", "tools.txt"
EXTRAS = {RUNTIME: ("relazione",), DEVELOPMENT: ("test",), TOOLS: ("audit", "fuzz")}
"""The extras of pyproject.toml that each file locks, beside what pdo-xl itself needs; later ones keep to earlier ones."""

_HEAD = """\
# Made by `python -m tools.locks`; not edited by hand. Installed with
# pip install --require-hashes -r locks/{name}
"""
_OF_THE_PROJECT = "pdo-xl (pyproject.toml)"


@dataclass(frozen=True, slots=True)
class Locked:
    """One version of one library: when it is installed, the hashes of its files, and what asks for it."""

    requirement: Requirement
    hashes: tuple[str, ...]
    asked_by: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its name as the registry normalises it."""
        return self.requirement.name

    @property
    def version(self) -> str:
        """Its one version."""
        (pin,) = self.requirement.specifier
        return pin.version

    @property
    def asked_by_the_project(self) -> bool:
        """Whether pdo-xl asks for it itself."""
        return _OF_THE_PROJECT in self.asked_by


def read(name: str) -> list[Locked]:
    """Read a lock of locks/."""
    return list(_locked((FOLDER / name).read_text(encoding="utf-8").splitlines()))


def _locked(lines: Sequence[str]) -> Iterator[Locked]:
    requirement = ""
    hashes: list[str] = []
    asked_by: list[str] = []
    for line in [*lines, "end"]:
        text = line.strip().removesuffix("\\").strip()
        if line[:1] not in (" ", "#", ""):
            if requirement:
                yield Locked(Requirement(requirement), tuple(hashes), tuple(asked_by))
            requirement, hashes, asked_by = text, [], []
        elif text.startswith("--hash=sha256:"):
            hashes.append(text.removeprefix("--hash=sha256:"))
        elif requirement and text.startswith("#"):
            by = text.removeprefix("#").strip().removeprefix("via").strip()
            asked_by += [by] if by else []


def command(name: str) -> list[str]:
    """Give what resolves one of them."""
    earlier = [other for other in EXTRAS if list(EXTRAS).index(other) < list(EXTRAS).index(name)]
    return [
        "uv", "pip", "compile", "pyproject.toml", "--upgrade", "--universal", "--python-version", "3.11",
        "--generate-hashes", "--no-emit-index-url", "--no-header", "--quiet",
        *[word for extra in EXTRAS[name] for word in ("--extra", extra)],
        *[word for other in earlier for word in ("--constraint", f"locks/{other}")],
    ]  # fmt: skip


def main() -> int:
    """Resolve all of them."""
    if which("uv") is None:
        print("uv non è installato: pip install uv, e riprovare.", file=sys.stderr)
        return 2
    FOLDER.mkdir(exist_ok=True)
    for name in EXTRAS:
        done = subprocess.run(command(name), cwd=ROOT, check=True, capture_output=True, text=True)
        (FOLDER / name).write_text(_HEAD.format(name=name) + done.stdout, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
