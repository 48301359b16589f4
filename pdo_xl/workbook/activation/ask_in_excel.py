"""The questions in Excel's boxes: a numbered choice, with what was typed handed back until all is answered."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.question import Question
from pdo_xl.domain.values.text import shorten
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.this_run import this_run
from pdo_xl.sheet.blocks import Host
from pdo_xl.sheet.names.plan_columns import NO_COLUMN
from pdo_xl.sheet.reading.recognition import recognise
from pdo_xl.sheet.reading.settle import settle
from pdo_xl.sheet.reading.typed_answer import beside, not_enough, typed_answer

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
    box = _Box(typed)
    with closing(FileHost(file, now=this_run().now)) as host:
        answers: dict[str, str] = {}
        recognition = recognise(host)
        if recognition.problem:
            answers = _settled(host, box)
            recognition = recognise(host, mapping=answers)
        if recognition.offer is not None:
            answers |= _settled(host, box, answers, _as_it_is_first(recognition.offer))
    return answers


def _settled(
    host: Host, box: "_Box", answered: Mapping[str, str] | None = None, offer: Question | None = None
) -> dict[str, str]:
    """The answers to an `offer` and to what is open then, with which the plan is read. Raises: as `typed_answers`."""
    while True:
        taken = {offer.setting: box.one(offer, "1 di 1")} if offer is not None else {}
        settled = settle(host, box.ask, mapping={**(answered or {}), **taken})
        taken |= settled.answers
        if settled.problem is None:
            return taken
        if not isinstance(settled.problem, ParameterError) or not taken:
            raise settled.problem
        box.begin_again(settled.problem)


def _as_it_is_first(offer: Question) -> Question:
    """The question with the answer that leaves the plan as it is at its beginning: a box is soon confirmed."""
    return offer._replace(answers=tuple(sorted(offer.answers, key=lambda answer: answer.value != NO_COLUMN)))


class _Box:
    """A person of whom only what was typed so far is known."""

    def __init__(self, typed: Sequence[str]) -> None:
        self._typed = iter(typed)
        self._given: dict[tuple[str, str], str] = {}
        self._complaint = ""

    def begin_again(self, error: ParameterError) -> None:
        """Ask everything once more: what was typed cannot be followed."""
        self._given.clear()
        self._complain(str(error))

    def ask(self, questions: Sequence[Question]) -> list[str]:
        """Answer them one after the other. Raises: as `one`."""
        if any(question.best is None for question in questions):
            # Nothing in the workbook can be the answer: the sentence of the error says what is missing.
            return [""] * len(questions)
        given: list[str] = []
        for number, question in enumerate(questions, start=1):
            given.append(self.one(beside(question, given), f"{number} di {len(questions)}"))
        return given

    def one(self, question: Question, place: str) -> str:
        """The first text left that is an answer, another one than before. Raises: AskedError if there is none."""
        key = question.setting, question.sheet
        before = self._given.get(key)
        if before is not None:
            self._complain(not_enough(before))
        for text in self._typed:
            try:
                answer = typed_answer(question, text)
            except ParameterError as error:
                self._complain(str(error))
                continue
            if answer != before:
                self._given[key], self._complaint = answer, ""
                return answer
            self._complain(not_enough(answer))
        raise AskedError(self._complaint + question_text(question, place))

    def _complain(self, sentence: str) -> None:
        self._complaint = f"{shorten(sentence, _LONGEST_TEXT)}\n\n"


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
