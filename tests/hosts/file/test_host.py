"""The host as a whole: write everything or nothing, and only what differs."""

import os
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.splice.targets import Added, Additions, ColumnFormat
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.blocks import Block, ChartRows, Host, Link, PlanSheet, Writing
from tests.hosts.file.archives import edited, entries, parts, plan, replaced

pytestmark = pytest.mark.slow

NOW = datetime(2024, 12, 31, 10, 15)
WRITING = Writing(
    (
        Block("Piano", (11, 12), {number: [number / 3, "Parziale"] for number in range(2, 6)}),
        Block(
            "Segnalazioni",
            (1, 2, 3),
            {4: ["nota", "PDO001", Link("H4", "Piano!H4")], 5: ["avviso", "PDO304", None]},
            table_from=4,
        ),
    ),
    (ChartRows("Riepilogo", 22, 28),),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return plan(tmp_path / "piano.xlsx")


SIX = tuple(range(11, 17))


def folder(path: Path) -> dict[str, bytes]:
    return {entry.name: entry.read_bytes() for entry in path.parent.iterdir()}


def test_a_file_is_a_host(path: Path) -> None:
    host: Host = FileHost(path, now=NOW)
    assert host.name == "piano.xlsx"
    assert [grid.name for grid in host.grids()] == ["Piano", "Riepilogo", "Segnalazioni"]


def test_only_the_written_parts_change(path: Path) -> None:
    before, listed = parts(path), entries(path)
    host = FileHost(path, now=NOW)
    rows = [list(row) for row in host.grids()[0].rows()]
    host.write(WRITING)
    after = parts(path)
    assert host.changed
    assert host.replaced.copy == path.with_name("piano.2024-12-31_101500.bak.xlsx")
    assert parts(host.replaced.copy) == before
    assert {name for name in after if after[name] != before[name]} == {
        "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet3.xml", "xl/charts/chart1.xml",
    }  # fmt: skip
    assert entries(path) == listed
    assert [list(row)[:4] for row in host.grids()[0].rows()] == rows
    assert [list(row)[10:] for row in host.grids()[0].rows()][1:] == [[n / 3, "Parziale"] for n in range(2, 6)]


def test_writing_again_leaves_the_file_alone(path: Path) -> None:
    host = FileHost(path, now=NOW)
    host.write(WRITING)
    before = folder(path)
    host.write(WRITING)
    assert not host.changed
    assert host.replaced.copy is None
    assert folder(path) == before


def test_what_excel_saved_again_is_still_the_same(path: Path) -> None:
    host = FileHost(path, now=NOW)
    host.write(Writing(WRITING.blocks))
    # openpyxl keeps 16 digits of a number, and writes texts and links its own way.
    openpyxl.load_workbook(path).save(path)
    before = folder(path)
    again = FileHost(path, now=NOW)
    again.write(Writing(WRITING.blocks))
    assert not again.changed
    assert folder(path) == before


def test_no_copy_is_kept_where_none_is_wanted(path: Path) -> None:
    host = FileHost(path, now=NOW, backup=False)
    host.write(WRITING)
    assert host.replaced.copy is None
    assert list(folder(path)) == ["piano.xlsx"]


def test_a_target_is_written_and_the_source_stays(path: Path) -> None:
    before = path.read_bytes()
    target = path.with_name("esito.xlsx")
    host = FileHost(path, now=NOW, target=target)
    host.write(Writing(()))
    assert host.changed
    assert host.replaced.copy is None
    assert path.read_bytes() == before
    assert parts(target) == parts(path)
    host.write(WRITING)
    assert host.replaced.copy == path.with_name("esito.2024-12-31_101500.bak.xlsx")
    assert path.read_bytes() == before


def test_a_target_that_came_or_changed_since_is_left(path: Path) -> None:
    target = path.with_name("esito.xlsx")
    host = FileHost(path, now=NOW, target=target)
    for content in (b"di altri", b"ancora di altri"):
        target.write_bytes(content)
        with pytest.raises(FileRefused, match=r"«esito\.xlsx» è stato modificato da altri nel frattempo: riprovare\."):
            host.write(WRITING)
        assert target.read_bytes() == content
        host = FileHost(path, now=NOW, target=target)
    host.write(WRITING)
    assert host.replaced.copy is not None
    assert host.replaced.copy.read_bytes() == b"ancora di altri"


def test_a_target_that_is_a_pipe_keeps_nobody_waiting(path: Path) -> None:
    target = path.with_name("esito.xlsx")
    os.mkfifo(target)
    with pytest.raises(FileRefused, match=r"«esito\.xlsx» è una pipe, non un file"):
        FileHost(path, now=NOW, target=target).write(WRITING)


def test_the_source_as_target_is_in_place(path: Path) -> None:
    target = path.parent / ".." / path.parent.name / path.name
    host = FileHost(path, now=NOW, target=target)
    host.write(Writing(()))
    assert not host.changed


def test_a_targets_extension_must_fit_the_content(path: Path) -> None:
    before = folder(path)
    with pytest.raises(FileRefused) as refusal:
        FileHost(path, now=NOW, target=path.with_name("esito.xlsm")).write(WRITING)
    assert str(refusal.value) == "«esito.xlsm» deve avere estensione .xlsx, come richiede il suo contenuto."
    assert folder(path) == before


def test_a_file_that_changed_since_it_was_read_is_not_written(path: Path) -> None:
    host = FileHost(path, now=NOW)
    list(host.grids()[0].rows())
    plan(path, rows=9)
    before = folder(path)
    with pytest.raises(FileRefused) as refusal:
        host.write(WRITING)
    assert str(refusal.value) == "«piano.xlsx» è stato modificato da altri nel frattempo: riprovare."
    assert folder(path) == before


def test_a_value_that_no_cell_holds_leaves_the_file_alone(path: Path) -> None:
    before = folder(path)
    with pytest.raises(ValueError, match="nan"):
        FileHost(path, now=NOW).write(Writing((*WRITING.blocks, Block("Riepilogo", (1,), {30: [float("nan")]}))))
    assert folder(path) == before


def test_a_sheet_whose_xml_is_broken_leaves_the_file_alone(path: Path) -> None:
    edited(path, {"xl/worksheets/sheet3.xml": replaced("</worksheet>", "</worksheets>")})
    before = folder(path)
    with pytest.raises(FileRefused, match=r"Il foglio «Segnalazioni» contiene qualcosa"):
        FileHost(path, now=NOW).write(WRITING)
    assert folder(path) == before


def test_what_is_missing_is_added_first(path: Path) -> None:
    asked: list[Writing] = []

    def activate(package: Package, writing: Writing) -> Added:
        asked.append(writing)
        sheet = package.read("xl/worksheets/sheet2.xml")
        package.put("xl/worksheets/sheet2.xml", sheet.replace(b"Riepilogo", b"Riepilogo"))
        return Added({"Piano": Additions({}, {11: ColumnFormat(12, 0)}, b"")}, ("Fatto.",))

    writing = Writing(WRITING.blocks, plan_sheets=(PlanSheet("Piano", 1, 5, SIX, SIX, 4),))
    host = FileHost(path, now=NOW, activate=activate)
    host.write(writing)
    assert asked == [writing]
    assert host.replaced.notes == ("Fatto.",)
    assert openpyxl.load_workbook(path)["Piano"].column_dimensions["K"].width == 12
    complete = Writing(WRITING.blocks, plan_sheets=(PlanSheet("Piano", 1, 5, SIX, (), 4),))
    FileHost(path, now=NOW, activate=activate).write(complete)
    assert asked == [writing]


def test_progress_is_told(path: Path) -> None:
    told: list[tuple[int, int]] = []
    FileHost(path, now=NOW, progress=lambda done, total: told.append((done, total))).write(WRITING)
    assert told[-1][0] == told[-1][1]


def test_a_large_plan_begun_early_is_read_as_it_is_otherwise(tmp_path: Path) -> None:
    large = plan(tmp_path / "grande.xlsx", rows=12_000)
    usual, early = FileHost(large, now=NOW), FileHost(large, now=NOW)
    early.begin_reading(list)
    begun = early.grids()[0]
    assert [list(grid.rows()) for grid in early.grids()] == [list(grid.rows()) for grid in usual.grids()]
    assert list(begun.rows()) == list(usual.grids()[0].rows())
    early.close()
    assert early.grids()[0] is not begun


def test_what_was_seen_of_a_sheet_is_known_until_the_file_is_let_go(path: Path) -> None:
    host = FileHost(path, now=NOW)
    before = host.grids()
    assert all(grid is again for grid, again in zip(before, host.grids(), strict=True))
    host.close()
    assert not any(grid is again for grid, again in zip(before, host.grids(), strict=True))


def test_beside_a_large_plan_the_callers_work_is_done_and_beside_none_it_is_not(path: Path, tmp_path: Path) -> None:
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    large = plan(tmp_path / "grande.xlsx", rows=12_000)
    stray = edited(
        plan(tmp_path / "lontano.xlsx", rows=12_000), {"xl/worksheets/sheet1.xml": replaced("</sheetData>", far)}
    )
    done: list[Path] = []
    for file in (path, large, stray):
        FileHost(file, now=NOW).begin_reading(lambda file=file: done.append(file))
    assert done == [large]


def test_what_was_begun_and_never_read_ends_before_the_file_is_written(tmp_path: Path) -> None:
    large = plan(tmp_path / "grande.xlsx", rows=12_000)
    host = FileHost(large, now=NOW)
    host.begin_reading(list)
    host.write(WRITING)
    assert host.changed


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
def test_a_large_plan_that_is_broken_is_refused_where_it_is_read(tmp_path: Path, part: str) -> None:
    large = edited(plan(tmp_path / "grande.xlsx", rows=12_000), {part: lambda xml: xml[: len(xml) // 2]})
    host = FileHost(large, now=NOW)
    host.begin_reading(list)
    with pytest.raises(FileRefused):
        list(host.grids()[0].rows())
    host.close()
