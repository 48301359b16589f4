"""SI_NO: done or not, or in part.

Source: design of the scoring, sections 2 to 4.
"""

from enum import StrEnum
from math import inf

from pdo_xl.domain.kinds import units
from pdo_xl.domain.kinds.answers import read_answer_with_words, read_deed, read_partly
from pdo_xl.domain.kinds.base import (
    Actual,
    Note,
    Target,
    date_note,
    interpreted,
)
from pdo_xl.domain.kinds.kind import Chance, Kind
from pdo_xl.domain.kinds.reckoning import Reckoning
from pdo_xl.domain.kinds.threshold import FULL
from pdo_xl.domain.kinds.trend import Course, Trend, Way, YearSoFar, done_in_part, near_the_end
from pdo_xl.domain.kinds.unsaid import unsaid_actual, unsaid_target
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.dates import early_serial
from pdo_xl.domain.values.done_on import names_day_after
from pdo_xl.domain.values.entry import Entry, Percent
from pdo_xl.domain.values.numbers import parse_number, read_number
from pdo_xl.domain.values.quantities import LONGEST
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import plain


class Answer(StrEnum):
    """The answers of a si/no indicator."""

    YES = "si"
    NO = "no"
    PARTLY = "in parte"


_ANSWERS = {
    **dict.fromkeys(("si", "s", "x", "vero", "true", "1"), Answer.YES),
    **dict.fromkeys(("no", "n", "falso", "false", "0"), Answer.NO),
    **dict.fromkeys(("in parte", "parziale", "parzialmente"), Answer.PARTLY),
}


class YesNo(Kind):
    """Something to be done or not."""

    name = "SI_NO"
    label = "si/no"
    called = "una risposta"
    spellings = frozenset({"si/no", "s/n"})
    units = units.OF_ANSWERS
    measured_in = "si_no"
    format_matters_above = -inf
    format_decides = True

    def read_target(self, entry: Entry, year: int | None) -> Target[Answer]:
        """Read the answer expected.

        Raises: UnreadableTarget.

        >>> YesNo().read_target("Sì", 2024).value
        <Answer.YES: 'si'>
        """
        # What a target has besides its answer is another target: "si, entro il 30/06".
        answer, notes = _read(entry, with_proof=False)
        if answer is None:
            raise unsaid_target(self.name, entry, self.called, "scrivere si oppure no")
        return Target(answer, None, notes)

    def read_actual(self, entry: Entry, year: int | None) -> Actual[Answer]:
        """Read the answer given.

        Raises: UnreadableActual.
        """
        answer, notes = _read(entry, with_proof=True)
        if answer is None:
            raise unsaid_actual(self.name, entry, self.called, "scrivere si, no oppure «in parte»")
        if notes and answer is not Answer.NO and isinstance(entry, str) and names_day_after(plain(entry), year):
            return Actual(answer, (_after(entry, answer, year),))
        return Actual(answer, notes)

    def claims(self, entry: Entry, year: int | None) -> bool:
        """Whether a value is an answer in words."""
        if not isinstance(entry, str):
            return isinstance(entry, bool)
        if len(entry) > LONGEST or parse_number(plain(entry)) is not None:
            return False
        return early_serial(entry) is None and _in_words(entry, with_proof=True)[0] is not None

    def score(self, target: Target[Answer], actual: Actual[Answer], parameters: Parameters, year: int) -> float:
        """Score an answer: full if it is the one expected, `si_no_parziale` if partly, else nothing."""
        if actual.value is target.value:
            return FULL
        return parameters.yes_no_partly if actual.value is Answer.PARTLY else 0.0

    def explained(self, target: Target[Answer], actual: Actual[Answer], parameters: Parameters, year: int) -> Reckoning:
        """Say whether it is the answer expected."""
        if actual.value is target.value:
            return Reckoning(f"la risposta è quella attesa, «{target.value}»:", FULL)
        if actual.value is Answer.PARTLY:
            return Reckoning(f"la risposta è «{actual.value}»:", parameters.yes_no_partly, ("si_no_parziale",))
        return Reckoning(f"la risposta «{actual.value}» non è quella attesa, «{target.value}»:", 0.0)

    def ways(self, target: Target[Answer]) -> tuple[Way, ...]:
        """None: an answer does not grow."""
        return ()

    def course(
        self, target: Target[Answer], actual: Actual[Answer], score: float, way: Way | None, so_far: YearSoFar
    ) -> Course:
        """Tell what is done from what is done in part, and from the opposite."""
        if score >= FULL:
            return Course(Trend.DONE, lambda: f"la risposta «{actual.value}» vale tutti i punti")
        if actual.value is Answer.PARTLY:
            return near_the_end(done_in_part(score, so_far), so_far)
        return Course(Trend.LATE, lambda: f"la risposta «{actual.value}» non è quella attesa, «{target.value}»")

    def made_up(self, target: Target[Answer], chance: Chance) -> str:
        """Make up an answer, in one of the ways to write it."""
        return chance.choice(("si", "Sì", "SI", "x", "si", "in parte", "no", "parzialmente"))


def _after(typed: str, answer: Answer, year: int | None) -> Note:
    """The warning for what was done, by its own words, when the plan's year was over."""
    text = f"«{shown(typed)}»: letto come {answer}, ma nomina un giorno dopo il 31/12/{year}"
    return Note("PDO404", text, f"Se è stato fatto nel {year} scrivere «{answer}»; se dopo, scrivere «no».")


def _read(entry: Entry, *, with_proof: bool) -> tuple[Answer | None, tuple[Note, ...]]:
    if isinstance(entry, bool):
        return (Answer.YES if entry else Answer.NO), ()
    serial = early_serial(entry)
    if serial is not None:
        return ({1: Answer.YES}.get(serial), (date_note(entry, serial),))
    if isinstance(entry, str):
        return _in_words(entry, with_proof)
    number = read_number(entry)
    answer = None if number is None else {0.0: Answer.NO, 1.0: Answer.YES}.get(number)
    return answer, (_percent_note(entry, answer),) if answer is not None and isinstance(entry, Percent) else ()


def _percent_note(entry: Percent, answer: Answer) -> Note:
    """The warning for an answer that its cell shows as a percentage."""
    how = f"Scrivere «{answer}»; se è una percentuale, scrivere Percentuale come tipologia di valore."
    return Note("PDO305", f"la cella mostra «{shown(entry)}»: letta come {answer}", how)


def _in_words(typed: str, with_proof: bool) -> tuple[Answer | None, tuple[Note, ...]]:
    text = plain(typed)
    answer = _ANSWERS.get(text.rstrip(".'"))
    if answer is not None:
        return answer, ()
    said = read_deed(text)
    if said is None and with_proof:
        said = read_partly(text) or read_answer_with_words(text)
    return (None, ()) if said is None else (Answer(said), (interpreted(typed, said),))
