"""Results for people, on a terminal or in a text file: a table of sectors with bars, findings by gravity.

Colours only on a terminal; the width is the terminal's.
"""

import errno
import os
import sys
from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pdo_xl.domain.finding import Finding
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules import RULES
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.sector_score import SectorResult
from pdo_xl.domain.scoring.summary import gravities_by_sector
from pdo_xl.domain.values.text import italian, one_line
from pdo_xl.domain.values.visible import visible
from pdo_xl.sheet.names.sheets import FINDINGS, SUMMARY
from pdo_xl.sheet.writing.findings import Located, count_text
from pdo_xl.sheet.writing.gathered import MOST_ALONE, cells_text, groups

_BAR = 12
_CELL = 14
_NARROW = 100
"""Columns below which the table leaves out what can be read elsewhere."""
_WIDTH_OF_A_FILE = 110
_MOST_SECTORS = 100
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


def show_sectors(out: Console, results: Results, findings: Sequence[Finding]) -> None:
    """A row per sector and one for the body."""
    narrow = out.width < _NARROW
    counts = gravities_by_sector(results, findings)
    table = Table(box=None, pad_edge=False, header_style="bold", show_footer=True, footer_style="bold")
    scored = results.body is not None
    table.add_column("Settore", footer="Ente", no_wrap=True)
    if not narrow:
        table.add_column("Responsabile", overflow="ellipsis", no_wrap=True)
        table.add_column("Ob.", justify="right", footer=str(len(results.objectives)))
        table.add_column("Peso", justify="right")
    table.add_column("Punteggio", justify="right", footer=italian(results.body) if results.body is not None else "–")
    table.add_column("", no_wrap=True, footer=_bar(results.body) if scored else "")
    table.add_column("Copertura", justify="right")
    for label, states in _STATE_COLUMNS:
        total = sum(sector.states[state] for sector in results.sectors for state in states)
        table.add_column(label, justify="right", footer=str(total))
    for gravity in (Gravity.ERROR, Gravity.WARNING):
        table.add_column(
            gravity.plural.capitalize(),
            justify="right",
            footer=str(sum(finding.gravity is gravity for finding in findings)),
        )
    for sector in results.sectors[:_MOST_SECTORS]:
        wide = [cell(sector.manager), cell(str(len(sector.objectives))), cell(italian(sector.total_weight))]
        table.add_row(
            cell(sector.name),
            *([] if narrow else wide),
            italian(sector.score) if sector.score is not None else "–",
            _bar(sector.score),
            f"{italian(100 * sector.coverage, 0)}%" if sector.coverage is not None else "–",
            *_state_cells(sector),
            _count(counts[sector.name][Gravity.ERROR], "bold red"),
            _count(counts[sector.name][Gravity.WARNING], "yellow"),
        )
    out.print(table)
    left = len(results.sectors) - _MOST_SECTORS
    if left > 0:
        out.print(f"… e altri {left} settori: nel foglio {SUMMARY} ci sono tutti.")


_STATE_COLUMNS = (
    ("Ragg.", (State.REACHED, State.REACHED_LATE)),
    ("In scad.", (State.DUE_SOON,)),
    ("Scad.", (State.OVERDUE,)),
)


def _state_cells(sector: SectorResult) -> list[Text]:
    styles = ("green", "yellow", "bold red")
    return [
        _count(sum(sector.states[state] for state in states), style)
        for (_, states), style in zip(_STATE_COLUMNS, styles, strict=True)
    ]


def _count(count: int, style: str) -> Text:
    return Text(str(count), style=style if count else "dim")


def _bar(points: float | None) -> Text:
    if points is None:
        return Text("·" * _BAR, style="dim")
    full = min(_BAR, max(0, round(_BAR * points / 100)))
    style = "green" if points >= 95 else "yellow" if points >= 60 else "red"
    return Text.assemble(("█" * full, style), ("░" * (_BAR - full), "dim"))


def show_findings(out: Console, located: Sequence[Located], everything: bool) -> None:
    """The findings by gravity and rule: cell, what is wrong, what to do; one line for many of a rule, unless asked."""
    out.print(Text.assemble("\n", ("Segnalazioni:", "bold"), f" {count_text([finding for finding, _ in located])}"))
    gathered = False
    for gravity, codes in _by_gravity_and_code(located).items():
        if codes:
            out.print(Text.assemble("\n", (gravity.plural.upper(), _STYLES[gravity])))
        for code, group in codes.items():
            together = len(group) > MOST_ALONE and not everything
            gathered = gathered or together
            _show_group(out, code, group, together=together)
    if gathered:
        out.print(f"\nCon --tutte si vede ogni segnalazione; nel foglio {FINDINGS} ci sono tutte.")


def _by_gravity_and_code(located: Sequence[Located]) -> dict[Gravity, dict[str, list[Located]]]:
    gravities: dict[Gravity, dict[str, list[Located]]] = {gravity: {} for gravity in Gravity}
    for (gravity, code), group in groups(located, lambda finding: (finding.gravity, finding.code)).items():
        gravities[gravity][code] = group
    return gravities


def _show_group(out: Console, code: str, group: Sequence[Located], *, together: bool) -> None:
    """One rule's findings; a suggestion that is the same for all is said once."""
    first = group[0].finding
    common = first.suggestion if all(entry.finding.suggestion == first.suggestion for entry in group) else ""
    out.print(Text.assemble((f"  {code} ", "bold"), f"{RULES[code].TITLE} ({len(group)})"))
    if common:
        out.print(Padding(cell(f"→ {common}", "dim"), (0, 0, 0, 4)))
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(min_width=_CELL, no_wrap=True)
    grid.add_column(ratio=1)
    for finding, place in group[:1] if together else group:
        own = f" → {finding.suggestion}" if finding.suggestion and not common else ""
        where = Text.assemble("    ", cell(str(place or "–")))
        grid.add_row(where, Text.assemble(cell(finding.message), (visible(own), "dim")))
    out.print(grid)
    if together:
        alike = all(entry.finding.message == first.message for entry in group)
        said = "lo stesso in" if alike else "così anche"
        cells = [place for _, place in group]
        others = cells_text(cells[1:], len(cells) - 1, cells[0].sheet if cells[0] is not None else "")
        out.print(Padding(cell(f"{said} {others}."), (0, 0, 0, 4)))
