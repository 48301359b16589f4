"""Activate, calculate, upgrade, deactivate packages that no Excel wrote: they come back, and are as valid as before."""

import re
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from pdo_xl.ooxml.book import sheet_parts, workbook_part
from pdo_xl.ooxml.content_types import CONTENT_TYPES, content_type
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.workbook_part import WorkbookPart
from pdo_xl.ooxml.worksheet.code_name import code_name_of
from pdo_xl.workbook.activation.program import find_program
from pdo_xl.workbook.program.vba import modules
from tests.conftest import Validate
from tests.hosts.file.archives import edited, parts
from tests.workbook.activation.odd_packages import CODE_NAMES, PACKAGES
from tests.workbook.activation.workflows import activated, calculated, deactivated, upgraded

pytestmark = [pytest.mark.slow, pytest.mark.whole]

ALL = PACKAGES | {f"code names: {name}": office for name, office in CODE_NAMES.items()}


def made(name: str, folder: Path) -> Path:
    path = folder / ("piano.xlsm" if "macros" in name else "piano.xlsx")
    ALL[name](path)
    return path


@pytest.mark.not_for_excel("what was odd before comes back as odd")
@pytest.mark.parametrize("name", ALL)
def test_it_comes_back_byte_for_byte(name: str, tmp_path: Path) -> None:
    path = made(name, tmp_path)
    target = activated(path)
    with Package(target) as package:
        assert_all_declared(package)
        assert_each_sheet_has_a_module(package)
    calculated(target, date(2025, 12, 31))
    assert upgraded(target) == []
    back, done = deactivated(target, path.with_name(f"restituito{path.suffix}"))
    assert done.exact
    old, new = parts(path), parts(back)
    assert list(new) == list(old)
    assert [part for part in old if old[part] != new[part]] == []


def assert_all_declared(package: Package) -> None:
    """Each part has one content type, and relationships have theirs."""
    kinds = {part: content_type(package, part) for part in package.names() if part != CONTENT_TYPES}
    assert [part for part, kind in kinds.items() if kind is None] == []
    relationships = {kind for part, kind in kinds.items() if part.endswith(".rels")}
    assert relationships == {"application/vnd.openxmlformats-package.relationships+xml"}
    declared = re.findall(rb'PartName="([^"]+)"', package.read(CONTENT_TYPES))
    assert len({name.lower() for name in declared}) == len(declared)


def assert_each_sheet_has_a_module(package: Package) -> None:
    """Each sheet and the workbook have a document module of their own, under a name that VBA takes."""
    names = [code_name_of(package, part) for part in sheet_parts(package).values()]
    names.append(WorkbookPart(package, workbook_part(package)).code_name)
    found = find_program(package)
    assert found is not None
    folded = [name.casefold() for name in names]
    assert len(set(folded)) == len(folded)
    assert set(folded) <= {name.casefold() for name in found.documents}
    assert not set(folded) & {module.name.casefold() for module in modules()}
    assert len({name.casefold() for name in found.sources}) == len(found.sources)
    assert all(re.fullmatch(r"[^\W\d_]\w{0,30}", name) for name in names)


@pytest.mark.parametrize(
    "name",
    [
        "types alone",
        "types alone, macros",
        "defaults for other kinds",
        "prefixes everywhere",
        "a full block of comments",
        "two ribbons",
        "code names: twice",
        "code names: macros, none",
    ],
)
def test_the_validator_finds_nothing_new(name: str, tmp_path: Path, validate: Validate) -> None:
    path = made(name, tmp_path)
    found = validate(activated(path))
    assert found == "" or found.replace("attivato.xlsm", "") == validate(path).replace(path.name, "")


def test_the_offices_code_in_a_module_that_no_sheet_names_stays(tmp_path: Path) -> None:
    """Another program saved the workbook meanwhile, so that the project is not given back as it was."""
    path = made("code names: macros, twice", tmp_path)
    target = activated(path)
    with ZipFile(target) as archive:
        record = next(name for name in archive.namelist() if name.startswith("customXml/item1"))
    edited(target, {record: b"<altro/>"})
    back, _ = deactivated(target, path.with_name("restituito.xlsm"))
    with Package(back) as package:
        found = find_program(package)
    assert found is not None
    assert "MsgBox 1" in found.sources["Ufficio"]


@pytest.mark.parametrize("name", ["a full block of comments", "several blocks of comments"])
def test_the_buttons_number_is_its_own(name: str, tmp_path: Path) -> None:
    new = parts(activated(made(name, tmp_path)))
    drawings = [data for part, data in new.items() if part.endswith(".vml")]
    numbers = [int(number) for data in drawings for number in re.findall(rb'id="_x0000_s(\d+)"', data)]
    assert len(set(numbers)) == len(numbers)
    for data in drawings:
        found = re.search(rb'<o:idmap v:ext="edit" data="([\d,]+)"', data)
        assert found is not None
        blocks = {int(block) for block in found[1].split(b",")}
        assert {int(number) // 1024 for number in re.findall(rb'id="_x0000_s(\d+)"', data)} <= blocks
