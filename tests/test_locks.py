"""The locked dependencies are those that pyproject.toml asks for, for each Python and system, and name no registry."""

import re
import tomllib
from collections.abc import Iterator

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from pdo_xl.setup_pc.pythons import PYTHONS
from tools.locks import DEVELOPMENT, EXTRAS, FOLDER, ROOT, RUNTIME, command, read

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
SYSTEMS = {"linux": "Linux", "win32": "Windows", "darwin": "Darwin"}
ENVIRONMENTS = [
    {
        "python_version": python, "python_full_version": f"{python}.0", "sys_platform": system, "platform_system": name,
        "platform_python_implementation": "CPython", "implementation_name": "cpython", "extra": "",
    }
    for python in PYTHONS
    for system, name in SYSTEMS.items()
]  # fmt: skip


def wanted(extras: tuple[str, ...]) -> Iterator[Requirement]:
    """What the project asks for with some extras, and what these ask for."""
    texts = [*PROJECT["dependencies"], *(text for extra in extras for text in PROJECT["optional-dependencies"][extra])]
    for requirement in map(Requirement, texts):
        if requirement.name == PROJECT["name"]:
            yield from wanted(tuple(requirement.extras))
        else:
            yield requirement


def holds(requirement: Requirement, environment: dict[str, str]) -> bool:
    return requirement.marker is None or requirement.marker.evaluate(environment)


@pytest.mark.parametrize("name", EXTRAS)
def test_each_python_and_system_gets_one_version_that_fits(name: str) -> None:
    locked = read(name)
    for environment in ENVIRONMENTS:
        versions: dict[str, list[str]] = {}
        for one in locked:
            if holds(one.requirement, environment):
                versions.setdefault(one.name, []).append(one.version)
        assert {name: found for name, found in versions.items() if len(found) != 1} == {}, environment
        for requirement in wanted(EXTRAS[name]):
            if holds(requirement, environment):
                (version,) = versions.get(canonicalize_name(requirement.name), ["manca"])
                assert requirement.specifier.contains(version), f"{requirement}: {version}; python -m tools.locks"


def test_what_an_office_gets_is_what_was_tried() -> None:
    # Tests may want a library on more systems than an office does.
    tried = {(one.name, one.version): one.hashes for one in read(DEVELOPMENT)}
    assert [one.name for one in read(RUNTIME) if tried.get((one.name, one.version)) != one.hashes] == []


@pytest.mark.parametrize("name", EXTRAS)
def test_every_file_has_its_hash_and_no_registry_is_named(name: str) -> None:
    locked = read(name)
    assert len(locked) > 20
    assert all(re.fullmatch("[0-9a-f]{64}", one) for part in locked for one in part.hashes)
    assert [part.name for part in locked if not part.hashes or not part.asked_by] == []
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert re.findall(r"://|--index|--find-links|\.org\b|\.com\b", text) == []


def test_later_lists_keep_to_earlier_ones() -> None:
    assert command(RUNTIME).count("--constraint") == 0
    assert command(DEVELOPMENT)[-2:] == ["--constraint", f"locks/{RUNTIME}"]
