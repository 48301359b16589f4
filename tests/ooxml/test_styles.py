"""Formats come into another workbook's styles behind those that it has, each once."""

import re
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.namespaces import MAIN, main
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import remove_related
from pdo_xl.ooxml.styles import MOST_FORMATS, CarriedFormats
from pdo_xl.ooxml.trees import parse
from tests.hosts.file.archives import edited, plan

SHEET = "xl/worksheets/sheet1.xml"


def formatted(path: Path, *codes: str) -> Path:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for row, code in enumerate(codes):
            sheet.write(row, 0, 1, book.add_format({"num_format": code, "bold": True, "bg_color": "#FFF9DB"}))
        sheet.conditional_format("B1:B9", {"type": "cell", "criteria": ">", "value": 5, "format": book.add_format()})
    return path


def test_a_sheets_formats_come_with_it_and_those_that_are_there_stay(tmp_path: Path) -> None:
    ours = formatted(tmp_path / "nostro.xlsx", "0.000", "dd/mm/yyyy", "0%")
    theirs = formatted(tmp_path / "loro.xlsx", "0.00000", "0.000")
    with Package(ours) as source, Package(theirs) as target:
        formats = CarriedFormats(source, target)
        sheet = parse(source.read(SHEET))
        formats.restyle(sheet)
        again = parse(source.read(SHEET))
        formats.restyle(again)
        assert [cell.get("s") for cell in again.iter(main("c"))] == [cell.get("s") for cell in sheet.iter(main("c"))]
        before = target.read("xl/styles.xml")
        formats.write()
        assert target.read("xl/styles.xml") != before
        styles = [int(cell.get("s", "0")) for cell in sheet.iter(main("c"))]
        target.write_to(tmp_path / "fatto.xlsx")
    book = openpyxl.load_workbook(tmp_path / "fatto.xlsx")
    made = [book._cell_styles[index] for index in styles]
    codes = [openpyxl.styles.numbers.BUILTIN_FORMATS.get(one.numFmtId) for one in made]
    assert codes[2] == "0%"
    assert [book._number_formats[one.numFmtId - 164] for one in made[:2]] == ["0.000", "dd/mm/yyyy"]
    assert all(book._fonts[one.fontId].b for one in made)
    assert [book.active.cell(row, 1).number_format for row in (1, 2)] == ["0.00000", "0.000"]


def test_a_workbook_without_styles_is_refused(tmp_path: Path) -> None:
    with Package(plan(tmp_path / "nostro.xlsx")) as source, Package(plan(tmp_path / "loro.xlsx")) as target:
        remove_related(target, "xl/workbook.xml", "xl/styles.xml")
        with pytest.raises(FileRefused, match=r"«loro.xlsx» è senza stili: aprirlo in Excel, salvarlo e riprovare\."):
            CarriedFormats(source, target)


def test_a_workbook_with_as_many_formats_as_excel_opens_is_refused(tmp_path: Path) -> None:
    """Ours came behind them, and Excel found unreadable content in the file."""
    ours, theirs = formatted(tmp_path / "nostro.xlsx", "0.000", "0%"), plan(tmp_path / "loro.xlsx")

    def filled(count: int) -> Callable[[bytes], bytes]:
        one = b'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        markup = b'<cellXfs count="%d">' % count + one * count + b"</cellXfs>"
        return lambda styles: re.sub(rb"<cellXfs.*</cellXfs>", markup, styles, flags=re.DOTALL)

    for count in (MOST_FORMATS - 2, MOST_FORMATS - 1):
        edited(theirs, {"xl/styles.xml": filled(count)})
        with Package(ours) as source, Package(theirs) as target:
            formats = CarriedFormats(source, target)
            if count == MOST_FORMATS - 2:
                # One place is left, beside the one style with a name.
                assert formats.cell_format(1) == count
            with pytest.raises(FileRefused) as refused:
                formats.cell_format(2)
            assert str(refused.value) == (
                "«loro.xlsx» ha già tanti formati di cella quanti Excel ne apre (65430), e il programma deve aggiungere i "
                "suoi: copiare i fogli che servono in una cartella nuova e riprovare."
            )


def test_where_the_first_records_are_left_out_ours_do_not_take_their_places(tmp_path: Path) -> None:
    """Cells without a format had the font of our headers, and our fills were none or grey."""
    ours, theirs = formatted(tmp_path / "nostro.xlsx", "0.000"), plan(tmp_path / "loro.xlsx")
    bare = f'<styleSheet xmlns="{MAIN}"><fills count="1"><fill/></fills></styleSheet>'.encode()
    edited(theirs, {"xl/styles.xml": bare})
    with Package(ours) as source, Package(theirs) as target:
        formats = CarriedFormats(source, target)
        assert formats.cell_format(1) == 1
        formats.write()
        styles = parse(target.read("xl/styles.xml"))
    assert [len(styles.find(main(name))) for name in ("fonts", "fills", "borders", "cellXfs")] == [2, 3, 2, 2]  # type: ignore[arg-type]
    (first, own) = styles.iter(main("xf"))
    assert [first.get(name) for name in ("fontId", "fillId", "borderId")] == ["0", "0", "0"]
    assert [own.get(name) for name in ("fontId", "fillId", "borderId")] == ["1", "2", "1"]
    assert [fill.get("patternType") for fill in styles.iter(main("patternFill"))] == ["gray125", "solid"]
    assert [font.find(main("b")) is not None for font in styles.iter(main("font"))] == [False, True]
