"""What the buttons and commands do. Host, clock and user are arguments; nothing here reads or writes by itself.

Read everything, compute everything, then write once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from pdo_xl.domain.findings import Findings
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Place
from pdo_xl.domain.rules import check as check_rules
from pdo_xl.domain.scoring.score import Results, score
from pdo_xl.domain.scoring.standing import Standings, standings
from pdo_xl.domain.scoring.summary import completeness
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.text import italian_date, italian_percent
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Block, Grid, Host, Later, Writing
from pdo_xl.sheet.columns.lettered import common_headers
from pdo_xl.sheet.names.sheets import MONITORING, OBJECTIVES, TO_DO, TRANSVERSALS
from pdo_xl.sheet.ours import OwnSheets, choose_own_sheets, refuse_foreign_sheets
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.read import ReadPlan
from pdo_xl.sheet.reading.renewed_parameters import as_they_will_be
from pdo_xl.sheet.run import Progress, Run, silent
from pdo_xl.sheet.writing.computed import plan_blocks, plan_sheet
from pdo_xl.sheet.writing.findings import Located, cell_finder, count_text, locate_findings
from pdo_xl.sheet.writing.log import Changes, find_changes, log_blocks
from pdo_xl.sheet.writing.mapping_rows import mapping_block

if TYPE_CHECKING:
    from pdo_xl.sheet.next_year.plan import FormulaHost, NextYear


@dataclass(frozen=True)
class Examined:
    """A workbook read, scored and checked."""

    read: ReadPlan
    results: Results
    findings: Findings

    @cached_property
    def cell_of(self) -> Callable[[Place | None], Address | None]:
        """What gives a place's cell: of many findings perhaps a few are shown."""
        return cell_finder(self.read)

    @cached_property
    def located(self) -> list[Located]:
        """The findings with their cells."""
        return locate_findings(self.read, self.findings)

    @cached_property
    def standings(self) -> Standings:
        """How sectors and body stand: for the sheet, the terminal and the button's message alike."""
        return standings(self.results, self.findings)

    @property
    def errors(self) -> int:
        """How many findings are of gravity "errore"."""
        return self.findings.counts[Gravity.ERROR]

    @property
    def completeness(self) -> str:
        """How much of the plan the figures rest on, in one sentence."""
        scored, assessable = completeness(self.results)
        share = italian_percent(scored / assessable if assessable else 0)
        two = ", due nelle righe con valore e scadenza" if self.results.plan.second_tests else ""
        return (
            f"Al {italian_date(self.results.on)}, {self.results.parameters.mode}: "
            f"indicatori con un punteggio {scored} su {assessable} ({share}{two}). "
            f"{count_text(self.findings).capitalize()}."
        )


@dataclass(frozen=True)
class Calculated:
    """A calculation: what was found, what it changes, what there is to write."""

    examined: Examined
    changes: Changes
    own: OwnSheets
    """The sheets of ours: those that are written, those that an office's own of the same name keeps out."""
    make: Callable[[], Writing]

    @cached_property
    def writing(self) -> Writing:
        """Everything that is to be written, made when it is first asked for: a trial does without."""
        return self.make()


def examine(
    host: Host,
    *,
    today: date,
    on: date | None = None,
    mode: Mode | None = None,
    progress: Progress = silent,
    to_be_written: bool = False,
    mapping: Mapping[str, str] | None = None,
) -> Examined:
    """Read, score and check a workbook. The day is `on`, else `data_riferimento`, else `today`.

    `mapping` names columns and sheets, before what `Parametri` says of them.
    Raises: NoPlan, ParameterError, FileRefused.
    """
    progress("Lettura", 0.0)
    read = load(host, to_be_written=to_be_written, on=on, today=today, mapping=mapping)
    parameters = (read.plan.parameters or DEFAULTS).on(on, mode)
    progress("Punteggi", 0.35)
    results = score(read.plan, parameters, parameters.reference_date or today)
    progress("Controlli", 0.6)
    return Examined(read, results, check_rules(results))


