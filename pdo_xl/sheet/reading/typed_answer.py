"""What a person types in answer to a question, wherever it is asked: a number of the list, letters, a header."""

from collections.abc import Collection

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.question import Answer, Question
from pdo_xl.domain.rules.pdo101_no_plan import option_name
from pdo_xl.domain.settings.sheet_value import sheet_value
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.text import fold, one_line, shorten
from pdo_xl.sheet.address import COLUMN
from pdo_xl.sheet.columns.mapping import FIELD_OF, mapping_settings
from pdo_xl.sheet.columns.selectors import parted

_COLUMN_LABEL = late_pattern(rf"({COLUMN}) «(.*)»")
_LONGEST_NUMBER = 4
_LONGEST_SHOWN = 60


def typed_answer(question: Question, text: str) -> str:
    """The value of the question's parameter; the likeliest answer's where nothing was typed, empty if there is none.

    Raises: ParameterError, with what may be typed.
    """
    typed = one_line(text)
    if not typed:
        return question.best.value if question.best is not None else ""
    if typed.isdecimal() and len(typed) <= _LONGEST_NUMBER and 0 < int(typed) <= len(question.answers):
        return question.answers[int(typed) - 1].value
    for answer in question.answers:
        if typed == answer.value or (fold(typed) and fold(typed) in _names(answer)):
            return answer.value
    of_column = question.setting in FIELD_OF
    if not question.free or (of_column and typed.isdecimal()):
        raise ParameterError(f"«{shorten(typed, _LONGEST_SHOWN)}» non è fra le risposte: scriverne il numero.")
    mapping_settings({option_name(question.setting): typed})
    qualified = of_column and any(parted(answer.value)[0] for answer in question.answers)
    return f"{sheet_value(question.sheet)}!{typed}" if qualified and "!" not in typed else typed


def beside(question: Question, taken: Collection[str]) -> Question:
    """The question with the columns that were `taken` for another one at its end: they are the least likely now."""
    answers = sorted(question.answers, key=lambda answer: answer.value in taken and "«" in answer.label)
    return question._replace(answers=tuple(answers))


def not_enough(value: str) -> str:
    """Say of an answer that the question comes back all the same."""
    return f"Con «{shorten(value, _LONGEST_SHOWN)}» il piano non si legge ancora: serve un'altra risposta."


def _names(answer: Answer) -> set[str]:
    """The ways to name an answer: its value, its letters, its header, its whole label."""
    column = _COLUMN_LABEL.fullmatch(answer.label)
    parts = column.groups() if column is not None and "=" not in answer.value else ()
    return {fold(name) for name in (parted(answer.value)[1], answer.label, *parts)}
