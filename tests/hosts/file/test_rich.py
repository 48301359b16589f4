"""A rich workbook is edited and nothing of it is lost, in the eyes of four other programs."""

import json
import re
import subprocess
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from pdo_xl.hosts.file.host import FileHost
from pdo_xl.sheet.blocks import Block, ChartRows, Link, Writing
from tests.conftest import Convert, program
from tests.hosts.file.archives import entries, parts
from tests.hosts.file.rich import rich_workbook

pytestmark = pytest.mark.slow

NOW = datetime(2024, 12, 31, 10, 15)
WRITING = Writing(
    (
        Block("Piano", (11, 12, 16), {row: [row / 2, "In corso", f"PDO40{row % 10} scade"] for row in range(3, 210)}),
        Block(
            "Segnalazioni",
            (1, 2, 3),
            {row: ["nota", "PDO001", Link(f"H{row}", f"Piano!H{row}")] for row in range(4, 30)},
            table_from=4,
        ),
    ),
    (ChartRows("Piano", 3, 209),),
)


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The workbook before and after."""
    before = rich_workbook(tmp_path_factory.mktemp("ricca") / "piano.xlsm")
    after = before.with_name("dopo.xlsm")
    FileHost(before, now=NOW, target=after).write(WRITING)
    return before, after


def test_no_part_is_lost_and_only_the_written_ones_differ(pair: tuple[Path, Path]) -> None:
    old, new = parts(pair[0]), parts(pair[1])
    assert list(new) == list(old)
    assert {name for name in new if new[name] != old[name]} == {
        "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/charts/chart1.xml",
    }  # fmt: skip
    assert entries(pair[1]) == entries(pair[0])


def test_the_sheet_differs_by_the_written_cells_alone(pair: tuple[Path, Path]) -> None:
    old, new = (parts(path)["xl/worksheets/sheet1.xml"].decode() for path in pair)
    new = re.sub(r'<c r="[KLP]\d+"[^>]*>.*?</c>', "", new)
    new = re.sub(r'<row r="20\d"></row>', "", new)
    old, new = (re.sub(r' spans="[\d:]*"', "", text) for text in (old, new))
    assert new == old.replace('<dimension ref="A1:R200"/>', '<dimension ref="A1:R209"/>')


@pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")
def test_openpyxl_reads_the_old_and_the_new_values(pair: tuple[Path, Path]) -> None:
    old, new = (openpyxl.load_workbook(path)["Piano"] for path in pair)
    for row in old.iter_rows():
        for cell in row:
            if cell.column not in {11, 12, 16}:
                assert new.cell(cell.row, cell.column).value == cell.value
    assert [new.cell(209, column).value for column in (11, 12, 16)] == [104.5, "In corso", "PDO409 scade"]
    assert new["K100"].number_format == new["K209"].number_format == "0.00"
    findings = openpyxl.load_workbook(pair[1])["Segnalazioni"]
    assert findings.auto_filter.ref == "A3:C29"
    assert findings["C29"].hyperlink is not None
    assert findings["C29"].hyperlink.location == "Piano!H29"


def test_cellrune_reads_the_result(pair: tuple[Path, Path]) -> None:
    cellrune = pytest.importorskip(
        "cellrune", reason="cellrune non c'è per questo Python: questa prova non è stata fatta"
    )
    summary = cellrune.Workbook.open_path(str(pair[1])).summary()
    assert [sheet["name"] for sheet in summary["sheets"]] == ["Piano", "Segnalazioni"]


@pytest.mark.office
def test_microsofts_validator_finds_nothing_new(pair: tuple[Path, Path]) -> None:
    validator = program("ooxml-validator")

    def errors(path: Path) -> list[str]:
        result = subprocess.run([validator, str(path)], capture_output=True, text=True, check=False)
        return [error["description"] for error in json.loads(result.stdout)["errors"]]

    assert errors(pair[1]) == errors(pair[0])


def test_libreoffice_shows_the_same_values(pair: tuple[Path, Path], convert: Convert) -> None:
    lines = convert(pair[1], "csv").read_text("utf-8").splitlines()
    assert len(lines) == 209
    assert lines[208].split(",")[10:16] == ["104.5", "In corso", "", "", "", "PDO409 scade"]
    assert lines[9].startswith("0,9,18,27,36,45,54,63,72,81,5,In corso,,,,PDO400 scade")
