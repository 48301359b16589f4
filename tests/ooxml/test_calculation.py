"""Whether Excel works a workbook out when it opens it."""

from pathlib import Path

import pytest

from pdo_xl.ooxml.calculation import open_as_it_is, recalculate_when_opened
from pdo_xl.ooxml.package import Package
from tests.hosts.file.archives import edited, plan, replaced, with_chain

WORKBOOK = "xl/workbook.xml"
AS_IT_IS = b'<calcPr calcId="191029"/>'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A plan as version 0.1.0 made it."""
    path = plan(tmp_path / "piano.xlsx")
    with Package(path) as package:
        markup = package.read(WORKBOOK).decode()
    before, _, after = markup.partition("<calcPr ")
    old = '<calcPr calcId="124519" fullCalcOnLoad="1"/>' + after.partition("/>")[2]
    return edited(path, {WORKBOOK: (before + old).encode()})


def test_without_formulas_it_opens_as_it_is(path: Path) -> None:
    with Package(path) as package:
        assert open_as_it_is(package)
        assert AS_IT_IS in package.read(WORKBOOK)
        assert not open_as_it_is(package)


def test_with_a_formula_it_stays_asked_for(path: Path) -> None:
    edited(path, {"xl/worksheets/sheet1.xml": replaced("<v>", "<f>1+1</f><v>")})
    with Package(path) as package:
        assert not open_as_it_is(package)
        assert not package.changed


def test_formulas_that_excel_noted_are_worked_out_once_more(path: Path) -> None:
    with_chain(path, '<c r="A1" i="1"/>')
    edited(path, {WORKBOOK: replaced('calcId="124519" fullCalcOnLoad="1"', 'calcId="191029" fullCalcOnLoad="0"')})
    with Package(path) as package:
        recalculate_when_opened(package)
        assert b'<calcPr calcId="191029" fullCalcOnLoad="1"/>' in package.read(WORKBOOK)


def test_without_them_nothing_is_asked_for(path: Path) -> None:
    with Package(path) as package:
        open_as_it_is(package)
        recalculate_when_opened(package)
        assert AS_IT_IS in package.read(WORKBOOK)
