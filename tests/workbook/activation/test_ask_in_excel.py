"""The questions in Excel's boxes, through the entry that the workbook's VBA calls."""

from pathlib import Path

import pytest

from pdo_xl import __version__
from pdo_xl.domain.question import Answer, Question
from pdo_xl.workbook.activation.activate_file import attiva
from pdo_xl.workbook.activation.ask_in_excel import AskedError, question_text, typed_answers
from tests.cli.headers import RENAMED, ROWS, Line, kept, office
from tests.cli.typed import names
from tests.support import HEADER, TITLE

pytestmark = pytest.mark.slow

FIRST = (
    "?Domanda 1 di 2: Quale colonna è «Valore atteso»?\n\n1 = H «Meta»: 100; 90%; si\n2 = I «Riscontro»: 40; 90%; si\n\n"
    "Scrivere il numero della risposta o la lettera di un'altra colonna. Con Annulla nulla è scritto."
)


def said(path: Path, *typed: str) -> str:
    return attiva("\n".join([str(path), *typed]), __version__)


@pytest.fixture
def renamed(tmp_path: Path) -> Path:
    return office(tmp_path / "piano.xlsx", ("Foglio1", [[TITLE], [*RENAMED], *ROWS]))


def test_one_question_after_the_other_until_all_is_answered(renamed: Path) -> None:
    assert said(renamed) == FIRST
    second = said(renamed, "1")
    assert second.startswith(
        "?Domanda 2 di 2: Quale colonna è «Valore effettivo»?\n\n1 = I «Riscontro»: 40; 90%; si\n2 = H"
    )
    assert names(renamed.parent) == ["piano.xlsx"], "nothing is written while there are questions"
    done = said(renamed, "1", "1")
    assert done.startswith("Attivata: «piano.xlsm», nella cartella ")
    assert "Intestazioni riconosciute: 10; da guardare: nessuna." in done
    assert kept(renamed.with_suffix(".xlsm")) == {"colonna_valore_atteso": "H", "colonna_valore_effettivo": "I"}


def test_what_is_no_answer_is_said_and_asked_again(renamed: Path) -> None:
    again = said(renamed, "9")
    assert again == f"?«9» non è fra le risposte: scriverne il numero.\n\n{FIRST[1:]}"
    assert said(renamed, "9", "boh!", "h").startswith("?Domanda 2 di 2")
    assert said(renamed, "Altrove", "1").startswith("?Con «Altrove» il piano non si legge ancora: ")
    assert said(renamed, "9", "meta", "Altrove", "I").startswith("Attivata")


def test_what_cannot_be_followed_is_said_and_asked_again(renamed: Path) -> None:
    typed = "I = 30/06; ZZ = 31/12"
    again = said(renamed, "1", typed)
    assert again.startswith("?Il parametro colonna_valore_effettivo indica la colonna «ZZ», che nell'intestazione")
    assert again.endswith(f"\n\n{FIRST[1:]}")
    assert names(renamed.parent) == ["piano.xlsx"]
    second = said(renamed, "1", typed, "1")
    assert second.startswith("?Domanda 2 di 2"), "of what was typed rightly since nothing is said"
    assert said(renamed, "1", typed, "1", "1").startswith("Attivata")


@pytest.mark.parametrize("typed", ["ZZ", "Z", "Altrove"])
def test_a_column_that_is_not_there_is_said_and_asked_again(renamed: Path, typed: str) -> None:
    question = "Domanda 1 di 1: Quale colonna è «Valore effettivo»?"
    again = f"?Con «{typed}» il piano non si legge ancora: serve un'altra risposta.\n\n{question}"
    assert said(renamed, "1", typed).startswith(again)
    assert said(renamed, "1", typed, typed).startswith(again), "the same once more does not end it"
    assert said(renamed, "1", typed, typed, "I").startswith("Attivata")


def test_what_only_the_workbook_can_put_right_is_no_question(tmp_path: Path) -> None:
    header: Line = [*HEADER[:5], *HEADER[6:]]
    path = office(
        tmp_path / "piano.xlsx", ("Foglio1", [[TITLE], header, *[[*cells[:5], *cells[6:]] for cells in ROWS]])
    )
    assert said(path).startswith(
        "!PDO101: nel foglio «Foglio1» l'intestazione alla riga 2 non ha la colonna «Indicatore/i»"
    )
    assert said(path, "1").startswith("!PDO101: ")


