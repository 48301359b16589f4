"""A release is the same bytes wherever it is made, and says what it stands on."""

import json
import os
import tarfile
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from pdo_xl import __version__
from tests.conftest import program
from tools.audit import FINE, NOT_ASKED, WEAK, judged
from tools.locks import RUNTIME, read
from tools.release import CHECKSUMS, WORKBOOK, NotReleased, packages, release

SECOND = 1_700_000_000


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of what is committed."""
    program("git")
    folder = tmp_path_factory.mktemp("versione") / "esito"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(SECOND))
        release(folder)
    return folder


@pytest.mark.slow
def test_two_builds_are_the_same_bytes(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("TZ", "Pacific/Apia"), ("LC_ALL", "C"), ("PYTHONHASHSEED", "7"), ("HOME", str(tmp_path))):
        monkeypatch.setenv(name, value)
    again = tmp_path / "di nuovo"
    again.mkdir()
    before = os.umask(0o077)
    try:
        source, wheel, _ = packages(again, tmp_path, SECOND)
    finally:
        os.umask(before)
    assert source.read_bytes() == (made / source.name).read_bytes()
    assert wheel.read_bytes() == (made / wheel.name).read_bytes()


@pytest.mark.slow
def test_the_workbook_is_the_committed_one_and_in_the_wheel(made: Path) -> None:
    """The committed one was made by another PC on another day."""
    with ZipFile(made / f"pdo_xl-{__version__}-py3-none-any.whl") as wheel:
        inside = wheel.read(f"pdo_xl/workbook/{WORKBOOK}")
        names = wheel.namelist()
    assert (made / WORKBOOK).read_bytes() == inside
    assert [name for name in names if not name.startswith(("pdo_xl/", "pdo_xl-"))] == []


@pytest.mark.slow
def test_the_source_holds_what_is_tried_and_locked(made: Path) -> None:
    with tarfile.open(made / f"pdo_xl-{__version__}.tar.gz") as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "LICENSE", "publiccode.yml", f"locks/{RUNTIME}", "tests/test_house.py"} <= names


@pytest.mark.slow
def test_the_checksums_are_those_of_all_files(made: Path) -> None:
    said = dict(line.split("  ")[::-1] for line in (made / CHECKSUMS).read_text(encoding="ascii").splitlines())
    there = {path.name: sha256(path.read_bytes()).hexdigest() for path in made.iterdir() if path.name != CHECKSUMS}
    assert said == there
    assert len(there) == 4


@pytest.mark.slow
def test_the_list_of_what_it_stands_on(made: Path) -> None:
    text = (made / f"pdo_xl-{__version__}.cdx.json").read_text(encoding="utf-8")
    said = json.loads(text)
    wheel = (made / f"pdo_xl-{__version__}-py3-none-any.whl").read_bytes()
    assert said["bomFormat"] == "CycloneDX"
    assert said["metadata"]["timestamp"].startswith("2023-11-14T22:13:20")
    assert said["metadata"]["component"]["hashes"] == [{"alg": "SHA-256", "content": sha256(wheel).hexdigest()}]
    assert {(one["name"], one["version"]) for one in said["components"]} == {
        (one.name, one.version) for one in read(RUNTIME)
    }
    asked = {one["ref"]: one.get("dependsOn", []) for one in said["dependencies"]}
    reached, waiting = set[str](), [f"pkg:pypi/pdo-xl@{__version__}"]
    while waiting:
        one = waiting.pop()
        reached.add(one)
        waiting += set(asked[one]) - reached
    assert reached == set(asked), "each library is asked for by something"
    assert len(reached) == len(said["components"]) + 1


@pytest.mark.slow
def test_the_list_is_what_cyclonedx_says_it_should_be(made: Path) -> None:
    pytest.importorskip("jsonschema", reason="jsonschema non ha ruote per questo Python: SBOM non giudicata")
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    text = (made / f"pdo_xl-{__version__}.cdx.json").read_text(encoding="utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None


def test_a_folder_with_something_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "di altri.txt").write_text("x")
    with pytest.raises(NotReleased, match="non è una cartella vuota"):
        release(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["di altri.txt"]


@pytest.mark.parametrize(
    ("answers", "result", "words"),
    [
        ([{"name": "a", "version": "1", "vulns": []}], FINE, ""),
        ([{"name": "a", "version": "1", "vulns": [{"id": "CVE-1", "fix_versions": ["2"]}]}], WEAK, "a 1: CVE-1 (corretta in: 2)"),
        ([{"name": "a", "skip_reason": "not found"}, {"name": "b", "version": "1", "vulns": []}], NOT_ASKED, "1 librerie su 2"),
        ([], NOT_ASKED, "NON CERCATE"),
    ],
)  # fmt: skip
def test_a_question_without_an_answer_is_no_good_answer(answers: list[dict], result: int, words: str) -> None:
    said, lines = judged(answers)
    assert said == result
    assert words in "".join(lines)
