"""Names that clash, workbooks that are activated already, ribbons and buttons of the office's own; the real plan."""

import re
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
import xlsxwriter
from pyopenvba import ExcelFile
from pyopenvba.cfb import CFB

from pdo_xl.actions import calculate
from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.form_controls import drawing_of
from pdo_xl.sheet.names import CONFIGURATION
from pdo_xl.sheet.ours import refuse_foreign_sheets
from pdo_xl.workbook.activation.button import remove_button
from pdo_xl.workbook.activation.program import find_program, refuse_clashes
from pdo_xl.workbook.program.vba import modules
from pdo_xl.workbook.program.vba_edit import edited, read_project
from tests.hosts.file.archives import edited as with_parts
from tests.hosts.file.archives import parts
from tests.workbook.activation.offices import by_openpyxl, by_xlsxwriter, with_macros
from tests.workbook.activation.workflows import activated, deactivated, upgraded
from tests.workbook.program.pressing import button
from tests.workbook.program.vba_texts import read_back

COMMITTED = Path(__file__).parents[3] / "workbook" / "Piano_Obiettivi_2024.xlsm"


def with_module(path: Path, name: str, source: str) -> Path:
    with_macros(path)
    with ExcelFile(path) as file:
        file.vba_project().add_module(name, source)
        file.save()
    return path


@pytest.mark.parametrize("name", ["PDO", "pdo_aiuti", "xlwings", "XLWINGS_UDFS", "Dictionary"])
def test_a_module_of_the_same_name_is_refused(name: str, tmp_path: Path) -> None:
    path = with_module(tmp_path / "piano.xlsm", name, "Public Sub Altro()\r\nEnd Sub\r\n")
    before = path.read_bytes()
    with pytest.raises(FileRefused) as refused:
        activated(path)
    ours = next(module.name for module in modules() if module.name.lower() == name.lower())
    assert str(refused.value) == (
        f"«piano.xlsm» ha già un modulo VBA «{ours}»: rinominarlo nell'editor di Visual Basic (Alt+F11) e riprovare, "
        "perché il programma aggiunge il suo con questo nome."
    )
    assert path.read_bytes() == before
    assert not path.with_name("attivato.xlsm").exists()


def test_the_same_module_word_for_word_is_no_clash(tmp_path: Path) -> None:
    xlwings = next(module for module in modules() if module.name == "xlwings")
    path = with_module(tmp_path / "piano.xlsm", "xlwings", xlwings.source)
    target = activated(path)
    assert "xlwings" in read_back(target)
    back, _ = deactivated(target, tmp_path / "restituito.xlsm")
    assert parts(back) == parts(path)


def test_an_activated_workbook_says_so(tmp_path: Path) -> None:
    by_openpyxl(tmp_path / "piano.xlsx")
    target = activated(tmp_path / "piano.xlsx")
    with pytest.raises(FileRefused, match=r"«attivato.xlsm» è già attivata \(versione .*\): .* usare pdo-xl aggiorna"):
        activated(target, tmp_path / "ancora.xlsm")


def test_a_locked_project_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_macros(tmp_path / "piano.xlsm")
    from dataclasses import replace

    with Package(tmp_path / "piano.xlsm") as package:
        found = find_program(package)
        assert found is not None
        with pytest.raises(FileRefused, match="sono protette da una password"):
            refuse_clashes(package, replace(found, locked=True))
        package.put("xl/vbaProjectSignature.bin", b"")
        with pytest.raises(FileRefused, match="sono firmate"):
            refuse_clashes(package, found)


def test_the_offices_own_sheet_of_our_name_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Registro").write("A3", "Protocollo")
    host = FileHost(path, now=datetime(2025, 1, 1))
    with pytest.raises(FileRefused, match="ha già un foglio «Registro» che non è di questo programma"):
        refuse_foreign_sheets(host.name, host.grids())
    host.close()
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("XLWINGS.conf")
    with Package(path) as package, pytest.raises(FileRefused, match=f"ha già un foglio «{CONFIGURATION}»"):
        refuse_clashes(package, None)


def test_the_ribbons_stand_side_by_side(tmp_path: Path) -> None:
    with_macros(tmp_path / "piano.xlsm")
    markup = parts(activated(tmp_path / "piano.xlsm"))["customUI/customUI14.xml"].decode()
    assert markup.index('id="Ufficio"') < markup.index('id="PdoScheda"')
    assert 'onAction="PDO.PdoCalcola"' in markup


def test_a_ribbon_with_our_tab_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsm"
    with_macros(path)
    with_parts(path, {"customUI/customUI14.xml": lambda old: old.replace(b'id="Ufficio"', b'id="PdoScheda"')})
    with pytest.raises(FileRefused, match="ha già una barra multifunzione con la scheda «PDO»"):
        activated(path)


def test_buttons_and_comments_share_the_drawing(tmp_path: Path) -> None:
    with_macros(tmp_path / "piano.xlsm")
    target = activated(tmp_path / "piano.xlsm")
    with Package(target) as package:
        part = "xl/worksheets/sheet1.xml"
        assert drawing_of(package, part) is not None
        vml = [package.read(name) for name in package.names() if name.endswith(".vml")]
        (drawing,) = [markup for markup in vml if b"PDO.CalcolaPunteggi" in markup]
        assert b"Ufficio.Stampa" in drawing
        numbers = [piece.split(b'"')[0] for piece in drawing.split(b'<v:shape id="')[1:]]
        numbers += [piece.split(b'"')[0] for piece in drawing.split(b' id="_x0000_s')[1:]]
        assert len(set(numbers)) == len(numbers)
        remove_button(package, part)
        assert drawing_of(package, part) is not None