def test_which_of_several_sheets(tmp_path: Path) -> None:
    sheets: list[tuple[str, list[Line]]] = [
        (f"Piano {year}", [[f"PIANO {year}"], [*HEADER], *ROWS]) for year in (2023, 2024)
    ]
    path = office(tmp_path / "piani.xlsx", *sheets)
    assert said(path) == (
        "?Domanda 1 di 1: Quale foglio è il piano da calcolare?\n\n1 = «Piano 2024»: 2024\n2 = «Piano 2023»: 2023\n\n"
        "Scrivere il numero della risposta. Con Annulla nulla è scritto."
    )
    assert said(path, "1").startswith("Attivata")
    assert kept(path.with_suffix(".xlsm")) == {"foglio_piano": "Piano 2024"}


def with_deadlines(path: Path, *headers: str) -> Path:
    rows: list[Line] = [[*cells, "30.06.2024", "10.07.2024"] if cells[1] else cells for cells in ROWS]
    return office(path, ("Piano", [[TITLE], [*HEADER, *headers], *rows]))


OFFER = (
    "?Domanda 1 di 1: C'è anche una scadenza da rispettare? In quale colonna?\n\n"
    "1 = nessuna: la scadenza non si conta\n2 = K «Scadenza»: 30.06.2024\n\n"
    "Scrivere il numero della risposta o la lettera di un'altra colonna. Con Annulla nulla è scritto."
)


def test_a_deadline_beside_the_values_is_offered_once(tmp_path: Path) -> None:
    path = with_deadlines(tmp_path / "piano.xlsx", "Scadenza", "Note")
    assert said(path) == OFFER
    assert names(tmp_path) == ["piano.xlsx"]
    wrong = said(path, "ZZZZ")
    assert wrong.startswith("?Il parametro colonna_scadenza indica la colonna «ZZZZ», che nell'intestazione del piano")
    assert wrong.endswith(f"\n\n{OFFER[1:]}")
    assert said(path, "ZZZZ", "ZZZZ") == wrong
    assert said(path, "1").startswith("Attivata")
    assert kept(path.with_suffix(".xlsm"))["colonna_scadenza"] == "nessuna"


@pytest.mark.parametrize("typed", ["2", "K", "scadenza"])
def test_a_deadline_that_is_counted(tmp_path: Path, typed: str) -> None:
    """Even where the column beside it makes it likely, leaving the plan as it is stands first."""
    path = with_deadlines(tmp_path / "piano.xlsx", "Scadenza", "Data effettiva")
    assert said(path) == OFFER
    assert said(path, typed).startswith("Attivata")
    assert kept(path.with_suffix(".xlsm"))["colonna_scadenza"].casefold() in {"scadenza", "k"}


def test_the_offer_comes_behind_the_questions(tmp_path: Path) -> None:
    rows: list[Line] = [[*cells, "30.06.2024"] if cells[1] else cells for cells in ROWS]
    header: Line = [*RENAMED[:10], "Scadenza"]
    path = office(tmp_path / "piano.xlsx", ("Piano", [[TITLE], header, *rows]))
    assert said(path).startswith("?Domanda 1 di 2: Quale colonna è «Valore atteso»?")
    assert said(path, "1", "1") == OFFER
    assert said(path, "1", "1", "9").startswith("?«9» non è fra le risposte: ")
    assert said(path, "1", "1", "9", "1").startswith("Attivata")


def test_no_text_of_a_cell_acts_or_is_longer_than_the_box(tmp_path: Path) -> None:
    evil = "Meta\x1b[31m \u202e«» ; = \" ' " + "lunghissima " * 2000
    header: Line = [*HEADER[:7], *[f"{evil}{n}".replace("\x1b", "") for n in range(12)], HEADER[9]]
    rows: list[Line] = [[*cells[:7], *[f"{cells[7]}"] * 12, cells[9]] for cells in ROWS]
    path = office(tmp_path / "piano.xlsx", ("Foglio1", [[TITLE], header, *rows]))
    for typed in ([], ["x!" * 4000]):
        text = said(path, *typed)
        assert text.startswith("?")
        assert len(text.encode("utf-16-le")) // 2 <= 1025
        assert "\u202e" not in text
        assert "\n…\n" in text


def test_a_question_in_words() -> None:
    question = Question("anno", "Di quale anno è il piano?", (Answer("2024", "2024"), Answer("2025", "2025")))
    assert question_text(question, "1 di 1").splitlines()[2:4] == ["1 = 2024", "2 = 2025"]


def test_typed_answers_alone(renamed: Path) -> None:
    with pytest.raises(AskedError):
        typed_answers(renamed, ["1"])
    assert typed_answers(renamed, ["1", ""]) == {"colonna_valore_atteso": "H", "colonna_valore_effettivo": "I"}
