"""The ribbon tab: well-formed, Italian, each command a procedure that exists; the part is found by Excel."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from pdo_xl.ooxml.custom_ui import PART, RELATIONSHIP
from pdo_xl.ooxml.namespaces import PACKAGE_RELATIONS
from pdo_xl.sheet.names.buttons import MODULE, Button
from pdo_xl.workbook.activation.record import NAMESPACE as NAMESPACE_OF_RECORD
from pdo_xl.workbook.program.ribbon import SOURCE, with_ribbon
from pdo_xl.workbook.program.vba import SOURCES

NAMESPACE = "http://schemas.microsoft.com/office/2009/07/customui"
PDO = (SOURCES / "PDO.bas").read_text(encoding="utf-8")


def buttons() -> list[etree._Element]:
    return list(etree.fromstring(SOURCE.read_bytes()).iter(f"{{{NAMESPACE}}}button"))


def test_one_tab_with_the_commands_in_order() -> None:
    root = etree.fromstring(SOURCE.read_bytes())
    assert root.tag == f"{{{NAMESPACE}}}customUI"
    assert [tab.get("label") for tab in root.iter(f"{{{NAMESPACE}}}tab")] == ["PDO"]
    assert [button.get("label") for button in buttons()] == list(Button)


def test_every_command_is_explained() -> None:
    for button in buttons():
        assert button.get("screentip") == button.get("label")
        assert 40 < len(button.get("supertip")) < 1024
        assert button.get("supertip").endswith(".")
        assert re.fullmatch(r"[A-Z]\w+", button.get("imageMso"))


def test_an_activated_workbook_is_known_by_what_activation_notes_in_it() -> None:
    assert f'SelectByNamespace("{NAMESPACE_OF_RECORD}")' in PDO


def test_ids_are_unique() -> None:
    ids = [element.get("id") for element in etree.fromstring(SOURCE.read_bytes()).iter() if element.get("id")]
    assert len(ids) == len(set(ids)) == 19


def test_every_command_calls_a_procedure_for_ribbons_in_pdo() -> None:
    for button in buttons():
        module, _, name = button.get("onAction").partition(".")
        assert module == MODULE
        assert f"Public Sub {name}(ByVal control As Object)" in PDO


def test_the_package_points_to_the_part(built: Path) -> None:
    with ZipFile(built) as package:
        assert package.read(PART) == SOURCE.read_bytes()
        relations = etree.fromstring(package.read("_rels/.rels"))
        types = package.read("[Content_Types].xml").decode()
    found = [relation for relation in relations if relation.get("Type") == RELATIONSHIP]
    assert [relation.get("Target") for relation in found] == [PART]
    ids = [relation.get("Id") for relation in relations]
    assert len(ids) == len(set(ids))
    assert '<Default Extension="xml" ContentType="application/xml"/>' in types


def test_a_second_time_adds_no_second_relationship() -> None:
    """A bare package without a type for .xml, and with an id that we would have taken."""
    relations = (
        f'<Relationships xmlns="{PACKAGE_RELATIONS}"><Relationship Id="rId2" Type="t" Target="a"/></Relationships>'
    )
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    bare = BytesIO()
    with ZipFile(bare, "w", ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", types)
        package.writestr("_rels/.rels", relations)
        package.writestr("xl/other.bin", b"\0\1")
    with ZipFile(BytesIO(with_ribbon(bare.getvalue()))) as package:
        assert package.namelist() == ["[Content_Types].xml", "_rels/.rels", "xl/other.bin", PART]
        assert package.read("xl/other.bin") == b"\0\1"
        assert b'<Default Extension="xml" ContentType="application/xml"/>' in package.read("[Content_Types].xml")
        root = etree.fromstring(package.read("_rels/.rels"))
    assert [(relation.get("Id"), relation.get("Type")) for relation in root] == [("rId2", "t"), ("rId1", RELATIONSHIP)]
