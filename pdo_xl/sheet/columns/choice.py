"""Which of a header's columns is a field's, where several may be: taken if it is sure, else asked.

Source: design of the reading of other plans, section 3: two candidates for one column are asked, with a suggestion that
is computed from the cells.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from pdo_xl.domain.plan import Field
from pdo_xl.domain.question import Answer
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.text import fold, one_line, plain, shorten
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.columns.actuals import header_day
from pdo_xl.sheet.columns.answers import column_answer, special_answers
from pdo_xl.sheet.columns.beginnings import (
    Beginning,
    is_stand_in,
    is_sure,
    is_tentative,
    is_unit_of_measure,
    without_year,
)
from pdo_xl.sheet.columns.evidence import Evidence, Share
from pdo_xl.sheet.names.plan_columns import FIELD_LABELS, PAIRED_FIELDS

VALUES = frozenset({Field.TYPE, Field.TARGET, Field.ACTUAL, Field.WEIGHT, Field.INDICATOR_WEIGHT, *PAIRED_FIELDS})
"""The fields whose cells are calculated with, and can be read or not."""

LONG_TEXTS = frozenset({Field.OBJECTIVE, Field.INDICATOR})
"""The fields whose texts differ from row to row."""
_WEIGHTS = frozenset({Field.WEIGHT, Field.INDICATOR_WEIGHT})
_BARE = frozenset({"tipologia"})
_FEWEST_TO_DECIDE = 3
_EXAMPLE = 30
_ANY_YEAR = 2000
"""For a day and month alone, where the plan's year is not known: which is the later one is all that matters."""
_REMARKS = late_pattern(r"\b(?:not[ae]|annotazion|osservazion|motivazion|comment|fonte|documentazion|scostament)")
_OF_BEFORE = late_pattern(r"precedent|anno prec|anno scorso|anno passato|storic")
_CODE = late_pattern(
    r"cod(?:ice|\.)?\b.*|(?:.*[ .(/-])?(?:n|nr|num|numero|id|prog|progressivo|sigla)[ .)°º]*(?:ob|ind)?[ .)]*",
    re.DOTALL,
)
_YEAR = late_pattern(r"(?<![0-9])(20[0-9]{2})(?![0-9])")


class Candidate(NamedTuple):
    """A column whose header may be a field's; `beginning` is None for one that a person named."""

    column: int
    text: str
    beginning: Beginning | None

    @property
    def shown(self) -> str:
        """The column as a person finds it."""
        return f"{column_letters(self.column)} («{shorten(self.text, 60)}»)"


class Unclear(NamedTuple):
    """What cannot be told of a field's columns, in Italian, and what may be answered, the likeliest first."""

    problem: str
    answers: tuple[Answer, ...]


def is_number_or_code(text: str) -> bool:
    """Whether a header is that of the rows' numbers, or of codes.

    >>> is_number_or_code("N."), is_number_or_code("Codice obiettivo"), is_number_or_code("Nuovo valore")
    (True, True, False)
    """
    return bool(_CODE.fullmatch(plain(text)))


def of_another_kind(text: str, year: int | None) -> str:
    """Why a column that begins like a field's is not the field's of this year; empty if it may be."""
    simple = plain(text)
    if _OF_BEFORE.search(simple):
        return "è di un anno precedente"
    if _REMARKS.search(simple):
        return "è una colonna di note"
    if year is None:
        return ""
    day = header_day(text, year)
    if day is not None:
        # What was done by the end of a year may be known in January.
        return f"è del {day.year}, il piano è del {year}" if day.year < year else ""
    years = {int(digits) for digits in _YEAR.findall(simple)}
    if not years or min(years) <= year <= max(years):
        return ""
    return f"è del {max(years)}, il piano è del {year}"


def aside(candidate: Candidate, year: int | None) -> str:
    """Why a column beside another one of a field is not that field's; empty if it may be."""
    if candidate.beginning is None:
        return ""
    if _CODE.fullmatch(_after(candidate)):
        return "è un numero o un codice"
    return of_another_kind(candidate.text, year)


def contradicted(field: Field, candidate: Candidate, cells: Evidence) -> str:
    """Why the cells say that a column is not what its header may mean; empty if they do not."""
    if candidate.beginning is None or not is_tentative(candidate.beginning):
        return ""
    units = is_unit_of_measure(candidate.beginning)
    share = cells.share_of_units(candidate.column) if units else cells.share(field, candidate.column)
    if candidate.beginning.name in _BARE and fold(candidate.text) in _BARE:
        # Nothing else is as near to the familiar name: only cells that all say otherwise speak against it.
        against = share.filled >= _FEWEST_TO_DECIDE and not share.read
    else:
        against = share.too_few
    if not against:
        return ""
    return f"le sue celle non sono {_called(field)}, per esempio «{shorten(cells.example(candidate.column), _EXAMPLE)}»"


