"""An activated workbook is brought to the installed version; what the staff wrote stays."""

import re
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from pyopenvba.cfb import CFB

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.ooxml.book import sheet_parts, workbook_part
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.workbook_part import WorkbookPart
from pdo_xl.sheet.names.sheets import CONFIGURATION
from pdo_xl.workbook.activation.button import remove_button
from pdo_xl.workbook.activation.program import find_program
from pdo_xl.workbook.program.vba import Module, modules
from pdo_xl.workbook.program.vba_edit import edited, read_project
from tests.hosts.file.archives import edited as with_parts
from tests.hosts.file.archives import parts
from tests.workbook.activation.offices import PLAN, by_openpyxl, with_macros
from tests.workbook.activation.workflows import activated, upgraded, without
from tests.workbook.program.vba_texts import read_back

pytestmark = pytest.mark.slow

AS_IT_IS = b'calcId="191029"/>'
COMMITTED = Path(__file__).parents[3] / "workbook" / "Piano_Obiettivi_2024.xlsm"


def changed_module(path: Path, change: Callable[[str], str]) -> None:
    """As if the workbook had been activated by another version."""
    project = parts(path)["xl/vbaProject.bin"]
    (module,) = [module for module in modules() if module.name == "PDO"]
    from dataclasses import replace

    with_parts(path, {"xl/vbaProject.bin": edited(project, [replace(module, source=change(module.source))])})


