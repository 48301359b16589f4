"""The folder that needs no installation, verified under Wine: from a folder with an odd name on a mapped drive.

Not verified: python.org's own archive (a third party's copy of it stands in), Excel, and a share by its own address.
"""

import copy
import json
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PureWindowsPath
from typing import Any

import openpyxl
import pytest

from pdo_xl.version import __version__
from tests.setup_pc.archives import WORKBOOK
from tests.wine import ready_folder
from tests.wine.conftest import INSIDE, OMITTED, Windows, windows_path
from tests.wine.missing_dll import put_missing_dll
from tests.wine.office import tried
from tests.wine.sheets import book_of, sheet_of, values

_BUTTONS = "import sys; sys.path.insert(0, sys.argv[1]); import buttons; buttons.main(sys.argv[2])"


@dataclass
class Place:
    """The folder where a PC sees it: `seen` with Windows' eyes, `folder` with this machine's."""

    windows: Windows
    folder: Path
    seen: PureWindowsPath

    @property
    def plans(self) -> str:
        return str(self.seen / "piani")

    def python(self, *arguments: str) -> str:
        return self.windows._run(str(self.seen / "python/python.exe"), "-B", "-X", "utf8", *arguments)

    def json_of(self, *arguments: str) -> dict[str, Any]:
        """What a command answers with `--json`, without what it says beside."""
        said = self.python("-m", "pdo_xl", *arguments, "--json")
        try:
            document: dict[str, Any] = json.JSONDecoder().raw_decode(said)[0]
        except ValueError:
            pytest.fail(f"sotto Wine: {said}")
        return document

    @contextmanager
    def leaves_nothing(self) -> Iterator[None]:
        """What is done meanwhile leaves no file in the folder and on the PC, and no value in the user's registry."""
        before = self._there()
        yield
        assert self._there() - before == set()

    def _there(self) -> set[str]:
        registry = self.windows.python(INSIDE / "registry.py")
        return {*_files(self.folder), *_files(self.windows.prefix / "drive_c"), *json.loads(registry)}

    def buttons(self, tmp_path: Path, *calls: tuple[str, ...]) -> dict[str, Any]:
        """What the workbook's buttons get from these calls."""
        request = tmp_path / "request.json"
        full_name = str(self.seen / "piani" / WORKBOOK)
        request.write_text(json.dumps({"full_name": full_name, "calls": calls}), encoding="utf-8")
        said = self.python("-c", _BUTTONS, windows_path(INSIDE), windows_path(request))
        try:
            document: dict[str, Any] = json.loads(said)
        except ValueError:
            pytest.fail(f"sotto Wine: {said}")
        return document


def _files(folder: Path) -> Iterator[str]:
    return (str(path) for path in folder.rglob("*"))


@pytest.fixture(scope="module", autouse=True)
def excels_types(windows: Windows) -> Iterator[None]:
    """What xlwings asks pywin32 to copy where Excel is."""
    program = INSIDE / "excel_types.py"
    assert windows.python(program) == ""
    yield
    assert windows.python(program, "via") == ""


def _forget_copies(windows: Windows) -> None:
    for copies in windows.prefix.glob("drive_c/users/*/Temp/gen_py"):
        shutil.rmtree(copies)


