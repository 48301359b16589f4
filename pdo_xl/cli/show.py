"""Results for people, on a terminal or in a text file: findings by gravity; what shows them and everything else.

Colours only on a terminal; the width is the terminal's.
"""

import errno
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pdo_xl.domain.finding import Finding
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules import RULES
from pdo_xl.domain.values.text import one_line
from pdo_xl.domain.values.visible import visible
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.names.sheets import FINDINGS
from pdo_xl.sheet.writing.findings import count_text
from pdo_xl.sheet.writing.gathered import MOST_ALONE, cells_text

_CELL = 14
_WIDTH_OF_A_FILE = 110
CellOf = Callable[[int], Address | None]
"""The cell of a finding, by its number from 0."""
_STYLES = {Gravity.ERROR: "bold red", Gravity.WARNING: "yellow", Gravity.NOTE: "cyan"}


def console() -> Console:
    """Standard output: as wide as the terminal; of a fixed width in a file or a pipe."""
    width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else _WIDTH_OF_A_FILE
    return _Console(width=width, highlight=False, markup=False, emoji=False)


class _Console(Console):
    """Leaves it to the end of the run to say what a broken pipe means: rich would exit as if a plan had errors."""

    def on_broken_pipe(self) -> None:
        """Raise: BrokenPipeError."""
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))


def cell(text: str, style: str = "") -> Text:
    """Make a table's cell of any text: no markup in it is obeyed, and no control character."""
    return Text(visible(one_line(text)), style=style)


def show_findings(out: Console, findings: Sequence[Finding], cell_of: CellOf, everything: bool) -> None:
    """The findings by gravity and rule: cell, what is wrong, what to do; one line for many of a rule, unless asked."""
    out.print(Text.assemble("\n", ("Segnalazioni:", "bold"), f" {count_text(findings)}"))
    gathered = False
    for gravity, codes in _numbers(findings).items():
        if codes:
            out.print(Text.assemble("\n", (gravity.plural.upper(), _STYLES[gravity])))
        for code, group in codes.items():
            together = len(group) > MOST_ALONE and not everything
            gathered = gathered or together
            _show_group(out, code, [findings[number] for number in group], map(cell_of, group), together=together)
    if gathered:
        out.print(f"\nCon --tutte si vede ogni segnalazione; nel foglio {FINDINGS} ci sono tutte.")


def _numbers(findings: Sequence[Finding]) -> dict[Gravity, dict[str, list[int]]]:
    """The findings by gravity and code, each as its number: where it stands is looked up for those that are shown."""
    gravities: dict[Gravity, dict[str, list[int]]] = {gravity: {} for gravity in Gravity}
    codes: dict[str, list[int]] = {}
    for number, finding in enumerate(findings):
        codes.setdefault(finding.code, []).append(number)
    # All findings of a rule have the same gravity.
    for code, group in codes.items():
        gravities[findings[group[0]].gravity][code] = group
    return gravities


def _show_group(
    out: Console, code: str, group: Sequence[Finding], cells: Iterator[Address | None], *, together: bool
) -> None:
    """One rule's findings; a suggestion that is the same for all is said once."""
    first = group[0]
    messages, suggestions = (set(map(attrgetter(what), group)) for what in ("message", "suggestion"))
    common = first.suggestion if len(suggestions) == 1 else ""
    out.print(Text.assemble((f"  {code} ", "bold"), f"{RULES[code].TITLE} ({len(group)})"))
    if common:
        out.print(Padding(cell(f"→ {common}", "dim"), (0, 0, 0, 4)))
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(min_width=_CELL, no_wrap=True)
    grid.add_column(ratio=1)
    place: Address | None = None
    for finding, place in zip(group[:1] if together else group, cells, strict=False):
        own = f" → {finding.suggestion}" if finding.suggestion and not common else ""
        where = Text.assemble("    ", cell(str(place or "–")))
        grid.add_row(where, Text.assemble(cell(finding.message), (visible(own), "dim")))
    out.print(grid)
    if together:
        said = "lo stesso in" if len(messages) == 1 else "così anche"
        others = cells_text(cells, len(group) - 1, place.sheet if place is not None else "")
        out.print(Padding(cell(f"{said} {others}."), (0, 0, 0, 4)))
