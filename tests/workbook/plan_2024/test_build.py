"""The whole workbook: the same bytes each time, a real .xlsm, valid, and printed as the office prints it."""

import subprocess
import unicodedata
from collections import Counter
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl.workbook import Workbook
from pyopenvba import ExcelFile

from pdo_xl.workbook.plan_2024.build import build_blank
from pdo_xl.workbook.plan_2024.dump import Dump
from pdo_xl.workbook.program.vba import CODE_NAMES
from tests.conftest import Convert, Validate, program
from tests.support import DUMP

pytestmark = pytest.mark.slow


def test_two_builds_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.xlsm"
    build_blank(DUMP, again)
    assert again.read_bytes() == built.read_bytes()


def test_properties_name_nobody_and_no_time_of_building(workbook: Workbook) -> None:
    properties = workbook.properties
    assert properties.title == "PIANO DELLE PERFORMANCE / PIANO DEGLI OBIETTIVI 2024"
    assert properties.subject == "Obiettivi, indicatori, pesi, punteggi e scadenze"
    assert not properties.creator
    assert str(properties.created) == str(properties.modified) == "2024-01-01 00:00:00"


def test_it_is_a_macro_workbook_whose_modules_fit_its_sheets(built: Path, workbook: Workbook) -> None:
    with ZipFile(built) as package:
        types = package.read("[Content_Types].xml").decode()
    assert "application/vnd.ms-excel.sheet.macroEnabled.main+xml" in types
    with ExcelFile(built) as file:
        documents = file.vba_project().module_names()[: 1 + len(workbook.sheetnames)]
    assert documents == ["ThisWorkbook", *map(CODE_NAMES.__getitem__, workbook.sheetnames)]
    assert workbook.code_name == "ThisWorkbook"
    assert {sheet.title: sheet.sheet_properties.codeName for sheet in workbook} == {
        name: CODE_NAMES[name] for name in workbook.sheetnames
    }


def test_microsofts_validator_finds_no_error(built: Path, validate: Validate) -> None:
    assert validate(built) == ""


def test_it_prints_the_same_thirteen_pages(built: Path, dump: Dump, convert: Convert) -> None:
    """Page by page, every character of the dump's rows is on the paper, and nothing else."""
    pages = printed_pages(convert(built, "pdf"))
    plan = [page for page in pages if dump.title in page]
    assert len(plan) == 13
    assert [dump.title in page for page in pages[:13]] == [True] * 13
    rows = dict(dump.sheet_rows())
    ends = (*dump.page_starts[1:], dump.last_row + 1)
    for number, (page, start, end) in enumerate(zip(plan, dump.page_starts, ends, strict=True), start=1):
        texts = [dump.title, *dump.headers, f"Piano Pagina {number} di {len(pages)}"]
        texts += [in_libreoffice(cell.text) for row in range(start, end) for cell in rows[row]]
        assert letters(page) == letters("".join(texts)), f"pagina {number}"


def printed_pages(pdf: Path) -> list[str]:
    """The text of each page."""
    done = subprocess.run(
        [program("pdftotext"), "-raw", "-enc", "UTF-8", str(pdf), "-"], capture_output=True, text=True, check=True
    )
    return done.stdout.split("\f")[:-1]


def letters(text: str) -> Counter[str]:
    """Count the characters, spaces apart: cells wrap, and a PDF tells them in any order."""
    return Counter("".join(unicodedata.normalize("NFKC", text).split()))


def in_libreoffice(text: str) -> str:
    """LibreOffice knows no 29 February 1900, so the numbers shown as dates before it are a day less there."""
    return {"05/01/1900": "04/01/1900", "04/01/1900": "03/01/1900"}.get(text, text)
