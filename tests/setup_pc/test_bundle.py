"""The folder for PCs without a network is there complete or not at all."""

import subprocess
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.setup_pc.bundle import make_bundle
from pdo_xl.setup_pc.pip import PipFailed
from pdo_xl.setup_pc.pythons import PYTHONS
from pdo_xl.workbook.plan_2024.sample import sample_workbook

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "pdo_xl"


class Pip:
    """Notes what is asked of it, and leaves a wheel where the real one would."""

    def __init__(self, fails_at: int = 0, stderr: str = "", leaves: str = "pdo_xl-0.2.0-py3-none-any.whl") -> None:
        self.asked: list[list[str]] = []
        self._fails_at, self._stderr, self._leaves = fails_at, stderr, leaves

    def __call__(self, arguments):
        self.asked.append(list(arguments))
        if len(self.asked) == self._fails_at:
            return subprocess.CompletedProcess(arguments, 1, "", self._stderr)
        folder = Path(arguments[arguments.index("--wheel-dir" if arguments[0] == "wheel" else "--dest") + 1])
        name = self._leaves if len(self.asked) == 1 else f"numpy-{len(self.asked)}.whl"
        (folder / name).write_bytes(b"wheel")
        return subprocess.CompletedProcess(arguments, 0, "", "")


def test_from_a_source_tree(tmp_path: Path) -> None:
    pip, target = Pip(), tmp_path / "chiavetta"
    sizes = make_bundle(target, sample_workbook(), ["3.11", "3.13"], package=PACKAGE, run=pip)
    assert list(sizes) == [
        "LEGGIMI.txt", "Piano_Obiettivi_2024.xlsm", "installa.ps1",
        "ruote/numpy-2.whl", "ruote/numpy-3.whl", "ruote/pdo_xl-0.2.0-py3-none-any.whl",
    ]  # fmt: skip
    assert sizes["ruote/numpy-2.whl"] == 5
    assert pip.asked[0][:2] == ["wheel", "--no-deps"]
    assert pip.asked[0][-1] == str(ROOT)
    assert pip.asked[1][:8] == [
        "download", "--only-binary=:all:", "--platform", "win_amd64", "--implementation", "cp", "--python-version", "3.11",
    ]  # fmt: skip
    assert pip.asked[1][-4:] == ["colorama", "pywin32", "typing_extensions", "tzdata"]
    assert pip.asked[2][7] == "3.13"
    assert [path.name for path in tmp_path.iterdir()] == ["chiavetta"]


def test_with_the_libraries_of_the_documents(tmp_path: Path) -> None:
    pip = Pip()
    make_bundle(tmp_path / "a", None, ["3.11", "3.15"], extras=["relazione"], package=PACKAGE, run=pip)
    for asked in pip.asked[1:]:
        assert asked[-5].endswith("pdo_xl-0.2.0-py3-none-any.whl[relazione]")
    text = (tmp_path / "a/LEGGIMI.txt").read_text("utf-8-sig")
    assert "--find-links ruote pdo-xl[relazione] " in text
    make_bundle(tmp_path / "b", None, ["3.11"], package=PACKAGE, run=Pip())
    assert "--find-links ruote pdo-xl  " in (tmp_path / "b/LEGGIMI.txt").read_text("utf-8-sig")


def test_from_an_installed_package(tmp_path: Path) -> None:
    pip = Pip()
    make_bundle(tmp_path / "a", sample_workbook(), ["3.12"], package=tmp_path / "site-packages/pdo_xl", run=pip)
    assert pip.asked[0][:3] == ["download", "--no-deps", "--only-binary=:all:"]
    assert pip.asked[0][-1] == "pdo-xl==0.2.0"


