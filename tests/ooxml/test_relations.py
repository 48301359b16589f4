"""Relationships are read, followed, added and taken away; what is not touched keeps its bytes."""

from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.content_types import content_type
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import (
    Relationship,
    parts_from,
    reachable,
    relate,
    related,
    related_part,
    relationships,
    relationships_name,
    remove_related,
    remove_unreachable,
    resolved,
    unrelate,
)
from tests.hosts.file.archives import edited, plan

BOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return plan(tmp_path / "piano.xlsx")


def relations(*written: str) -> bytes:
    opened = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    return f"{opened}{''.join(written)}</Relationships>".encode()


@pytest.mark.parametrize(
    ("base", "target", "name"),
    [
        ("xl/worksheets/sheet1.xml", "../drawings/drawing1.xml", "xl/drawings/drawing1.xml"),
        ("xl/workbook.xml", "/xl/styles.xml", "xl/styles.xml"),
        ("", "xl/workbook.xml", "xl/workbook.xml"),
        ("xl/workbook.xml", "../../../a.xml", "a.xml"),
    ],
)
def test_a_target_counts_from_the_folder_of_its_part(base: str, target: str, name: str) -> None:
    assert resolved(base, target) == name


def test_links_to_other_files_and_to_nothing_are_no_relationships(path: Path) -> None:
    edited(
        path,
        {
            RELATIONS: relations(
                '<Relationship Id="a" Type="http://x/hyperlink" Target="http://y" TargetMode="External"/>',
                '<Relationship Id="b" Type="http://x/leer" Target=""/>',
                '<Relationship Id="c" Type="http://x/styles" Target="STYLES.xml"/>',
            )
        },
    )
    with Package(path) as package:
        # A part is found in any case of letters, and named as the package spells it.
        assert relationships(package, BOOK) == {"c": Relationship("http://x/styles", "xl/styles.xml")}
        assert related(package, BOOK, "styles") == related(package, BOOK, "http://x/styles") == {"c": "xl/styles.xml"}
        assert related(package, BOOK, "tyles") == {}
        assert related_part(package, BOOK, "styles") == "xl/styles.xml"


def test_a_part_that_is_not_there_is_related_and_not_found(path: Path) -> None:
    edited(path, {RELATIONS: relations('<Relationship Id="a" Type="http://x/styles" Target="lost.xml"/>')})
    with Package(path) as package:
        assert related(package, BOOK, "styles") == {"a": "xl/lost.xml"}
        assert related_part(package, BOOK, "styles") is None


def test_relationships_that_are_no_xml_are_refused(path: Path) -> None:
    edited(path, {RELATIONS: b"<Relationships"})
    with Package(path) as package, pytest.raises(FileRefused, match=RELATIONS):
        relationships(package, BOOK)


def test_a_new_relationship_has_a_free_id_and_is_read_at_once(path: Path) -> None:
    with Package(path) as package:
        before = relationships(package, BOOK)
        identity = relate(package, BOOK, "customXml/item1.xml", f"{TYPE}/customXml")
        assert identity not in before
        assert relationships(package, BOOK) == before | {
            identity: Relationship(f"{TYPE}/customXml", "customXml/item1.xml")
        }
        assert b'Target="../customXml/item1.xml"' in package.read(RELATIONS)


def test_the_first_relationship_of_a_part_makes_its_part_and_says_what_it_is(path: Path) -> None:
    with Package(path) as package:
        assert relate(package, "customXml/item1.xml", "customXml/itemProps1.xml", f"{TYPE}/x", "rId7") == "rId7"
        name = relationships_name("customXml/item1.xml")
        assert name == "customXml/_rels/item1.xml.rels"
        assert content_type(package, name) == "application/vnd.openxmlformats-package.relationships+xml"
        unrelate(package, "customXml/item1.xml", "rId7")
        assert name not in package


def test_what_goes_takes_no_other_byte_along(path: Path) -> None:
    kept = "<Relationship\n Id='b'\n Type='http://x/b' Target='b.xml'></Relationship >  "
    edited(path, {RELATIONS: relations('<Relationship Id="a" Type="http://x/a" Target="a.xml"/>', kept)})
    with Package(path) as package:
        unrelate(package, BOOK, "a", "unknown")
        assert package.read(RELATIONS) == relations(kept)
        unrelate(package, "xl/styles.xml", "a")
        assert package.touched() == [RELATIONS]


def test_a_part_goes_with_all_that_is_said_of_it(path: Path) -> None:
    with Package(path) as package:
        remove_related(package, BOOK, "xl/styles.xml")
        assert related(package, BOOK, "styles") == {}
        assert "xl/styles.xml" not in package
        assert b"styles" not in package.read("[Content_Types].xml")


def test_all_that_the_package_leads_to_is_found_and_what_it_led_to_goes(path: Path) -> None:
    with Package(path) as package:
        before = reachable(package)
        assert before == set(package.names()) - {"[Content_Types].xml"}
        (summary,) = [part for part in before if related(package, part, "drawing")]
        assert parts_from(package, summary) == [summary, "xl/drawings/drawing1.xml", "xl/charts/chart1.xml"]
        assert parts_from(package, summary, but={"chart"}) == [summary, "xl/drawings/drawing1.xml"]
        unrelate(package, summary, *related(package, summary, "drawing"))
        remove_unreachable(package, before)
        assert not [name for name in package.names() if "drawing" in name or "chart" in name]
