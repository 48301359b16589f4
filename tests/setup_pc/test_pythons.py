"""One list of Pythons: whoever names them names these."""

import re
import tomllib
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.setup_pc.bundle import SCRIPT
from pdo_xl.setup_pc.pythons import NEWEST, OLDEST, PYTHONS, chosen, enumerated, is_too_old, is_untried, parsed

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LISTED = re.compile(r"3\.\d\d(?:, 3\.\d\d)+ [oe] 3\.\d\d")


def test_they_are_all_versions_in_a_row() -> None:
    minors = [parsed(version)[1] for version in PYTHONS]
    assert minors == list(range(minors[0], minors[-1] + 1))


def test_the_project_s_classifiers_and_oldest_version_are_theirs() -> None:
    start = "Programming Language :: Python :: "
    named = [line.removeprefix(start) for line in PROJECT["project"]["classifiers"] if line.startswith(start)]
    assert named == list(PYTHONS)
    assert PROJECT["project"]["requires-python"] == f">={OLDEST}"


def test_the_script_names_them() -> None:
    script = (ROOT / "pdo_xl/setup_pc" / SCRIPT).read_text(encoding="ascii")
    (line,) = re.findall(r"^\$provate = (.+)$", script, re.MULTILINE)
    assert [f"3.{int(number) - 300}" for number in line.split(", ")] == list(PYTHONS)


def test_the_documents_name_them() -> None:
    named = [
        text
        for page in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
        for text in LISTED.findall(page.read_text(encoding="utf-8"))
    ]
    assert named
    assert set(named) == {enumerated()}


def test_ci_takes_them_from_here() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / ".ci").iterdir()))
    assert "from pdo_xl.setup_pc.pythons import PYTHONS" in text
    assert re.findall(r"python3\.\d+", text) == []


def test_a_version_is_read_as_a_number() -> None:
    assert parsed("3.9") < parsed("3.11") < parsed("3.100")
    for wrong in ("3", "2.7", "3.11.4", "3.x", "py3.11", ""):
        with pytest.raises(FileRefused, match="non è una versione di Python: scrivere per esempio"):
            parsed(wrong)


def test_old_ones_are_refused_and_newer_ones_tried() -> None:
    older, newer = (3, parsed(OLDEST)[1] - 1), (3, parsed(NEWEST)[1] + 1)
    assert is_too_old(older)
    assert is_untried(newer)
    for version in PYTHONS:
        assert not is_too_old(parsed(version))
        assert not is_untried(parsed(version))
    with pytest.raises(FileRefused, match=r"Python 3\.10 è troppo vecchio per pdo-xl: ne serve uno da 3\.11 in su"):
        chosen(["3.12", "3.10"])
    assert chosen(["3.16", "3.12", "3.16"]) == ["3.12", "3.16"]
    assert chosen([]) == list(PYTHONS)
