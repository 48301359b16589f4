"""A control beside others and alone: added, made to call another macro, taken out with all that was said of it."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
import xlsxwriter

from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import relationships
from pdo_xl.ooxml.soundness import refuse_unsound
from pdo_xl.ooxml.worksheet.form_controls import add_control, drawing_of, let_control_call, remove_controls
from tests.hosts.file.archives import edited
from tests.ooxml.worksheet.sheets import PART

MACRO = "PDO.Calcola"


def control() -> bytes:
    """The drawing of one button, as XlsxWriter makes it."""
    target = BytesIO()
    with xlsxwriter.Workbook(target) as book:
        book.add_worksheet().insert_button("K1", {"macro": MACRO, "caption": "Calcola"})
    with ZipFile(target) as archive:
        return archive.read("xl/drawings/vmlDrawing1.vml")


@pytest.fixture(params=["bare", "comments", "button"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "piano.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Piano")
        sheet.write("A1", 1)
        if request.param == "comments":
            sheet.write_comment("A1", "nota")
        if request.param == "button":
            sheet.insert_button("A3", {"macro": "Ufficio.Stampa"})
        book.add_worksheet("Note").write_comment("A1", "altra")
    return path


def test_there_and_back_leaves_the_offices_own(path: Path) -> None:
    with Package(path) as package:
        before = {name: package.read(name) for name in package.names()}
        drawing = drawing_of(package, PART)
        add_control(package, PART, control())
        added = drawing_of(package, PART)
        assert added is not None
        assert added == (drawing or added)
        assert package.read(added).count(f"<x:FmlaMacro>[0]!{MACRO}</x:FmlaMacro>".encode()) == 1
        assert package.read(added).count(b"<v:shape ") == 1 + before.get(added, b"").count(b"<v:shape ")
        remove_controls(package, PART, MACRO)
        assert drawing_of(package, PART) == drawing
        assert package.read(PART) == before[PART]
        related = {relation.target for relation in relationships(package, PART).values()}
        assert related <= set(before), "its own drawing is left to whoever takes out what nothing uses"
        assert MACRO.encode() not in b"".join(map(package.read, related))


def test_what_was_added_is_sound(path: Path, tmp_path: Path) -> None:
    with Package(path) as package:
        add_control(package, PART, control())
        package.write_to(tmp_path / "dopo.xlsx")
    assert path.exists()
    refuse_unsound(tmp_path / "dopo.xlsx", path)


def test_another_macro_is_called_where_a_former_one_was(path: Path) -> None:
    def was_ours(macro: str) -> bool:
        return macro == MACRO

    with Package(path) as package:
        assert let_control_call(package, PART, "PDO.Nuova", was_ours) is None
        add_control(package, PART, control())
        assert let_control_call(package, PART, MACRO, was_ours) is False
        assert let_control_call(package, PART, "PDO.Nuova", was_ours) is True
        drawing = package.read(drawing_of(package, PART) or "")
        assert b"[0]!PDO.Nuova<" in drawing
        assert MACRO.encode() not in drawing
        remove_controls(package, PART, MACRO)
        assert package.read(drawing_of(package, PART) or "") == drawing, "it calls another one now"


def test_a_sheet_without_controls_is_left_alone(path: Path) -> None:
    with Package(path) as package:
        before = package.read(PART)
        remove_controls(package, PART, MACRO)
        assert (package.read(PART), package.changed) == (before, False)


def excels_words(macro: str, number: int) -> tuple[bytes, bytes]:
    """What Excel says of a control again once it has saved the workbook: in the sheet, and in its drawing of shapes."""
    control = (
        f'<mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="{number}" r:id="rIdC{number}" name="P">'
        f'<controlPr macro="[0]!{macro}"/></control></mc:Choice></mc:AlternateContent>'
    )
    anchor = (
        f'<mc:AlternateContent xmlns:mc="mc"><mc:Choice Requires="a14"><xdr:sp macro="[0]!{macro}"/></mc:Choice>'
        "</mc:AlternateContent>"
    )
    return control.encode(), anchor.encode()


@pytest.mark.not_for_excel("what Excel says of controls, alone")
@pytest.mark.parametrize("others", [False, True])
def test_what_excel_said_of_it_again_goes_too_and_what_it_says_of_others_stays(tmp_path: Path, others: bool) -> None:
    path = tmp_path / "piano.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Piano")
        sheet.insert_button("K1", {"macro": MACRO})
        sheet.insert_textbox("A5", "testo")
    macros = [MACRO, "Ufficio.Stampa"] if others else [MACRO]
    words = [excels_words(macro, number) for number, macro in enumerate(macros)]
    controls = b'<mc:AlternateContent xmlns:mc="mc"><mc:Choice Requires="x14"><controls>%b</controls></mc:Choice></mc:AlternateContent>'
    related = "".join(
        f'<Relationship Id="rIdC{number}" Type="t/ctrlProp" Target="../c{number}.xml"/>' for number in range(2)
    )
    edited(
        path,
        {
            PART: lambda old: old.replace(
                b"</worksheet>", controls % b"".join(word for word, _ in words) + b"</worksheet>"
            ),
            "xl/worksheets/_rels/sheet1.xml.rels": lambda old: old.replace(
                b"</Relationships>", related.encode() + b"</Relationships>"
            ),
            "xl/drawings/drawing1.xml": lambda old: old.replace(
                b"</xdr:wsDr>", b"".join(word for _, word in words) + b"</xdr:wsDr>"
            ),
        },
    )
    with Package(path) as package:
        remove_controls(package, PART, MACRO)
        left = package.read(PART) + package.read("xl/drawings/drawing1.xml")
        assert MACRO.encode() not in left
        assert left.count(b"Ufficio.Stampa") == 2 * others
        assert (b"<controls>" in left) is others
        assert b"testo" in left
        identities = relationships(package, PART).keys()
        assert "rIdC0" not in identities
        assert "rIdC1" in identities
