"""The questions about a plan on a terminal: the candidates with their first cells, the likeliest one first."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from shutil import get_terminal_size
from textwrap import wrap

import click
from rich.console import Console
from rich.table import Table

from pdo_xl.cli.recognised import understood_lines
from pdo_xl.cli.say import say
from pdo_xl.cli.show import cell
from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.question import Question
from pdo_xl.domain.rules.pdo101_no_plan import option_name
from pdo_xl.domain.values.plural import others
from pdo_xl.domain.values.visible import visible
from pdo_xl.sheet.columns.mapping import MAPPING_SETTINGS, meaning_of
from pdo_xl.sheet.names.sheets import PARAMETERS
from pdo_xl.sheet.reading.settle import best
from pdo_xl.sheet.reading.typed_answer import beside, not_enough, typed_answer
from pdo_xl.workbook.activation.activate_file import recognise_file
from pdo_xl.workbook.activation.ask_file import ask_file

_LONGEST_LABEL = 44
_LONGEST_CELLS = 26
_MOST_SHOWN = 9
_NARROWEST = 20
_EXPLAIN = "?"
_YES, _NO = frozenset({"", "s", "si", "sì", "y", "yes"}), frozenset({"n", "no"})


def asked(file: Path, mapping: Mapping[str, str]) -> dict[str, str]:
    """Ask what the plan of a file leaves open, show what was understood, and give the answers.

    Raises: NoPlan where no answer settles it; click.Abort where the person stops.
    """
    say("Per leggere il piano serve una risposta. Ogni colonna è con le sue prime celle.")
    say("Invio prende la prima risposta, ? spiega, Ctrl+C smette e nulla è scritto.")
    while True:
        settled = ask_file(file, _Terminal().ask, mapping=mapping)
        if not isinstance(settled.problem, ParameterError) or not settled.answers:
            break
        # What was typed cannot be followed: the person types it again.
        _tell(str(settled.problem))
    if settled.problem is not None:
        raise settled.problem
    say()
    for line in understood_lines(recognise_file(file, {**mapping, **settled.answers})):
        say(line)
    _confirm()
    return settled.answers


def offered(question: Question) -> dict[str, str]:
    """Ask what need not be said of a plan that can be read, and give the answer.

    Raises: click.Abort where the person stops.
    """
    say("Il piano si legge. Invio prende la prima risposta, ? spiega, Ctrl+C smette e nulla è scritto.")
    return {question.setting: _ask(question, "1 di 1")}


def best_taken(file: Path, mapping: Mapping[str, str]) -> dict[str, str]:
    """Take every likeliest answer, and say which. Raises: NoPlan where they do not settle it."""
    settled = ask_file(file, best, mapping=mapping)
    if settled.problem is not None:
        raise settled.problem
    for question in settled.questions:
        if question.best is not None:
            say(f"{question.text} {question.best.label}", err=True)
    rows = "; ".join(f"{option_name(name)}={value}" for name, value in settled.answers.items())
    say(f"Prese le risposte più probabili, da controllare: {rows}. Restano nel foglio {PARAMETERS}.", err=True)
    return settled.answers


class _Terminal:
    """A person who answers, some questions at a time, and is told where an answer was not enough."""

    def __init__(self) -> None:
        self._given: dict[tuple[str, str], str] = {}

    def ask(self, questions: Sequence[Question]) -> list[str]:
        """Ask them one after the other."""
        given: list[str] = []
        for number, question in enumerate(questions, start=1):
            key = question.setting, question.sheet
            if key in self._given:
                _tell(not_enough(self._given[key]))
            given.append(_ask(beside(question, given), f"{number} di {len(questions)}"))
            self._given[key] = given[-1]
        return given


def _ask(question: Question, place: str) -> str:
    say()
    _tell(f"{place} · {question.text}")
    _show_answers(question)
    hint = f"Risposta [{'1' if question.answers else 'nessuna'}]"
    while True:
        typed = click.prompt(hint, default="", show_default=False)
        if typed.strip() == _EXPLAIN:
            _tell(_explained(question))
            continue
        try:
            return typed_answer(question, typed)
        except ParameterError as error:
            _tell(str(error))


def _tell(text: str) -> None:
    """Print a sentence in lines that end between words."""
    for line in wrap(visible(text), max(get_terminal_size().columns - 1, _NARROWEST)):
        say(line)


def _show_answers(question: Question) -> None:
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(justify="right", no_wrap=True)
    for widest in (_LONGEST_LABEL, _LONGEST_CELLS, None):
        table.add_column(overflow="ellipsis", no_wrap=widest is not None, max_width=widest)
    for number, answer in enumerate(question.answers[:_MOST_SHOWN], start=1):
        table.add_row(str(number), cell(answer.label), cell(" · ".join(answer.cells)), cell(answer.why, "dim"))
    Console(highlight=False, markup=False, emoji=False).print(table)
    left = len(question.answers) - _MOST_SHOWN
    if left > 0:
        _tell(f"… e {others(left, 'a')}: di un'altra colonna si può scrivere la lettera.")


def _explained(question: Question) -> str:
    meaning = f"{meaning_of(question.setting)} " if question.setting in MAPPING_SETTINGS else ""
    what = "il numero di una risposta"
    if question.free:
        what += ", la lettera di un'altra colonna o il testo della sua intestazione" if meaning else ", o il valore"
    return f"{meaning}Si scrive {what}. La risposta resta nel foglio {PARAMETERS}, riga {question.setting}."


def _confirm() -> None:
    """Go on only if the person says so. Raises: click.Abort."""
    while (typed := click.prompt("Attivare così? [S/n]", default="", show_default=False).strip().lower()) not in _YES:
        if typed in _NO:
            raise click.Abort
