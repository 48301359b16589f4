"""A workbook read for the Relazione: the calculation, and what people wrote for it in the sheets of ours."""

from collections.abc import Mapping
from datetime import date, datetime

from pdo_xl.actions import examine
from pdo_xl.domain.plan import Plan
from pdo_xl.domain.rules.pdo101_no_plan import empty_plan
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.snapshot import Notes
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.audience import Audience
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.sheet.blocks import Host
from pdo_xl.sheet.reading.log import read_log
from pdo_xl.sheet.reading.monitoring import read_monitoring
from pdo_xl.sheet.reading.texts import read_texts
from pdo_xl.sheet.run import Progress, Run, silent
from pdo_xl.sheet.writing.snapshots import notes_of


def gather(
    host: Host,
    run: Run,
    *,
    made: datetime | None = None,
    audience: Audience = Audience.BOARD,
    on: date | None = None,
    mode: Mode | None = None,
    without_names: bool = False,
    progress: Progress = silent,
) -> Source:
    """Read, score and check a workbook, and read its texts; nothing is written.

    `made` is when the document says that it was made, in place of the run's time.

    Raises: NoPlan, of a plan without objectives too; ParameterError, FileRefused.
    """
    examined = examine(host, today=run.now.date(), on=on, mode=mode, progress=progress)
    if not examined.results.objectives:
        raise empty_plan(host.name)
    written = read_texts(host.grids())
    return Source(
        examined.read,
        examined.results,
        examined.findings,
        run._replace(now=made or run.now),
        audience,
        texts={key: of_cell(text) for key, text in written.by_key.items()},
        notes=_notes(host, examined.read.plan),
        unplaced=written.unplaced,
        has_texts_sheet=written.there,
        log=read_log(host.grids()),
        without_names=without_names,
    )


def _notes(host: Host, plan: Plan) -> Mapping[int, Notes]:
    """What people typed beside each objective, by its number."""
    monitoring = read_monitoring(host.grids())
    return {} if monitoring is None else notes_of(monitoring.by_number(plan))
