"""The button of the workbook, pressed in a real LibreOffice: the numbers of the command line, and everything back."""

import json
import re
import shutil
from math import isclose
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pdo_xl.cli.commands import app
from pdo_xl.hosts.libreoffice.basic import is_awake
from tests.hosts.libreoffice.live.conftest import Calc, contents
from tests.workbook.program.vba_texts import olevba

PLAN, SUMMARY, FINDINGS, LOG = "Piano", "Riepilogo", "Segnalazioni", "Registro"
COMPUTED = range(11, 17)
FIRST = 3
DAY = "2024-12-31"
_DIGITS = 2e-14
"""One unit in the fifteenth digit, at most."""
_UNSAID, _BOTTOM = "0", "3"
"""Source: com.sun.star.table.CellVertJustify2, STANDARD and BOTTOM."""
_HAIR = 50
"""Unit: hundredths of a millimetre."""


def calculated(path: Path) -> Path:
    """A copy, calculated by the command line."""
    copy = path.with_name("riga di comando.xlsm")
    done = CliRunner().invoke(app, ["calcola", str(path), "--esito", str(copy)])
    assert done.exit_code == 0, done.output
    return copy


def numbers(path: Path) -> dict[str, Any]:
    """What the command line says of a file, without writing it."""
    done = CliRunner().invoke(app, ["calcola", str(path), "--prova", "--json"])
    assert done.exit_code == 0, done.output
    said: dict[str, Any] = json.loads(done.stdout)
    return {part: said[part] for part in ("indicatori", "obiettivi", "settori", "ente", "segnalazioni")}


Cells = dict[tuple[int, int], tuple[object, str]]


def sources(path: Path) -> dict[str, str]:
    """The VBA of a file, by module; LibreOffice ends the last line of each."""
    return {
        macro["vba_filename"].partition(".")[0]: macro["code"].replace("\r\n", "\n").rstrip()
        for macro in olevba(path)[0]["macros"]
    }


def code(source: str) -> list[str]:
    """A class without what says that it is one."""
    return [line for line in source.split("\n") if not line.startswith(("Attribute ", "Option ClassModule"))]


def values(cells: Cells) -> dict[tuple[int, int], object]:
    return {place: value for place, (value, _) in cells.items()}


def differing(found: Cells, saved: Cells) -> list[tuple[object, object]]:
    """What is not the same after a save: LibreOffice saves numbers with 15 digits, the last of which it may round otherwise."""
    pairs = [(found.get(place, ("", ""))[0], saved.get(place, ("", ""))[0]) for place in found.keys() | saved.keys()]
    return [
        (one, other)
        for one, other in pairs
        if one != other
        and not (isinstance(one, float) and isinstance(other, float) and isclose(one, other, rel_tol=_DIGITS))
    ]


def alignments(document: Any) -> dict[tuple[str, int, int], list[str]]:
    """How the cells of all sheets are aligned, in their first rows: each column is alike below."""
    names = ("HoriJustify", "VertJustify", "IsTextWrapped", "ParaIndent", "ShrinkToFit", "RotateAngle")
    found = {}
    for name in document.getSheets().getElementNames():
        sheet = document.getSheets().getByName(name)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.getRangeAddress()
        for row in (*range(min(end.EndRow, 5) + 1), end.EndRow, end.EndRow + 1):
            for column in range(min(end.EndColumn, 25) + 1):
                looks = sheet.getCellByPosition(column, row).getPropertyValues(names)
                said = [str(getattr(look, "value", look)) for look in looks]
                # What nothing aligns stands at the bottom, too.
                found[name, row, column] = [said[0], _BOTTOM if said[1] == _UNSAID else said[1], *said[2:]]
    return found


def is_over_the_results(document: Any) -> bool:
    """Tell whether the button can be seen, where the computed columns begin."""
    sheet = document.getSheets().getByName(PLAN)
    button, cell = sheet.getDrawPage().getByIndex(0), sheet.getCellByPosition(COMPUTED[0] - 1, 0)
    away = abs(button.Position.X - cell.Position.X) + abs(button.Position.Y - cell.Position.Y)
    return bool(button.Control.EnableVisible) and away < _HAIR