def test_upgrading_replaces_our_modules_and_adds_what_is_new(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsm"
    with_macros(path)
    target = activated(path)
    changed_module(target, lambda old: old.replace('VERSIONE As String = "', 'VERSIONE As String = "0.0.'))
    with Package(target) as package:
        found = find_program(package)
        assert found is not None
        assert found.version is not None
        assert found.version.startswith("0.0.")
        sheet = sheet_parts(package)["Parametri"]
        texts = package.read(sheet)
    assert b">preavviso_giorni<" in texts
    with_parts(
        target,
        {
            sheet: without(texts, b"preavviso_giorni"),
            "customUI/customUI14.xml": parts(target)["customUI/customUI14.xml"].replace(b'label="PDO"', b'label="P"'),
        },
    )
    done = upgraded(target)
    assert [sentence.split()[0] for sentence in done] == ["Moduli", "Aggiornata", "Aggiunti"]
    assert "preavviso_giorni" in done[2]
    assert upgraded(target) == []
    assert "MsgBox 1" in read_back(target)["Ufficio"]
    host = FileHost(target, now=datetime(2025, 1, 1))
    (grid,) = [grid for grid in host.grids() if grid.name == "Parametri"]
    rows = list(grid.rows())
    assert [rows[-1][place] for place in (0, 1, 4)] == ["Giorni di preavviso", 30, "preavviso_giorni"]
    host.close()


def test_upgrading_mends_what_excel_would_repair_or_stumble_over(tmp_path: Path) -> None:
    """As version 0.1.0 made it: truth values for xlwings, a pane without a split, an empty cache of compiled code, and
    worked out at each opening."""
    target = tmp_path / "piano.xlsm"
    shutil.copy(COMMITTED, target)
    old = parts(target)
    with Package(target) as package:
        conf, summary = (sheet_parts(package)[name] for name in ("xlwings.conf", "Riepilogo"))
    truth = re.sub(rb'(<c r="B[2-4]"[^>]*?) t="s"><v>\d+</v>', rb'\1 t="b"><v>1</v>', old[conf])
    assert truth.count(b't="b"') == 3
    pane = b'<pane topLeftCell="A1" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView>'
    view = re.search(rb"<sheetView [^>]*?/>", old[summary])
    assert view is not None
    container = CFB.from_bytes(old["xl/vbaProject.bin"])
    container.write_stream_in_storage("VBA", "_VBA_PROJECT", bytes.fromhex("CC61B500") + bytes(2540))
    with_parts(
        target,
        {
            conf: truth[: truth.index(b'<row r="5"')] + truth[truth.index(b"</sheetData>") :],
            summary: old[summary].replace(view[0], view[0][:-2] + b">" + pane),
            "xl/vbaProject.bin": container.to_bytes(),
            "xl/workbook.xml": old["xl/workbook.xml"].replace(AS_IT_IS, b'calcId="124519" fullCalcOnLoad="1"/>'),
        },
    )
    assert [sentence.split()[0] for sentence in upgraded(target)] == ["Aggiornato", "Riscritto", "Tolta", "Excel"]
    new = parts(target)
    assert b't="b"' not in new[conf]
    assert new[conf].count(b"<row ") == 11
    assert b"<pane" not in new[summary]
    assert new["xl/vbaProject.bin"] == old["xl/vbaProject.bin"]
    assert AS_IT_IS in new["xl/workbook.xml"]
    assert upgraded(target) == []


def test_wrappers_that_xlwings_made_give_way_to_ours(tmp_path: Path) -> None:
    target = tmp_path / "piano.xlsm"
    shutil.copy(COMMITTED, target)
    (ours,) = [module for module in modules() if module.name == "xlwings_udfs"]
    theirs = 'Attribute VB_Name = "xlwings_udfs"\r\nFunction PDO_SCORE(tipologia)\r\nEnd Function\r\n'
    project = edited(parts(target)["xl/vbaProject.bin"], [Module("xlwings_udfs", theirs)])
    with_parts(target, {"xl/vbaProject.bin": project})
    (said,) = upgraded(target)
    assert "xlwings_udfs" in said
    assert read_back(target)["xlwings_udfs"].splitlines() == ours.source.splitlines()


def test_upgrading_finds_the_modules_of_sheets_that_lost_their_names(tmp_path: Path) -> None:
    """LibreOffice saves no code names: without them Excel gives each sheet a new module beside the old one."""
    with_macros(tmp_path / "piano.xlsm")
    target = activated(tmp_path / "piano.xlsm")
    named = re.compile(rb' codeName="\w+"')
    before = {name: named.findall(data) for name, data in parts(target).items() if name.endswith(".xml")}
    with_parts(
        target,
        {name: named.sub(b"", parts(target)[name]) for name, found in before.items() if found},
    )
    documents = read_project(parts(target)["xl/vbaProject.bin"]).documents
    changed_module(target, lambda old: old.replace('VERSIONE As String = "', 'VERSIONE As String = "0.0.'))
    assert upgraded(target)
    after = parts(target)
    assert {name: named.findall(after[name]) for name in before} == before
    assert read_project(after["xl/vbaProject.bin"]).documents == documents


def test_upgrading_one_that_was_never_activated_is_refused(tmp_path: Path) -> None:
    with_macros(tmp_path / "piano.xlsm")
    with pytest.raises(FileRefused, match="«piano.xlsm» non è attivata: usare pdo-xl attiva"):
        upgraded(tmp_path / "piano.xlsm")


def test_a_module_of_ours_whose_letters_the_editor_changed_is_replaced_and_not_lost(tmp_path: Path) -> None:
    by_openpyxl(tmp_path / "piano.xlsx")
    target = activated(tmp_path / "piano.xlsx")
    source = next(module.source for module in modules() if module.name == "PDO")
    old = Module("pdo", source.replace('VB_Name = "PDO"', 'VB_Name = "pdo"').replace('String = "', 'String = "0.0.', 1))
    project = edited(parts(target)["xl/vbaProject.bin"], drop=["PDO"])
    with_parts(target, {"xl/vbaProject.bin": edited(project, [old])})
    assert "pdo" in read_project(parts(target)["xl/vbaProject.bin"]).sources
    assert "PDO" in upgraded(target)[0]
    assert "PDO" in read_project(parts(target)["xl/vbaProject.bin"]).sources
    assert upgraded(target) == []


@pytest.mark.not_for_excel("sheets go, and their modules stay, as no program leaves them")
def test_sheets_and_button_that_somebody_deleted_come_back(tmp_path: Path) -> None:
    by_openpyxl(tmp_path / "piano.xlsx")
    target = activated(tmp_path / "piano.xlsx")
    with Package(target) as package:
        workbook = WorkbookPart(package, workbook_part(package))
        workbook.drop_sheets(["Registro", CONFIGURATION])
        workbook.write()
        remove_button(package, sheet_parts(package)[PLAN])
        package.write_to(tmp_path / "senza.xlsm")
    done = upgraded(tmp_path / "senza.xlsm")
    assert done == [
        "Aggiunti i fogli che mancavano: Registro.",
        f"Aggiunto il foglio nascosto {CONFIGURATION}.",
        f"Rimesso il pulsante nel foglio «{PLAN}».",
    ]
    assert upgraded(tmp_path / "senza.xlsm") == []


def test_keys_that_somebody_added_to_the_configuration_stay(tmp_path: Path) -> None:
    by_openpyxl(tmp_path / "piano.xlsx")
    target = activated(tmp_path / "piano.xlsx")
    with Package(target) as package:
        part = sheet_parts(package)[CONFIGURATION]
    theirs = (
        b'<row r="30"><c r="A30" t="inlineStr"><is><t>PYTHONPATH</t></is></c><c r="B30"><v>1</v></c></row></sheetData>'
    )
    with_parts(target, {part: lambda old: old.replace(b">True<", b">False<").replace(b"</sheetData>", theirs)})
    assert upgraded(target) == [f"Aggiornato il foglio nascosto {CONFIGURATION}."]
    assert theirs in parts(target)[part] or b"PYTHONPATH" in parts(target)[part]
    assert b">True<" in parts(target)[part]
