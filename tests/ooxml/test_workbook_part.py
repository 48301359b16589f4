"""The names that belong to sheets, where a workbook has many of its own."""

from pathlib import Path

from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.workbook_part import PRINT_AREA, WorkbookPart
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
