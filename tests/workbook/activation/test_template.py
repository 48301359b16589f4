"""What an activated workbook receives is made as in a new one."""

from pathlib import Path

import pytest

from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.blocks import PlanSheet
from pdo_xl.sheet.names.computed import USUAL
from pdo_xl.sheet.names.own_sheets import OWN_SHEETS
from pdo_xl.sheet.names.sheets import CONFIGURATION
from pdo_xl.workbook.activation.template import Template, plan_name


def texts(template: Template, name: str) -> dict[str, str]:
    """The cells with a text, and that none is shared."""
    cells = template.sheet(name).iter(main("c"))
    found = {cell.get("r", ""): cell for cell in cells if len(cell)}
    assert {cell.get("t") for cell in found.values()} <= {"inlineStr", None}
    return {place: "".join(cell.itertext()) for place, cell in found.items()}


@pytest.fixture(scope="module")
def template() -> Template:
    side = PlanSheet("Piano", 2, 9, tuple(range(11, 17)), tuple(range(11, 17)), 10)
    apart = PlanSheet("Altro", 5, 9, (20, 3, 4, 5, 6, 30), (20, 30), 10)
    return Template([side, apart])


def test_it_has_our_sheets_and_one_for_each_of_the_plan(template: Template) -> None:
    assert list(template.parts) == [plan_name(0), plan_name(1), *OWN_SHEETS, CONFIGURATION]


def test_a_plans_sheet_has_the_headers_that_are_new_where_they_will_stand(template: Template) -> None:
    names = [name.value for name in USUAL]
    assert texts(template, plan_name(0)) == dict(zip(("K2", "L2", "M2", "N2", "O2", "P2"), names, strict=True))
    assert texts(template, plan_name(1)) == {"T5": names[0], "AD5": names[5]}


def test_a_sheet_of_ours_names_its_cell_and_its_print_titles(template: Template) -> None:
    assert texts(template, "Registro")["A1"] == "Registro dei calcoli"
    assert dict(template.names_of("Registro")) == {
        "PDO_foglio": "Registro!$A$3",
        "_xlnm.Print_Area": "Registro!$A$1:$H$1048576,Registro!$J$1:$O$1048576",
        "_xlnm.Print_Titles": "Registro!$1:$3",
    }


def test_it_is_the_same_each_time(template: Template) -> None:
    plan = PlanSheet("Piano", 2, 9, tuple(range(11, 17)), tuple(range(11, 17)), 10)
    one, other = Template([plan]).package, Template([plan]).package
    assert isinstance(one, Package)
    assert one.path == Path("modello.xlsx")
    names = [name for name in one.names() if "docProps" not in name]
    assert {name: one.read(name) for name in names} == {name: other.read(name) for name in names}
