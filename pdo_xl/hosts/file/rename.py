"""Gives sheets new names, everywhere the workbook refers to them; nothing else changes."""

import re
from collections.abc import Callable, Mapping
from urllib.parse import quote, unquote

from pdo_xl.ooxml.book import workbook_part
from pdo_xl.ooxml.escaping import escaped, unescaped
from pdo_xl.ooxml.markup import ATTRIBUTES, attributes
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import parts_from, related, relationships_name
from pdo_xl.ooxml.sheet_references import FORMULA, formula_with
from pdo_xl.sheet.address import doubled, undoubled

_TITLES = re.compile(rb"(<(?:[\w.-]+:)?TitlesOfParts(?:\s[^>]*)?>)(.*?)(?=</(?:[\w.-]+:)?TitlesOfParts)", re.DOTALL)
_TITLE = re.compile(rb"(<(?:[\w.-]+:)?lpstr(?:\s[^>]*)?>)([^<]*)(?=</)")
_PIVOT_SOURCE = re.compile(rb"(<(?:[\w.-]+:)?pivotSource(?:\s[^>]*)?>\s*<(?:[\w.-]+:)?name(?:\s[^>]*)?>)([^<]*)(?=</)")
_PIVOT_TABLE = re.compile(r"(?P<quote>'?)(?P<book>\[[^\[\]]*\])?(?P<sheet>[^\[\]]+)(?P=quote)!(?P<table>[^!]+)")

_TAGS = re.compile(
    rb"<(?:[\w.-]+:)?(hyperlink|cfvo|controlPr|formControlPr|cameraTool|sp|worksheetSource|dataRef|rangeSet"
    rb"|sheet|Relationship)(?=\s)" + ATTRIBUTES
)
_IN_FORMULA = {
    b"hyperlink": (b"location",),
    b"cfvo": (b"val",),
    b"controlPr": (b"linkedCell", b"listFillRange"),
    b"formControlPr": (b"fmlaLink", b"fmlaRange", b"fmlaGroup", b"fmlaTxbx"),
    b"cameraTool": (b"cellRange",),
    b"sp": (b"textlink",),
}
"""Attributes that hold a formula, by their element."""
_BY_NAME = {b"worksheetSource": b"sheet", b"dataRef": b"sheet", b"rangeSet": b"sheet", b"sheet": b"name"}
"""Attributes that hold a sheet's name as it is."""
_RELATION_ID = re.compile(rb"\s[\w.-]+:id\s*=")
_ELSEWHERE = {"sharedStrings", "customXml", "externalLink", "vbaProject", "xmlMaps"}
"""What speaks of no sheet of this workbook, or holds what is anybody's own."""

_Change = Callable[[str], str]


def rename_sheets(package: Package, renames: Mapping[str, str]) -> None:
    """Rename sheets, and what refers to them in formulas, names, links, charts, filters, pivots.

    A macro that spells a sheet's name is not changed, and neither is a text, in a cell or in a formula.
    Raises: FileRefused.
    """
    if not renames:
        return
    names = _Names(renames)
    titles = related(package, "", "extended-properties").values()
    for part in [*parts_that_refer(package, workbook_part(package)), *titles]:
        for name in (part, relationships_name(part)):
            if name not in package or not name.casefold().endswith((".xml", ".vml", ".rels")):
                continue
            old = package.read(name)
            new = names.in_markup(old)
            if new != old:
                package.put(name, new)


def parts_that_refer(package: Package, start: str) -> list[str]:
    """List a part and those it leads to that may refer to a sheet: charts, controls, tables. Raises: FileRefused."""
    return parts_from(package, start, but=_ELSEWHERE)


class _Names:
    """The new names, by the old ones in whatever letter case."""

    def __init__(self, renames: Mapping[str, str]) -> None:
        self._renames = renames
        self._folded = {old.casefold(): new for old, new in renames.items()}

    def in_markup(self, markup: bytes) -> bytes:
        """Give a part with the new names."""
        markup = FORMULA.sub(lambda formula: formula[1] + _rewritten(formula[2], self._in_formula), markup)
        if b"TitlesOfParts" in markup:
            markup = _TITLES.sub(lambda titles: titles[1] + _TITLE.sub(self._title, titles[2]), markup)
        if b"pivotSource" in markup:
            markup = _PIVOT_SOURCE.sub(lambda source: source[1] + _rewritten(source[2], self._pivot_table), markup)
        return _TAGS.sub(self._tag, markup)

    def _in_formula(self, formula: str) -> str:
        return formula_with(formula, self._renames)

    def _name(self, name: str) -> str:
        return self._folded.get(name.casefold(), name)

    def _title(self, title: re.Match[bytes]) -> bytes:
        return title[1] + _rewritten(title[2], lambda text: self._in_formula(self._name(text)))

    def _pivot_table(self, text: str) -> str:
        """Rename in `[Piano.xlsx]Foglio!Tabella`, where the workbook names itself."""
        table = _PIVOT_TABLE.fullmatch(text)
        if table is None:
            return text
        new = doubled(self._name(undoubled(table["sheet"])))
        return f"{table['quote']}{table['book'] or ''}{new}{table['quote']}!{table['table']}"

    def _tag(self, element_tag: re.Match[bytes]) -> bytes:
        tag, element = element_tag[0], element_tag[1]
        if element == b"Relationship":
            return self._link(tag)
        # With a relationship it speaks of another file; a sheet of the workbook has one to its own part.
        if element != b"sheet" and element not in {b"controlPr", b"sp"} and _RELATION_ID.search(tag):
            return tag
        for name in _IN_FORMULA.get(element, ()):
            tag = _with_attribute(tag, name, self._in_formula)
        name = _BY_NAME.get(element, b"")
        return _with_attribute(tag, name, self._name) if name else tag

    def _link(self, tag: bytes) -> bytes:
        """Rename in a link of a shape, which is a relationship to a place in this workbook."""
        if not attributes(tag).get(b"Type", b"").endswith(b"/hyperlink"):
            return tag
        return _with_attribute(tag, b"Target", lambda target: self._place(target) if target[:1] == "#" else target)

    def _place(self, target: str) -> str:
        plain = unquote(target)
        new = self._in_formula(plain[1:])
        if new == plain[1:]:
            return target
        return "#" + (quote(new, safe="'!$:,()") if "%" in target else new)


def _with_attribute(tag: bytes, name: bytes, change: _Change) -> bytes:
    attribute = re.search(rb"""(\s""" + name + rb"""\s*=\s*)(?:"([^"]*)"|'([^']*)')""", tag)
    if attribute is None:
        return tag
    old = attribute[2] if attribute[2] is not None else attribute[3]
    new = _rewritten(old, change)
    return tag if new == old else tag[: attribute.start()] + attribute[1] + b'"' + new + b'"' + tag[attribute.end() :]


def _rewritten(markup: bytes, change: _Change) -> bytes:
    old = unescaped(markup)
    new = change(old)
    return markup if new == old else escaped(new)
