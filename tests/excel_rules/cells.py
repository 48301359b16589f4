"""The cells of a sheet."""

import re
from collections.abc import Iterator

from tests.excel_rules.book import MAIN, Book, area

_LAST_COLUMN, _LAST_ROW = 16_384, 1_048_576
_LONGEST_TEXT, _LONGEST_FORMULA = 32_767, 8_192
_KINDS = {"b", "d", "e", "inlineStr", "n", "s", "str"}
_ERRORS = {
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!",
    "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#EXTERNAL!", "#BUSY!", "#PYTHON!",
}  # fmt: skip
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def cells_stand_in_order(book: Book) -> Iterator[str]:
    """MS-OI29500 2.1.621 and 2.1.600: rows and cells ascend, none twice, inside the sheet, each cell in its row."""
    for sheet in book.sheets:
        last_row = 0
        for row in sheet.root.iter(f"{MAIN}row"):
            number = int(row.get("r", str(last_row + 1)))
            if not last_row < number <= _LAST_ROW:
                yield f"{sheet.name}: riga {number}"
            last_row, last_column = number, 0
            for cell in row.iter(f"{MAIN}c"):
                place = area(cell.get("r", ""))
                if place is None or place.top != number or not last_column < place.left <= _LAST_COLUMN:
                    yield f"{sheet.name}!{cell.get('r')} nella riga {number}"
                else:
                    last_column = place.left


def values_are_what_their_kind_says(book: Book) -> Iterator[str]:
    """ECMA-376 part 1, 18.18.11; Excel repairs a number that is none, an error that is unknown, a text that is not there."""
    for sheet in book.sheets:
        for cell in sheet.root.iter(f"{MAIN}c"):
            kind, value = cell.get("t", "n"), cell.findtext(f"{MAIN}v")
            wrong = kind not in _KINDS
            # An empty value is one that was never calculated.
            if value:
                wrong |= kind == "n" and not _is_number(value)
                wrong |= kind == "s" and not (value.isdecimal() and int(value) < book.texts)
                wrong |= kind == "b" and value not in {"0", "1"}
                wrong |= kind == "e" and value not in _ERRORS
            if wrong:
                yield f"{sheet.name}!{cell.get('r')}: {kind} {value}"


def _is_number(text: str) -> bool:
    try:
        return abs(float(text)) < 1.8e308 and text.strip().lower() not in {"nan", "inf", "-inf"}
    except ValueError:
        return False


def texts_fit(book: Book) -> Iterator[str]:
    """Excel's specifications and limits: 32,767 signs in a cell (counted in UTF-16), 8,192 in a formula."""
    for part in book.related(book.part, "sharedStrings"):
        for place, text in enumerate(book.xml(part)):
            if _too_long("".join(found.text or "" for found in text.iter(f"{MAIN}t"))):
                yield f"testo comune {place}"
    for sheet in book.sheets:
        for cell in sheet.root.iter(f"{MAIN}c"):
            inline = "".join(found.text or "" for found in cell.iter(f"{MAIN}t"))
            if _too_long(inline) or len(cell.findtext(f"{MAIN}f") or "") > _LONGEST_FORMULA:
                yield f"{sheet.name}!{cell.get('r')}"


def _too_long(text: str) -> bool:
    return len(text.encode("utf-16-le")) // 2 > _LONGEST_TEXT or _CONTROL.search(text) is not None


def spaces_are_kept(book: Book) -> Iterator[str]:
    """XML 1.0, 2.10: without xml:space Excel drops the spaces at a text's ends, and staff's text is another one."""
    kept = "{http://www.w3.org/XML/1998/namespace}space"
    roots = [(part, book.xml(part)) for part in book.related(book.part, "sharedStrings")]
    for name, root in [*roots, *((sheet.name, sheet.root) for sheet in book.sheets)]:
        for text in root.iter(f"{MAIN}t"):
            if text.text and text.text != text.text.strip(" \n\t") and text.get(kept) != "preserve":
                yield f"{name}: «{text.text[:30]}»"


def the_chain_of_formulas_is_true(book: Book) -> Iterator[str]:
    """ECMA-376 part 1, 18.6: an entry of calcChain for a cell without a formula is a repair."""
    by_number = {sheet.number: sheet for sheet in book.sheets}
    for part in book.related(book.part, "calcChain"):
        formulas = {
            (sheet.number, cell.get("r"))
            for sheet in book.sheets
            for cell in sheet.root.iter(f"{MAIN}c")
            if cell.find(f"{MAIN}f") is not None
        }
        number = 0
        for entry in book.xml(part):
            number = int(entry.get("i", str(number)))
            if (number, entry.get("r")) not in formulas:
                yield f"{by_number[number].name if number in by_number else number}!{entry.get('r')}"


RULES = (
    cells_stand_in_order,
    values_are_what_their_kind_says,
    texts_fit,
    spaces_are_kept,
    the_chain_of_formulas_is_true,
)
