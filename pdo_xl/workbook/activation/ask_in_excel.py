"""The questions in Excel's boxes: a numbered choice, with what was typed handed back until all is answered."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.question import Question
from pdo_xl.domain.values.text import shorten
from pdo_xl.sheet.reading.typed_answer import beside, typed_answer
from pdo_xl.workbook.activation.ask_file import ask_file

QUESTION = "?"
"""Begins every answer to Excel that is a question."""
SEPARATOR = "\n"
"""Stands before each text that was typed, behind the file's name: neither has one."""

_MOST_ANSWERS = 7
_LONGEST_LINE = 80
_LONGEST_TEXT = 160
"""With all of these a box is filled to its 1024 characters, and what was typed wrong still has its place.

Source: Microsoft, Visual Basic for Applications, InputBox function: the prompt.
"""


class AskedError(Exception):
    """What is to be asked next, in the words of the box."""


def typed_answers(file: Path, typed: Sequence[str]) -> dict[str, str]:
    """The values of the parameters for what was typed so far, in the order in which it was asked.

    Raises: AskedError with the next question; NoPlan, ParameterError where no answer settles it; FileRefused.
    """
    texts = iter(typed)
    settled = ask_file(file, lambda questions: _answered(questions, texts))
    if settled.problem is not None:
        raise settled.problem
    return settled.answers


def _answered(questions: Sequence[Question], typed: Iterator[str]) -> list[str]:
    if any(question.best is None for question in questions):
        # Nothing in the workbook can be the answer: the sentence of the error says what is missing.
        return [""] * len(questions)
    given: list[str] = []
    for number, question in enumerate(questions, start=1):
        given.append(_one(beside(question, given), f"{number} di {len(questions)}", typed))
    return given


def _one(question: Question, place: str, typed: Iterator[str]) -> str:
    """The first of the typed texts that is an answer. Raises: AskedError where there is none left."""
    complaint = ""
    for text in typed:
        try:
            return typed_answer(question, text)
        except ParameterError as error:
            complaint = f"{shorten(str(error), _LONGEST_TEXT)}\n\n"
    raise AskedError(complaint + question_text(question, place))


def question_text(question: Question, place: str) -> str:
    """A question as a box shows it: each answer with its number, its first cells and what speaks for it."""
    lines = [shorten(f"Domanda {place}: {question.text}", _LONGEST_TEXT), ""]
    for number, answer in enumerate(question.answers[:_MOST_ANSWERS], start=1):
        about = "; ".join(answer.cells) or answer.why
        lines.append(shorten(f"{number} = {answer.label}{f': {about}' if about else ''}", _LONGEST_LINE))
    if len(question.answers) > _MOST_ANSWERS:
        lines.append("…")
    other = " o la lettera di un'altra colonna" if question.free else ""
    lines += ["", f"Scrivere il numero della risposta{other}. Con Annulla nulla è scritto."]
    return "\n".join(lines)
