"""A sheet cut once into its rows and what stands around them, to be put together again and again from some of them."""

import re
from functools import cached_property
from itertools import islice

from pdo_xl.ooxml.escaping import unescaped
from pdo_xl.ooxml.markup import ATTRIBUTES, attributes
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.edges import edges_from
from pdo_xl.ooxml.worksheet.row_cells import cells_of, numbered
from pdo_xl.ooxml.worksheet.stream import SheetStream

FORMULA = re.compile(rb"<((?:[\w.-]+:)?)f(?=[\s/>])(" + ATTRIBUTES + rb")\s*(?:/>|>([^<]*)</(?:[\w.-]+:)?f\s*>)")
"""A cell's formula: its prefix, its attributes, its text."""
_VALUE = re.compile(rb"(<(?:[\w.-]+:)?v(?:\s[^<>]*)?>)([^<]*)(</)")


class CutSheet:
    """One sheet's markup: `around` is all but its rows, `rows` has these by their numbers, each from behind `<row`.

    Raises: MarkupError.
    """

    def __init__(self, package: Package, part: str) -> None:
        stream = SheetStream(package.chunks(part))
        self.prefix = stream.prefix
        self.rows: dict[int, bytes] = {}
        self.rows.update(numbered(islice(stream.rows(), 1, None)))
        edges = edges_from(stream.prefix, stream.preamble, stream.head, stream.tail())
        self.empty_data = b"<" + stream.prefix + b"sheetData/>"
        self.around = b"".join(
            [
                edges.preamble,
                *[child.markup for child in edges.head],
                self.empty_data,
                *[child.markup for child in edges.tail],
                edges.end,
            ]
        )

    @property
    def opening(self) -> bytes:
        """How a cell begins."""
        return b"<" + self.prefix + b"c"

    def cells(self, number: int) -> dict[int, bytes]:
        """Give a row's cells by column, each from behind its `<c`. Raises: MarkupError."""
        piece = self.rows.get(number, b"")
        return dict(cells_of(piece[piece.find(b">") + 1 :], self.opening)) if self.opening in piece else {}

    @cached_property
    def shared_formulas(self) -> dict[bytes, tuple[str, str]]:
        """The formulas that other cells share, with the cells that have them, by their numbers."""
        masters: dict[bytes, tuple[str, str]] = {}
        for number, piece in self.rows.items():
            if b'"shared"' not in piece or b"ref" not in piece:
                continue
            for cell in self.cells(number).values():
                formula = FORMULA.search(cell)
                named = attributes(formula[2]) if formula is not None else {}
                if formula is not None and formula[3] and named.get(b"t") == b"shared":
                    place = attributes(cell[: cell.find(b">")]).get(b"r", b"").decode()
                    masters.setdefault(named.get(b"si", b""), (place, unescaped(formula[3])))
        return masters


def with_shared_text(cell: bytes, number: int) -> bytes:
    """Let a cell that holds a shared text name it by another number."""
    value = _VALUE.search(cell)
    return cell if value is None else b"%s%d%s" % (cell[: value.end(1)], number, cell[value.end(2) :])


def shared_text_of(cell: bytes) -> int | None:
    """Read which shared text a cell names."""
    value = _VALUE.search(cell)
    return int(value[2]) if value is not None and value[2].isdigit() else None
