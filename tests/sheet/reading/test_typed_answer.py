"""What a person types in answer to a question."""

import pytest

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.question import Answer, Question
from pdo_xl.sheet.reading.typed_answer import beside, not_enough, typed_answer
from tests.junk import HEAVY, WORDS, complaint

COLUMN = Question(
    "colonna_sigla",
    "Quale colonna è «Sigla servizio/ufficio»?",
    (Answer("C", "C «Codice»"), Answer("nessuna", "nessuna: il piano non ha questa colonna"), Answer("D", "D «n. 2»")),
    "SF",
)
DATED = Question(
    "colonna_valore_effettivo",
    "Quali?",
    (Answer("I = 30/06; J = 31/12", "I «Uno» = 30/06; J «Due» = 31/12"), Answer("J", "J «Due»")),
)
OF_A_SHEET = Question(
    "colonna_sigla", "Quale?", (Answer("«A; B»!C", "C «Codice»"), Answer("«A; B»!nessuna", "nessuna: no")), "A; B"
)
SHEET = Question("foglio_piano", "Quale foglio?", (Answer("«A; B»", "«A; B»"), Answer("C", "«C»")), free=False)
YEAR = Question("anno", "Di quale anno?", (Answer("2024", "2024"), Answer("2025", "2025")))


@pytest.mark.parametrize(
    ("question", "typed", "value"),
    [
        (COLUMN, "", "C"),
        (COLUMN, " 2 ", "nessuna"),
        (COLUMN, "NESSUNA", "nessuna"),
        (COLUMN, "d", "D"),
        (COLUMN, "codice", "C"),
        (COLUMN, "h", "h"),
        (COLUMN, "Altra colonna", "Altra colonna"),
        (DATED, "1", "I = 30/06; J = 31/12"),
        (DATED, "j", "J"),
        (DATED, "I = 31/12; J = 30/06", "I = 31/12; J = 30/06"),
        (OF_A_SHEET, "", "«A; B»!C"),
        (OF_A_SHEET, "c", "«A; B»!C"),
        (OF_A_SHEET, "nessuna", "«A; B»!nessuna"),
        (OF_A_SHEET, "H", "«A; B»!H"),
        (OF_A_SHEET, "Altro!H", "Altro!H"),
        (SHEET, "2", "C"),
        (SHEET, "c", "C"),
        (SHEET, "«A; B»", "«A; B»"),
        (YEAR, "2025", "2025"),
        (YEAR, "2027", "2027"),
        (YEAR, "1", "2024"),
        (Question("colonna_peso", "Quale?"), "", ""),
        (Question("colonna_peso", "Quale?"), "H", "H"),
    ],
)
def test_a_number_letters_a_header_or_a_word(question: Question, typed: str, value: str) -> None:
    assert typed_answer(question, typed) == value


@pytest.mark.parametrize(
    ("question", "typed", "sentence"),
    [
        (COLUMN, "4", "«4» non è fra le risposte: scriverne il numero."),
        (COLUMN, "0", "«0» non è fra le risposte: scriverne il numero."),
        (COLUMN, "9" * 5000, f"«{'9' * 59}…» non è fra le risposte: scriverne il numero."),
        (COLUMN, "!", "Il parametro colonna_sigla vale «!», ma serve la lettera di una colonna, per esempio H, o "),
        (SHEET, "Altro", "«Altro» non è fra le risposte: scriverne il numero."),
        (YEAR, "boh", "In --colonna"),
    ],
)
def test_what_is_no_answer(question: Question, typed: str, sentence: str) -> None:
    with pytest.raises(ParameterError) as raised:
        typed_answer(question, typed)
    assert str(raised.value).startswith(sentence)


def test_a_column_that_was_taken_goes_to_the_end() -> None:
    assert [answer.value for answer in beside(COLUMN, ["C", "nessuna"]).answers] == ["nessuna", "D", "C"]
    assert beside(COLUMN, []) == COLUMN


@pytest.mark.parametrize("text", [*WORDS, *HEAVY])
def test_junk_is_an_answer_or_a_sentence(text: object) -> None:
    for question in (COLUMN, DATED, OF_A_SHEET, SHEET, YEAR):
        sentence = complaint(typed_answer, question, str(text))
        assert sentence is None or sentence.endswith("."), sentence


def test_an_endless_answer_is_repeated_in_short() -> None:
    said = not_enough("x" * 5000)
    assert said.startswith("Con «xxx")
    assert said.endswith("…» il piano non si legge ancora: serve un'altra risposta.")
    assert len(said) < 200
