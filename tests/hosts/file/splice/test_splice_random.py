"""Random sheets and random blocks: openpyxl reads back exactly what was to be there."""

import re
import tempfile
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pdo_xl.hosts.file.splice.splice import Splice
from pdo_xl.ooxml.escaping import clean
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.shared_strings import SharedTexts
from pdo_xl.sheet.blocks import Block, Value

pytestmark = pytest.mark.slow

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["=1+1", "_x000D_", "<c r=\"K5\">", "]]>", "  ", "'", "&amp;"]
)  # fmt: skip
numbers = st.integers(-(10**9), 10**9) | st.floats(allow_nan=False, allow_infinity=False)
values: st.SearchStrategy[Value] = st.none() | texts | numbers
places = st.tuples(st.integers(1, 12), st.integers(1, 8))
plain_texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]), min_size=1, max_size=8)
cells = st.dictionaries(places, st.tuples(plain_texts | st.integers(0, 999), st.booleans()), max_size=40)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    columns = tuple(sorted(draw(st.sets(st.integers(1, 8), min_size=1, max_size=4))))
    rows = draw(st.dictionaries(st.integers(1, 14), st.tuples(*[values] * len(columns)), max_size=8))
    return Block("Piano", columns, rows, draw(st.none() | st.integers(1, 10)))


@given(cells, st.lists(blocks(), max_size=2), st.integers(1, 200))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_read_back_is_what_was_there_with_the_blocks_over_it(
    old: dict[tuple[int, int], tuple[str | int, bool]], written: list[Block], size: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        before, after, again = (Path(folder, name) for name in ("prima.xlsx", "dopo.xlsx", "ancora.xlsx"))
        _save(before, old)
        _splice(before, after, written, size)
        assert _cells(after) == _expected(_cells(before), written)
        changed, untouched = _splice(after, again, written, size)
        assert not changed
        assert untouched == after.read_bytes() or _parts(again) == _parts(after)


def _save(path: Path, old: dict[tuple[int, int], tuple[str | int, bool]]) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Piano")
        bold_format = book.add_format({"bold": True})
        for (row, column), (value, bold) in old.items():
            write = sheet.write_string if isinstance(value, str) else sheet.write_number
            write(row - 1, column - 1, value, bold_format if bold else None)


def _splice(source: Path, target: Path, written: list[Block], size: int) -> tuple[bool, bytes]:
    with Package(source) as package:
        part = "xl/worksheets/sheet1.xml"
        markup = package.read(part)
        chunks = (markup[start : start + size] for start in range(0, len(markup), size))
        splice = Splice("Piano", chunks, written, shared=SharedTexts(package))
        package.put_stream(part, splice.__iter__)
        package.write_to(target)
        return splice.changed, target.read_bytes()


def _parts(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _cells(path: Path) -> dict[tuple[int, int], tuple[object, bool]]:
    sheet = openpyxl.load_workbook(path)["Piano"]
    return {
        (cell.row, cell.column): (_unescaped(cell.value), bool(cell.font.b))
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None or cell.font.b
    }


def _unescaped(value: object) -> object:
    """Undo `_x0041_`, which openpyxl hands on as it stands."""
    if not isinstance(value, str):
        return value
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), value)


def _expected(
    cells_before: dict[tuple[int, int], tuple[object, bool]], written: list[Block]
) -> dict[tuple[int, int], tuple[object, bool]]:
    expected = dict(cells_before)
    for block in written:
        named = {number: dict(zip(block.columns, row, strict=True)) for number, row in block.rows.items()}
        if block.table_from is not None:
            below = [place[0] for place in expected if place[0] >= block.table_from]
            named |= {number: dict.fromkeys(block.columns) for number in below if number not in block.rows}
        for number, row in named.items():
            for column, value in row.items():
                bold = expected.pop((number, column), (None, False))[1]
                kept = clean(value) if isinstance(value, str) else value
                shown = None if kept == "" else kept
                if shown is not None or bold:
                    expected[number, column] = shown, bold
    return expected