def test_the_button_writes_what_the_command_line_writes(calc: Calc, plan: Path) -> None:
    theirs = calc.open(calculated(plan), Hidden=True)
    document = calc.open(plan)
    before = contents(document)

    said = calc.press(document)

    assert "Ente: " in said
    assert not said.startswith("!")
    ours, expected = contents(document), contents(theirs)
    for sheet in (PLAN, SUMMARY, FINDINGS):
        assert values(ours[sheet]) == values(expected[sheet]), sheet
    scores = [ours[PLAN].get((row, 11), ("", ""))[0] for row in range(FIRST, FIRST + 159)]
    assert len({score for score in scores if isinstance(score, float)}) > 5
    assert len(ours[LOG]) > len(before[LOG])
    typed = {place: cell for place, cell in before[PLAN].items() if place[1] not in COMPUTED}
    assert typed == {place: cell for place, cell in ours[PLAN].items() if place[1] not in COMPUTED}


def test_undo_puts_every_cell_back(calc: Calc, plan: Path) -> None:
    document = calc.open(plan)
    before = contents(document)
    calc.press(document)
    assert contents(document) != before

    said = calc.choose(document, "annulla_ultimo_calcolo")

    assert said.startswith("L'ultimo calcolo è annullato")
    assert contents(document) == before
    assert calc.choose(document, "annulla_ultimo_calcolo").startswith("!Non c'è un calcolo da annullare")


@pytest.mark.parametrize("kind", [".xlsm", ".ods"])
def test_saved_and_opened_again_it_is_the_same_and_still_works(calc: Calc, plan: Path, kind: str) -> None:
    expected = numbers(plan)
    document = calc.open(plan)
    calc.press(document)
    written, aligned = contents(document), alignments(document)
    saved = calc.save(document, plan.with_name(f"salvata{kind}"))
    document.close(True)

    again = calc.open(saved)

    assert not again.isModified()
    found = contents(again)
    assert found.keys() == written.keys()
    assert {sheet: different for sheet, cells in written.items() if (different := differing(found[sheet], cells))} == {}
    assert alignments(again) == aligned
    assert is_over_the_results(again)
    assert calc.press(again).endswith("0 punteggi cambiati.")
    again.close(True)
    if kind == ".xlsm":
        assert numbers(saved) == expected


def test_what_is_saved_are_the_modules_of_the_file(calc: Calc, plan: Path) -> None:
    document = calc.open(plan)
    awake = document.BasicLibraries.getByName("VBAProject").getByName("PDO")
    assert is_awake(awake)

    saved = calc.save(document, plan.with_name("salvata.xlsm"))

    assert document.BasicLibraries.getByName("VBAProject").getByName("PDO") == awake
    ours, theirs = sources(saved), sources(plan)
    assert {"PDO", "PDO_Aiuti", "xlwings", "xlwings_udfs", "Dictionary"} <= ours.keys() == theirs.keys()
    # LibreOffice writes a class as a module of its own kind; `pdo-xl aggiorna` puts it right for Excel for Mac.
    assert code(ours.pop("Dictionary")) == code(theirs.pop("Dictionary"))
    assert ours == theirs


def test_the_next_finding_and_the_check(calc: Calc, plan: Path) -> None:
    document = calc.open(plan)
    calc.press(document)
    before = contents(document)

    first = calc.choose(document, "prossima_segnalazione")
    second = calc.choose(document, "prossima_segnalazione")
    explained = calc.choose(document, "spiega_riga")
    made = calc.choose(document, "scheda")
    checked = calc.choose(document, "verifica")

    assert "(1 di" in first
    assert "(2 di" in second
    # The row of the cell to which it went.
    row = re.sub(r"\D", "", second.partition(" ")[0])
    assert explained.startswith(f"Riga {row} del foglio «Piano»: obiettivo ")
    assert ", Piano!" in explained
    assert len(explained) <= 1000
    (sheet,) = plan.parent.glob("Scheda_*_2024.docx")
    assert f"«{sheet.name}», nella cartella «{plan.parent}»" in made
    assert "Segnalazioni: " in checked
    assert contents(document) == before


def test_two_plans_at_once_are_two_plans(calc: Calc, plan: Path) -> None:
    other = plan.with_name("altro.xlsm")
    shutil.copy(plan, other)
    one, two = calc.open(plan), calc.open(other)
    untouched = contents(one)

    calc.press(two)

    assert contents(one) == untouched
    assert contents(two) != untouched
