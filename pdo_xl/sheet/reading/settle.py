"""Questions and answers until a plan can be read: whoever answers, a person or the likeliest answers."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pdo_xl.domain.errors import NoPlan, ParameterError
from pdo_xl.domain.question import Question, add_answer
from pdo_xl.sheet.blocks import Host
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.parameters import read_parameters

Answerer = Callable[[Sequence[Question]], Sequence[str]]
"""Gives an answer to each of some questions; an empty text where there is none."""

_MOST_ROUNDS = 8
"""One answer may bring another question up: which of several sheets, then a column of it."""


class Settled(NamedTuple):
    """The questions that were asked, the answers by parameter, what is still the matter; None if the plan is read.

    `ours`: whether the workbook has the program's parameters already.
    """

    questions: tuple[Question, ...]
    answers: dict[str, str]
    problem: NoPlan | ParameterError | None
    ours: bool = False


def settle(
    host: Host, answer: Answerer, *, mapping: Mapping[str, str] | None = None, on: date | None = None
) -> Settled:
    """Ask until the plan can be read, with `mapping` said already, or until an answer brings nothing new.

    Raises: ParameterError for an unreadable `Parametri`, and what the host and `answer` raise.
    """
    parameters = read_parameters(host.grids())
    said = dict(mapping or {})
    asked: list[Question] = []
    answers: dict[str, str] = {}
    for _ in range(_MOST_ROUNDS):
        try:
            load(host, on=on, mapping=said)
        except NoPlan as error:
            problem: NoPlan | ParameterError | None = error
            questions = error.questions
        except ParameterError as error:
            return Settled(tuple(asked), answers, error, parameters.has_sheet)
        else:
            return Settled(tuple(asked), answers, None, parameters.has_sheet)
        new: dict[str, str] = {}
        for question, value in zip(questions, answer(questions), strict=True):
            before = said.get(question.setting, parameters.parameters.mapping.get(question.setting, ""))
            if value and question.setting not in new and _of_another_sheet(before, value):
                new[question.setting] = before
            if value:
                add_answer(new, question, value)
        if all(said.get(setting) == value for setting, value in new.items()):
            return Settled(tuple(asked), answers, problem, parameters.has_sheet)
        asked += questions
        answers |= new
        said |= new
    return Settled(tuple(asked), answers, problem, parameters.has_sheet)


def best(questions: Sequence[Question]) -> list[str]:
    """Answer each question with its likeliest answer."""
    return [question.best.value if question.best is not None else "" for question in questions]


def _of_another_sheet(before: str, value: str) -> bool:
    """Whether an answer for one sheet stands beside what was said of others, instead of replacing it."""
    return "!" in before and "!" in value and before.partition("!")[0] != value.partition("!")[0]
