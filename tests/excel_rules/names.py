"""Sheets' names and defined names."""

import re
from collections import Counter
from collections.abc import Iterator

from openpyxl.formula.tokenizer import Tokenizer

from tests.excel_rules.book import MAIN, Book

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_NAME = re.compile(r"(?:_xlnm\.\w+|[^\W\d]|[_\\])[\w.\\?]*\Z")
_LIKE_A_CELL = re.compile(r"(?:[A-Za-z]{1,3}[0-9]{1,7}|[RrCc]|[Rr][0-9]*[Cc][0-9]*)\Z")
_LONGEST_SHEET, _LONGEST_NAME, _LONGEST_FORMULA = 31, 255, 8192


def _all_sheets(book: Book) -> list[str]:
    return [sheet.get("name", "") for sheet in book.workbook.iterfind(f".//{MAIN}sheet")]


def sheets_are_named_as_excel_allows(book: Book) -> Iterator[str]:
    """Excel's specifications and limits, and "Rename a worksheet": 31 signs, none of []:*?/\\, not History."""
    names = _all_sheets(book)
    for name in names:
        if not 1 <= len(name) <= _LONGEST_SHEET or _FORBIDDEN.search(name) or name[0] == "'" or name[-1] == "'":
            yield name
        if name.casefold() in {"history", "cronologia"}:
            yield f"{name} è riservato"
    yield from (name for name, count in Counter(map(str.casefold, names)).items() if count > 1)


def sheets_are_numbered_once(book: Book) -> Iterator[str]:
    """ECMA-376 part 1, 18.2.19: sheetId is unique; MS-OI29500: from 1 to 65534."""
    numbers = Counter(int(sheet.get("sheetId", "0")) for sheet in book.workbook.iterfind(f".//{MAIN}sheet"))
    yield from (str(number) for number, count in numbers.items() if count > 1 or not 1 <= number <= 65534)


def a_sheet_that_can_be_seen_is_active(book: Book) -> Iterator[str]:
    """A workbook whose active tab is hidden, or is not there, opens on nothing or not at all."""
    sheets = book.workbook.findall(f".//{MAIN}sheet")
    if all(sheet.get("state", "visible") != "visible" for sheet in sheets):
        yield "tutti i fogli sono nascosti"
    for view in book.workbook.iterfind(f".//{MAIN}workbookView"):
        active = int(view.get("activeTab", "0"))
        if active >= len(sheets) or int(view.get("firstSheet", "0")) >= len(sheets):
            yield f"foglio {active}"
        elif sheets[active].get("state", "visible") != "visible":
            yield f"foglio {active} nascosto"


def defined_names_are_names(book: Book) -> Iterator[str]:
    """ECMA-376 part 1, 18.2.5: letters first, no likeness of a cell, once in each scope, of sheets that are there."""
    seen: Counter[tuple[str, str]] = Counter()
    for found in book.workbook.iterfind(f".//{MAIN}definedName"):
        name, scope = found.get("name", ""), found.get("localSheetId", "")
        seen[name.casefold(), scope] += 1
        if not _NAME.match(name) or _LIKE_A_CELL.match(name) or len(name) > _LONGEST_NAME:
            yield name
        if scope and int(scope) >= len(_all_sheets(book)):
            yield f"{name} del foglio {scope}"
        text = found.text or ""
        if not text or text.startswith("=") or len(text) > _LONGEST_FORMULA:
            yield f"{name}: «{text[:40]}»"
    yield from (f"{name} due volte" for (name, _), count in seen.items() if count > 1)


def defined_names_know_their_sheets(book: Book) -> Iterator[str]:
    """A name that refers to a sheet that is not there is repaired away, or becomes #REF!."""
    here = {name.casefold() for name in _all_sheets(book)}
    for found in book.workbook.iterfind(f".//{MAIN}definedName"):
        for token in Tokenizer("=" + (found.text or "")).items:
            sheet = token.value.rpartition("!")[0].strip("'").replace("''", "'")
            if (
                token.subtype == "RANGE"
                and sheet
                and "[" not in sheet
                and ":" not in sheet
                and sheet.casefold() not in here
            ):
                yield f"{found.get('name')}: {found.text}"


RULES = (
    sheets_are_named_as_excel_allows,
    sheets_are_numbered_once,
    a_sheet_that_can_be_seen_is_active,
    defined_names_are_names,
    defined_names_know_their_sheets,
)
