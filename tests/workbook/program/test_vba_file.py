"""The VBA project's file: no compiled code, a plain tree."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import olefile
import pytest
from pyopenvba.cfb import CFB

from pdo_xl.workbook.program.vba import Module, modules, vba_project
from pdo_xl.workbook.program.vba_edit import edited, read_project
from pdo_xl.workbook.program.vba_file import as_specified, claims_cache

pytestmark = pytest.mark.slow

COMMITTED = Path(__file__).parents[3] / "workbook" / "Piano_Obiettivi_2024.xlsm"
NAMES = ("FoglioPiano", "FoglioRiepilogo")


def project_of(workbook: Path) -> bytes:
    return ZipFile(workbook).read("xl/vbaProject.bin")


def with_cache(project: bytes, cache: bytes) -> bytes:
    """The project as a program writes it that keeps compiled code, or says so."""
    container = CFB.from_bytes(project)
    container.write_stream_in_storage("VBA", "_VBA_PROJECT", cache)
    written: bytes = container.to_bytes()
    return written


PROJECTS = {
    "committed": lambda: project_of(COMMITTED),
    "made": lambda: vba_project(NAMES),
    "module replaced": lambda: edited(vba_project(NAMES), [Module("PDO", 'Attribute VB_Name = "PDO"\r\n')]),
    "sheets added, modules dropped": lambda: edited(vba_project(NAMES), documents=["Foglio9"], drop=["PDO", "xlwings"]),
}


@pytest.mark.parametrize("kind", PROJECTS)
def test_nothing_is_compiled(kind: str) -> None:
    with olefile.OleFileIO(BytesIO(PROJECTS[kind]())) as project:
        assert project.openstream("VBA/_VBA_PROJECT").read() == bytes.fromhex("CC61FFFF000000")
        assert not [entry for entry in project.listdir() if entry[-1].casefold().startswith("__srp")]
        for entry in project.listdir():
            stream = project.openstream(entry).read()
            if entry[0] == "VBA" and entry[-1] not in {"dir", "_VBA_PROJECT"}:
                # A module's stream begins with its text: the mark of compressed data, MS-OVBA 2.4.1.1.1.
                assert stream[0] == 1, entry


@pytest.mark.parametrize("kind", PROJECTS)
def test_every_entry_of_the_directory_is_plain(kind: str) -> None:
    data = PROJECTS[kind]()
    with olefile.OleFileIO(BytesIO(data)) as project:
        entries = [entry for entry in project.direntries if entry]
        assert {entry.color for entry in entries} == {1}
        free = [
            data[place : place + 128]
            for place in range(512, len(data), 128)
            if data[place : place + 66] == bytes(66) and data[place + 68 : place + 80] == b"\xff" * 12
        ]
    assert all(entry[80:] == bytes(48) and entry[66:68] == bytes(2) for entry in free)


def test_the_texts_stay_what_they_were() -> None:
    sources = read_project(vba_project(NAMES)).sources
    for module in modules():
        assert sources[module.name].strip().endswith(module.source.strip()[-200:])


def test_a_project_as_specified_is_left_alone() -> None:
    project = vba_project(NAMES)
    assert as_specified(project) == project
    assert not claims_cache(project)


def test_an_empty_cache_is_told_from_one_that_excel_filled() -> None:
    project = vba_project(NAMES)
    assert claims_cache(with_cache(project, bytes.fromhex("CC61B500") + bytes(2540)))
    assert not claims_cache(with_cache(project, bytes.fromhex("CC61B50000010004") + b"\x0b" * 2000))
