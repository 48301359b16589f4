"""A header row's texts matched to the columns of the plan, each with its reason.

Source: design of the workbook, section "The familiar format, loosely".
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.text import fold, italian_date
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.columns.actuals import ActualColumn
from pdo_xl.sheet.columns.beginnings import Beginning, is_stand_in, is_unit_of_measure, match_field
from pdo_xl.sheet.columns.choice import (
    VALUES,
    Candidate,
    Unclear,
    aside,
    asked,
    contradicted,
    of_another_kind,
    ranked,
    sure_one,
    without_stand_ins,
)
from pdo_xl.sheet.columns.dated import dated
from pdo_xl.sheet.columns.evidence import Evidence
from pdo_xl.sheet.columns.mapping import Known, named_columns
from pdo_xl.sheet.columns.other_columns import other_columns
from pdo_xl.sheet.columns.pairs import set_aside_pairs
from pdo_xl.sheet.columns.selectors import Selector
from pdo_xl.sheet.columns.unasked import UNASKED
from pdo_xl.sheet.names.computed import Computed
from pdo_xl.sheet.names.plan_columns import COLUMN_SETTINGS, FIELD_LABELS, PAIRED_FIELDS

COMPUTED = {fold(name): name for name in Computed}

_NOTHING: Mapping[Computed, int] = {}
_NO_COLUMN = "non è una colonna del piano"
OF_THE_OFFICE = "è una colonna dell'ufficio, anche se ha il nome di una calcolata"


class Verdict(NamedTuple):
    """What a header cell was taken for; `doubtful` where a person had better look."""

    column: int
    text: str
    field: Field | None = None
    computed: Computed | None = None
    reason: str = ""
    doubtful: bool = False


class Headers(NamedTuple):
    """A whole header row, matched.

    `actuals` has the columns of actual values where there are several; `unclear` says which columns cannot be told
    apart, and `used` which columns named by a person were found. `others` has the columns that are only handed on.
    """

    columns: Mapping[Field, int]
    computed: Mapping[Computed, int]
    actuals: tuple[ActualColumn, ...]
    verdicts: tuple[Verdict, ...]
    used: tuple[Selector, ...]
    unclear: Mapping[Field, Unclear]
    others: Mapping[str, int] = {}


def match_headers(cells: Sequence[object]) -> dict[Field, int]:
    r"""Match a row's texts to the columns of the plan by their names alone: to tell a header row from the others.

    Shape: column numbers from 1 for the fields that were found, by the longest beginning, then the leftmost.

    >>> match_headers(["Settore", "Note", "OBIETTIVO\nstrategico"])[Field.OBJECTIVE]
    3
    """
    longest: dict[Field, tuple[int, int]] = {}
    for column, cell in enumerate(cells, start=1):
        matched = match_field(cell) if isinstance(cell, str) and cell else None
        # Other tables have deadlines and counts as well; a computed column of ours begins like a type of value.
        if matched is not None and matched.field not in PAIRED_FIELDS and fold(str(cell)) not in COMPUTED:
            length = 0 if is_stand_in(matched) else matched.length
            if matched.field not in longest or length > longest[matched.field][0]:
                longest[matched.field] = (length, column)
    return {field: column for field, (_, column) in longest.items()}


def match(
    sheet: str,
    texts: Sequence[str],
    known: Known,
    year: int | None,
    cells: Evidence | None = None,
    ours: Mapping[Computed, int] = _NOTHING,
) -> Headers:
    """Match the whole header row of a plan of some `year`; `cells` are asked where the names are not enough.

    `ours` are the computed columns in it.
    """
    cells = cells or Evidence()
    named = named_columns(sheet, texts, known)
    candidates, verdicts = _by_name(texts, named, known, year, {column: name for name, column in ours.items()})
    taken = {field for field, _ in named.values()}
    for column, (reason, doubtful) in set_aside_pairs(candidates, taken, known.mapping.absent, cells).items():
        verdicts[column] = Verdict(column, texts[column - 1], reason=reason, doubtful=doubtful)
    columns: dict[Field, int] = {}
    actuals: tuple[ActualColumn, ...] = ()
    unclear: dict[Field, Unclear] = {}
    # The types come first: by them the cells of the values are read.
    for field in sorted(candidates, key=lambda name: name is not Field.TYPE):
        rivals: Sequence[Candidate] = candidates[field]
        if field not in known.mapping.absent:
            rivals = _not_contradicted(field, rivals, verdicts, cells)
        rivals = _set_aside(field, rivals, verdicts, year, cells)
        if field in UNASKED:
            rivals, others = UNASKED[field](rivals, year, cells)
            verdicts |= {entry.column: Verdict(entry.column, entry.text, None, None, *why) for entry, why in others}
        if not rivals:
            continue
        columns[field] = rivals[0].column
        problem = None
        if len(rivals) == 1:
            verdicts.setdefault(rivals[0].column, Verdict(rivals[0].column, rivals[0].text, field))
        elif field is Field.ACTUAL:
            given = {column: selector.day for column, (_, selector) in named.items()}
            actuals, problem = dated(rivals, given, cells, columns.get(Field.TYPE), year)
            _judge_dated(rivals, actuals, problem, verdicts)
        else:
            order = ranked(field, rivals, cells, columns.get(Field.TYPE), year)
            columns[field] = order[0][0].column
            problem = asked(field, order, cells)
            _judge_alike(field, [entry for entry, _ in order], verdicts)
        if problem is not None:
            unclear[field] = problem
    unused = sorted((v.column, v.text) for v in verdicts.values() if v.field is None and v.computed is None)
    handed_on = other_columns(unused)
    for name, column in handed_on.items():
        if verdicts[column].reason == _NO_COLUMN:
            verdicts[column] = verdicts[column]._replace(reason=f"nei documenti è «{name}»")
    ordered = tuple(verdicts[column] for column in sorted(verdicts))
    used = tuple(selector for _, selector in named.values())
    return Headers(columns, ours, actuals, ordered, used, unclear, handed_on)


def _by_name(
    texts: Sequence[str],
    named: Mapping[int, tuple[Field, Selector]],
    known: Known,
    year: int | None,
    ours: Mapping[int, Computed],
) -> tuple[dict[Field, list[Candidate]], dict[int, Verdict]]:
    """The columns that may be each field's by their names, and the verdicts that stand."""
    taken = {field for field, _ in named.values()}
    candidates: dict[Field, list[Candidate]] = {}
    verdicts: dict[int, Verdict] = {}
    for column, text in enumerate(texts, start=1):
        if column in named:
            field = named[column][0]
            candidates.setdefault(field, []).append(Candidate(column, text, None))
            verdicts[column] = Verdict(column, text, field, reason=f"indicata in {COLUMN_SETTINGS[field]}")
        elif column in ours:
            verdicts[column] = Verdict(column, text, computed=ours[column])
        elif fold(text) in COMPUTED:
            verdicts[column] = Verdict(column, text, reason=OF_THE_OFFICE)
        elif text:
            beginning = match_field(text)
            reason = _NO_COLUMN
            if beginning is not None:
                reason = _not_taken(beginning, text, taken, known, year)
            if reason or beginning is None:
                verdicts[column] = Verdict(column, text, reason=reason)
            else:
                candidates.setdefault(beginning.field, []).append(Candidate(column, text, beginning))
    return candidates, verdicts


