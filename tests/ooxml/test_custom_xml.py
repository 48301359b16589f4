"""A part of custom XML is made with all that leads to it, found by its namespace, and let go."""

from pathlib import Path

from pdo_xl.ooxml.content_types import content_type
from pdo_xl.ooxml.custom_xml import find, let_go, reserve
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import reachable, relate
from tests.hosts.file.archives import plan

NAMESPACE = "urn:prova"


def test_it_is_found_until_it_is_let_go(tmp_path: Path) -> None:
    with Package(plan(tmp_path / "piano.xlsx")) as package:
        before = reachable(package)
        assert find(package, NAMESPACE) is None
        part = reserve(package, NAMESPACE)
        assert find(package, NAMESPACE) is None
        package.put(part, f'<a xmlns="{NAMESPACE}"/>'.encode())
        assert find(package, NAMESPACE) == part == "customXml/item1.xml"
        assert find(package, "urn:altro") is None
        added = reachable(package) - before
        assert added == {part, "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels"}
        assert all(content_type(package, name) for name in added)
        assert b'uri="urn:prova"' in package.read("customXml/itemProps1.xml")
        let_go(package, part)
        assert reachable(package) == before


def test_libreoffice_relates_it_to_the_package(tmp_path: Path) -> None:
    with Package(plan(tmp_path / "piano.xlsx")) as package:
        package.put("customXml/item1.xml", f'<a xmlns="{NAMESPACE}"/>'.encode())
        relate(package, "", "customXml/item1.xml", "http://x/customXml")
        assert find(package, NAMESPACE) == "customXml/item1.xml"
        let_go(package, "customXml/item1.xml")
        assert find(package, NAMESPACE) is None
