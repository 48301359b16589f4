"""A question about a plan that its cells leave open: what may be answered, the likeliest answer first."""

from collections.abc import Iterable
from typing import NamedTuple


class Answer(NamedTuple):
    """One answer: `value` is what the parameter gets, `label` is how a person finds it.

    `cells`: the first filled cells of the column, as they show. `why`: what speaks for it or against it.
    """

    value: str
    label: str
    cells: tuple[str, ...] = ()
    why: str = ""

    @property
    def names_a_column(self) -> bool:
        """Whether it is where a column stands; the others' labels begin with their value, and say what it means.

        >>> Answer("H", "H «Meta»").names_a_column, Answer("nessuna", "nessuna: il piano non l'ha").names_a_column
        (True, False)
        """
        return not self.label.startswith(f"{self.value}:")


class Question(NamedTuple):
    """What is to be told of a plan: `setting` is the parameter that settles it, `text` the question, in one line.

    `answers`: the likeliest first; none where nothing in the workbook can be one. `sheet`: the one that is asked about.
    `required`: whether the plan cannot be read without; else it is an offer. `free`: whether a column may be named that
    is not among the answers.
    """

    setting: str
    text: str
    answers: tuple[Answer, ...] = ()
    sheet: str = ""
    required: bool = True
    free: bool = True

    @property
    def best(self) -> Answer | None:
        """The likeliest answer."""
        return self.answers[0] if self.answers else None


def best_answers(questions: Iterable[Question]) -> dict[str, str]:
    """The parameters' values of the likeliest answers; several questions of one parameter share its value.

    >>> best_answers([Question("anno", "Di quale anno?", (Answer("2024", "2024"), Answer("2025", "2025")))])
    {'anno': '2024'}
    """
    values: dict[str, str] = {}
    for question in questions:
        if question.best is not None:
            add_answer(values, question, question.best.value)
    return values


def add_answer(values: dict[str, str], question: Question, value: str) -> None:
    """Put an answer among the parameters' values: beside another sheet's answer to the same question, if it has one."""
    before = values.get(question.setting)
    values[question.setting] = f"{before}; {value}" if before else value
