"""A header row's texts matched to the columns of the plan, each with its reason.

Source: design of the workbook, section "The familiar format, loosely".
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pdo_xl.domain.plan import Field
from pdo_xl.domain.text import fold, italian_date, plain
from pdo_xl.sheet.actuals import ActualColumn, header_day
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.mapping import Known, Selector
from pdo_xl.sheet.names import COLUMN_SETTINGS, FIELD_LABELS, PLAN_HEADERS, Computed

COMPUTED = {fold(name): name for name in Computed}

_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})(?![0-9])")
_VALUES = frozenset({Field.TYPE, Field.TARGET, Field.ACTUAL, Field.WEIGHT, Field.INDICATOR_WEIGHT})
"""The fields whose cells are calculated with: of two columns alike none is taken without asking."""
_OF_BEFORE = re.compile(r"precedent|anno prec|anno scorso|anno passato|storic")
_REMARKS = re.compile(r"\b(?:not[ae]|annotazion|osservazion|motivazion|comment|fonte|documentazion|scostament)")
_SAY_DAYS = "indicare quella da usare, o tutte con la loro data,"


class Verdict(NamedTuple):
    """What a header cell was taken for; `doubtful` where a person had better look."""

    column: int
    text: str
    field: Field | None = None
    computed: Computed | None = None
    reason: str = ""
    doubtful: bool = False


class Unclear(NamedTuple):
    """What cannot be told of a field's columns, in Italian, and a value of its parameter that would settle it."""

    problem: str
    setting: str


@dataclass(frozen=True, slots=True)
class Headers:
    """A whole header row, matched.

    `actuals` has the columns of actual values where there are several; `unclear` says which columns cannot be told
    apart, and `used` which columns named by a person were found.
    """

    columns: Mapping[Field, int]
    computed: Mapping[Computed, int]
    actuals: tuple[ActualColumn, ...]
    verdicts: tuple[Verdict, ...]
    used: tuple[Selector, ...]
    unclear: Mapping[Field, Unclear]


def match_field(text: str) -> tuple[int, Field] | None:
    """The field that a header's text begins like, and how long that beginning is."""
    folded = fold(text)
    if not folded or folded in COMPUTED:
        return None
    matches = [
        (len(beginning), field)
        for field, beginnings in PLAN_HEADERS.items()
        for beginning in beginnings
        if folded.startswith(beginning)
    ]
    return max(matches) if matches else None


def match_headers(cells: Sequence[object]) -> dict[Field, int]:
    r"""Match a row's texts to the columns of the plan; a longer beginning wins over a shorter, then the leftmost.

    Shape: column numbers from 1 for the fields that were found.

    >>> match_headers(["Settore", "Note", "OBIETTIVO\nstrategico"])[Field.OBJECTIVE]
    3
    """
    found: dict[Field, tuple[int, int]] = {}
    for column, cell in enumerate(cells, start=1):
        matched = match_field(cell) if isinstance(cell, str) and cell else None
        if matched is not None:
            length, field = matched
            if field not in found or length > found[field][0]:
                found[field] = (length, column)
    return {field: column for field, (_, column) in found.items()}


def named_columns(sheet: str, texts: Sequence[str], known: Known) -> dict[int, tuple[Field, Selector]]:
    """The columns of a row that a person named, where the row has a text there."""
    named: dict[int, tuple[Field, Selector]] = {}
    for field in known.mapping.selectors:
        for selector in known.mapping.named_in(sheet, field):
            for column, text in enumerate(texts, start=1):
                if text and (column == selector.column or (selector.header and fold(text) == selector.header)):
                    named.setdefault(column, (field, selector))
                    break
    return named


