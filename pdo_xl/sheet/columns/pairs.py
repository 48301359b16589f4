"""Columns that go in pairs and that a plan may have: a deadline and the day it was done, a numerator and a denominator.

A deadline beside the expected value is counted only if a person says so: most are the office's own. Numerator and
denominator are recognised where both are there and hold numbers: a plan may as well describe in words how it counts.
Source: design of other bodies' plans, section 3.
"""

from collections.abc import Collection, Mapping, Sequence

from pdo_xl.domain.plan import Field
from pdo_xl.domain.question import Answer, Question
from pdo_xl.domain.values.text import fold, one_line
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.columns.answers import column_answer
from pdo_xl.sheet.columns.beginnings import match_field
from pdo_xl.sheet.columns.choice import Candidate
from pdo_xl.sheet.columns.evidence import Evidence
from pdo_xl.sheet.columns.lettered import typed_column
from pdo_xl.sheet.columns.plan_headers import DONE_AMONG_ACTUALS
from pdo_xl.sheet.names.plan_columns import COLUMN_SETTINGS, NO_COLUMN, PAIRED_FIELDS

Reason = tuple[str, bool]
"""Why a column is not used, and whether a person had better look."""

OFFERED_DEADLINE = "può essere una scadenza da rispettare"
"""Why a deadline is not used as long as nobody says whether it counts."""
WITH_DEADLINE = "si usa se si conta la scadenza"
"""Why the day it was done is not used, where the deadline is only offered."""
_SIGNS = "!;=\"'«»“”"
"""What parts a value of a parameter."""
_NOT_OF_THE_PLAN: Reason = ("non è una colonna del piano", False)
_LONGEST_WHOLE = 3
"""Letters of a name that is one only where nothing follows: "Num.", but not "Num. pratiche"."""
_AMONG_ACTUALS = tuple(map(fold, DONE_AMONG_ACTUALS))


def set_aside_pairs(
    candidates: dict[Field, list[Candidate]], named: Collection[Field], absent: Collection[Field], cells: Evidence
) -> dict[int, Reason]:
    """Leave among the candidates only the columns of a pair that are sure, and give the reasons for the others.

    A person `named` some fields' columns, and said of others that they are `absent`.
    """
    reasons: dict[int, Reason] = {}
    if Field.DEADLINE in absent:
        # Beside another column of actual values they are days of a deadline that does not count.
        reasons |= {entry.column: _NOT_OF_THE_PLAN for entry in _take_days_among_actuals(candidates, cells)}
    if not PAIRED_FIELDS.keys() & candidates.keys():
        return reasons
    for field, other in PAIRED_FIELDS.items():
        # A deadline may do without the day it was done; nothing else may do without its other half.
        if other in absent and field is not Field.DEADLINE and field not in named:
            reasons |= {entry.column: _NOT_OF_THE_PLAN for entry in candidates.pop(field, ())}
    if Field.DEADLINE in candidates and Field.DONE not in candidates:
        days = _take_days_among_actuals(candidates, cells)
        candidates |= {Field.DONE: days} if days else {}
    said = {*named, *absent}
    if not said & {Field.DEADLINE, Field.DONE}:
        deadlines, done = candidates.pop(Field.DEADLINE, []), candidates.pop(Field.DONE, [])
        # Without a column of expected values it may be the expected value itself.
        beside = deadlines if Field.TARGET in candidates else []
        reasons |= {entry.column: _NOT_OF_THE_PLAN for entry in (*deadlines, *done)} | _offered(beside, done, cells)
    if not said & {Field.NUMERATOR, Field.DENOMINATOR}:
        counts = [candidates.pop(field, []) for field in (Field.NUMERATOR, Field.DENOMINATOR)]
        unsure = _unsure_counts(counts, cells)
        if unsure:
            reasons |= unsure
        elif all(counts):
            candidates[Field.NUMERATOR], candidates[Field.DENOMINATOR] = counts
    return reasons