def test_without_being_told_it_has_the_plan_of_2024_and_each_python_once(tmp_path: Path) -> None:
    pip = Pip()
    assert sample_workbook().name in make_bundle(tmp_path / "a", package=PACKAGE, run=pip)
    assert [asked[7] for asked in pip.asked[1:]] == list(PYTHONS)
    pip = Pip()
    make_bundle(tmp_path / "b", None, ["3.13", "3.12", "3.13"], package=PACKAGE, run=pip)
    assert [asked[7] for asked in pip.asked[1:]] == ["3.12", "3.13"]


def test_a_python_newer_than_the_list_is_tried(tmp_path: Path) -> None:
    pip = Pip()
    make_bundle(tmp_path / "a", sample_workbook(), ["3.16"], package=PACKAGE, run=pip)
    assert [asked[7] for asked in pip.asked[1:]] == ["3.16"]


def test_a_python_older_than_the_list_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    pip = Pip()
    with pytest.raises(FileRefused, match="troppo vecchio"):
        make_bundle(tmp_path / "a", sample_workbook(), ["3.10"], package=PACKAGE, run=pip)
    assert pip.asked == list(tmp_path.iterdir()) == []


def test_what_is_in_it(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.mkdir()
    make_bundle(target, sample_workbook(), ["3.11", "3.12"], package=PACKAGE, run=Pip())
    assert (target / sample_workbook().name).read_bytes() == sample_workbook().read_bytes()
    assert (target / "installa.ps1").read_bytes() == (ROOT / "pdo_xl/setup_pc/installa.ps1").read_bytes()
    text = (target / "LEGGIMI.txt").read_bytes()
    assert text.startswith(b"\xef\xbb\xbfPiano degli Obiettivi in Excel - pdo-xl 0.2.0\r\n")
    assert "versione 3.11 o 3.12\r\n" in text.decode()
    assert "{" not in text.decode()


@pytest.mark.parametrize(
    ("fails_at", "stderr", "sentence"),
    [
        (
            1,
            "Building\nERROR: no hatchling\n\n",
            "pip non è riuscito a costruire la ruota di pdo-xl: ERROR: no hatchling. ",
        ),
        (2, "ERROR: No match", "pip non è riuscito a scaricare le librerie per Python 3.11: ERROR: No match. "),
        (2, "", "pip non è riuscito a scaricare le librerie per Python 3.11: non ha detto perché. "),
    ],
)
def test_a_failure_of_pip_is_one_sentence_and_leaves_nothing(
    tmp_path: Path, fails_at: int, stderr: str, sentence: str
) -> None:
    with pytest.raises(PipFailed) as failure:
        make_bundle(tmp_path / "a", sample_workbook(), ["3.11"], package=PACKAGE, run=Pip(fails_at, stderr))
    assert str(failure.value).startswith(sentence)
    assert str(failure.value).endswith("Nulla è stato scritto.")
    assert list(tmp_path.iterdir()) == []


def test_no_wheel_of_ours_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(PipFailed, match="non ha lasciato la ruota di pdo-xl"):
        make_bundle(tmp_path / "a", sample_workbook(), ["3.11"], package=PACKAGE, run=Pip(leaves="altro.whl"))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_stays(tmp_path: Path) -> None:
    (tmp_path / "mio.txt").touch()
    with pytest.raises(FileRefused, match="esiste già e non è una cartella vuota"):
        make_bundle(tmp_path, sample_workbook(), ["3.11"], package=PACKAGE, run=Pip())
    with pytest.raises(FileRefused, match="esiste già e non è una cartella vuota"):
        make_bundle(tmp_path / "mio.txt", sample_workbook(), ["3.11"], package=PACKAGE, run=Pip())
    assert [path.name for path in tmp_path.iterdir()] == ["mio.txt"]


def test_places_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="non si può creare: la cartella o il file non esiste"):
        make_bundle(tmp_path / "no" / "a", sample_workbook(), ["3.11"], package=PACKAGE, run=Pip())
    with pytest.raises(FileRefused, match="non esiste: controllare il nome della cartella di lavoro"):
        make_bundle(tmp_path / "a", tmp_path / "no.xlsm", ["3.11"], package=PACKAGE, run=Pip())