@pytest.fixture(scope="module")
def made(windows: Windows, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder, below one whose name has blanks, accents and an apostrophe."""
    put_missing_dll(windows.prefix)
    parent = tmp_path_factory.mktemp("pronto") / "L'ufficio è là, così"
    parent.mkdir()
    ready_folder.make(parent / "PDO")
    return parent / "PDO"


@pytest.fixture(scope="module")
def place(windows: Windows, made: Path) -> Iterator[Place]:
    """The folder from where a PC sees it, once Excel was told beside the plans."""
    drive = windows.prefix / "dosdevices/p:"
    drive.symlink_to(made.parents[1])
    seen = PureWindowsPath("P:/") / made.parent.name / made.name
    place = Place(windows, made, seen)
    said = windows._run(str(seen / "pdo-xl.cmd"), "installa", "--cartella", place.plans)
    assert str(seen / "python" / "pythonw.exe") in (made / "piani/xlwings.conf").read_text("cp1252"), said
    yield place
    drive.unlink()


def test_another_python_writes_excels_types_into_the_users_folder(windows: Windows) -> None:
    """So the others below would, if nothing kept them from it."""
    _forget_copies(windows)
    windows._run(str(windows._python / "python.exe"), "-B", "-c", "import xlwings")
    copies = [path.name for path in windows.prefix.glob("drive_c/users/*/Temp/gen_py/*/*")]
    assert sorted(copies) == ["00020813-0000-0000-C000-000000000046x0x1x9.py", "__init__.py", "dicts.dat"]
    _forget_copies(windows)


def test_the_commands_answer(place: Place) -> None:
    assert place.python("-m", "pdo_xl", "--version").strip() == f"pdo-xl, versione {__version__}"
    said = place.windows._run(str(place.seen / "pdo-xl.cmd"), "--version")
    assert said.strip() == f"pdo-xl, versione {__version__}"
    plan = str(place.seen / "piani" / WORKBOOK)
    with place.leaves_nothing():
        scored = place.json_of("riepilogo", plan, "--al", "2024-12-31")
    assert len(scored["settori"]) > 3


def test_diagnosi_judges_it_rightly(place: Place) -> None:
    plan = str(place.seen / "piani" / WORKBOOK)
    with place.leaves_nothing():
        document = place.json_of("diagnosi", plan)
    found = {check["nome"]: check for check in document["controlli"]}
    wrong = [name for name, check in found.items() if check["esito"] == "da correggere"]

    assert wrong == ["Excel"]  # which is not here
    assert found["INTERPRETER_WIN"]["testo"].startswith(str(place.seen / "python" / "pythonw.exe"))
    # Through another path it is still the same Python.
    elsewhere = replace(place, seen=PureWindowsPath(windows_path(place.folder)))
    again = {check["nome"]: check["esito"] for check in elsewhere.json_of("diagnosi", plan)["controlli"]}
    assert again["INTERPRETER_WIN"] == "ok"
    assert found["DLL di xlwings a 64 bit"]["testo"].startswith(str(place.seen / "python"))


FUNCTIONS = [
    (("PDO_SCORE", "Nr.", 650.0, 325.0, OMITTED), 50.0),
    (("PDO_STATO", "Data", "30.06.2024", None, {"date": "2024-06-30"}), "In scadenza"),
    (("PDO_RITARDO", "Data", "30.06.2024", None, {"date": "2024-07-10"}), 10),
    (("PDO_VERIFICA", "Nr.", 650.0, 650.0), ""),
    (("PDO_SETTORE", [["SF"], ["SF"], [None]], [[60.0], [40.0], [None]], [[100.0], [50.0], [""]], "SF"), 80.0),
]


def test_every_function_answers_from_it(place: Place) -> None:
    excel = copy.copy(place.windows)
    excel._python, excel.program = place.seen / "python", ""
    book = book_of(str(place.seen / "piani" / WORKBOOK), Piano=sheet_of([["Nr.", 650, 325]]))
    summary = (0, "PDO_RIEPILOGO", [["a", "b"], ["c", "d"]], OMITTED)
    with place.leaves_nothing():
        document = excel.excel([book], [*((0, *call) for call, _ in FUNCTIONS), summary])
    *answers, refused = values(document)

    assert answers == [expected for _, expected in FUNCTIONS]
    assert refused.startswith("#PDO:")
    assert document["process"][0]["packages"] == []


def test_the_workbooks_own_macros_find_it_by_the_file_beside_them(place: Place, tmp_path: Path) -> None:
    """The user has no configuration; that of the folder is read by xlwings' own module."""
    opened = str(place.seen / "piani" / WORKBOOK)
    pressed = {"settings": {}, "full_name": opened, "formulas": ["Guida", 'PDO_SCORE("Nr.", 650, 325)']}
    (said,) = tried(place.windows, [pressed], tmp_path)
    assert said["messages"][0].startswith("1. Compilare la colonna")
    assert said["values"][1] == 50.0
    assert PureWindowsPath(said["module"]).is_relative_to(place.seen)
    assert said["commands"][0].startswith(f'"{place.seen / "python" / "pythonw.exe"}" -B -P ')


def test_the_buttons_entry_point_and_the_activation_of_another_workbook(place: Place, tmp_path: Path) -> None:
    office = place.folder / "piani" / "Piano dell'ufficio è qui.xlsx"
    target = office.with_suffix(".xlsm")
    with place.leaves_nothing():
        _office_plan(place.folder / "piani" / WORKBOOK, office)
        document = place.buttons(
            tmp_path,
            ("pdo_xl.hosts.live.macros", "esegui", "guida", __version__),
            ("pdo_xl.hosts.live.macros", "esegui", "guida", "0.0.1"),
            (
                "pdo_xl.workbook.activation.activate_file",
                "attiva",
                str(place.seen / "piani" / office.name),
                __version__,
            ),
        )
        with closing(openpyxl.load_workbook(target, read_only=True)) as book:
            assert "Riepilogo" in book.sheetnames
        office.unlink()
        target.unlink()
    guide, other_version, activated = document["answers"]

    assert PureWindowsPath(document["file"]).is_relative_to(place.seen)
    assert guide.startswith("1. Compilare la colonna")
    assert "0.0.1" in other_version
    assert activated.startswith(f"Attivata: «{target.name}», nella cartella {place.plans}: "), activated


def test_a_workbook_that_needs_an_answer_is_asked_about_and_activated(place: Place, tmp_path: Path) -> None:
    """What was typed comes back behind the file's name, each text on a line of its own, as the module PDO sends it."""
    office = place.folder / "piani" / "Piano senza nomi è qui.xlsx"
    target = office.with_suffix(".xlsm")
    chosen = str(place.seen / "piani" / office.name)
    entry = "pdo_xl.workbook.activation.activate_file", "attiva"
    with place.leaves_nothing():
        _office_plan(place.folder / "piani" / WORKBOOK, office, target_column="Meta")
        document = place.buttons(
            tmp_path, *((*entry, "\n".join([chosen, *typed]), __version__) for typed in ((), ("9",), ("9", "1")))
        )
        with closing(openpyxl.load_workbook(target, read_only=True)) as book:
            kept = {row[4]: row[1] for row in book["Parametri"].iter_rows(values_only=True)}
        office.unlink()
        target.unlink()
    question, again, activated = document["answers"]

    assert question.startswith("?Domanda 1 di 1: Quale colonna è «Valore atteso»?\n\n1 = H «Meta»: "), question
    assert again == f"?«9» non è fra le risposte: scriverne il numero.\n\n{question[1:]}"
    assert activated.startswith(f"Attivata: «{target.name}», nella cartella {place.plans}: "), activated
    assert kept["colonna_valore_atteso"] == "H"


def _office_plan(source: Path, target: Path, target_column: str = "") -> None:
    """The plan as an office has it: nothing of ours in it, perhaps with a name of its own for the target's column."""
    book = openpyxl.Workbook()
    with closing(openpyxl.load_workbook(source, read_only=True)) as plan:
        for row in plan["Piano"].iter_rows(max_col=10, values_only=True):
            is_header = str(row[7]).startswith("Valore atteso")
            book.active.append([*row[:7], target_column, *row[8:]] if is_header and target_column else row)
    book.save(target)
