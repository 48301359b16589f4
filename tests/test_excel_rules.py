"""The gate of Excel's own rules: it finds what real Excel would mind, and nothing in what real Excel saved."""

import re
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.package import Package
from tests.excel_rules import RULES, complaints
from tests.hosts.file.archives import edited

pytestmark = pytest.mark.slow

COMMITTED = Path(__file__).parents[1] / "workbook" / "Piano_Obiettivi_2024.xlsm"
SAVED_BY_EXCEL = Path(find_spec("xlwings").submodule_search_locations[0]) / "quickstart.xlsm"  # type: ignore[union-attr,index]


def swap(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        assert old in data
        return data.replace(old, new, 1)

    return change


with Package(COMMITTED) as package:
    PARTS = sheet_parts(package)
HIDDEN_IS_ACTIVE = b'<workbookView activeTab="%d" ' % (len(PARTS) - 1)
"""The last sheet is the hidden one."""

BREACHES = {
    "panes_split_something": ("Segnalazioni", swap(b' ySplit="3"', b"")),
    "columns_do_not_overlap": ("Piano", swap(b'<col min="2"', b'<col min="1"')),
    "merged_areas_do_not_overlap": ("Piano", swap(b'ref="A1:J1"/>', b'ref="A1:J1"/><mergeCell ref="B1:B2"/>')),
    "drop_downs_fit": ("Parametri", swap(b"<formula1>\"", b"<formula1>\"" + b"x" * 256)),
    "cells_stand_in_order": ("Piano", swap(b'<c r="B2"', b'<c r="A2"')),
    "values_are_what_their_kind_says": ("Piano", swap(b't="s"><v>0<', b't="s"><v>99999<')),
    "cells_name_formats_that_are_there": ("Piano", swap(b'<c r="A2" s="', b'<c r="A2" s="99')),
    "conditional_formats_are_whole": ("Piano", swap(b'dxfId="0"', b'dxfId="77"')),
    "sheets_are_named_as_excel_allows": ("xl/workbook.xml", swap(b'name="Registro"', b'name="piano"')),
    "a_sheet_that_can_be_seen_is_active": ("xl/workbook.xml", swap(b"<workbookView ", HIDDEN_IS_ACTIVE)),
    "sheets_and_modules_are_one_to_one": ("Registro", swap(b"FoglioRegistro", b"Foglio7")),
    "settings_of_xlwings_are_texts": ("xlwings.conf", swap(b't="s"', b't="b"')),
    "every_part_has_a_type": ("[Content_Types].xml", swap(b'Extension="vml"', b'Extension="xyz"')),
    "relations_lead_somewhere": ("xl/_rels/workbook.xml.rels", swap(b"worksheets/sheet2.xml", b"worksheets/sheet99.xml")),
    "the_extension_tells_of_macros": ("[Content_Types].xml", swap(b"sheet.macroEnabled.main+xml", b"sheet.main+xml")),
    "defined_names_know_their_sheets": ("xl/workbook.xml", swap(b">Piano!$A$1", b">Altro!$A$1")),
}  # fmt: skip


def test_nothing_is_minded_in_the_committed_workbook() -> None:
    assert complaints(COMMITTED) == []


def test_nothing_is_minded_in_what_excel_saved() -> None:
    assert complaints(SAVED_BY_EXCEL) == []


@pytest.mark.parametrize("rule", BREACHES)
def test_a_breach_is_found(rule: str, tmp_path: Path) -> None:
    part, change = BREACHES[rule]
    path = tmp_path / COMMITTED.name
    path.write_bytes(COMMITTED.read_bytes())
    edited(path, {PARTS.get(part, part): change})
    if rule == "relations_lead_somewhere":
        # Without its part the sheet cannot be looked into: this rule alone can run.
        from tests.excel_rules.book import Book
        from tests.excel_rules.package import relations_lead_somewhere

        with Book(path) as book:
            assert list(relations_lead_somewhere(book)) == ["xl/_rels/workbook.xml.rels: xl/worksheets/sheet99.xml"]
        return
    assert rule in {said.partition(":")[0] for said in complaints(path)}


def test_every_rule_names_its_source() -> None:
    assert [rule.__name__ for rule in RULES if not rule.__doc__ or len(rule.__doc__) < 20] == []


def test_the_page_lists_every_rule_with_its_source() -> None:
    page = (COMMITTED.parents[1] / "docs" / "excel.md").read_text(encoding="utf-8")
    assert f"e {len(BREACHES)} hanno una prova che le viola apposta" in page
    assert f"[{len(RULES)} regole di Excel]" in (COMMITTED.parents[1] / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| .+ \| (.+) \|$", page, re.MULTILINE)
    assert [name for name, _ in rows] == [rule.__name__ for rule in RULES]
    sections = {rule.__name__: re.findall(r"\d+(?:\.\d+)+", str(rule.__doc__)) for rule in RULES}
    assert {name: re.findall(r"\d+(?:\.\d+)+", source) for name, source in rows} == sections
