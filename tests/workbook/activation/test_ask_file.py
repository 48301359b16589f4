"""What has to be said of a file's plan before it can be read."""

from pathlib import Path

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
