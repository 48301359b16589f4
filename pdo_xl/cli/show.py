"""Results for people, on a terminal or in a text file: findings by gravity; what shows them and everything else.

Colours only on a terminal; the width is the terminal's.
"""

import errno
import os
import sys
from collections.abc import Callable
from operator import attrgetter

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pdo_xl.domain.findings import Findings, OfRule
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Place
from pdo_xl.domain.rules import RULES
from pdo_xl.domain.values.text import one_line
from pdo_xl.domain.values.visible import visible
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.names.sheets import FINDINGS
from pdo_xl.sheet.writing.findings import count_text
from pdo_xl.sheet.writing.gathered import MOST_ALONE, cells_text

_CELL = 14
_WIDTH_OF_A_FILE = 110
CellOf = Callable[[Place | None], Address | None]
"""The cell of a place of the plan."""
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


def show_findings(out: Console, findings: Findings, cell_of: CellOf, everything: bool) -> None:
    """The findings by gravity and rule: cell, what is wrong, what to do; one line for many of a rule, unless asked."""
    out.print(Text.assemble("\n", ("Segnalazioni:", "bold"), f" {count_text(findings)}"))
    gathered = False
    rules = findings.as_shown()
    for gravity in Gravity:
        own = [rule for rule in rules if rule.gravity is gravity]
        if own:
            out.print(Text.assemble("\n", (gravity.plural.upper(), _STYLES[gravity])))
        for rule in own:
            together = len(rule.issues) > MOST_ALONE and not everything
            gathered = gathered or together
            _show_rule(out, rule, cell_of, together=together)
    if gathered:
        out.print(f"\nCon --tutte si vede ogni segnalazione; nel foglio {FINDINGS} ci sono tutte.")


def _show_rule(out: Console, rule: OfRule, cell_of: CellOf, *, together: bool) -> None:
    """One rule's findings; a suggestion that is the same for all is said once."""
    code, group = rule.code, rule.issues
    # Where they stand is looked up for those that are shown.
    cells = map(cell_of, map(attrgetter("place"), group))
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
    for issue, place in zip(group[:1] if together else group, cells, strict=False):
        own = f" → {issue.suggestion}" if issue.suggestion and not common else ""
        where = Text.assemble("    ", cell(str(place or "–")))
        grid.add_row(where, Text.assemble(cell(issue.message), (visible(own), "dim")))
    out.print(grid)
    if together:
        said = "lo stesso in" if len(messages) == 1 else "così anche"
        others = cells_text(cells, len(group) - 1, place.sheet if place is not None else "")
        out.print(Padding(cell(f"{said} {others}."), (0, 0, 0, 4)))
