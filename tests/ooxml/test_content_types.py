"""What a part is: by its own declaration, else by its extension; new ones are declared, old ones forgotten."""

from pathlib import Path

import pytest

from pdo_xl.ooxml.content_types import (
    CONTENT_TYPES,
    WITH_MACROS,
    XML,
    content_type,
    declare,
    forget,
    forget_missing,
    with_default,
)
from pdo_xl.ooxml.package import Package
from tests.hosts.file.archives import edited, plan

OPENED = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'


@pytest.fixture
def package(tmp_path: Path) -> Package:
    declared = (
        '<Default Extension="XML" ContentType="text/first"/>  <Default Extension="xml" ContentType="text/second"/>'
        '<Override PartName="/xl/WORKBOOK.xml" ContentType="text/book"/>'
        "<Override\n PartName='/xl/lost.xml' ContentType='text/lost'></Override>"
    )
    path = edited(plan(tmp_path / "piano.xlsx"), {CONTENT_TYPES: f"{OPENED}{declared}</Types>".encode()})
    return Package(path)


def test_a_parts_own_declaration_counts_before_its_extension(package: Package) -> None:
    with package:
        assert content_type(package, "xl/workbook.xml") == "text/book"
        assert content_type(package, "xl/styles.xml") == "text/first"
        assert content_type(package, "_rels/.rels") is None


def test_what_is_declared_already_is_not_declared_again(package: Package) -> None:
    with package:
        declare(package, "xl/styles.xml", "text/first")
        assert not package.changed
        declare(package, "xl/workbook.xml", WITH_MACROS)
        declare(package, "xl/new.xml", "text/new")
        assert content_type(package, "xl/workbook.xml") == WITH_MACROS
        assert content_type(package, "xl/new.xml") == "text/new"
        assert package.read(CONTENT_TYPES).count(b"<Override") == 3


def test_what_is_forgotten_takes_no_other_byte_along(package: Package) -> None:
    with package:
        old = package.read(CONTENT_TYPES)
        forget_missing(package)
        kept = package.read(CONTENT_TYPES)
        assert kept == old.replace(b"<Override\n PartName='/xl/lost.xml' ContentType='text/lost'></Override>", b"")
        forget(package, "xl/workbook.xml")
        assert b"<Override" not in package.read(CONTENT_TYPES)


def test_a_default_is_added_where_none_is() -> None:
    none = f"{OPENED}</Types>".encode()
    added = with_default(none, "xml", XML)
    assert b'<Default Extension="xml" ContentType="application/xml"/>' in added
    assert with_default(added, "xml", "text/other") == added