def without_stand_ins(field: Field, candidates: Sequence[Candidate], cells: Evidence) -> list[Candidate]:
    """The columns that may be a field's without those that are so only where no other column is.

    A unit of measure is a type of value only there, a "Standard" a target.
    """
    if field is not Field.TYPE:
        own = [entry for entry in candidates if entry.beginning is None or not is_stand_in(entry.beginning)]
        return own or list(candidates)
    others = [entry for entry in candidates if entry.beginning is None or not is_unit_of_measure(entry.beginning)]
    if not others or any(cells.share(Field.TYPE, entry.column).too_few for entry in others):
        return list(candidates)
    return others


def sure_one(field: Field, candidates: Sequence[Candidate], cells: Evidence) -> Candidate | None:
    """The one column whose header says all, if its cells do not speak against it."""
    sure = [entry for entry in candidates if entry.beginning is not None and is_sure(entry.beginning)]
    if len(sure) != 1:
        return None
    return None if field in VALUES and cells.share(field, sure[0].column).too_few else sure[0]


def ranked(
    field: Field, candidates: Sequence[Candidate], cells: Evidence, types: int | None, year: int | None
) -> list[tuple[Candidate, str]]:
    """The columns that may be a field's, the likeliest first, each with what speaks for it or against it."""
    if field in VALUES:
        return _by_values(field, candidates, cells, types, year)
    texts = {entry.column: cells.texts(entry.column) for entry in candidates}
    different = {column: len(set(own)) for column, own in texts.items()}

    def likeliest(entry: Candidate) -> tuple[float, ...]:
        count = different[entry.column] if field in LONG_TEXTS else min(different[entry.column], 1)
        return -count, bool(_after(entry)), _place(entry), entry.column

    order = sorted(candidates, key=likeliest)
    if field not in LONG_TEXTS or len(set(different.values())) == 1:
        return [(entry, "" if texts[entry.column] or not any(texts.values()) else "senza testi") for entry in order]
    return [(entry, _how_many(different[entry.column])) for entry in order]


def asked(field: Field, order: Sequence[tuple[Candidate, str]], cells: Evidence) -> Unclear:
    """The question which of some columns is a field's, the likeliest first."""
    listed = " o ".join(f"{entry.shown[:-1]}, {why})" if why else entry.shown for entry, why in order)
    return Unclear(
        f"non si capisce quale colonna è «{FIELD_LABELS[field]}», se {listed}: indicarla",
        (*[column_answer(entry.column, entry.text, cells, why) for entry, why in order], *special_answers(field)),
    )


def _by_values(
    field: Field, candidates: Sequence[Candidate], cells: Evidence, types: int | None, year: int | None
) -> list[tuple[Candidate, str]]:
    shares = {entry.column: cells.share(field, entry.column, types) for entry in candidates}

    def likeliest(entry: Candidate) -> tuple[float, ...]:
        share = shares[entry.column]
        of_year = year is not None and str(year) in entry.text
        day = header_day(entry.text, year or _ANY_YEAR)
        late = -day.toordinal() if day is not None else 0
        return share.too_few, not share.filled, late, not of_year, bool(_after(entry)), _place(entry), entry.column

    order = sorted(candidates, key=likeliest)
    if len({(share.too_few, not share.filled) for share in shares.values()}) == 1:
        return [(entry, "") for entry in order]
    return [(entry, share_told(field, shares[entry.column])) for entry in order]


def _place(candidate: Candidate) -> int:
    return candidate.beginning.place if candidate.beginning is not None else 0


def _how_many(texts: int) -> str:
    return {0: "senza testi", 1: "un testo solo"}.get(texts, f"{texts} testi diversi")


def share_told(field: Field, share: Share) -> str:
    """How many cells of a column can be read as a field's values."""
    return f"{_called(field)} in {share.read} celle su {share.filled}" if share.filled else "vuota"


def _called(field: Field) -> str:
    return "tipi di valore" if field is Field.TYPE else "pesi" if field in _WEIGHTS else "valori"


def _after(candidate: Candidate) -> str:
    """What a header says after its beginning."""
    if candidate.beginning is None:
        return ""
    letters = 0
    text = plain(without_year(one_line(candidate.text)))
    for place, char in enumerate(text):
        if letters == candidate.beginning.length:
            return text[place:].strip(" .:;-/()")
        letters += char.isascii() and char.isalnum()
    return ""