def match(sheet: str, texts: Sequence[str], known: Known, year: int | None) -> Headers:
    """Match the whole header row of a plan of some `year`."""
    named = named_columns(sheet, texts, known)
    taken = {field for field, _ in named.values()}
    computed: dict[Computed, int] = {}
    verdicts: dict[int, Verdict] = {}
    candidates: dict[Field, list[tuple[int, int]]] = {}
    for column, text in enumerate(texts, start=1):
        if not text:
            continue
        if column in named:
            field = named[column][0]
            candidates.setdefault(field, []).append((0, column))
            verdicts[column] = Verdict(column, text, field, reason=f"indicata in {COLUMN_SETTINGS[field]}")
            continue
        own = COMPUTED.get(fold(text))
        if own is not None:
            computed[own] = column
            verdicts[column] = Verdict(column, text, computed=own)
            continue
        matched = match_field(text)
        reason = "" if matched is None else _not_taken(matched[1], text, taken, known, year)
        if matched is None or reason:
            verdicts[column] = Verdict(column, text, reason=reason or "non è una colonna del piano")
        else:
            candidates.setdefault(matched[1], []).append((matched[0], column))
    columns: dict[Field, int] = {}
    actuals: tuple[ActualColumn, ...] = ()
    unclear: dict[Field, Unclear] = {}
    for field, found in candidates.items():
        if field is Field.ACTUAL and len(found) > 1:
            actuals, problem = _dated(texts, [column for _, column in found], named, year)
            columns[field] = found[0][1]
            verdicts |= _verdicts_of_dated(texts, [column for _, column in found], actuals)
        else:
            columns[field], problem = _best(field, texts, found, verdicts)
        if problem is not None:
            unclear[field] = problem
    ordered = tuple(verdicts[column] for column in sorted(verdicts))
    used = tuple(selector for _, selector in named.values())
    return Headers(columns, computed, actuals, ordered, used, unclear)


def _best(
    field: Field, texts: Sequence[str], found: Sequence[tuple[int, int]], verdicts: dict[int, Verdict]
) -> tuple[int, Unclear | None]:
    """The surest column of a field, and what is wrong if others are as sure; the verdicts of all of them."""
    longest = max(length for length, _ in found)
    alike = [column for length, column in found if length == longest]
    best = alike[0]
    for length, column in found:
        if column != best:
            reason = f"somiglia a «{texts[best - 1]}», che è la colonna {FIELD_LABELS[field]}"
            verdicts[column] = Verdict(column, texts[column - 1], reason=reason, doubtful=length == longest)
    if len(alike) > 1 and field in _VALUES:
        for column in alike:
            reason = "ci sono più colonne con questo nome"
            verdicts[column] = Verdict(column, texts[column - 1], field, reason=reason, doubtful=True)
        return best, _which(field, [(column, texts[column - 1]) for column in alike])
    verdicts.setdefault(best, Verdict(best, texts[best - 1], field))
    return best, None


def _verdicts_of_dated(
    texts: Sequence[str], columns: Sequence[int], actuals: Sequence[ActualColumn]
) -> dict[int, Verdict]:
    days = {entry.column: entry.day for entry in actuals}
    return {
        column: Verdict(column, texts[column - 1], Field.ACTUAL, reason=f"per il {italian_date(days[column])}")
        if column in days
        else Verdict(
            column, texts[column - 1], Field.ACTUAL, reason="non si capisce a quale data si riferisce", doubtful=True
        )
        for column in columns
    }


def _not_taken(field: Field, text: str, taken: set[Field], known: Known, year: int | None) -> str:
    """Why a column that begins like a field's is not that field's; empty if it is."""
    if field in taken or field in known.mapping.absent:
        return f"il parametro {COLUMN_SETTINGS[field]} dice altro"
    if field not in _VALUES:
        return ""
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
    years = {int(found) for found in _YEAR.findall(simple)}
    return f"è del {max(years)}, il piano è del {year}" if years and year not in years else ""


def _dated(
    texts: Sequence[str], columns: Sequence[int], named: Mapping[int, tuple[Field, Selector]], year: int | None
) -> tuple[tuple[ActualColumn, ...], Unclear | None]:
    """The days of several columns of actual values, and what is wrong with them."""
    days: dict[int, date | None] = {}
    for column in columns:
        given = named[column][1].day if column in named else ""
        days[column] = header_day(given or texts[column - 1], year)
    dated = tuple(ActualColumn(column, day) for column, day in days.items() if day is not None)
    undated = [column for column in columns if days[column] is None]
    listed = "; ".join(f"{column_letters(column)} = {_shown(day)}" for column, day in days.items())
    if undated:
        which = " e ".join(f"{column_letters(column)} («{texts[column - 1]}»)" for column in undated)
        problem = f"ci sono più colonne di valori effettivi e non si capisce la data di {which}: {_SAY_DAYS}"
        return dated, Unclear(problem, listed)
    if len({entry.day for entry in dated}) < len(dated):
        return dated, Unclear(f"ci sono più colonne di valori effettivi con la stessa data: {_SAY_DAYS}", listed)
    return dated, None


def _shown(day: date | None) -> str:
    return "DATA" if day is None else italian_date(day)


def _which(field: Field, columns: Sequence[tuple[int, str]]) -> Unclear:
    listed = " o ".join(f"{column_letters(column)} («{text}»)" for column, text in columns)
    return Unclear(
        f"non si capisce quale colonna è «{FIELD_LABELS[field]}», se {listed}: indicarla", column_letters(columns[0][0])
    )
