"""A worksheet whose rows change places: cells, formats, formulas, links, merges go with them; all other bytes stay."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.escaping import escaped, unescaped
from pdo_xl.ooxml.markup import ATTRIBUTES, Child, attributes, childless
from pdo_xl.ooxml.worksheet.cells import letters
from pdo_xl.ooxml.worksheet.dimension import area_in
from pdo_xl.ooxml.worksheet.edges import edges_from
from pdo_xl.ooxml.worksheet.row_cells import cells_of, numbered, start_tag
from pdo_xl.ooxml.worksheet.stream import SheetStream
from pdo_xl.sheet.address import Area, cell_name

Change = Callable[[str], str]
"""What becomes of a cell's formula, without its `=`."""

_NUMBER = re.compile(rb"""\s+r\s*=\s*(?:"[^"]*"|'[^']*')""")
_F = re.compile(rb"<((?:[\w.-]+:)?)f(?=[\s/>])(" + ATTRIBUTES + rb")\s*(?:/>|>([^<]*)</(?:[\w.-]+:)?f\s*>)")
_OF_SHARED = re.compile(rb"""\s+(?:t|ref|si)\s*=\s*(?:"[^"]*"|'[^']*')""")
_LINK, _MERGE = childless(b"hyperlink"), childless(b"mergeCell")
_REF = re.compile(rb"""(\sref\s*=\s*)(?:"[^"]*"|'[^']*')""")


class _Shared(NamedTuple):
    """The formula that several cells share, and the cell that it is written for."""

    formula: str
    origin: str


def with_moved_rows(sheet: bytes, moves: Mapping[int, int], change: Change) -> bytes:
    """Give a sheet whose rows have the new numbers that `moves` says by their old ones, in order.

    `change` is asked for every cell's formula. Raises: MarkupError; FileRefused for a formula that fills several rows.
    """
    stream = SheetStream([sheet])
    pieces = stream.rows()
    before = next(pieces, b"")
    cells = _Cells(stream.prefix, moves, change)
    rows: dict[int, bytes] = {}
    for number, piece in numbered(pieces):
        rows[moves.get(number, number)] = cells.row(piece, number)
    edges = edges_from(stream.prefix, stream.preamble, stream.head, stream.tail())
    tail = [moved for child in edges.tail if (moved := _moved(child, moves))]
    head = stream.preamble + b"".join(child.markup for child in stream.head) + stream.data_tag
    body = before + b"".join(b"<" + stream.prefix + b"row" + rows[row] for row in sorted(rows))
    return head + body + edges.data_end + b"".join(tail) + edges.end


def formulas_of(sheet: bytes) -> set[str]:
    """Give the formulas of a sheet's cells as they are written, each once."""
    return {unescaped(formula[3]) for formula in _F.finditer(sheet) if formula[3]}


class _Cells:
    """Renumbers rows one after the other; formulas that cells share are written out, for each cell its own."""

    def __init__(self, prefix: bytes, moves: Mapping[int, int], change: Change) -> None:
        self._opening, self._moves, self._change = b"<" + prefix + b"c", moves, change
        self._shared: dict[bytes, _Shared] = {}

    def row(self, piece: bytes, number: int) -> bytes:
        """Give a row from behind its `<row`, with its new number."""
        new = self._moves.get(number, number)
        if new == number and b"f" not in piece:
            return piece
        tag, closed = start_tag(piece)
        rest = piece[len(tag) :]
        named = _NUMBER.sub(b"", tag) + b' r="%d"' % new
        if closed or self._opening not in rest:
            return named + rest
        first = rest.index(self._opening)
        cells = [self._cell(cell, column, number, new) for column, cell in cells_of(rest[first:], self._opening)]
        return named + rest[:first] + b"".join(self._opening + cell for cell in cells)

    def _cell(self, cell: bytes, column: int, number: int, new: int) -> bytes:
        end = cell.index(b">")
        tag = _NUMBER.sub(b"", cell[:end])
        cell = b' r="' + letters(column) + b"%d" % new + b'"' + tag + cell[end:]
        formula = _F.search(cell) if b"f" in cell[end:] else None
        if formula is None:
            return cell
        written = self._formula(formula, cell_name(number, column), number, new)
        return cell[: formula.start()] + written + cell[formula.end() :]

    def _formula(self, found: re.Match[bytes], place: str, number: int, new: int) -> bytes:
        prefix, tag, text = found[1], found[2], found[3] or b""
        named = attributes(tag)
        formula = unescaped(text)
        if named.get(b"t") == b"shared":
            formula = self._own(named.get(b"si", b""), formula, place)
            tag = _OF_SHARED.sub(b"", tag)
        elif b"ref" in named:
            reference = area_in(named[b"ref"])
            if reference is None or (new != number and reference.first_row != reference.last_row):
                raise FileRefused(
                    f"La formula della cella {place} occupa più righe, e le righe del foglio devono cambiare posto: "
                    "sostituirla con formule di una cella, salvare e riprovare."
                )
            if new != number:
                moved = reference._replace(first_row=new, last_row=new).local.encode()
                tag = _REF.sub(rb'\g<1>"' + moved + rb'"', tag)
        changed = self._change(formula)
        if changed == formula and tag == found[2]:
            return found[0]
        return b"<" + prefix + b"f" + tag + b">" + escaped(changed) + b"</" + prefix + b"f>"

    def _own(self, index: bytes, formula: str, place: str) -> str:
        """Give what a shared formula says in one of its cells."""
        if formula:
            self._shared[index] = _Shared(formula, place)
            return formula
        shared = self._shared.get(index)
        if shared is None:
            return formula
        # Imported here: openpyxl takes a quarter of a second, and rows seldom move.
        from openpyxl.formula.translate import Translator

        translated = Translator(f"={shared.formula}", origin=shared.origin).translate_formula(place)
        return str(translated).removeprefix("=")


def _moved(child: Child, moves: Mapping[int, int]) -> bytes:
    """Give what follows the rows, with the places of links and merges; a merge whose rows part is taken off."""
    if child.name == "hyperlinks":
        return _LINK.sub(lambda link: _with_place(link, moves) or link[0], child.markup)
    if child.name == "mergeCells":
        merges = _MERGE.sub(lambda merge: _with_place(merge, moves), child.markup)
        left = len(_MERGE.findall(merges))
        if left == len(_MERGE.findall(child.markup)):
            return merges
        return re.sub(rb"""(\scount\s*=\s*)["'][0-9]+["']""", rb'\g<1>"%d"' % left, merges, count=1) if left else b""
    return child.markup


def _with_place(element: re.Match[bytes], moves: Mapping[int, int]) -> bytes:
    place = area_in(attributes(element[1]).get(b"ref", b""))
    moved = None if place is None else moved_area(place, moves)
    if moved is None:
        return b"" if place is not None else element[0]
    return element[0] if moved == place else _REF.sub(rb'\g<1>"' + moved.local.encode() + rb'"', element[0])


def moved_area(place: Area, moves: Mapping[int, int]) -> Area | None:
    """Give where an area goes; None where its rows part."""
    if place.last_row - place.first_row > len(moves) and not any(
        place.first_row <= row <= place.last_row for row in moves
    ):
        return place
    shifts = {moves.get(row, row) - row for row in range(place.first_row, place.last_row + 1)}
    if len(shifts) != 1:
        return None
    (shift,) = shifts
    return place._replace(first_row=place.first_row + shift, last_row=place.last_row + shift)
