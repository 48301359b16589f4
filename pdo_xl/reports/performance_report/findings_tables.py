"""What the check of the plan found: counted by kind for section 11, line by line for annex C.

Source: design of the reports, section 4.2.
"""

from collections.abc import Sequence
from itertools import groupby

from pdo_xl.domain.plan import Objective
from pdo_xl.domain.rules import RULES
from pdo_xl.domain.values.text import one_line
from pdo_xl.reports.papers.model import Align, Cell, Column, Row, Table
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.figures import count_cell
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.sheet.writing.findings import Located, count_text
from pdo_xl.sheet.writing.gathered import group_text, lines

_NOBODY = "Tutto il piano"


def findings_by_kind(source: Source) -> Table | None:
    """How many findings of each kind, the gravest first; None where there are none."""
    if not source.findings:
        return None
    in_order = sorted(source.findings.by_rule, key=lambda rule: (rule.gravity.rank, rule.code))
    rows = tuple(
        Row((Cell(str(rule.gravity)), Cell(RULES[rule.code].TITLE), Cell(rule.code), count_cell(len(rule.issues))))
        for rule in in_order
    )
    told = count_text(source.findings)
    columns = Column("Gravità", 1), Column("Che cosa", 6), Column("Codice", 1), Column("Quante", 0.8, Align.RIGHT)
    return Table("Segnalazioni per tipo", columns, rows, note=f"In tutto: {told}.", name="Segnalazioni", tight=True)


def findings_by_manager(source: Source) -> Table | None:
    """Each finding, or line of many that say the same, under whom it is for; None where there are none."""
    owners = _owners(source)
    told = [(_whose(source, group, owners), group) for group in lines(source.located)]
    told.sort(key=lambda entry: (entry[0] == _NOBODY, entry[0], entry[1][0].finding.gravity.rank))
    rows: list[Row] = []
    for whose, entries in groupby(told, key=lambda entry: entry[0]):
        rows.append(Row((Cell(whose),), strong=True))
        rows += [_line(group) for _, group in entries]
    if not rows:
        return None
    columns = (
        Column("Gravità", 0.9),
        Column("Che cosa", 4),
        Column("Che cosa fare", 3.2),
        Column("Cella", 1.6),
        Column("Codice", 0.9),
    )
    whose = "responsabile" if source.names_people else "settore"
    return Table(f"Segnalazioni per {whose}", columns, tuple(rows), name="C", tight=True)


def _line(group: Sequence[Located]) -> Row:
    finding, cell = group[0]
    where = "" if cell is None else str(cell) if len(group) == 1 else group_text(group)
    texts = str(finding.gravity), of_cell(finding.message), of_cell(finding.suggestion), of_cell(where), finding.code
    return Row(tuple(map(Cell, texts)))


def _owners(source: Source) -> dict[tuple[str, int], Objective]:
    """The objectives by the sheet and number of each of their rows."""
    return {
        (objective.sheet, row): objective
        for objective in source.results.plan.objectives
        for row in (objective.row, *[indicator.row for indicator in objective.indicators])
    }


def _whose(source: Source, group: Sequence[Located], owners: dict[tuple[str, int], Objective]) -> str:
    """Whom a line is for: the one who answers for its rows, or the sector; the whole plan where they are several."""
    found = [owners[cell.sheet, cell.row] for _, cell in group if cell is not None and (cell.sheet, cell.row) in owners]
    names = {
        " – ".join(filter(None, (of_cell(one_line(name)) for name in _names(source, owner)))) for owner in found
    } - {""}
    return names.pop() if len(names) == 1 else _NOBODY


def _names(source: Source, owner: Objective) -> tuple[str, ...]:
    return (owner.manager, owner.sector) if source.names_people else (owner.sector,)