def _not_taken(beginning: Beginning, text: str, taken: set[Field], known: Known, year: int | None) -> str:
    """Why a column that begins like a field's is not that field's, whatever stands beside it; empty if it may be."""
    field = beginning.field
    # Without a column of types the units of measure say more of them than the values do.
    if field in taken or (field in known.mapping.absent and not is_unit_of_measure(beginning)):
        return f"il parametro {COLUMN_SETTINGS[field]} dice altro"
    if field is Field.JUDGEMENT:
        return "è una percentuale di raggiungimento, e non un valore effettivo"
    return of_another_kind(text, year) if field in VALUES else ""


def _not_contradicted(
    field: Field, rivals: Sequence[Candidate], verdicts: dict[int, Verdict], cells: Evidence
) -> list[Candidate]:
    """The columns of values whose cells do not say that they are something else; the others get their verdicts."""
    reasons = {entry.column: contradicted(field, entry, cells) if field in VALUES else "" for entry in rivals}
    kept = [entry for entry in rivals if not reasons[entry.column]]
    for entry in rivals:
        if reasons[entry.column]:
            # Beside a column of types, one of units of measure or of kinds of objectives is nothing to wonder about.
            doubtful = not (field is Field.TYPE and kept)
            verdicts[entry.column] = Verdict(entry.column, entry.text, reason=reasons[entry.column], doubtful=doubtful)
    return kept


def _set_aside(
    field: Field, rivals: Sequence[Candidate], verdicts: dict[int, Verdict], year: int | None, cells: Evidence
) -> Sequence[Candidate]:
    """The columns that may be a field's, without those that are surely not, which get their verdicts."""
    if len(rivals) < 2:
        return rivals
    reasons = {entry.column: aside(entry, year) for entry in rivals}
    kept = [entry for entry in rivals if not reasons[entry.column]] or list(rivals)
    sure = sure_one(field, kept, cells)
    if sure is not None:
        kept = [sure]
    else:
        kept = without_stand_ins(field, kept, cells)
        # Actual values are yet to come; of all else a blank column has nothing to say.
        kept = [entry for entry in kept if field is not Field.ACTUAL and cells.filled(entry.column)] or kept
    for entry in rivals:
        if entry not in kept:
            reason = reasons[entry.column]
            like = f"somiglia a «{kept[0].text}», che è la colonna {FIELD_LABELS[field]}"
            verdicts[entry.column] = Verdict(entry.column, entry.text, reason=reason or like, doubtful=not reason)
    return kept


def _judge_alike(field: Field, rivals: Sequence[Candidate], verdicts: dict[int, Verdict]) -> None:
    which = " o ".join(column_letters(entry.column) for entry in rivals)
    for entry in rivals:
        verdicts[entry.column] = Verdict(entry.column, entry.text, field, reason=f"da indicare: {which}", doubtful=True)


def _judge_dated(
    rivals: Sequence[Candidate],
    actuals: Sequence[ActualColumn],
    problem: Unclear | None,
    verdicts: dict[int, Verdict],
) -> None:
    if problem is not None and not actuals:
        _judge_alike(Field.ACTUAL, rivals, verdicts)
        return
    days = {entry.column: entry.day for entry in actuals}
    for column, text, _ in rivals:
        day = days.get(column)
        reason = f"per il {italian_date(day)}" if day is not None else "non si capisce a quale data si riferisce"
        verdicts[column] = Verdict(column, text, Field.ACTUAL, reason=reason, doubtful=day is None)
