"""Some rows of some sheets of a workbook, as a workbook of its own: cut once, put together as often as wanted."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.content_types import forget_missing
from pdo_xl.ooxml.extract.choices import Cells, WrittenChoices
from pdo_xl.ooxml.extract.cut import CutSheet
from pdo_xl.ooxml.extract.drawn import StayingParts, identities, keep_people, keep_related
from pdo_xl.ooxml.extract.edges import StayingEdges
from pdo_xl.ooxml.extract.kept_rows import KeptRows
from pdo_xl.ooxml.extract.rows import StayingRows
from pdo_xl.ooxml.extract.texts import AllTexts, SomeTexts
from pdo_xl.ooxml.extract.workbook import all_identities, keep_sheets, kept_names, names_of, tables_of
from pdo_xl.ooxml.markup import MarkupError
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import reachable, related, relationships, remove_unreachable
from pdo_xl.ooxml.trees import parse, serialized
from pdo_xl.ooxml.worksheet.sheet_tree import unselect

_KINDS = {"printerSettings", "drawing", "vmlDrawing", "comments", "threadedComment", "hyperlink", "image", "ctrlProp",
          "table"}  # fmt: skip
_UNNAMED = {"comments", "threadedComment"}
"""What a sheet is related to without naming it."""


@dataclass(frozen=True)
class Chosen:
    """What stays of a sheet.

    Shape: `gone` are its rows that go; `carried` maps a cell, row and column, to the row whose cell it takes over;
    `emptied` are cells that stay without what they hold.
    """

    gone: Collection[range] = ()
    carried: Mapping[tuple[int, int], int] = field(default_factory=dict)
    emptied: Collection[tuple[int, int]] = ()


class Staying(NamedTuple):
    """What stayed of a sheet: where its rows are, which cells took over what others held."""

    rows: KeptRows
    carried: Mapping[tuple[int, int], int]


class Extracts:
    """A workbook of which parts are to be made. `cells` gives a sheet's rows, for the lists of drop-downs.

    Raises: FileRefused, MarkupError.
    """

    def __init__(self, package: Package, sheets: Iterable[str], cells: Cells) -> None:
        self._parts = {name: part for name, part in sheet_parts(package).items() if name in {*sheets}}
        self.cuts = {name: CutSheet(package, part) for name, part in self._parts.items()}
        """The sheets of which anything may stay."""
        self._texts = AllTexts(package)
        self._choices = WrittenChoices(names_of(package), cells)

    def put(self, package: Package, chosen: Mapping[str, Chosen]) -> dict[str, Staying]:
        """Leave of a package, freshly opened on the same file, these sheets and their rows; tell where the rows are.

        Raises: FileRefused, MarkupError.
        """
        before = reachable(package)
        kept = {name: KeptRows(sheet.gone) for name, sheet in chosen.items()}
        formulas = kept_names(package, kept, tables_of(package, [self._parts[name] for name in chosen]))
        texts = SomeTexts(self._texts)
        calculates = False
        staying: dict[str, Staying] = {}
        for name, sheet in chosen.items():
            part, cut = self._parts[name], self.cuts[name]
            tables = [package.read(table) for table in related(package, part, "table").values()]
            StayingParts(package, name, kept[name], formulas).fit(part)
            edges = StayingEdges(name, kept[name], formulas, self._choices)
            root = parse(cut.around)
            carried = {
                (kept[name].next_kept(cells.first_row), cells.first_column): cells.first_row
                for cells in edges.merges_cut(root)
            }
            carried |= sheet.carried
            staying[name] = Staying(kept[name], carried)
            known = relationships(package, part)
            filtered = edges.filters(root) or any(b"filterColumn" in table for table in tables)
            links = {one for one in all_identities(package, part) if one not in known or known[one].kind in _KINDS}
            edges.fit(root, links)
            unselect(root)
            keep_related(package, part, {*identities(root), *_unnamed(package, part)}, _KINDS)
            rows = StayingRows(name, cut, kept[name], formulas, texts, carried, sheet.emptied, filtered=filtered)
            package.put(part, _whole(serialized(root), cut, rows.markup()))
            calculates |= rows.calculates
        keep_people(package, [self._parts[name] for name in chosen])
        keep_sheets(package, chosen, formulas, calculates=calculates)
        texts.put(package)
        remove_unreachable(package, before)
        forget_missing(package)
        return staying


def _whole(around: bytes, cut: CutSheet, rows: bytes) -> bytes:
    start = around.find(cut.empty_data)
    if start < 0:
        raise MarkupError
    opened, end = cut.empty_data[:-2] + b">", b"</" + cut.empty_data[1:-2] + b">"
    return around[:start] + opened + rows + end + around[start + len(cut.empty_data) :]


def _unnamed(package: Package, part: str) -> list[str]:
    return [one for one, relationship in relationships(package, part).items() if relationship.kind in _UNNAMED]
