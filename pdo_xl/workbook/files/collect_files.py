"""What `pdo-xl raccogli` does: the values that were typed into the files of a shared-out plan brought back into it."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pdo_xl.domain.monitoring.keys import indicator_keys
from pdo_xl.domain.plan import Plan
from pdo_xl.domain.scoring.plan_year import plan_year
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.refuse import refuse_unwritable
from pdo_xl.hosts.file.replace import Written
from pdo_xl.hosts.this_run import this_run
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.raw_values import RawValues
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Writing
from pdo_xl.sheet.ours import refuse_foreign_sheets
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.run import Progress, Run, silent
from pdo_xl.sheet.sharing.cell_values import CellValue
from pdo_xl.sheet.sharing.log_rows import collected_block
from pdo_xl.sheet.sharing.three_way import Decisions, Proposal, decide
from pdo_xl.workbook.sharing.answers import Answer
from pdo_xl.workbook.sharing.places import Places
from pdo_xl.workbook.sharing.putting_in import CellsToPut
from pdo_xl.workbook.sharing.received import Aside, received


@dataclass(frozen=True)
class Collection:
    """What came of gathering: the files that were read, those left aside, what becomes of the cells."""

    answers: Sequence[Answer]
    aside: Sequence[Aside]
    decisions: Decisions
    written: Written

    @property
    def incomplete(self) -> bool:
        """Whether something that people may have typed was not brought back."""
        return bool(self.decisions.conflicts) or any(one.serious for one in self.aside)

    @property
    def told(self) -> str:
        """Say it in one sentence."""
        taken, conflicts = len(self.decisions.taken), len(self.decisions.conflicts)
        files = {one.file for one in self.decisions.taken}
        one, more = ("raccolto", "raccolti") if self.written.changed or not taken else ("da raccogliere",) * 2
        count = f"1 valore {one}" if taken == 1 else f"{taken} valori {more}"
        sentence = f"{count} da {len(files)} file su {len(self.answers)}"
        if conflicts:
            sentence += f"; {conflicts} in conflitto, non scritti"
        if self.aside:
            sentence += f"; {len(self.aside)} file lasciati da parte"
        return f"{sentence}.{self.written.replaced.told}"


def collect_files(
    file: Path, folder: Path, *, dry: bool = False, progress: Progress = silent, run: Run | None = None
) -> Collection:
    """Bring back into a plan what was typed into the files of a `folder`, and nothing else; `dry` writes nothing.

    Raises: FileRefused, NoPlan, ParameterError, with every file as it was.
    """
    run = run or this_run()
    cells = CellsToPut()
    with closing(FileHost(file, now=run.now, revise=cells.prepare)) as host:
        refuse_foreign_sheets(host.name, host.grids())
        if not dry:
            refuse_unwritable(file)
        progress("Lettura", 0.0)
        read = load(host, to_be_written=True, on=date.max)
        year = plan_year(read.plan, read.plan.parameters or DEFAULTS)
        answers: list[Answer] = []
        aside: list[Aside] = []
        for one in received(folder, file, year, run.now):
            progress("Lettura", 0.5)
            if isinstance(one, Answer):
                answers.append(one)
            else:
                aside.append(one)
        strangers = [one for one in answers if not _knows_any(read.plan, one)]
        aside += [
            Aside(one.path.name, "è di un altro piano: nessuna delle sue righe è in questo", serious=False)
            for one in strangers
        ]
        answers = [one for one in answers if one not in strangers]
        places = Places(read, host.grids())
        proposals = [proposal for answer in answers for proposal in places.proposals(answer)]
        now = _cells_now(file, proposals)
        decisions = decide(proposals, now, "il piano")
        for answer in answers:
            for sentence in [*answer.left, *places.left.get(answer.path.name, ())]:
                decisions.leave(answer.path.name, sentence)
        if not dry and decisions.taken:
            progress("Scrittura", 0.8)
            cells.take(file, decisions.taken, now)
            log = collected_block(host.grids(), run, decisions.taken)
            keep = (read.plan.parameters or DEFAULTS).copies_kept
            blocks = (*cells.blocks, *([log] if log is not None else []))
            host.write(Writing(blocks, copies_kept=keep))
        return Collection(answers, aside, decisions, host.written)


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
