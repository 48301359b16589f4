"""What is ours goes out of a workbook; what the office has, or wrote since, stays."""

from pathlib import Path

import pytest
from pyopenvba import ExcelFile

from pdo_xl.domain.errors import FileRefused
from pdo_xl.workbook.program.vba import modules
from pdo_xl.workbook.program.vba_edit import read_project
from tests.hosts.file.archives import edited as with_parts
from tests.hosts.file.archives import parts
from tests.workbook.activation.offices import by_openpyxl, by_xlsxwriter
from tests.workbook.activation.workflows import activated, deactivated

pytestmark = pytest.mark.slow


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
