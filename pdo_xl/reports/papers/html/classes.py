"""The names of style of a page: what a look, a share of width, a height are called in its sheet of styles.

A page may hold no style beside its sheet, which its policy names by its hash.
"""

from collections.abc import Iterator

from pdo_xl.reports.palette import Look, look_named
from pdo_xl.reports.papers.charts.data import Chart
from pdo_xl.reports.papers.model import Align, Block, Cell, Paper, Table, Tone, WritingBox

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
_NARROW = 3
"""Times the narrowest column: below, a column is as wide as its longest word."""
_LONGEST_WORD = 16
"""Letters: a longer word is broken, in a narrow column too."""
_UPRIGHT_COLUMNS = 13
"""What a page that stands upright has room for."""


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
        tables = [block for block in blocks if isinstance(block, Table)]
        names = {cell.look for table in tables for row in table.rows for cell in row.cells}
        found = {name: look for name in sorted(filter(None, names)) if (look := look_named(name))}
        self.looks: dict[Look, str] = {
            look: f"look-{number}" for number, look in enumerate(dict.fromkeys(found.values()), 1)
        }
        self._of_name = {name: f" {self.looks[look]}" for name, look in found.items()}
        shares = sorted({share for table in tables for share in _shares(table)})
        self.shares: dict[float, str] = {share: f"share-{number}" for number, share in enumerate(shares, 1)}
        heights = sorted({block.height for block in blocks if isinstance(block, WritingBox)})
        self.heights: dict[float, str] = {height: f"high-{number}" for number, height in enumerate(heights, 1)}

    def of_tone(self, tone: Tone) -> str:
        """Give the name of a tone."""
        return _TONES[tone]

    def of_columns(self, table: Table) -> list[tuple[str, str]]:
        """Give the names of each column's heading and of its cells: where texts stand, and how wide it is."""
        least = min((column.width for column in table.columns if column.width > 0), default=1.0)
        names = []
        for place, (column, share) in enumerate(zip(table.columns, _shares(table), strict=True)):
            align, wide = _ALIGNS[column.align], min(max(round(column.width / least), 1), _WIDEST)
            keeps = wide < _NARROW and _has_short_words(table, place)
            names.append((f"{align} wide-{wide} {self.shares[share]}", f"{align} narrow" if keeps else align))
        return names

    def is_broad(self, table: Table) -> bool:
        """Tell whether a table has so many columns that it is printed on pages that lie on their side."""
        return len(table.columns) > _UPRIGHT_COLUMNS

    def of_look(self, cell: Cell) -> str:
        """Give the name of a cell's look, after a space; nothing where it has none."""
        return self._of_name.get(cell.look or "", "")


def _has_short_words(table: Table, place: int) -> bool:
    """Tell whether no word of a column would make it too wide."""
    cells = (row.cells[place] for row in table.rows if len(row.cells) == len(table.columns))
    return all(len(word) <= _LONGEST_WORD for cell in cells for word in cell.text.split())


def _shares(table: Table) -> list[float]:
    """How much of a table's width its columns have, in hundredths."""
    whole = sum(max(column.width, 0.0) for column in table.columns) or 1.0
    return [round(100 * max(column.width, 0.0) / whole, 2) for column in table.columns]


def _blocks(paper: Paper) -> Iterator[Block]:
    yield from paper.front
    for section in paper.sections:
        yield from section.blocks
