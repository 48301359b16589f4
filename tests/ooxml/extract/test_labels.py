"""How confidential a workbook is said to be goes with every part of it."""

from pathlib import Path

import xlsxwriter

from pdo_xl.ooxml.extract.labels import keep_labels
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related

LABEL = "MSIP_Label_11111111-1111-4111-8111-111111111111_Name"
PART = "docProps/custom.xml"


def book(path: Path, *names: str) -> Path:
    with xlsxwriter.Workbook(path) as made:
        made.add_worksheet("Piano")
        for name in names:
            made.set_custom_property(name, f"di {name}")
    return path


def test_the_label_stays_and_what_else_the_office_noted_does_not(tmp_path: Path) -> None:
    with Package(book(tmp_path / "p.xlsx", "Protocollo", LABEL)) as package:
        keep_labels(package)
        kept = package.read(PART).decode()
    assert (LABEL in kept, f"di {LABEL}" in kept, "Protocollo" in kept) == (True, True, False)


def test_without_a_label_nothing_stays(tmp_path: Path) -> None:
    with Package(book(tmp_path / "p.xlsx", "Protocollo")) as package:
        keep_labels(package)
        assert related(package, "", "custom-properties") == {}
    with Package(book(tmp_path / "q.xlsx")) as package:
        keep_labels(package)
        assert not package.changed
