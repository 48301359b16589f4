"""What has to be said of a file's plan before it can be read."""

from pathlib import Path

import openpyxl

from pdo_xl.workbook.activation.ask_file import ask_file
from tests.cli.headers import RENAMED, ROWS, office
from tests.support import TITLE


def test_the_best_answers_of_a_file_which_stays_as_it_is(tmp_path: Path) -> None:
    path = office(tmp_path / "piano.xlsx", ("Foglio1", [[TITLE], [*RENAMED], *ROWS]))
    before = path.read_bytes()
    settled = ask_file(path)
    assert (settled.answers, settled.problem) == ({"colonna_valore_atteso": "H", "colonna_valore_effettivo": "I"}, None)
    assert settled.questions[0].answers[0].cells == ("100", "90%", "si")
    assert ask_file(path, mapping=settled.answers).questions == ()
    assert path.read_bytes() == before


def test_numbers_are_shown_as_the_file_shows_them(tmp_path: Path) -> None:
    path = office(tmp_path / "piano.xlsx", ("Foglio1", [[TITLE], [*RENAMED], *ROWS]))
    book = openpyxl.load_workbook(path)
    for row in range(3, 5):
        cell = book.worksheets[0].cell(row, 8, 0.85)
        cell.number_format = "0%"
    book.save(path)
    assert ask_file(path).questions[0].answers[0].cells == ("85%", "si")
