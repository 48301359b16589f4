"""The headers of our columns say what they hold, also in a workbook that was activated before they did."""

from pathlib import Path

import openpyxl
import pytest

from pdo_xl.sheet.names.computed import MEANINGS, USUAL
from tests.cli.headers import ROWS, Line, office
from tests.hosts.file.archives import edited, parts
from tests.support import HEADER, TITLE
from tests.workbook.activation.workflows import activated, deactivated, upgraded

SAID = "Le intestazioni delle colonne del programma dicono che cosa contengono, quando si selezionano."
END = b"</dataValidations>"

pytestmark = pytest.mark.slow


def said(path: Path) -> dict[str, tuple[str, str]]:
    rules = openpyxl.load_workbook(path)["Piano"].data_validations.dataValidation
    return {str(rule.sqref): (rule.promptTitle, rule.prompt) for rule in rules}


def test_the_headers_say_it_after_aggiorna_and_the_office_gets_its_file_back(tmp_path: Path) -> None:
    rows: list[Line] = [[TITLE], HEADER, *ROWS]
    plan = office(tmp_path / "piano.xlsx", ("Piano", rows))
    target = activated(plan)
    expected = {f"{'KLMNOP'[at]}2": (name.value, MEANINGS[name]) for at, name in enumerate(USUAL)}
    assert said(target) == expected

    def before(markup: bytes) -> bytes:
        start, end = markup.index(b"<dataValidations"), markup.index(END) + len(END)
        return markup[:start] + markup[end:]

    edited(target, {"xl/worksheets/sheet1.xml": before})
    assert said(target) == {}

    assert SAID in upgraded(target)

    assert said(target) == expected
    assert upgraded(target) == []
    restored, detached = deactivated(target)
    assert detached.exact
    assert parts(restored) == parts(plan)
