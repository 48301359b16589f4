"""A few characters of a text change; its single words keep their formats."""

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock

from pdo_xl.domain.next_year import Edit
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.splice.rich_texts import edited_runs
from pdo_xl.sheet.blocks import Block, Edited, Writing

OLD, NEW = "entro il 29.02.2024 ", "entro il 28.02.2025 "
EDITS = (Edit(9, 11, "28"), Edit(15, 19, "2025"))


def test_the_runs_keep_their_formats(tmp_path: Path) -> None:
    path = tmp_path / "ricco.xlsx"
    with xlsxwriter.Workbook(path) as made:
        bold, red = made.add_format({"bold": True}), made.add_format({"color": "red"})
        sheet = made.add_worksheet("Piano")
        sheet.write_rich_string("A1", "entro il ", bold, "29.02", ".20", red, "24 ")
        sheet.write_string("A2", OLD, bold)
    rows = {1: [Edited(NEW, EDITS)], 2: [Edited(NEW, EDITS)], 3: [Edited(NEW, EDITS)]}
    FileHost(path, now=datetime(2024, 12, 31), backup=False).write(Writing((Block("Piano", (1,), rows),)))
    sheet = openpyxl.load_workbook(path, rich_text=True)["Piano"]
    rich = sheet["A1"].value
    assert isinstance(rich, CellRichText)
    assert str(rich) == NEW
    blocks = [piece for piece in rich if isinstance(piece, TextBlock)]
    assert [(block.text, bool(block.font.b)) for block in blocks if block.font.b] == [("28.02", True)]
    assert [sheet[cell].value for cell in ("A2", "A3")] == [NEW, NEW]
    assert sheet["A2"].font.b


@pytest.mark.parametrize(
    ("markup", "prefix"),
    [
        (b"<t>29.02.2024</t>", b""),
        (b"<r><t>altro testo</t></r>", b""),
        (b"<x:r><x:t>entro il 29.02.2024 </x:t></x:r>", b""),
        (b"", b""),
    ],
)
def test_without_runs_of_this_text_there_is_nothing_to_keep(markup: bytes, prefix: bytes) -> None:
    assert edited_runs(markup, EDITS, NEW, prefix) == b""


def test_an_edit_over_two_runs_stands_in_the_first() -> None:
    markup = b'<r><t>entro il 2</t></r><r><rPr><i/></rPr><t>9.02.20</t></r><r><t>24 </t></r><rPh sb="0" eb="1"><t>x</t></rPh>'
    assert edited_runs(markup, EDITS, NEW, b"") == (
        b'<r><t xml:space="preserve">entro il 28</t></r><r><rPr><i/></rPr><t xml:space="preserve">.02.2025</t></r>'
        b'<r><t xml:space="preserve"> </t></r>'
    )
