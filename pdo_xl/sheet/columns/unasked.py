"""The columns that a plan does without: where several may be one of them nobody is asked, and none may be it.

Source: design of other bodies' plans, section 3; design of the reports, section 6.3.
"""

from collections.abc import Callable, Sequence

from pdo_xl.domain.kinds.trend import Way, read_way
from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.text import all_of
from pdo_xl.sheet.columns.choice import Candidate
from pdo_xl.sheet.columns.evidence import Evidence
from pdo_xl.sheet.names.plan_columns import FIELD_LABELS

Reason = tuple[str, bool]
"""Why a column is not the one, and whether a person had better look."""
Choice = tuple[Sequence[Candidate], list[tuple[Candidate, Reason]]]
"""The one column, if it can be told; each other one with its reason."""

_NO_WAYS = f"le sue celle non dicono come cresce l'indicatore ({all_of([*Way])})"
_SECOND = "un'altra colonna lo dice già"


def started_from(rivals: Sequence[Candidate], year: int | None) -> Choice:
    """The one column of several that has what this year starts from."""
    before = [entry for entry in rivals if year is not None and str(year - 1) in entry.text]
    kept = rivals if len(rivals) == 1 else before if len(before) == 1 else []
    unsure = f"potrebbe essere «{FIELD_LABELS[Field.BASELINE]}», come altre: se serve, indicare quale"
    reason = ("è di un altro anno", False) if kept else (unsure, True)
    return kept, [(entry, reason) for entry in rivals if entry not in kept]


def ways_told(rivals: Sequence[Candidate], cells: Evidence) -> Choice:
    """The one that says how indicators grow: the one that a person named, else the first whose cells do.

    Offices write all sorts of things under "Andamento".
    """
    named = [entry for entry in rivals if entry.beginning is None]
    telling = named or [entry for entry in rivals if _tells(entry, cells)]
    kept = telling[:1]
    reasons = [(entry, _SECOND if entry in telling else _NO_WAYS) for entry in rivals if entry not in kept]
    return kept, [(entry, (reason, False)) for entry, reason in reasons]


def _tells(candidate: Candidate, cells: Evidence) -> bool:
    """Whether half of its filled cells say a way, and one at least."""
    texts = cells.texts(candidate.column)
    told = sum(read_way(text) is not None for text in texts)
    return told > 0 and 2 * told >= len(texts)


UNASKED: dict[Field, Callable[[Sequence[Candidate], int | None, Evidence], Choice]] = {
    Field.BASELINE: lambda rivals, year, _: started_from(rivals, year),
    Field.TREND: lambda rivals, _, cells: ways_told(rivals, cells),
}
