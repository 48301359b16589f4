"""The Python that answers the workbook's VBA is killed, at rest and in the middle: verified under Wine, not in Excel.

The button works on the cells of pyOpenVBA's Excel, over COM; it is Windows that ends the process.
"""

from typing import Any

import pytest

from tests.support import filled_workbook
from tests.wine.conftest import Windows
from tests.wine.office import case, tried

BUTTON, CELL = "CalcolaPunteggi", "PDO_SCORE([Piano!G4],[Piano!H4],700)"
AGAIN = "Se succede ancora: chiedere al tecnico di eseguire «pdo-xl diagnosi»."
AS_IT_WAS = f"Il programma si è interrotto e il foglio è rimasto com'era: premere di nuovo il pulsante. {AGAIN}"
WRITTEN = (
    "Il programma si è interrotto mentre cambiava il foglio: premere Calcola punteggi, che riscrive tutto, "
    f"o chiudere la cartella senza salvare. {AGAIN}"
)
SCORED = "Al 31/12/2024"
QUIET_NO_MORE = ["True", "-4105", "True", "False"]


@pytest.fixture(scope="module")
def killed(windows: Windows, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A plan whose button is pressed while Python is killed, and pressed again."""
    folder = tmp_path_factory.mktemp("ucciso")
    plan = filled_workbook(folder / "Piano.xlsm")
    steps = ("Guida", "!PDO.Sospendi", BUTTON, "!PDO.Contenuti", BUTTON, "!PDO.Scrivi", BUTTON, BUTTON, 0, BUTTON)
    cells = (CELL, 0, CELL, CELL, 0, "Guida", CELL)
    asked = [case(windows, None, *steps) | {"states": True}, case(windows, None, *cells)]
    return tried(windows, asked, folder, workbook=plan)


def test_the_sheet_is_as_it_was_or_whole_and_a_sentence_says_which(killed: Any) -> None:
    before, _, quiet, read, written, pressed, again = (cells for cells, _ in killed[0]["states"])
    assert (quiet, read) == (before, before)
    assert written == pressed == again
    assert written != before
    messages = killed[0]["messages"][1:]
    assert messages[:3] == [AS_IT_WAS, AS_IT_WAS, WRITTEN]
    assert [message.startswith(SCORED) for message in messages[3:]] == [True, True]


def test_excel_is_given_back_whatever_python_was_doing(killed: Any) -> None:
    assert [settings for _, settings in killed[0]["states"]] == [QUIET_NO_MORE] * 7


def test_cells_and_button_answer_with_a_new_python(killed: Any) -> None:
    scores, guide = [value for value in killed[1]["values"] if value is not None], killed[1]["messages"]
    assert scores == [100.0] * 4
    assert len(guide) == 1
    assert guide[0].startswith("1. Compilare la colonna")


def test_each_python_has_a_name_of_its_own_and_nothing_is_left(windows: Windows, killed: Any) -> None:
    first, second = (set(said["commands"]) for said in killed)
    assert len(first) == 5
    # VBA had forgotten: the first name of all is that of a Python that has ended long since.
    assert len(second) == 4
    assert len(first & second) == 1
    assert [command for command in windows.running() if "xlwings.serve" in command] == []
