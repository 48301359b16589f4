"""The names of style of a page: what a look, a share of width, a height are called in its sheet of styles.

A page may hold no style beside its sheet, which its policy names by its hash.
"""

from collections.abc import Iterator

from pdo_xl.reports.palette import Look, look_named
from pdo_xl.reports.papers.charts.data import Chart
from pdo_xl.reports.papers.model import Align, Block, Cell, Column, Paper, Table, Tone, WritingBox

_TONES = {
    Tone.PLAIN: "plain",
    Tone.STRONG: "strong",
    Tone.SMALL: "small",
    Tone.NOTE: "note",
    Tone.TO_COMPLETE: "to-complete",
    Tone.ALARM: "alarm",
}
_ALIGNS = {Align.LEFT: "left", Align.CENTRE: "centre", Align.RIGHT: "right"}
_WIDEST = 6


def kind(block: Block) -> str:
    """Give the name of the template that lays out a block.

    >>> from pdo_xl.reports.papers.model import Paragraph, WritingBox
    >>> kind(Paragraph("a")), kind(WritingBox("b"))
    ('paragraph', 'writing_box')
    """
    if isinstance(block, Chart):
        return "chart"
    name = type(block).__name__
    return "".join(f"_{sign.lower()}" if sign.isupper() else sign for sign in name).lstrip("_")


class Classes:
    """What the elements of one page are called, and what its sheet of styles has to say of them."""

    def __init__(self, paper: Paper) -> None:
        blocks = list(_blocks(paper))
        names = {cell.look for block in blocks if isinstance(block, Table) for row in block.rows for cell in row.cells}
        found = {name: look for name in sorted(filter(None, names)) if (look := look_named(name))}
        self.looks: dict[Look, str] = {
            look: f"look-{number}" for number, look in enumerate(dict.fromkeys(found.values()), 1)
        }
        self._of_name = {name: self.looks[look] for name, look in found.items()}
        heights = sorted({block.height for block in blocks if isinstance(block, WritingBox)})
        self.heights: dict[float, str] = {height: f"high-{number}" for number, height in enumerate(heights, 1)}

    def of_tone(self, tone: Tone) -> str:
        """Give the name of a tone."""
        return _TONES[tone]

    def of_cell(self, cell: Cell, column: Column) -> str:
        """Give the names of a cell: where its text stands, and its look."""
        return " ".join(filter(None, (_ALIGNS[column.align], self._of_name.get(cell.look or ""))))

    def of_column(self, column: Column, table: Table) -> str:
        """Give the names of a heading: where it stands, and how wide its column is beside the narrowest."""
        least = min((one.width for one in table.columns if one.width > 0), default=1.0)
        share = min(max(round(column.width / least), 1), _WIDEST)
        return f"{_ALIGNS[column.align]} wide-{share}"


def _blocks(paper: Paper) -> Iterator[Block]:
    yield from paper.front
    for section in paper.sections:
        yield from section.blocks
