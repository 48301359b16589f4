"""What may be answered where a column is asked for: columns, each with its first cells, and words that name none."""

from collections.abc import Mapping, Sequence
from datetime import date

from pdo_xl.domain.plan import Field
from pdo_xl.domain.question import Answer, Question
from pdo_xl.domain.values.text import italian_date, one_line, shorten
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.columns.evidence import Evidence
from pdo_xl.sheet.columns.mapping import ABSENT
from pdo_xl.sheet.names.plan_columns import COLUMN_SETTINGS, FIELD_LABELS, FROM_VALUES, NO_COLUMN, OWN_TYPES, SHEET_NAME

_LONGEST_CELL = 24
_LONGEST_HEADER = 60
_SHORT_HEADER = 30
"""Characters of a header's text, where several stand in one line."""
_CELLS = 3

SPECIAL_LABELS: Mapping[str, str] = {
    NO_COLUMN: f"{NO_COLUMN}: il piano non ha questa colonna",
    SHEET_NAME: f"{SHEET_NAME}: ogni foglio è il settore del suo nome",
    FROM_VALUES: f"{FROM_VALUES}: riga per riga, dall'unità di misura se c'è, se no dai valori",
    OWN_TYPES: f"{OWN_TYPES}: lo stesso, e la tipologia letta si vede in una colonna del programma",
}
"""What the answers mean that name no column."""

_OWN_LABELS: Mapping[Field, str] = {
    Field.WEIGHT: f"{NO_COLUMN}: in ogni settore gli obiettivi pesano uguale",
}
"""The fields for which such an answer means more."""

SPECIAL_ANSWERS: Mapping[Field, tuple[str, ...]] = {
    **{field: (word,) for field, word in ABSENT.items()},
    Field.TYPE: (FROM_VALUES, OWN_TYPES),
}
"""The answers, beside columns, that a field allows."""


def column_answer(column: int, text: str, cells: Evidence, why: str = "", value: str = "") -> Answer:
    """One column as an answer: its letters, unless another `value` says more."""
    letters = column_letters(column)
    first = tuple(shorten(one_line(cell), _LONGEST_CELL) for cell in cells.examples(column, _CELLS))
    return Answer(value or letters, f"{letters} «{shorten(one_line(text), _LONGEST_HEADER)}»", first, why)


def dated_answer(days: Mapping[int, date], texts: Mapping[int, str], cells: Evidence, year: int | None) -> Answer:
    """Several columns, each with its day, as one answer; the cells are those of the last day's.

    The days of the plan's own `year` stand without it: then they hold next year as well.
    """
    said = {column: f"{day:%d/%m}" if day.year == year else italian_date(day) for column, day in days.items()}
    value = "; ".join(f"{column_letters(column)} = {day}" for column, day in said.items())
    label = "; ".join(
        f"{column_letters(column)} «{shorten(one_line(texts[column]), _SHORT_HEADER)}» = {day}"
        for column, day in said.items()
    )
    last = max(days, key=lambda column: days[column])
    return Answer(value, label, column_answer(last, texts[last], cells).cells, "ognuna alla sua data")


def special_answers(field: Field) -> tuple[Answer, ...]:
    """The answers of a field that name no column."""
    return tuple(Answer(word, _OWN_LABELS.get(field, SPECIAL_LABELS[word])) for word in SPECIAL_ANSWERS.get(field, ()))


def column_question(field: Field, answers: Sequence[Answer], sheet: str) -> Question:
    """The question which column of a sheet is a field's; of the actual values there may be several, with their days."""
    text = f"Quale colonna è «{FIELD_LABELS[field]}»?"
    if any("=" in answer.value for answer in answers):
        text = f"Quali colonne sono «{FIELD_LABELS[field]}», e a quale data?"
    return Question(COLUMN_SETTINGS[field], text, tuple(answers), sheet)
