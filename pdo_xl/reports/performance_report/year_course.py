"""Section 8, L'anno in corso d'opera: the checks that were made, what moved since the last one, who took part.

Source: design of the reports, section 4.2; D.Lgs. 150/2009, art. 6.
"""

from collections.abc import Iterator

from pdo_xl.domain.monitoring.comparison import Comparison, Moved, Side
from pdo_xl.domain.monitoring.frozen import FrozenObjective
from pdo_xl.domain.snapshot import Snapshot, SnapshotKind
from pdo_xl.domain.values.plural import plural
from pdo_xl.domain.values.text import italian, italian_date
from pdo_xl.reports.papers.model import Align, Block, Cell, Column, Paragraph, Row, Section, Table
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.by_sector import by_sector
from pdo_xl.reports.performance_report.figures import MISSING, count_cell, objective_text, points
from pdo_xl.reports.performance_report.plan_changes import plan_changes_blocks
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.reports.performance_report.texts import text_blocks
from pdo_xl.sheet.names.texts import ASKED, TextKey


def sections(source: Source) -> Iterator[Section]:
    """The year; citizens get the changes of the plan alone."""
    if source.for_citizens:
        yield Section("variazioni", "", "Variazioni del piano", tuple(plan_changes_blocks(source)))
        return
    yield Section("anno", "", "L'anno in corso d'opera", (), new_page=True)
    yield Section("verifiche", "", "Le verifiche fatte", tuple(_checks(source)), level=2)
    yield Section("variazioni", "", "Variazioni del piano", tuple(plan_changes_blocks(source)), level=2)
    blocks = tuple(_moved(source))
    if blocks:
        yield Section("movimenti", "", "Che cosa si è mosso fra le verifiche", blocks, level=2)
    if source.has_actuals:
        key = TextKey.PARTICIPATION
        yield Section("partecipazione", "", ASKED[key].title, tuple(text_blocks(source, key)), level=2)


def _checks(source: Source) -> Iterator[Block]:
    taken = source.snapshots.taken
    if not taken:
        yield Paragraph("Nessuna verifica registrata.")
        return
    named = source.names_people
    columns = (
        Column("Giorno", 1),
        Column("Che cosa", 1.2),
        Column("Registrata il", 1.1),
        *([Column("Da", 1.2)] if named else []),
        Column("Atto", 1.4),
        Column("Obiettivi", 0.9, Align.RIGHT),
        Column("Indicatori", 1, Align.RIGHT),
        Column("Con un risultato", 1, Align.RIGHT),
    )
    rows = tuple(Row(_check(snapshot, named=named)) for snapshot in taken)
    yield Table("Il piano registrato nell'anno", columns, rows, name="Verifiche")


def _check(snapshot: Snapshot, *, named: bool) -> tuple[Cell, ...]:
    reported = sum(row.actual is not None for row in snapshot.rows)
    return (
        Cell(italian_date(snapshot.day), snapshot.day.isoformat()),
        Cell(f"{snapshot.kind}, rifatta" if snapshot.again else str(snapshot.kind)),
        Cell(italian_date(snapshot.made.date()) if snapshot.made is not None else MISSING),
        *([Cell(of_cell(snapshot.by) or MISSING)] if named else []),
        Cell(of_cell(snapshot.act) or MISSING),
        count_cell(len({row.objective_key for row in snapshot.rows})),
        count_cell(len(snapshot.rows)),
        count_cell(reported),
    )


def _moved(source: Source) -> Iterator[Block]:
    """What is otherwise than at the last check before the reference date."""
    results = source.results
    before = [
        taken for taken in source.snapshots.taken if taken.kind is not SnapshotKind.APPROVAL and taken.day < results.on
    ]
    if not before:
        return
    compared = Comparison(
        Side.of(before[-1], source.parameters), Side.now(results), results.year, source.snapshots.unread
    )
    first, last = italian_date(compared.before.day), italian_date(compared.after.day)
    moved = compared.moved
    if not moved:
        yield Paragraph(f"Fra il {first} e il {last} nessun obiettivo ha cambiato grado o andamento.")
        return
    whose = "ha" if len(moved) == 1 else "hanno"
    yield Paragraph(
        f"Fra il {first} e il {last} {plural(len(moved), 'obiettivo', 'obiettivi')} su "
        f"{italian(len(results.objectives))} {whose} cambiato grado o andamento."
    )
    columns, rows = by_sector(
        (
            Column("N.", 0.5, Align.RIGHT),
            Column("Obiettivo", 5),
            Column(f"Al {first}", 2),
            Column(f"Al {last}", 2),
        ),
        ((pair.after.result.objective.sector, _pair(pair)) for pair in moved),
    )
    yield Table("Obiettivi che hanno cambiato grado o andamento", columns, rows, name="Movimenti", tight=True)


def _pair(pair: Moved) -> tuple[Cell, ...]:
    objective = pair.after.result.objective
    return (
        Cell(str(objective.number), objective.number),
        Cell(objective_text(objective)),
        _stood(pair.before),
        _stood(pair.after),
    )


def _stood(objective: FrozenObjective) -> Cell:
    score = objective.result.score
    told = objective.grade if score is None else f"{objective.grade} ({points(score)})"
    course = "" if objective.trend is None else f"; {objective.trend}"
    return Cell(f"{told}{course}", score, look=objective.grade)
