"""The sheet `Segnalazioni`: a line for each finding, the gravest first; one line for many that say the same."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice

from pdo_xl.domain.plan import Objective, Plan
from pdo_xl.domain.rules import pdo407_overdue
from pdo_xl.domain.values.plural import others
from pdo_xl.domain.values.text import one_line, shorten
from pdo_xl.sheet.blocks import Block, Link, Value
from pdo_xl.sheet.names.findings import FINDINGS_HEADERS, FINDINGS_WIDTHS
from pdo_xl.sheet.names.sheets import FINDINGS, HEADER_ROW, SUBTITLE_ROW, TO_DO
from pdo_xl.sheet.writing.findings import Located
from pdo_xl.sheet.writing.gathered import group_text, lines
from pdo_xl.sheet.writing.row_heights import row_height

_LONGEST = 90
"""Characters of an objective: enough to know it by, the whole is in the plan."""
_MOST_NAMES = 10
_MOST = 2000
_SIZE = 10.0
"""Points: the font of the sheet."""

_NO_RENAMES: Mapping[str, str] = {}
_Objectives = dict[tuple[str, int], Objective]


def findings_blocks(
    located: Sequence[Located],
    subtitle: str,
    plan: Plan,
    *,
    has_to_do: bool = False,
    renames: Mapping[str, str] = _NO_RENAMES,
) -> list[Block]:
    """The whole table of `Segnalazioni`, and its subtitle.

    `has_to_do`: the workbook has the sheet `Da fare`, where deadlines that have passed stand in place of here.
    `renames`: the names that sheets of the plan are about to get, which the cells already have.
    """
    apart = {pdo407_overdue.ID} if has_to_do else set()
    told = sorted(
        lines([entry for entry in located if entry.finding.code not in apart]),
        key=lambda group: group[0].finding.gravity.rank,
    )
    objectives = _objectives(plan, renames) if told else {}
    rows: dict[int, Sequence[Value]] = {
        row: _line(group, objectives) for row, group in enumerate(told, start=HEADER_ROW + 1)
    }
    left = sum(entry.finding.code in apart for entry in located)
    if left:
        passed = "La scadenza passata senza un risultato è" if left == 1 else f"Le {left} scadenze passate sono"
        subtitle = f"{subtitle} {passed} nel foglio {TO_DO}."
    columns = tuple(range(1, len(FINDINGS_HEADERS) + 1))
    return [
        Block(FINDINGS, (1,), {SUBTITLE_ROW: [subtitle]}),
        Block(FINDINGS, columns, rows, table_from=HEADER_ROW + 1, heights=_heights(rows)),
    ]


def _heights(rows: Mapping[int, Sequence[Value]]) -> dict[int, float]:
    """As high as the texts of the first lines want them: who has thousands of findings prints none of them."""
    return {row: row_height(map(_shown, cells), FINDINGS_WIDTHS, _SIZE) for row, cells in islice(rows.items(), _MOST)}


def _shown(cell: Value) -> str:
    return str((cell.text if isinstance(cell, Link) else cell) or "")


def _objectives(plan: Plan, renames: Mapping[str, str]) -> _Objectives:
    """The objectives by the sheet and number of each of their rows."""
    found: _Objectives = {}
    for objective in plan.objectives:
        sheet = renames.get(objective.sheet, objective.sheet)
        found[sheet, objective.row] = objective
        for indicator in objective.indicators:
            found[sheet, indicator.row] = objective
    return found


def _line(group: Sequence[Located], objectives: _Objectives) -> list[Value]:
    finding, cell = group[0]
    cells = [cell for _, cell in group if cell is not None]
    named = [owner for cell in cells if (owner := objectives.get((cell.sheet, cell.row))) is not None]
    link = None if cell is None else Link(str(cell) if len(group) == 1 else group_text(group), str(cell))
    return [
        str(finding.gravity),
        _names(named, lambda owner: owner.manager),
        _names(named, lambda owner: owner.sector),
        _title(named),
        finding.message,
        finding.suggestion or None,
        link,
        finding.code,
    ]


def _names(owners: Iterable[Objective], name: Callable[[Objective], str]) -> str | None:
    """Everybody a line is for: whoever looks for a name finds it in a line about several as well."""
    # A line about thousands of rows is for few people.
    names = list(dict.fromkeys(filter(None, map(one_line, dict.fromkeys(map(name, owners))))))
    left = len(names) - _MOST_NAMES
    more = [f"e {others(left, 'o')}"] if left > 0 else []
    return " ".join([", ".join(names[:_MOST_NAMES]), *more]) or None


def _title(owners: Sequence[Objective]) -> str | None:
    """The objective that a line is about, with its number; of several, how many."""
    numbers = {owner.number for owner in owners}
    if len(numbers) > 1:
        return f"{len(numbers)} obiettivi"
    return f"{owners[0].number}. {shorten(one_line(owners[0].text), _LONGEST)}" if owners else None
