"""What XlsxWriter cannot be told is done to the finished package, and the rest of it stays."""

import re
from io import BytesIO
from zipfile import ZipFile

from xlsxwriter import Workbook

from pdo_xl.workbook.program.packaging import finished


def package_of(*filtered: str) -> bytes:
    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        for name in ("Piano", "Segnalazioni", "Altro"):
            sheet = book.add_worksheet(name)
            sheet.write_row("A1", ("x", 1))
            if name in filtered:
                sheet.autofilter("A1:B2")
        book.define_name("Piano!Pesi", "=Piano!$A$1")
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=Piano!$B$1:$B$2", "name": "=Piano!$A$1"})
        sheet.insert_chart("A5", chart)
        sheet.set_default_row(27)
        sheet.set_column(0, 0, 20)
    return target.getvalue()


def parts(package: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def names(workbook: bytes) -> list[bytes]:
    return re.findall(rb'<definedName name="([^"]+)" localSheetId="\d"', workbook)


def test_only_the_filter_of_the_findings_loses_its_name() -> None:
    old = package_of("Piano", "Segnalazioni")
    before, after = parts(old), parts(finished(old))
    assert sorted(names(before["xl/workbook.xml"])) == [b"Pesi", *[b"_xlnm._FilterDatabase"] * 2]
    assert sorted(names(after["xl/workbook.xml"])) == [b"Pesi", b"_xlnm._FilterDatabase"]
    assert b"Piano!$A$1:$B$2" in after["xl/workbook.xml"]
    assert b'<autoFilter ref="A1:B2"' in after["xl/worksheets/sheet2.xml"]


def test_every_other_part_stays_and_in_its_place() -> None:
    old = package_of()
    before, after = parts(old), parts(finished(old))
    assert list(after) == list(before)
    changed = {name for name in before if after[name] != before[name]}
    assert changed <= {"xl/workbook.xml", "xl/styles.xml", "xl/charts/chart1.xml", "xl/worksheets/sheet3.xml"}
    assert b"Cache" in before["xl/charts/chart1.xml"]
    assert b"Cache" not in after["xl/charts/chart1.xml"]


def test_the_style_of_plain_cells_says_no_alignment_and_else_what_it_said() -> None:
    old = package_of()
    before, after = (parts(one)["xl/styles.xml"] for one in (old, finished(old)))
    said = re.compile(rb"<cellStyleXfs .*</cellStyleXfs>")
    assert said.findall(after) == [
        b'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="0"/></cellStyleXfs>'
    ]
    assert [said.sub(b"", one).partition(b"<styleSheet")[2] for one in (before, after)] == [
        said.sub(b"", before).partition(b"<styleSheet")[2]
    ] * 2


def test_a_default_height_is_not_fixed() -> None:
    old = package_of()
    sheet = "xl/worksheets/sheet3.xml"
    assert b'<sheetFormatPr defaultRowHeight="27" customHeight="1"/>' in parts(old)[sheet]
    assert b'<sheetFormatPr defaultRowHeight="27"/>' in parts(finished(old))[sheet]


def test_the_same_package_is_finished_the_same_way() -> None:
    old = package_of("Segnalazioni")
    assert finished(old) == finished(old)
    assert parts(finished(finished(old))) == parts(finished(old))


def test_the_rows_of_the_sheet_of_texts_grow_with_what_is_written() -> None:
    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        for name in ("Piano", "Testi"):
            book.add_worksheet(name).set_row(3, 45)
    made = parts(finished(target.getvalue()))
    rows = [re.findall(rb"<row [^>]*>", made[f"xl/worksheets/sheet{number}.xml"])[0] for number in (1, 2)]
    assert [b'ht="45"' in row for row in rows] == [True, True]
    assert [b"customHeight" in row for row in rows] == [True, False]
