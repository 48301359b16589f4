"""A question, and its likeliest answers as the values of parameters."""

from pdo_xl.domain.question import Answer, Question, add_answer, best_answers


def question(setting: str, *values: str) -> Question:
    return Question(setting, "Quale?", tuple(Answer(value, f"{value} «x»") for value in values))


def test_the_first_answer_is_the_best_and_there_may_be_none() -> None:
    assert question("colonna_peso", "H", "I").best == Answer("H", "H «x»")
    assert question("colonna_peso").best is None


def test_the_best_answers_of_several_questions() -> None:
    asked = [question("colonna_peso", "SF!H", "SF!I"), question("anno"), question("colonna_peso", "GT!J")]
    assert best_answers(asked) == {"colonna_peso": "SF!H; GT!J"}


def test_an_answer_stands_beside_those_of_other_sheets() -> None:
    values = {"anno": "2024"}
    add_answer(values, question("colonna_peso"), "SF!H")
    add_answer(values, question("colonna_peso"), "GT!I")
    assert values == {"anno": "2024", "colonna_peso": "SF!H; GT!I"}
