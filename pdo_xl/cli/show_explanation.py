"""A row explained, on a terminal or in a text file: the cells as a table, the rest in lines."""

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pdo_xl.cli.show import cell
from pdo_xl.domain.values.visible import visible
from pdo_xl.reports.explanation.cells import CellRead
from pdo_xl.reports.explanation.explain import Explanation
from pdo_xl.reports.explanation.words import finding_lines, parts, title

_INDENT = (0, 0, 0, 2)


def show_explanation(out: Console, found: Explanation) -> None:
    """The row, its cells, its score, its objective and sector, the parameters, the findings."""
    out.print(cell(title(found), "bold"))
    for line in found.aside:
        out.print(cell(line))
    if found.none is not None and found.none.more:
        out.print(cell(found.none.more))
    if found.cells:
        _head(out, "CHE COSA È LETTO")
        out.print(Padding(_table(found), _INDENT, expand=False))
    for part in parts(found):
        _head(out, part.title)
        for line in part.lines:
            out.print(Padding(cell(line), _INDENT, expand=False))
    if found.objective is None and not found.findings:
        return
    _head(out, "SEGNALAZIONI")
    for entry in found.findings:
        text, suggestion = finding_lines(entry)
        shown = Text.assemble(cell(text), (f" → {visible(suggestion)}" if suggestion else "", "dim"))
        out.print(Padding(shown, _INDENT, expand=False))
    if not found.findings:
        out.print(Padding(Text("Nessuna."), _INDENT, expand=False))


def _head(out: Console, text: str) -> None:
    out.print()
    out.print(cell(text, "bold"))


def _table(found: Explanation) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column()
    for one in found.cells:
        where = "–" if one.cell is None else one.cell.local
        grid.add_row(cell(where), cell(one.label), _read(one))
    return grid


def _read(one: CellRead) -> Text:
    """What is written, and what it was read as if that is anything else."""
    written = f"«{one.written}»" if one.written else "vuota" if one.cell is not None else ""
    codes = f" ({', '.join(one.codes)})" if one.codes else ""
    shown = cell(written) if written else Text()
    if one.read_as:
        shown.append(" → " if written else "", "dim")
        shown.append(visible(one.read_as), "bold")
    return shown.append(codes, "dim")
