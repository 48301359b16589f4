"""The rules of a sheet once some of its rows are gone: conditional formats, choices of drop-downs, sparklines."""

from collections.abc import Callable

from lxml import etree

from pdo_xl.ooxml.extract.formulas import MovedFormulas
from pdo_xl.ooxml.extract.kept_rows import KeptRows
from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.trees import Element, remove
from pdo_xl.sheet.address import area

Choices = Callable[[str, str], str | None]
"""Gives the choices that a formula of a sheet names as a list written out; None where that cannot be."""

_FORMULA = "http://schemas.microsoft.com/office/excel/2006/main"
_SQREF, _F = f"{{{_FORMULA}}}sqref", f"{{{_FORMULA}}}f"
_EXTENSIONS = {"conditionalFormattings", "dataValidations", "sparklineGroups"}
_HOLDERS = (
    ("sparklines", "sparkline"),
    ("sparklineGroup", "sparklines"),
    ("sparklineGroups", "sparklineGroup"),
    ("conditionalFormatting", "cfRule"),
    ("conditionalFormattings", "conditionalFormatting"),
    ("dataValidations", "dataValidation"),
)
"""What is nothing without what it holds, the innermost first."""
_LEAVES = {"sparkline", "conditionalFormatting", "dataValidation"}


class StayingRules:
    """Fits the rules of a sheet, those of newer versions too, to its rows that stay."""

    def __init__(self, sheet: str, kept: KeptRows, formulas: MovedFormulas, choices: Choices) -> None:
        self._sheet, self._kept, self._formulas, self._choices = sheet, kept, formulas, choices

    def fit(self, root: Element) -> None:
        """Change the tree; a rule whose cells or formulas are gone goes too."""
        self._fit_rules(root)
        self._fit_extensions(root)

    def _fit_rules(self, root: Element) -> None:
        for formats in list(root.iter(main("conditionalFormatting"))):
            down = self._fit_area(formats)
            for rule in list(formats) if down is not None else ():
                self._fit_formulas(rule, main("formula"), down)
            if down is None or not len(formats):
                remove_with_empty(formats)
        for rules in list(root.iter(main("dataValidations"))):
            for rule in list(rules):
                down = self._fit_area(rule)
                for name in ("formula1", "formula2"):
                    if down is None or rule.getparent() is None:
                        break
                    self._fit_formulas(rule, main(name), down, listed=rule.get("type") == "list")
                if down is None and rule.getparent() is not None:
                    remove(rule)
            rules.set("count", str(len(rules)))
            if not len(rules):
                remove(rules)

    def _fit_area(self, rule: Element) -> int | None:
        """Fit the area of a rule; give how far down its first cell went, None where nothing is left of it."""
        place = rule.find(_SQREF)
        reference = rule.get("sqref", "") if place is None else place.text or ""
        left = self._kept.areas(reference)
        before, after = _first_row(reference), _first_row(left)
        if before is None or after is None:
            return None
        if place is None:
            rule.set("sqref", left)
        else:
            place.text = left
        return after - before

    def _fit_formulas(self, rule: Element, tag: str, down: int | None, *, listed: bool = False) -> None:
        """Move the formulas of a rule; without one of them it is none, unless its choices can be written out."""
        for formula in list(rule.iter(tag)):
            text = formula.text or ""
            if not text:
                continue
            moved = (
                self._formulas.moved(text, self._sheet)
                if down is None
                else self._formulas.relative(text, self._sheet, down)
            )
            if listed and moved is not None and self._is_cut(text):
                moved = None
            if moved is None and listed:
                moved = self._choices(text, self._sheet)
            if moved is None:
                remove(rule)
                return
            formula.text = moved

    def _is_cut(self, text: str) -> bool:
        """Tell whether choices stand in cells of this sheet of which some are gone."""
        cells = area(text.removeprefix("=").strip())
        left = self._kept.area(cells) if cells is not None else None
        return cells is not None and (left is None or left.shape != cells.shape)

    def _fit_extensions(self, root: Element) -> None:
        for extension in [ext for extensions in root.findall(main("extLst")) for ext in extensions]:
            if not {etree.QName(child).localname for child in extension.iterchildren("*")} <= _EXTENSIONS:
                remove(extension)
                continue
            for owner in [place.getparent() for place in list(extension.iter(_SQREF))]:
                if owner is not None:
                    self._fit_extended(owner)
            _drop_empty(extension)
        for extensions in root.findall(main("extLst")):
            if not len(extensions):
                remove(extensions)

    def _fit_extended(self, owner: Element) -> None:
        name = etree.QName(owner).localname
        down = self._fit_area(owner)
        if name not in _LEAVES or down is None:
            remove(owner)
        elif name == "conditionalFormatting":
            for rule in owner.iterchildren("{*}cfRule"):
                self._fit_formulas(rule, _F, down)
        else:
            self._fit_formulas(owner, _F, None if name == "sparkline" else down, listed=owner.get("type") == "list")


def _first_row(reference: str) -> int | None:
    rows = [cells.first_row for one in reference.split() if (cells := area(one)) is not None]
    return min(rows, default=None)


def remove_with_empty(element: Element) -> None:
    """Take an element away, and what held it alone."""
    parent = element.getparent()
    remove(element)
    if parent is not None and not len(parent) and parent.getparent() is not None:
        remove(parent)


def _drop_empty(extension: Element) -> None:
    """Take away lists and groups of an extension that hold nothing any more, and itself then."""
    for name, held in _HOLDERS:
        for element in list(extension.iter(f"{{*}}{name}")):
            count = sum(1 for _ in element.iterchildren(f"{{*}}{held}"))
            if not count:
                remove(element)
            elif "count" in element.attrib:
                element.set("count", str(count))
    if not len(extension):
        remove(extension)
