"""The questions for columns that a header lacks: those that are nothing yet, whose cells can be read as the field's.

Source: design of the reading of other plans, section 3: what is asked is asked once, with the answer ready to copy.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pdo_xl.domain.plan import Field
from pdo_xl.domain.question import Question
from pdo_xl.domain.values.text import plain
from pdo_xl.sheet.columns.actuals import header_day
from pdo_xl.sheet.columns.answers import column_answer, column_question, dated_answer, special_answers
from pdo_xl.sheet.columns.choice import LONG_TEXTS, VALUES, is_number_or_code, of_another_kind, share_told
from pdo_xl.sheet.columns.evidence import Evidence

HINTS: Mapping[Field, tuple[str, ...]] = {
    Field.SECTOR: ("centro", "unita", "posizione", "assegnat"),
    Field.MANAGER: ("nome", "funzionario", "posizione", "assegnat", "apicale", "capo"),
    Field.UNIT: ("codice", "cod.", "cdc"),
    Field.SERVICE: ("centro", "unita", "sezione", "reparto", "gruppo"),
    Field.OBJECTIVE: ("azione", "azioni", "attivita", "progetto", "finalita", "intervento", "descrizione"),
    Field.INDICATOR: ("misura", "parametro", "metrica", "descrizione"),
    Field.TYPE: ("tipo", "unita", "misura", "formato", "natura"),
    Field.TARGET: ("meta", "soglia", "goal", "attes", "previst", "programmat", "standard", "target"),
    Field.ACTUAL: ("riscontro", "fatto", "raggiun", "ottenut", "rilevat", "consuntiv", "finale", "rendicont", "risult"),
    Field.WEIGHT: ("pes", "rilevan", "importan", "punt", "coefficient", "priorita", "%"),
}
"""Words that do not make a header a field's, but the likelier one of those that may be."""

_FIRST = (Field.TYPE, Field.TARGET, Field.ACTUAL, Field.WEIGHT)
"""By the types the values are read; what is expected stands before what was reached."""


class _Candidate(NamedTuple):
    column: int
    why: str
    hinted: bool


def missing_questions(
    sheet: str,
    missing: Sequence[Field],
    unused: Mapping[int, str],
    cells: Evidence,
    types: int | None = None,
    year: int | None = None,
) -> list[Question]:
    """The questions for columns that a header lacks; `unused` has the texts of those that are nothing yet, by column.

    No column is the likeliest answer of two of them. `types` is the column of the types, if it is known.
    """
    free = {column: text for column, text in unused.items() if not of_another_kind(text, year)}
    claimed: set[int] = set()
    questions: dict[Field, Question] = {}
    for field in sorted(missing, key=lambda name: _FIRST.index(name) if name in _FIRST else len(_FIRST)):
        order = _likeliest(field, free, cells, types)
        sure = [entry for entry in order if entry.hinted and entry.column not in claimed]
        others = sorted((entry for entry in order if entry not in sure), key=lambda entry: entry.column in claimed)
        special = special_answers(field)
        best = sure or (others if not special else [])
        days = _days(free, best, year) if field is Field.ACTUAL else {}
        claimed.update(days or [entry.column for entry in best[:1]])
        if field is Field.TYPE and best:
            types = best[0].column
        made = [
            [column_answer(entry.column, free[entry.column], cells, entry.why) for entry in own]
            for own in (sure, others)
        ]
        several = [dated_answer(days, free, cells, year)] if days else []
        questions[field] = column_question(field, [*several, *made[0], *special, *made[1]], sheet)
    return [questions[field] for field in missing]


def _days(texts: Mapping[int, str], columns: Sequence[_Candidate], year: int | None) -> dict[int, date]:
    """The days that several columns of actual values name; none where they are not several different days."""
    said = {entry.column: header_day(texts[entry.column], year) for entry in columns}
    days = {column: day for column, day in sorted(said.items()) if day is not None}
    return days if len(days) > 1 and len(set(days.values())) == len(days) else {}


def _likeliest(field: Field, free: Mapping[int, str], cells: Evidence, types: int | None) -> list[_Candidate]:
    """The columns whose cells can be a field's, the likeliest first, each with what they say."""
    hinted = {column: any(hint in plain(text) for hint in HINTS.get(field, ())) for column, text in free.items()}
    if field is Field.WEIGHT:
        hinted = {column: own or cells.adds_up(column) for column, own in hinted.items()}
    if cells.is_empty:
        return [_Candidate(column, "", hinted[column]) for column in free]
    if field not in VALUES:
        different = {column: len(set(cells.texts(column))) for column in free}
        order = [column for column in free if different[column] and not _has_values(column, cells)]
        if field in LONG_TEXTS:
            order.sort(key=lambda column: -different[column])
        if field is Field.UNIT:
            # A code with figures is an objective's, not the letters of a service.
            hinted = {column: own and not _has_figures(column, cells) for column, own in hinted.items()}
        return [_Candidate(column, "", hinted[column]) for column in order]
    # The numbers of the rows can be read as any value, and are none.
    shares = {column: cells.share(field, column, types) for column, text in free.items() if not is_number_or_code(text)}
    # Actual values are yet to come.
    order = [column for column, own in shares.items() if not own.too_few and (own.filled or field is Field.ACTUAL)]
    order.sort(key=lambda column: -(shares[column].read / shares[column].filled if shares[column].filled else 0.0))
    return [_Candidate(column, share_told(field, shares[column]), hinted[column]) for column in order]


def _has_values(column: int, cells: Evidence) -> bool:
    share = cells.share(Field.TARGET, column)
    return share.read * 2 > share.filled


def _has_figures(column: int, cells: Evidence) -> bool:
    return any(char.isdigit() for text in cells.texts(column) for char in text)