def test_what_excel_adds_for_a_button_goes_with_it(tmp_path: Path) -> None:
    """Once Excel has saved the workbook, a control stands in the sheet, in a part of its own and in the drawing."""
    by_xlsxwriter(tmp_path / "piano.xlsx")
    target = activated(tmp_path / "piano.xlsx")
    control = (
        b'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice '
        b'Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1025" r:id="rIdC" '
        b'name="Pulsante 1"><controlPr macro="[0]!PDO.CalcolaPunteggi"/></control></mc:Choice></mc:AlternateContent>'
        b"</controls></mc:Choice></mc:AlternateContent></worksheet>"
    )
    relation = (
        b'<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/ctrlProp" '
        b'Target="../ctrlProps/ctrlProp1.xml"/></Relationships>'
    )
    with_parts(
        target,
        {
            "xl/worksheets/sheet1.xml": lambda old: old.replace(b"<extLst", control[:-12] + b"<extLst"),
            "xl/worksheets/_rels/sheet1.xml.rels": lambda old: old.replace(b"</Relationships>", relation),
            "xl/ctrlProps/ctrlProp1.xml": b"<formControlPr/>",
        },
    )
    back = parts(deactivated(target)[0])
    assert b"CalcolaPunteggi" not in b"".join(back.values())
    assert "xl/ctrlProps/ctrlProp1.xml" not in back


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
        texts = package.read("xl/worksheets/sheet5.xml")
    assert b">preavviso_giorni<" in texts
    with_parts(
        target,
        {
            "xl/worksheets/sheet5.xml": texts.replace(b">preavviso_giorni<", b"><"),
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
    assert list(rows[-1][:2]) == ["preavviso_giorni", 30]
    host.close()


def test_upgrading_mends_what_excel_would_repair_or_stumble_over(tmp_path: Path) -> None:
    """As version 0.1.0 made it: truth values for xlwings, a pane without a split, an empty cache of compiled code."""
    target = tmp_path / "piano.xlsm"
    shutil.copy(COMMITTED, target)
    old = parts(target)
    conf, summary = "xl/worksheets/sheet6.xml", "xl/worksheets/sheet2.xml"
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
        },
    )
    assert [sentence.split()[0] for sentence in upgraded(target)] == ["Aggiornato", "Riscritto", "Tolta"]
    new = parts(target)
    assert b't="b"' not in new[conf]
    assert new[conf].count(b"<row ") == 11
    assert b"<pane" not in new[summary]
    assert new["xl/vbaProject.bin"] == old["xl/vbaProject.bin"]
    assert upgraded(target) == []


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


def test_the_offices_macros_written_since_keep_the_workbook_an_xlsm(tmp_path: Path) -> None:
    by_openpyxl(tmp_path / "piano.xlsx")
    target = activated(tmp_path / "piano.xlsx")
    with ExcelFile(target) as file:
        file.vba_project().add_module("Ufficio", "Public Sub Stampa()\r\n    MsgBox 1\r\nEnd Sub\r\n")
        file.save()
    with pytest.raises(FileRefused, match="deve avere estensione .xlsm"):
        deactivated(target)
    back, done = deactivated(target, tmp_path / "restituito.xlsm")
    assert done.keeps_macros
    found = read_project(parts(back)["xl/vbaProject.bin"])
    assert "Ufficio" in found.sources
    assert not {module.name for module in modules()} & set(found.sources)
    assert not {"FoglioRegistro", "FoglioConfigurazione"} & set(found.documents)


def test_the_real_plan_activated_behaves_as_the_committed_workbook(tmp_path: Path) -> None:
    plain, _ = deactivated(COMMITTED, tmp_path / "piano.xlsx")
    with ZipFile(plain) as package:
        assert not [name for name in package.namelist() if "vba" in name or "customUI" in name or "charts" in name]
    target = activated(plain)
    ours, committed = read_back(target), read_back(COMMITTED)
    assert list(ours) == list(committed)
    assert ours == committed
    assert button(target) == button(COMMITTED)
    values = []
    for path in (target, COMMITTED):
        host = FileHost(path, now=datetime(2024, 12, 31, 12))
        from pdo_xl.sheet.run import Run

        writing = calculate(host, Run(datetime(2024, 12, 31, 12), "prova", "0")).writing
        block = writing.blocks[0]
        values.append((block.columns, {row: list(cells) for row, cells in block.rows.items()}))
        host.close()
    assert values[0] == values[1]
    with Package(target) as one, Package(COMMITTED) as other:
        from pdo_xl.ooxml.book import sheet_parts

        assert list(sheet_parts(one)) == list(sheet_parts(other))


def test_more_sheets_than_can_have_their_modules_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pdo_xl.workbook.activation.program._MOST_SHEETS", 3)
    path = tmp_path / "piano.xlsx"
    by_openpyxl(path)
    with pytest.raises(FileRefused, match="fogli, e si possono attivare cartelle che ne hanno al più 3"):
        activated(path)
