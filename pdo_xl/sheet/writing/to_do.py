"""The sheet `Da fare`: what each person must act on, with the cell.

Source: design of the reports, section 10.3.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from pdo_xl.domain.findings import Findings
from pdo_xl.domain.plan import Objective
from pdo_xl.domain.quick import maker
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.to_do import ToDo, Urgency, to_do_list
from pdo_xl.domain.values.dates import FIRST_SHEET_DAY
from pdo_xl.domain.values.text import all_of, italian_date
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Block, Link, Value
from pdo_xl.sheet.names.sheets import HEADER_ROW, SUBTITLE_ROW, TO_DO
from pdo_xl.sheet.names.to_do import TO_DO_HEADERS, TO_DO_WIDTHS
from pdo_xl.sheet.reading.read import ReadPlan
from pdo_xl.sheet.writing.findings import cells_of
from pdo_xl.sheet.writing.fitted_rows import fitted_heights
from pdo_xl.sheet.writing.shown_texts import shown_text

_COLUMNS = tuple(range(1, len(TO_DO_HEADERS) + 1))
_FIRST_ROW = HEADER_ROW + 1
_WRAPPED = dict(enumerate(TO_DO_WIDTHS, start=1))
_COUNTED = {
    Urgency.OVERDUE: ("una scadenza passata", "scadenze passate"),
    Urgency.TO_CORRECT: ("una cella da correggere", "celle da correggere"),
    Urgency.DUE: ("una scadenza vicina", "scadenze vicine"),
    Urgency.MISSING: ("un dato che manca", "dati che mancano"),
}
"""What one thing of a kind is called, and several."""
_made_link = maker(Link)
NOTHING = "niente da fare: nessuna scadenza passata o vicina, nessuna cella da correggere"


def to_do_block(read: ReadPlan, results: Results, findings: Findings) -> Block:
    """The whole table of `Da fare`, and its subtitle; one line that says so where there is nothing to do."""
    entries = to_do_list(results, findings)
    width = len(_COLUMNS)
    rows: dict[int, Sequence[Value]] = {SUBTITLE_ROW: [to_do_sentence(entries, results.on), *[None] * (width - 1)]}
    cells = cells_of(read, [entry.place for entry in entries])
    titles: dict[int, str] = {}
    for row, (entry, cell) in enumerate(zip(entries, cells, strict=True), start=_FIRST_ROW):
        objective = entry.objective
        rows[row] = [
            entry.manager or None,
            entry.sector or None,
            shown_text(entry.what) if entry.urgency is Urgency.TO_CORRECT else entry.what,
            None if objective is None else titles.get(objective.number) or _titled(titles, objective),
            shown_text(entry.indicator) if entry.indicator else None,
            _day(entry.due),
            _link(cell),
        ]
    if not entries:
        rows[_FIRST_ROW] = [None, None, NOTHING, *[None] * (width - 3)]
    heights = fitted_heights(rows, _FIRST_ROW, _WRAPPED)
    return Block(TO_DO, _COLUMNS, rows, table_from=_FIRST_ROW, heights=heights, breaks=_page_ends(entries))


def _day(due: date | None) -> Value:
    """A deadline as a cell holds it: one of another age, as mistyped years give, as a text."""
    return due if due is None or due >= FIRST_SHEET_DAY else italian_date(due)


def _titled(titles: dict[int, str], objective: Objective) -> str:
    """An objective by its number and text, made once for all its lines."""
    return titles.setdefault(objective.number, f"{objective.number}. {shown_text(objective.text)}")


def _link(cell: Address | None) -> Link | None:
    if cell is None:
        return None
    reference = str(cell)
    return _made_link((reference, reference))


def _page_ends(entries: Sequence[ToDo]) -> list[int]:
    """The rows after which somebody else's page begins; without persons, another sector's."""
    whose = [entry.manager or entry.sector for entry in entries]
    return [row for row, (one, other) in enumerate(pairwise(whose), start=_FIRST_ROW) if one != other]


def to_do_sentence(entries: Iterable[ToDo], on: date) -> str:
    """How many things of each kind there are.

    >>> to_do_sentence([], date(2024, 12, 31))
    'Al 31/12/2024: niente da fare.'
    """
    counts = Counter([entry.urgency for entry in entries])
    said = [
        one if counts[urgency] == 1 else f"{counts[urgency]} {several}"
        for urgency, (one, several) in _COUNTED.items()
        if counts[urgency]
    ]
    return f"Al {italian_date(on)}: {all_of(said) if said else 'niente da fare'}."
