"""The button is known by the macro that it calls, today's or one that a former version gave it."""

from pathlib import Path

from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.form_controls import drawing_of
from pdo_xl.sheet.names.buttons import BUTTON_MACRO, OWN_MACRO
from pdo_xl.workbook.activation.button import mend_button, remove_button
from tests.workbook.activation.offices import OFFICES
from tests.workbook.activation.workflows import activated


def test_a_button_of_a_former_version_calls_todays_macro(tmp_path: Path) -> None:
    OFFICES["openpyxl"](tmp_path / "piano.xlsx")
    with Package(activated(tmp_path / "piano.xlsx")) as package:
        part = next(iter(sheet_parts(package).values()))
        drawing = drawing_of(package, part)
        assert drawing is not None
        todays = package.read(drawing)
        assert mend_button(package, part) is False
        package.put(drawing, todays.replace(OWN_MACRO.encode(), BUTTON_MACRO.encode()))
        assert mend_button(package, part) is True
        assert package.read(drawing) == todays
        package.put(drawing, todays.replace(OWN_MACRO.encode(), b"Macro1"))
        assert mend_button(package, part) is None
        remove_button(package, part)
        assert package.read(drawing) == todays.replace(OWN_MACRO.encode(), b"Macro1")
