"""What stands around a sheet's rows, once some of these are gone: areas, links, breaks, panes, controls."""

from collections.abc import Collection, Iterator

from pdo_xl.ooxml.extract.formulas import MovedFormulas
from pdo_xl.ooxml.extract.kept_rows import KeptRows
from pdo_xl.ooxml.extract.rules import Choices, StayingRules, remove_with_empty
from pdo_xl.ooxml.namespaces import RELATION, main
from pdo_xl.ooxml.trees import Element, remove
from pdo_xl.sheet.address import Area, area

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_ALTERNATE = f"{{{_COMPATIBLE}}}AlternateContent"
_IDENTITY = f"{{{RELATION}}}id"
_DROPPED = (
    "scenarios", "dataConsolidate", "customSheetViews", "customProperties", "cellWatches", "smartTags", "oleObjects",
    "webPublishItems",
)  # fmt: skip
"""What may hold values of any cell, or what only its own sheet had a use for."""


class StayingEdges:
    """Fits the markup around a sheet's rows, as a tree, to those that stay."""

    def __init__(self, sheet: str, kept: KeptRows, formulas: MovedFormulas, choices: Choices) -> None:
        self._sheet, self._kept, self._formulas, self._choices = sheet, kept, formulas, choices

    def fit(self, root: Element, related: Collection[str]) -> None:
        """Change the tree; `related` are the relationships that stay."""
        for name in _DROPPED:
            for element in root.findall(main(name)):
                remove(element)
        for properties in root.iter(main("sheetPr")):
            properties.attrib.pop("filterMode", "")
        self._fit_views(root)
        self._fit_references(root)
        StayingRules(self._sheet, self._kept, self._formulas, self._choices).fit(root)
        self._fit_links(root)
        self._fit_breaks(root)
        self._fit_anchors(root)
        _drop_unrelated(root, related)

    def merges_cut(self, root: Element) -> Iterator[Area]:
        """Give the merged areas whose first row is gone and others of which stay."""
        for merged in root.iter(main("mergeCell")):
            cells = area(merged.get("ref", ""))
            if cells is not None and self._kept.moved(cells.first_row) is None and self._kept.area(cells) is not None:
                yield cells

    @staticmethod
    def filters(root: Element) -> bool:
        """Tell whether rows may be hidden by a filter."""
        return any(True for _ in root.iter(main("filterColumn")))

    def _fit_views(self, root: Element) -> None:
        for view in root.iter(main("sheetView")):
            view.attrib.pop("topLeftCell", "")
        for pane in root.iter(main("pane")):
            if "topLeftCell" in pane.attrib and pane.get("state", "").startswith("frozen"):
                cells = area(pane.get("topLeftCell", ""))
                split = float(pane.get("ySplit", "0"))
                column = Area(1, cells.first_column if cells else 1, 1, 1).first_column
                pane.set("topLeftCell", Area(int(split) + 1, column, int(split) + 1, column).local)
        for selection in root.iter(main("selection")):
            for attribute in ("activeCell", "activeCellId", "sqref"):
                selection.attrib.pop(attribute, "")

    def _fit_references(self, root: Element) -> None:
        for name in ("dimension", "mergeCell", "autoFilter", "ignoredError", "protectedRange"):
            for element in list(root.iter(main(name))):
                attribute = "sqref" if "sqref" in element.attrib else "ref"
                left = self._kept.areas(element.get(attribute, ""))
                alone = name == "mergeCell" and ":" not in left
                if not left or alone:
                    remove_with_empty(element)
                    continue
                element.set(attribute, left)
                if name == "autoFilter":
                    for child in list(element):
                        element.remove(child)
        for state in root.findall(main("sortState")):
            remove(state)
        for merges in root.iter(main("mergeCells")):
            merges.set("count", str(len(merges)))

    def _fit_links(self, root: Element) -> None:
        for link in list(root.iter(main("hyperlink"))):
            left = self._kept.areas(link.get("ref", ""))
            location = link.get("location")
            moved = location if location is None else self._formulas.moved(location, self._sheet)
            if not left or (location is not None and moved is None):
                remove_with_empty(link)
                continue
            link.set("ref", left)
            if moved is not None:
                link.set("location", moved)

    def _fit_breaks(self, root: Element) -> None:
        for breaks in list(root.iter(main("rowBreaks"))):
            for one in list(breaks):
                place = self._kept.moved(int(one.get("id", "0")))
                if place is None:
                    breaks.remove(one)
                else:
                    one.set("id", str(place))
            breaks.set("count", str(len(breaks)))
            breaks.set("manualBreakCount", str(sum(one.get("man") in {"1", "true"} for one in breaks)))
            if not len(breaks):
                remove(breaks)

    def _fit_anchors(self, root: Element) -> None:
        for control in list(root.iter(main("control"))):
            anchor = next(control.iter(main("anchor")), None)
            if anchor is not None and not move_anchor(anchor, self._kept):
                remove(control)


def move_anchor(anchor: Element, kept: KeptRows) -> bool:
    """Let what is drawn over cells stay over them; tell whether any of its rows stays. Unit: anchors count from 0."""
    rows = [row for row in anchor.iter(f"{{{_DRAWING}}}row", main("row")) if (row.text or "").strip().isdigit()]
    if not rows:
        return True
    numbers = [int(row.text or "0") + 1 for row in rows]
    if kept.next_kept(numbers[0]) > kept.last_kept(max(numbers)):
        return False
    for row, number in zip(rows, numbers, strict=True):
        stays = kept.next_kept(number) if number == numbers[0] else max(kept.last_kept(number), numbers[0])
        place = kept.moved(stays) or kept.moved(kept.next_kept(number)) or number
        row.text = str(place - 1)
    return True


def _drop_unrelated(root: Element, related: Collection[str]) -> None:
    """Take away what names a relationship that is gone, and what held it alone."""
    for element in [one for one in root.iter("*") if one.get(_IDENTITY) is not None]:
        if element.get(_IDENTITY) in related:
            continue
        if element.tag == main("pageSetup"):
            del element.attrib[_IDENTITY]
        elif element.getparent() is not None:
            remove(element)
    _drop_alternates(root)
    for name in ("controls", "tableParts"):
        for element in list(root.iter(main(name))):
            element.attrib.pop("count", "")
            if not len(element):
                remove(element)
    _drop_alternates(root)


def _drop_alternates(root: Element) -> None:
    """Take away what stood for other versions around something that is gone."""
    for alternate in list(root.iter(_ALTERNATE)):
        if not any(one.get(_IDENTITY) is not None for one in alternate.iter("*")):
            remove(alternate)
