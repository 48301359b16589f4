"""The modules in the workbook: the installed xlwings' own, the generated ones, ours; nothing that alarms without need."""

import tomllib
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import pytest
from pyvbaanalysis import analyze_office_file

from pdo_xl import __version__
from pdo_xl.sheet.names.own_sheets import OWN_SHEETS
from pdo_xl.sheet.names.sheets import CONFIGURATION, PLAN
from pdo_xl.workbook.program.vba import CODE_NAMES, SOURCES, modules, vba_project
from tests.workbook.program.vba_texts import lines, olevba, read_back
from tools.vba_sources import generated

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[3]


OURS = ("PDO", "PDO_Aiuti", "xlwings_udfs")


DOCUMENTS = ("ThisWorkbook", *(CODE_NAMES[name] for name in (PLAN, *OWN_SHEETS, CONFIGURATION)))


NOISE = {"Hex Strings", "Base64 Strings"}
"""olevba's guess at long runs of digits or letters: the ids of Excel's own documents, long names."""


ALLOWED = {
    "xlwings": {
        # It starts Python, on Windows and on a Mac, and loads the DLL that speaks with it.
        "Shell", "WScript.Shell", "Run", "Exec", "CreateObject", "Lib", "Call", "Command", "Chr",
        "MacScript", "AppleScript", "libc.dylib", "dylib", "system",
        # It reads its settings from files and variables of the PC, saves them, reads and deletes its log.
        "Environ", "Environment", "ExpandEnvironmentStrings", "Open", "Write", "Output", "Binary", "FileCopy", "Kill",
        "MkDir", "Windows",
        # "Import functions", which our workbook does not need: its wrapper is already there.
        "VBProject", "VBComponents",
    },
    "Dictionary": {"CreateObject", "Call"},  # Scripting.Dictionary; the word in a comment
    "PDO": {"Call"},  # the method of xlwings' Python object
}  # fmt: skip


def test_olevba_reads_back_every_module(built: Path) -> None:
    found = read_back(built)
    assert list(found) == [*DOCUMENTS, "xlwings", "Dictionary", *OURS]
    for module in modules():
        if not module.is_class:
            assert lines(found[module.name]) == lines(module.source), module.name


def test_our_modules_are_the_committed_sources(built: Path) -> None:
    found = read_back(built)
    for name in OURS:
        assert lines(found[name]) == lines((SOURCES / f"{name}.bas").read_text(encoding="utf-8")), name
    assert "Option Explicit" in found["PDO"]
    assert "«pdo-xl diagnosi»" in found["PDO"]


def test_the_generated_sources_are_current() -> None:
    for name, text in generated().items():
        assert (SOURCES / name).read_text(encoding="utf-8") == text, "python -m tools.vba_sources"


def test_modules_fit_the_projects_code_page_and_the_editors_line_length() -> None:
    for module in modules():
        assert max(map(len, module.source.encode("cp1252").splitlines())) < 1023, module.name


def test_xlwings_is_the_installed_one_word_for_word(built: Path) -> None:
    found = read_back(built)
    folder = Path(find_spec("xlwings").origin).parent
    assert lines(found["xlwings"]) == lines((folder / "xlwings.bas").read_text(encoding="utf-8"))
    header, body = (folder / "addin" / "Dictionary.cls").read_text(encoding="utf-8").split("''\n", 1)
    assert lines(found["Dictionary"]).endswith(lines(body))
    assert 'Attribute VB_Base = "0{FCFB3D2A-A0FA-1068-A738-08002B3371B5}"' in found["Dictionary"]
    assert "VERSION 1.0 CLASS" in header
    assert "VERSION 1.0 CLASS" not in found["Dictionary"]


def test_one_version_of_xlwings_in_workbook_package_and_pin(built: Path) -> None:
    """The DLL carries it in its name: with another one no button and no function works."""
    installed = version("xlwings")
    found = read_back(built)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f"xlwings=={installed}" in project["dependencies"]
    assert f'Public Const XLWINGS_VERSION As String = "{installed}"' in found["xlwings"]
    assert f'Lib "xlwings64-{installed}.dll"' in found["xlwings"]
    assert f'Private Const VERSIONE_XLWINGS As String = "{installed}"' in found["PDO"]


def test_pdo_carries_the_packages_version(built: Path) -> None:
    assert f'Public Const VERSIONE As String = "{__version__}"' in read_back(built)["PDO"]


@pytest.mark.whole
def test_static_analysis_finds_nothing_in_our_modules(built: Path) -> None:
    found = {
        name: [f"{one.code}: {one.message}" for one in problems]
        for name, problems in analyze_office_file(built).items()
    }
    assert {name for name, problems in found.items() if problems} == {"xlwings"}


def test_olevba_finds_only_what_xlwings_needs(built: Path, tmp_path: Path) -> None:
    assert [entry for entry in olevba(built)[0]["analysis"] if entry["type"] == "AutoExec"] == []
    modules = {}
    for name, source in read_back(built).items():
        path = tmp_path / f"{name}.bas"
        path.write_text(source, encoding="utf-8")
        modules[path] = name
    found = olevba(*modules)
    assert len(found) == len(modules)
    for name, entry in zip(modules.values(), found, strict=True):
        words = {finding["keyword"] for finding in entry["analysis"] or () if finding["type"] == "Suspicious"}
        assert lowered(words - NOISE) == lowered(ALLOWED.get(name, set())), name


def lowered(words: set[str]) -> set[str]:
    return {word.lower() for word in words}


@pytest.mark.parametrize("count", [0, 2])
def test_projects_are_the_same_each_time(count: int) -> None:
    names = [f"Foglio{number}" for number in range(count + 1)]
    assert vba_project(names) == vba_project(names)
