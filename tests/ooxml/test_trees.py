"""XML as trees: nothing is fetched, children stand where the schema wants them."""

from pathlib import Path

import pytest
from lxml import etree

from pdo_xl.ooxml.namespaces import MAIN, main
from pdo_xl.ooxml.trees import insert_ordered, parse, remove, serialized

ORDER = ("a", "b", "c", "d")


def tree(inside: str) -> etree._Element:
    return parse(f'<w xmlns="{MAIN}">{inside}</w>'.encode())


def inside(root: etree._Element) -> str:
    return etree.tostring(root).decode().partition(">")[2].removesuffix("</w>")


def test_an_entity_stays_what_it_is_and_no_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "segreto").write_text("segreto")
    place = (tmp_path / "segreto").as_uri()
    root = parse(f'<!DOCTYPE w [<!ENTITY e SYSTEM "{place}">]><w><a>&e;</a></w>'.encode())
    assert b"segreto</a>" not in serialized(root)
    assert (root[0].text or "") == ""
    with pytest.raises(etree.XMLSyntaxError):
        parse(b"<w>")


def test_a_part_is_written_as_office_programs_do() -> None:
    assert (
        serialized(parse("<w>è</w>".encode()))
        == "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<w>è</w>".encode()
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "<b/>"),
        ("<a/><a/>", "<a/><a/><b/>"),
        ("<a/><c/><c/>", "<a/><b/><c/><c/>"),
        ("<d/>", "<b/><d/>"),
        ("<e/>", "<e/><b/>"),
    ],
)
def test_a_child_stands_before_what_must_follow_it(before: str, after: str) -> None:
    root = tree(before)
    insert_ordered(root, etree.Element(main("b")), ORDER)
    assert inside(root).replace(f' xmlns="{MAIN}"', "").replace("ns0:", "") == after


def test_an_element_is_taken_out_of_its_parent() -> None:
    root = tree("<a/><b/>")
    remove(root[0])
    assert inside(root) == "<b/>"
