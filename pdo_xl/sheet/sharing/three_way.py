"""What becomes of what was typed elsewhere: taken, or a conflict with what stands in the plan by now."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from pdo_xl.sheet.address import Address
from pdo_xl.sheet.sharing.cell_values import ERROR, CellValue


class Proposal(NamedTuple):
    """One cell of an answer: the file, the cell of the plan, what went out, what came back, whose cell it is."""

    file: str
    cell: Address
    out: CellValue
    back: CellValue
    what: str


class Conflict(NamedTuple):
    """A cell for which there is more than one new value: which, with who has them."""

    cell: Address
    what: str
    values: tuple[tuple[str, CellValue], ...]

    @property
    def told(self) -> str:
        """Say it."""
        values = "; ".join(f"{who} {value.told()}" for who, value in self.values)
        return f"{self.cell} ({self.what}): {values}"


class Taken(NamedTuple):
    """A cell that is to be written: what stood there, what is to stand there, the file that it came from."""

    cell: Address
    what: str
    before: CellValue
    after: CellValue
    file: str

    @property
    def told(self) -> str:
        """Say it."""
        return f"{self.cell} ({self.what}): {self.before.told()} → {self.after.told()}"


@dataclass
class Decisions:
    """What becomes of all the cells; `left` has sentences about what was changed and is not taken, by file."""

    taken: list[Taken] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    left: dict[str, list[str]] = field(default_factory=dict)
    already: int = 0
    """Cells that the plan has already so."""

    def leave(self, file: str, sentence: str) -> None:
        """Note what is not taken."""
        self.left.setdefault(file, []).append(sentence)


def decide(proposals: Iterable[Proposal], now: Mapping[Address, CellValue], here: str) -> Decisions:
    """Compare each cell with what went out and with what stands in the plan; `here` is what the plan is called."""
    decisions = Decisions()
    changed: defaultdict[Address, list[Proposal]] = defaultdict(list)
    for proposal in proposals:
        uncalculated = proposal.back.formula and proposal.back.blank
        if proposal.back.same(proposal.out) and not (uncalculated and not proposal.out.formula):
            continue
        if uncalculated:
            why = "formula mai calcolata: aprire il file, salvarlo e raccogliere di nuovo"
            decisions.leave(proposal.file, f"{proposal.cell} ({proposal.what}): {why}")
        elif proposal.back.kind == ERROR:
            decisions.leave(
                proposal.file, f"{proposal.cell} ({proposal.what}): contiene l'errore {proposal.back.value}"
            )
        elif not proposal.back.blank:
            changed[proposal.cell].append(proposal)
        elif not now.get(proposal.cell, CellValue()).blank:
            decisions.leave(
                proposal.file, f"{proposal.cell} ({proposal.what}): svuotata, nel piano resta {proposal.out.told()}"
            )
    for cell, proposed in changed.items():
        _settle(cell, proposed, now.get(cell, CellValue()), here, decisions)
    return decisions


def _settle(cell: Address, proposed: list[Proposal], now: CellValue, here: str, decisions: Decisions) -> None:
    first = proposed[0]
    different = [first]
    for other in proposed[1:]:
        if not any(other.back.same(one.back) for one in different):
            different.append(other)
    if len(different) == 1 and now.same(first.back):
        decisions.already += 1
    elif now.formula:
        for one in different:
            decisions.leave(
                one.file, f"{cell} ({one.what}): {one.back.told()}, ma nel piano c'è una formula, che resta com'è"
            )
    elif len(different) > 1 or not any(now.same(one.out) for one in proposed):
        others = [] if all(now.same(one.out) for one in different) else [(here, now)]
        values = (*others, *((one.file, one.back) for one in different))
        decisions.conflicts.append(Conflict(cell, first.what, values))
    else:
        decisions.taken.append(Taken(cell, first.what, now, first.back, first.file))
