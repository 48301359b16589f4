"""Gives sheets new names, everywhere the workbook refers to them; nothing else changes."""

import re
from collections.abc import Mapping

from pdo_xl.hosts.file.book import related_part, workbook_part
from pdo_xl.hosts.file.markup import ATTRIBUTES, escaped, unescaped
from pdo_xl.hosts.file.package import Package
from pdo_xl.sheet.address import quoted

_FORMULA = re.compile(
    rb"(<(?:[\w.-]+:)?(?:f|formula|formula1|formula2|definedName|FmlaLink|FmlaRange|FmlaTxbx|lpstr)(?:\s[^>]*)?>)"
    rb"([^<]*)(?=</)"
)
_LOCATION = re.compile(rb"""(\slocation\s*=\s*)("[^"]*"|'[^']*')""")
_SHEET = re.compile(rb"<(?:[\w.-]+:)?sheet(?=\s)" + ATTRIBUTES)
_SOURCE = re.compile(rb"<(?:[\w.-]+:)?(?:worksheetSource|dataRef|rangeSet)(?=\s)" + ATTRIBUTES)
_NAMES = {name: re.compile(rb"(\s" + name + rb"\s*=\s*)(\"[^\"]*\"|'[^']*')") for name in (b"name", b"sheet")}


def rename_sheets(package: Package, renames: Mapping[str, str]) -> None:
    """Rename sheets, and what refers to them in formulas, names, links, charts, filters, pivots.

    A macro that spells a sheet's name is not changed.
    Raises: FileRefused.
    """
    if not renames:
        return
    workbook = workbook_part(package)
    texts = related_part(package, workbook, "sharedStrings")
    for part in package.names():
        if part == texts or not part.endswith((".xml", ".vml")):
            continue
        old = package.read(part)
        new = _renamed(old, renames, is_workbook=part == workbook)
        if new != old:
            package.put(part, new)


def _renamed(markup: bytes, renames: Mapping[str, str], *, is_workbook: bool) -> bytes:
    markup = _FORMULA.sub(lambda found: found[1] + _in_formula(found[2], renames), markup)
    markup = _LOCATION.sub(lambda found: found[1] + _in_quotes(found[2], renames), markup)
    markup = _SOURCE.sub(lambda found: _named(found[0], b"sheet", renames), markup)
    if is_workbook:
        markup = _SHEET.sub(lambda found: _named(found[0], b"name", renames), markup)
    return markup


def _in_quotes(value: bytes, renames: Mapping[str, str]) -> bytes:
    return b'"' + _in_formula(value[1:-1], renames) + b'"'


def _in_formula(markup: bytes, renames: Mapping[str, str]) -> bytes:
    text = unescaped(markup)
    new = renames.get(text) or formula_with(text, renames)
    return markup if new == text else escaped(new)


def formula_with(formula: str, renames: Mapping[str, str]) -> str:
    """Rename the sheets in a formula; those of other workbooks stay.

    >>> formula_with("SUM('Piano 2024'!A1,'[1]Piano 2024'!A1,P2024x!B2)", {"Piano 2024": "Piano 2025", "P2024x": "X"})
    "SUM('Piano 2025'!A1,'[1]Piano 2024'!A1,X!B2)"
    """
    for old, new in renames.items():
        if old.replace("'", "''") not in formula:
            continue
        inside = re.escape(old.replace("'", "''"))
        doubled = new.replace("'", "''")
        between = doubled.replace("\\", r"\\")
        formula = re.sub(rf"'((?:[^'\[\]]|'')*:)?{inside}(:(?:[^'\[\]]|'')*)?'!", rf"'\g<1>{between}\g<2>'!", formula)
        plainly = f"{quoted(new)}!".replace("\\", r"\\")
        formula = re.sub(rf"(?<![\w.'\]]){inside}!", plainly, formula)
    return formula


def _named(tag: bytes, attribute: bytes, renames: Mapping[str, str]) -> bytes:
    def renamed(found: re.Match[bytes]) -> bytes:
        new = renames.get(unescaped(found[2][1:-1]))
        return found[0] if new is None else found[1] + b'"' + escaped(new) + b'"'

    return _NAMES[attribute].sub(renamed, tag)
