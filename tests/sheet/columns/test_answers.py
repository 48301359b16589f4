"""What may be answered where a column is asked for."""

from datetime import date

from pdo_xl.domain.plan import Field
from pdo_xl.domain.question import Answer
from pdo_xl.sheet.columns.answers import (
    SPECIAL_ANSWERS,
    SPECIAL_LABELS,
    column_answer,
    column_question,
    dated_answer,
    special_answers,
)
from pdo_xl.sheet.columns.evidence import Evidence
from pdo_xl.sheet.names.plan_columns import COLUMN_SETTINGS

CELLS = Evidence(enumerate([["a\nb", None], ["a\nb"], ["x" * 99], [0.5], ["fine"]], start=1))


def test_a_column_with_its_first_different_cells_each_on_one_short_line() -> None:
    answer = column_answer(1, "Meta\n2024", CELLS, "valori in 3 celle su 4")
    assert answer == Answer("A", "A «Meta 2024»", ("a b", f"{'x' * 23}…", "0,5"), "valori in 3 celle su 4")
    assert column_answer(2, "Vuota", CELLS, value="B = 31/12").cells == ()
    assert column_answer(2, "Vuota", CELLS, value="B = 31/12").value == "B = 31/12"


def test_several_columns_of_which_each_has_its_day() -> None:
    days = {1: date(2024, 6, 30), 3: date(2023, 12, 31)}
    answer = dated_answer(days, {1: "Primo", 3: "Secondo" * 9}, CELLS, 2024)
    assert (answer.value, answer.why) == ("A = 30/06; C = 31/12/2023", "ognuna alla sua data")
    assert answer.label == "A «Primo» = 30/06; C «SecondoSecondoSecondoSecondoS…» = 31/12/2023"
    assert answer.cells == ("a b", f"{'x' * 23}…", "0,5")


def test_words_that_name_no_column() -> None:
    assert [answer.value for answer in special_answers(Field.SECTOR)] == ["nome del foglio"]
    assert [answer.label for answer in special_answers(Field.UNIT)] == ["nessuna: il piano non ha questa colonna"]
    assert [answer.label for answer in special_answers(Field.WEIGHT)] == [
        "nessuna: in ogni settore gli obiettivi pesano uguale"
    ]
    assert special_answers(Field.OBJECTIVE) == ()
    assert {word for words in SPECIAL_ANSWERS.values() for word in words} == SPECIAL_LABELS.keys()


def test_the_question_of_several_columns_asks_for_their_days() -> None:
    one, dated = Answer("I", "I «Esito»"), Answer("I = 30/06; J = 31/12", "I «Esito» = 30/06")
    assert column_question(Field.ACTUAL, [one], "Piano").text == "Quale colonna è «Valore effettivo»?"
    question = column_question(Field.ACTUAL, [dated, one], "Piano")
    assert question.text == "Quali colonne sono «Valore effettivo», e a quale data?"
    assert (question.setting, question.sheet) == (COLUMN_SETTINGS[Field.ACTUAL], "Piano")
