"""What the files of a folder bring back into a plan, wherever its cells are: worked out, not yet written."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pdo_xl.domain.monitoring.keys import indicator_keys
from pdo_xl.domain.plan import Plan
from pdo_xl.domain.scoring.plan_year import plan_year
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.raw_values import RawValues
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Block, Host
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.run import Run
from pdo_xl.sheet.sharing.cell_values import CellValue
from pdo_xl.sheet.sharing.log_rows import collected_block
from pdo_xl.sheet.sharing.three_way import Decisions, Proposal, decide
from pdo_xl.workbook.sharing.answers import Answer
from pdo_xl.workbook.sharing.places import Places
from pdo_xl.workbook.sharing.received import Aside, received

_HERE = "il piano"
"""What a conflict calls the plan."""


class Gathered(NamedTuple):
    """The files that were read, those left aside, what becomes of the cells.

    Shape: `now` has what stands in the cells; `log` is what `Registro` gets, None for nothing; `copies_kept` is how
    many copies of the plan may stay.
    """

    answers: Sequence[Answer]
    aside: Sequence[Aside]
    decisions: Decisions
    now: Mapping[Address, CellValue]
    log: Block | None
    copies_kept: int


def gather(host: Host, source: Path, folder: Path, run: Run) -> Gathered:
    """Work out what the files of a `folder` bring back into the plan of a host; `source` is the file of the same cells.

    Raises: FileRefused, NoPlan, ParameterError.
    """
    grids = host.grids()
    # At the end of time every column of actual values counts.
    read = load(host, to_be_written=True, on=date.max)
    parameters = read.plan.parameters or DEFAULTS
    answers: list[Answer] = []
    aside: list[Aside] = []
    for one in received(folder, source, plan_year(read.plan, parameters), run.now):
        if isinstance(one, Aside):
            aside.append(one)
        elif _knows_any(read.plan, one):
            answers.append(one)
        else:
            why = "è di un altro piano: nessuna delle sue righe è in questo"
            aside.append(Aside(one.path.name, why, serious=False))
    with Package(source) as package:
        places = Places(read, grids, RawValues(package))
    proposals = [proposal for answer in answers for proposal in places.proposals(answer)]
    now = _cells_now(source, proposals)
    decisions = decide(proposals, now, _HERE)
    for answer in answers:
        for sentence in (*answer.left, *places.left.get(answer.path.name, ())):
            decisions.leave(answer.path.name, sentence)
    log = collected_block(grids, run, decisions.taken)
    return Gathered(answers, aside, decisions, now, log, parameters.copies_kept)


def collected_text(answers: Sequence[Answer], aside: Sequence[Aside], decisions: Decisions, *, done: bool) -> str:
    """Say in one sentence what came of it, or would, if it is not `done`."""
    taken, conflicts = len(decisions.taken), len(decisions.conflicts)
    files = {one.file for one in decisions.taken}
    one, more = ("raccolto", "raccolti") if done or not taken else ("da raccogliere",) * 2
    sentence = f"1 valore {one}" if taken == 1 else f"{taken} valori {more}"
    sentence += f" da {len(files)} file su {len(answers)}"
    if conflicts:
        sentence += f"; {conflicts} in conflitto, non {'scritto' if conflicts == 1 else 'scritti'}"
    if aside:
        sentence += f"; {len(aside)} file {'lasciato' if len(aside) == 1 else 'lasciati'} da parte"
    return f"{sentence}."


def _knows_any(plan: Plan, answer: Answer) -> bool:
    keys = {keyed.key.partition("#")[0] for keyed in indicator_keys(plan)}
    return any(row.keyed.key.partition("#")[0] in keys for row in answer.origin.rows)


def _cells_now(file: Path, proposals: Sequence[Proposal]) -> Mapping[Address, CellValue]:
    wanted: dict[str, tuple[set[int], set[int]]] = {}
    for proposal in proposals:
        rows, columns = wanted.setdefault(proposal.cell.sheet, (set(), set()))
        rows.add(proposal.cell.row)
        columns.add(proposal.cell.column)
    with Package(file) as package:
        raw = RawValues(package)
        return {
            Address(sheet, row, column): value
            for sheet, (rows, columns) in wanted.items()
            for (row, column), value in raw.of_sheet(sheet, rows, columns).items()
        }
