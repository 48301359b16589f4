"""The names that belong to sheets, where a workbook has many of its own."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.book import sheet_list
from pdo_xl.ooxml.namespaces import MAIN, STRICT_MAIN
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.print_names import PRINT_AREA
from pdo_xl.ooxml.relations import relationships
from pdo_xl.ooxml.workbook_part import WorkbookPart
from tests.hosts.file.archives import edited, plan

WORKBOOK = "xl/workbook.xml"


def with_names(path: Path, names: str) -> Path:
    def change(markup: bytes) -> bytes:
        old = markup.partition(b"<definedNames>")
        if old[1]:
            return old[0] + old[1] + names.encode() + old[2]
        return markup.replace(b"</sheets>", b"</sheets><definedNames>" + names.encode() + b"</definedNames>", 1)

    return edited(plan(path), {WORKBOOK: change})


def test_a_name_is_defined_anew_and_taken_away_for_its_sheet_alone(tmp_path: Path) -> None:
    path = with_names(tmp_path / "p.xlsx", '<definedName name="Pesi">Piano!$A$1</definedName>')
    with Package(path) as package:
        workbook = WorkbookPart(package, WORKBOOK)
        for sheet in ("Piano", "Riepilogo", "Piano"):
            workbook.define(sheet, "Pesi", f"{sheet}!$B$2")
        assert workbook.has_name("Riepilogo", "Pesi")
        workbook.write()
        assert package.read(WORKBOOK).count(b'name="Pesi"') == 3
        workbook.undefine(["Pesi"], "Piano")
        assert not workbook.has_name("Piano", "Pesi")
        assert workbook.has_name("Riepilogo", "Pesi")
        workbook.undefine(["Pesi"])
        workbook.define("Piano", PRINT_AREA, "Piano!$A$1:$C$1048576")
        workbook.drop_own_print_area("Piano")
        workbook.write()
        assert b"Pesi" not in package.read(WORKBOOK)
        assert b"Print_Area" not in package.read(WORKBOOK)


def test_names_and_views_that_count_beyond_the_sheets_stay(tmp_path: Path) -> None:
    odd = "".join(f'<definedName name="n{n}" localSheetId="{n}">1</definedName>' for n in ("9", "x", "-1", "2"))
    with Package(with_names(tmp_path / "p.xlsx", odd)) as package:
        workbook = WorkbookPart(package, WORKBOOK)
        workbook.drop_sheets(["Riepilogo"])
        workbook.write()
        written = package.read(WORKBOOK)
    assert [b'localSheetId="%s"' % n in written for n in (b"9", b"x", b"-1", b"1")] == [True] * 4
    assert b'localSheetId="2"' not in written


def part_of(package: Package) -> WorkbookPart:
    return WorkbookPart(package, WORKBOOK)


def test_a_new_sheet_stands_last_with_a_number_and_a_relation_of_its_own(tmp_path: Path) -> None:
    with Package(plan(tmp_path / "p.xlsx")) as package:
        workbook = part_of(package)
        package.put("xl/worksheets/nuovo.xml", b"<worksheet/>")
        workbook.add_sheet("Nuovo", "xl/worksheets/nuovo.xml", hidden=True)
        workbook.write()
        assert part_of(package).sheets == ["Piano", "Riepilogo", "Segnalazioni", "Nuovo"]
        added = sheet_list(package)[-1]
        assert (added.name, added.part, added.kind, added.hidden) == (
            "Nuovo",
            "xl/worksheets/nuovo.xml",
            "worksheet",
            True,
        )
        assert package.read(WORKBOOK).count(b"sheetId=") == len(
            set(re.findall(rb'sheetId="(\d+)"', package.read(WORKBOOK)))
        )


def test_sheets_go_with_their_relations_and_names_and_the_others_count_anew(tmp_path: Path) -> None:
    names = (
        '<definedName name="a" localSheetId="0">1</definedName><definedName name="b" localSheetId="1">1</definedName>'
        '<definedName name="c" localSheetId="2">Riepilogo!$A$1</definedName><definedName name="d">1</definedName>'
    )
    path = with_names(tmp_path / "p.xlsx", names)
    edited(
        path, {WORKBOOK: lambda old: re.sub(rb"<workbookView ", b'<workbookView firstSheet="1" activeTab="2" ', old)}
    )
    with Package(path) as package:
        workbook = part_of(package)
        workbook.drop_sheets(["Piano", "Riepilogo"])
        workbook.write()
        assert [sheet.name for sheet in sheet_list(package)] == ["Segnalazioni"]
        targets = {relation.target for relation in relationships(package, WORKBOOK).values()}
        assert "xl/worksheets/sheet1.xml" not in targets
        assert "xl/worksheets/sheet3.xml" in targets
        assert workbook.names_of("Segnalazioni")[0] == ("c", "Riepilogo!$A$1")
        assert b'name="d"' in package.read(WORKBOOK)
        assert b'name="a"' not in package.read(WORKBOOK)
        assert b'firstSheet="0" activeTab="0"' in package.read(WORKBOOK)


def test_the_workbooks_module_is_named_where_it_had_no_properties(tmp_path: Path) -> None:
    path = edited(plan(tmp_path / "p.xlsx"), {WORKBOOK: lambda old: re.sub(rb"<workbookPr[^>]*>", b"", old)})
    with Package(path) as package:
        workbook = part_of(package)
        assert workbook.code_name == ""
        workbook.code_name = "ThisWorkbook"
        workbook.write()
        markup = package.read(WORKBOOK)
        assert part_of(package).code_name == "ThisWorkbook"
    assert markup.index(b"<workbookPr") < markup.index(b"<bookViews") < markup.index(b"<sheets")


@pytest.mark.parametrize(
    ("area", "ours"),
    [("Piano!$A$1:$P$1048576", True), ("Piano!$A:$P", True), ("Piano!$A$1:$P$20", False), ("#REF!", False)],
)
def test_only_a_print_area_of_whole_columns_goes(tmp_path: Path, area: str, ours: bool) -> None:
    with Package(plan(tmp_path / "p.xlsx")) as package:
        workbook = part_of(package)
        workbook.define("Piano", PRINT_AREA, area)
        workbook.drop_own_print_area("Piano")
        assert workbook.has_name("Piano", PRINT_AREA) is not ours


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            lambda old: old.replace(MAIN.encode(), STRICT_MAIN.encode()),
            "è nel formato «Cartella di lavoro Open XML Strict»",
        ),
        (
            lambda old: re.sub(rb"<sheets>.*</sheets>", b"", old),
            "non è una cartella di lavoro intera: mancano i suoi fogli.",
        ),
    ],
)
def test_what_cannot_be_changed_is_refused(tmp_path: Path, change: Callable[[bytes], bytes], sentence: str) -> None:
    package = Package(edited(plan(tmp_path / "p.xlsx"), {WORKBOOK: change}))
    with pytest.raises(FileRefused, match=re.escape(sentence)):
        _ = part_of(package).sheets
    package.close()
