"""What the workbook says elsewhere of the cells that are written."""

from pathlib import Path

import pytest

from pdo_xl.hosts.file.splice.rest_of_workbook import fit_rest_of_workbook
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.blocks import Block
from tests.hosts.file.archives import CHAIN, plan, with_chain

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return plan(tmp_path / "piano.xlsx")


def test_cells_that_lose_their_formula_leave_the_order_of_calculation(path: Path) -> None:
    with_chain(path, '<c r="K2" i="1"/><c r="A1"/><c r="K3"/><c r="K2" i="2" l="1"/><c r="K3"/>')
    with Package(path) as package:
        fit_rest_of_workbook(package, [Block("Piano", (11,), {2: [1], 3: [1]})])
        assert package.read(CHAIN).decode() == (
            f'<calcChain xmlns="{MAIN}"><c r="A1" i="1"/><c r="K2" i="2" l="1"/><c r="K3" i="2"/></calcChain>'
        )


def test_an_order_of_calculation_that_is_not_touched_stays(path: Path) -> None:
    with_chain(path, '<c r="A1" i="1"/><c r="B1"/>')
    with Package(path) as package:
        fit_rest_of_workbook(package, [Block("Piano", (11,), {2: [1]})])
        assert not package.changed


def test_an_empty_order_of_calculation_goes_with_all_that_names_it(path: Path) -> None:
    with Package(path) as package:
        before = {name: package.read(name) for name in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels")}
    with_chain(path, '<c r="K2" i="1"/>')
    with Package(path) as package:
        fit_rest_of_workbook(package, [Block("Piano", (11,), {2: [1]})])
        assert CHAIN not in package
        assert {name: package.read(name) for name in before} == before


@pytest.mark.parametrize(
    ("block", "area"),
    [
        (Block("Segnalazioni", (1, 2), {number: ["nota", "PDO001"] for number in range(4, 9)}, 4), "$A$3:$B$8"),
        (Block("Segnalazioni", (1, 2), {}, 4), "$A$3:$B$4"),
        (Block("Segnalazioni", (1, 2), {9: [1, 2]}), "$A$3:$B$4"),
        (Block("Piano", (11,), {9: [1]}, 4), "$A$3:$B$4"),
    ],
)
def test_the_hidden_name_of_a_filter_follows_its_table(path: Path, block: Block, area: str) -> None:
    with Package(path) as package:
        fit_rest_of_workbook(package, [block])
        assert f'hidden="1">Segnalazioni!{area}</definedName>'.encode() in package.read("xl/workbook.xml")
        assert package.changed == (area == "$A$3:$B$8")
