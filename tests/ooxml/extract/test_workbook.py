"""What a workbook goes on saying when only some sheets stay."""

from pathlib import Path

import openpyxl
from openpyxl.workbook.defined_name import DefinedName

from pdo_xl.ooxml.extract.kept_rows import KeptRows
from pdo_xl.ooxml.extract.workbook import all_identities, keep_sheets, kept_names, names_of, order_sheets, tables_of
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import reachable
from tests.hosts.file.archives import edited


def book(path: Path) -> Path:
    made = openpyxl.Workbook()
    made.worksheets[0].title = "A"
    for name in "BC":
        made.create_sheet(name)
    names = {"Primo": "A!$A$5", "Dopo": "Primo+1", "Via": "C!$A$1", "Anche": "Via+1"}
    for name, text in names.items():
        made.defined_names[name] = DefinedName(name, attr_text=text)
    made["B"].print_area = "A1:B9"
    made.save(path)
    return path


def test_names_stay_with_what_they_name(tmp_path: Path) -> None:
    with Package(book(tmp_path / "a.xlsx")) as package:
        assert names_of(package)["via"] == "C!$A$1"
        assert tables_of(package, []) == set()
        formulas = kept_names(package, {"A": KeptRows([range(2, 4)]), "B": KeptRows()}, ["Tab"])
        assert formulas.names == {"primo", "dopo", "tab", "_xlnm.print_area"}
        keep_sheets(package, ["A", "B"], formulas, calculates=True)
        order_sheets(package, ["B", "Manca"])
        assert list(all_identities(package, ""))
        package.write_to(tmp_path / "b.xlsx")
    made = openpyxl.load_workbook(tmp_path / "b.xlsx")
    assert made.sheetnames == ["B", "A"]
    assert {name: one.attr_text for name, one in made.defined_names.items()} == {"Primo": "A!$A$3", "Dopo": "Primo+1"}
    assert (made["B"].print_area, made.active.title) == ("'B'!$A$1:$B$9", "B")


def test_the_label_of_confidentiality_and_what_formats_speak_of_stay(tmp_path: Path) -> None:
    """A part of a workbook marked as confidential said nothing of it; a checkbox named a bag that was not there."""
    relation = '<Relationship Id="rId9{0}" Type="http://x/{0}" Target="{1}"/></Relationships>'
    kinds = {"classificationlabels": "docMetadata/LabelInfo.xml", "customXml": "customXml/item1.xml"}
    path = edited(
        book(tmp_path / "a.xlsx"),
        {
            "_rels/.rels": lambda data: _with(data, relation, kinds),
            "xl/_rels/workbook.xml.rels": lambda data: _with(data, relation, {"FeaturePropertyBag": "bag.xml"}),
            "xl/bag.xml": b"<FeaturePropertyBags/>",
            **dict.fromkeys(kinds.values(), b"<x/>"),
        },
    )
    with Package(path) as package:
        before = reachable(package)
        keep_sheets(package, ["A"], kept_names(package, {"A": KeptRows()}, []), calculates=False)
        assert before - reachable(package) >= {"customXml/item1.xml"}
        assert reachable(package) >= {"docMetadata/LabelInfo.xml", "xl/bag.xml"}


def _with(relations: bytes, relation: str, kinds: dict[str, str]) -> bytes:
    for kind, target in kinds.items():
        relations = relations.replace(b"</Relationships>", relation.format(kind, target).encode())
    return relations