def calculate(
    host: Host,
    run: Run,
    *,
    on: date | None = None,
    mode: Mode | None = None,
    progress: Progress = silent,
    mapping: Mapping[str, str] | None = None,
    activating: bool = False,
    begin: Callable[[Writing], bool] | None = None,
) -> Calculated:
    """Work out everything that "Calcola punteggi" writes, without writing it: `host.write(calculated.writing)` does.

    `mapping` names columns and sheets of the plan; it is written to `Parametri`, to be asked for only once.
    `activating`: the sheets that only activation adds come too. `begin`, of the host, is given the writing as soon as
    it has the blocks of `later`, and tells whether it began with these.
    Raises: NoPlan, ParameterError, FileRefused.
    """
    refuse_foreign_sheets(host.name, host.grids())
    examined = examine(
        host, today=run.now.date(), on=on, mode=mode, progress=progress, to_be_written=True, mapping=mapping
    )
    read, results = examined.read, examined.results
    read.refuse_typed_over()
    grids = host.grids()
    own = choose_own_sheets(grids, read.plan, activating=activating)
    writing = Writing(
        (),
        plan_sheets=tuple(plan_sheet(sheet) for sheet in read.sheets),
        new_sheets=own.new,
        former=own.former,
        copies_kept=results.parameters.copies_kept,
    )
    if begin is not None and (later := _later(examined, own)):
        begun = writing._replace(later=later)
        writing = begun if begin(begun) else writing
    columns = plan_blocks(read, results, examined.findings)
    changes = find_changes(read, columns)
    writing = writing._replace(blocks=tuple(columns))
    headers = common_headers(sheet.layout.lettered for sheet in read.sheets)
    kept = mapping_block(as_they_will_be(grids), mapping or {}, headers)
    # What may be refused is made at once, for a trial too.
    added = [*log_blocks(grids, run, results, changes), *([kept] if kept is not None else [])]
    return Calculated(examined, changes, own, partial(_whole, writing, examined, own, grids, added))


def _later(examined: Examined, own: OwnSheets) -> tuple[Later, ...]:
    """The sheets that take longest beside the plan's own: nothing is to be known of them but the findings."""
    # Imported here, as below: a trial does without.
    from pdo_xl.sheet.writing.objectives import objectives_block
    from pdo_xl.sheet.writing.to_do import to_do_block

    read, results, findings = examined.read, examined.results, examined.findings
    both = (
        Later(TO_DO, lambda: to_do_block(read, results, findings)),
        Later(OBJECTIVES, lambda: objectives_block(read, results, findings, examined.standings.body)),
    )
    return tuple(later for later in both if later.sheet in own.there)


def _whole(
    writing: Writing, examined: Examined, own: OwnSheets, grids: Sequence[Grid], added: Sequence[Block]
) -> Writing:
    """The writing of the plan's sheets with all that goes to those of ours, and with what is `added` to them."""
    from pdo_xl.sheet.writing.findings_table import findings_blocks
    from pdo_xl.sheet.writing.monitoring import MonitoringWriting, monitoring_writing
    from pdo_xl.sheet.writing.snapshots import verified_of
    from pdo_xl.sheet.writing.summary import summary_blocks, summary_charts
    from pdo_xl.sheet.writing.transversals import transversals_block

    read, results = examined.read, examined.results
    blocks: list[Block] = [
        *summary_blocks(results, examined.standings, examined.completeness),
        *([] if writing.later else [later.make() for later in _later(examined, own)]),
        *([transversals_block(grids, results)] if TRANSVERSALS in own.there else []),
        *findings_blocks(examined.located, examined.completeness, read.plan, has_to_do=TO_DO in own.there),
        *added,
    ]
    monitoring = MonitoringWriting()
    if MONITORING in own.there:
        monitoring = monitoring_writing(grids, read, results, verified_of(results, read.plan.snapshots.taken))
    return writing._replace(
        blocks=(*writing.blocks, *own.kept(blocks), *monitoring.blocks),
        charts=(summary_charts(results),),
        moves=monitoring.moves,
        shown=monitoring.shown,
    )


def new_year(host: FormulaHost, run: Run, year: int) -> NextYear:
    """Work out everything that "nuovo-anno" writes, without writing it: the plan of `year` from this one.

    Raises: NoPlan, ParameterError, FileRefused.
    """
    # Imported here: it is asked for once a year.
    from pdo_xl.sheet.next_year.plan import next_year

    refuse_foreign_sheets(host.name, host.grids())
    # At the end of time every column of actual values counts, and is to be emptied.
    read = load(host, to_be_written=True, on=date.max)
    read.refuse_typed_over()
    return next_year(host, read, run, year)
