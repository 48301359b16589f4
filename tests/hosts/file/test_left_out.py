"""New sheets where none may be added: those that can be done without are, the rest is written."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook.protection import WorkbookProtection

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.left_out import refuse_without, without_sheets, without_the_locked_out
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.blocks import Block, Writing


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    book.security = WorkbookProtection(lockStructure=True)
    book.save(tmp_path / "piano.xlsx")
    return tmp_path / "piano.xlsx"


BLOCKS = (Block("Riepilogo", (1,), {2: ["a"]}), Block("Da fare", (1,), {2: ["b"]}))


def test_a_writing_without_some_sheets() -> None:
    writing = Writing(BLOCKS, new_sheets=("Da fare", "Registro"))
    assert without_sheets(writing, ()) is writing
    less = without_sheets(writing, {"Da fare"})
    assert (less.blocks, less.new_sheets) == (BLOCKS[:1], ("Registro",))


def test_a_locked_structure_gets_no_sheet_that_can_be_done_without(locked: Path) -> None:
    with Package(locked) as package:
        writing, told = without_the_locked_out(package, Writing(BLOCKS, new_sheets=("Da fare",)))
        assert (writing.blocks, writing.new_sheets) == (BLOCKS[:1], ())
        assert told == (
            (
                "Non si è aggiunto «Da fare», perché la struttura della cartella è protetta: togliere la protezione in Excel "
                "(Revisione, Proteggi cartella di lavoro) e ripetere."
            ),
        )
        about_it = Writing(BLOCKS, new_sheets=("Da fare",), essential=("Da fare",))
        assert without_the_locked_out(package, about_it) == (about_it, ()), "all of it is about that sheet"
        needed = Writing(BLOCKS, new_sheets=("Riepilogo", "Da fare"))
        assert without_the_locked_out(package, needed) == (needed, ()), "refused for the other one"


def test_else_nothing_is_left_out(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "piano.xlsx")
    writing = Writing(BLOCKS, new_sheets=("Da fare",))
    with Package(tmp_path / "piano.xlsx") as package:
        assert without_the_locked_out(package, writing) == (writing, ())


def test_without_a_sheet_that_all_is_about_nothing_is_written() -> None:
    writing = Writing(BLOCKS, new_sheets=("Da fare",), essential=("Da fare",))
    refuse_without(writing, {"Riepilogo"}, ["altro"])
    with pytest.raises(FileRefused, match=r"^Il foglio non c'è\.$"):
        refuse_without(writing, {"Da fare"}, ["Il foglio non c'è."])
