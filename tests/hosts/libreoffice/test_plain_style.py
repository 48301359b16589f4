"""Texts of an .ods are drawn where the cells say, wherever a conditional format holds too."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from pdo_xl.hosts.libreoffice.plain_style import let_cells_say_where_texts_stand
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.names.sheets import FINDINGS, OBJECTIVES
from pdo_xl.workbook.files.calculate_file import calculate_file
from pdo_xl.xlwings_libreoffice.soffice import Soffice, import_uno, property_values
from tests.conftest import program
from tests.hosts.libreoffice.live.conftest import FILTERS

STYLES, _SAYS_NOTHING = "xl/styles.xml", b' applyAlignment="0"'
LINK_INK = bytes.fromhex("0563C1")
_WORD = re.compile(r'<word xMin="([0-9.]+)" yMin="([0-9.]+)" .*?>(.*?)</word>')


def opened(soffice: Soffice, path: Path) -> Any:
    return soffice.desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, property_values(Hidden=True))


def words(document: Any, sheet: str, target: Path) -> tuple[list[tuple[str, int]], int]:
    """Each word of a sheet's first page, and how far down it is drawn, in points; how many dots are like a link."""
    block = document.getSheets().getByName(sheet).getCellRangeByPosition(0, 0, 11, 15)
    uno = import_uno()
    options = uno.Any("[]com.sun.star.beans.PropertyValue", property_values(Selection=block))
    document.storeToURL(target.as_uri(), property_values(FilterName="calc_pdf_Export", FilterData=options))
    command = [program("pdftotext"), "-bbox", "-l", "1", str(target), "-"]
    found = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
    command = [program("pdftoppm"), "-r", "150", "-l", "1", "-aa", "no", str(target)]
    linked = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.count(LINK_INK)
    return sorted((word, round(float(down))) for _, down, word in _WORD.findall(found)), linked


@pytest.fixture(scope="module")
def calculated(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("calcolata") / "piano.xlsm"
    calculate_file(filled, target=path)
    return path


@pytest.fixture(scope="module", params=["ours", "an office's"])
def drawn(
    request: pytest.FixtureRequest, soffice: Soffice, calculated: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Any, Any, Path]:
    """A calculated workbook, and the same saved as .ods and opened again; where they may be drawn."""
    folder = tmp_path_factory.mktemp("disegno")
    path = folder / "piano.xlsm"
    with Package(calculated) as package:
        if request.param != "ours":
            package.put(STYLES, package.read(STYLES).replace(_SAYS_NOTHING, b""))
        package.write_to(path)
    before = opened(soffice, path)
    if request.param != "ours":
        let_cells_say_where_texts_stand(before)
    before.storeToURL((folder / "piano.ods").as_uri(), property_values(FilterName=FILTERS[".ods"]))
    return before, opened(soffice, folder / "piano.ods"), folder


@pytest.mark.parametrize("sheet", [OBJECTIVES, FINDINGS])
def test_texts_stand_in_an_ods_where_they_stood(drawn: tuple[Any, Any, Path], sheet: str) -> None:
    before, after, folder = drawn
    (was, linked), (now, still_linked) = (words(document, sheet, folder / "foglio.pdf") for document in (before, after))
    # Links inside a text, as those of the findings are, LibreOffice draws in a colour of its own.
    assert (linked > 20, still_linked > 20) == (sheet == OBJECTIVES,) * 2
    assert [word for word, _ in now] == [word for word, _ in was]
    assert len(was) > 25
    moved = [pair for pair in zip(was, now, strict=True) if abs(pair[0][1] - pair[1][1]) > 1]
    assert moved == []