def _take_days_among_actuals(candidates: dict[Field, list[Candidate]], cells: Evidence) -> list[Candidate]:
    """Take "Realizzato il" and its like for the day it was done, where there is another column of actual values."""
    actuals = candidates.get(Field.ACTUAL, [])
    days = [
        entry
        for entry in actuals
        if entry.beginning is not None
        and fold(entry.text).startswith(_AMONG_ACTUALS)
        and not cells.share(Field.DONE, entry.column).too_few
    ]
    if not days or len(days) == len(actuals):
        return []
    candidates[Field.ACTUAL] = [entry for entry in actuals if entry not in days]
    return days


def _offered(deadlines: Sequence[Candidate], done: Sequence[Candidate], cells: Evidence) -> dict[int, Reason]:
    days = [entry.column for entry in deadlines if _has(Field.DEADLINE, entry.column, cells)]
    reasons: dict[int, Reason] = dict.fromkeys(days, (OFFERED_DEADLINE, True))
    return reasons | {entry.column: (WITH_DEADLINE, True) for entry in done if days}


def deadline_question(sheet: str, offered: Mapping[int, str], cells: Evidence) -> Question | None:
    """The question whether a deadline is to be met as well; `offered` has the texts of columns, by column.

    Shape: None where there is none. A column is named by its header, which may be that of other sheets too.
    """
    days = {column: text for column, text in offered.items() if _begins(text) is Field.DEADLINE}
    if not days:
        return None
    answers = [column_answer(column, text, cells, value=_named(column, text)) for column, text in days.items()]
    no = Answer(NO_COLUMN, f"{NO_COLUMN}: la scadenza non si conta")
    # Whoever writes down when it was done wants to be measured by it.
    counted = len(days) < len(offered)
    text = "C'è anche una scadenza da rispettare? In quale colonna?"
    ordered = (*answers, no) if counted else (no, *answers)
    return Question(COLUMN_SETTINGS[Field.DEADLINE], text, ordered, sheet, required=False)


def _begins(text: str) -> Field | None:
    beginning = match_field(text)
    return beginning.field if beginning is not None else None


def _named(column: int, text: str) -> str:
    """A column by its header, unless that may be a letter or is nothing that can be written in one line."""
    line = one_line(text)
    plain_words = fold(line) and typed_column(line) is None and not any(sign in line for sign in _SIGNS)
    return line if plain_words else column_letters(column)


def _option(field: Field) -> str:
    return COLUMN_SETTINGS[field].removeprefix("colonna_")


def _unsure_counts(counts: Sequence[Sequence[Candidate]], cells: Evidence) -> dict[int, Reason]:
    """Why numerator and denominator are not taken; nothing where they are, or where there are none."""
    every = [entry for own in counts for entry in own]
    if not all(counts):
        return {entry.column: _NOT_OF_THE_PLAN for entry in every}
    reasons: dict[int, Reason] = {}
    for own, field in zip(counts, (Field.NUMERATOR, Field.DENOMINATOR), strict=True):
        for entry in own:
            if len(own) > 1:
                reasons[entry.column] = (f"non è la sola: per usarla, indicare {_option(field)}", True)
            elif cells.share(field, entry.column).too_few:
                reasons[entry.column] = ("le sue celle non sono numeri", False)
            elif _is_beginning_only(entry):
                reasons[entry.column] = _NOT_OF_THE_PLAN
    if reasons:
        return {entry.column: _NOT_OF_THE_PLAN for entry in every} | reasons
    return {}


def _is_beginning_only(entry: Candidate) -> bool:
    name = entry.beginning.name if entry.beginning is not None else ""
    return 0 < len(name) <= _LONGEST_WHOLE and fold(entry.text) != name


def _has(field: Field, column: int, cells: Evidence) -> bool:
    share = cells.share(field, column)
    return share.filled > 0 and not share.too_few
