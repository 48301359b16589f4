"""Names that clash, workbooks that are activated already, ribbons and buttons of the office's own; the real plan."""

from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
import xlsxwriter
from pyopenvba import ExcelFile

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.form_controls import drawing_of
from pdo_xl.sheet.names.sheets import CONFIGURATION
from pdo_xl.sheet.ours import refuse_foreign_sheets
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.activation.button import remove_button
from pdo_xl.workbook.activation.program import find_program, refuse_clashes
from pdo_xl.workbook.files.calculate_file import calculate_file
from pdo_xl.workbook.program.vba import modules
from tests.hosts.file.archives import parts
from tests.workbook.activation.offices import by_openpyxl, with_macros
from tests.workbook.activation.workflows import activated, deactivated
from tests.workbook.program.pressing import button
from tests.workbook.program.vba_texts import read_back

pytestmark = pytest.mark.slow

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
        run = Run(datetime(2024, 12, 31, 12), "prova", "0")
        writing = calculate_file(path, dry=True, run=run).calculated.writing
        block = writing.blocks[0]
        values.append((block.columns, {row: list(cells) for row, cells in block.rows.items()}))
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
