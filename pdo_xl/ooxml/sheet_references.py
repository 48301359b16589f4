"""Which sheets a formula refers to, and the same formula when these have other names."""

import re
from collections.abc import Callable, Iterator, Mapping

from pdo_xl.ooxml.escaping import unescaped
from pdo_xl.sheet.address import COLUMN, ROW, doubled, quoted, undoubled

FORMULA = re.compile(
    rb"(<(?:[\w.-]+:)?(?:f|formula|formula1|formula2|sqref|definedName|calculatedColumnFormula|totalsRowFormula"
    rb"|FmlaLink|FmlaRange|FmlaGroup|FmlaTxbx|FmlaPict)(?:\s[^>]*)?>)([^<]*)(?=</)"
)
"""What holds a formula: cells, names, formats, validations, charts, sparklines, tables, controls."""
_LETTER = r"""[^\s'"!:\[\](){},;+\-*/^&=<>%@#$~|]"""
_PREFIX = re.compile(
    rf"""(?<!{_LETTER}) (?<![!$#'\]])
    (?: '(?P<quoted>(?:[^']|'')+)'
      | (?P<book>\[[^\[\]]*\])? (?: (?P<first>{_LETTER}+) : )? (?P<last>{_LETTER}+)
    ) !
    | \[ (?: [^\[\]'] | '.? | \[ (?:[^\[\]']|'.?)*+ (?:\]|\Z) )*+ (?:\]|\Z)""",
    re.VERBOSE | re.DOTALL,
)
"""What stands before a `!`; or the columns of a table in brackets, which are nobody's sheet."""
_CELL = re.compile(COLUMN + ROW, re.IGNORECASE)
_TEXT = re.compile(r'("(?:[^"]|"")*")')
_OWN_BOOK = "[0]"


def formulas_in(markup: bytes) -> Iterator[str]:
    """Give the formulas that a part holds."""
    return (unescaped(formula[2]) for formula in FORMULA.finditer(markup) if formula[2])


def sheets_in(formula: str) -> set[str]:
    r"""Give the folded names of this workbook's sheets that a formula, without its `=`, names.

    >>> sorted(sheets_in("SUM('A 1:B'!C1,[1]C!A1,Dati!A1)&\"E!A1\""))
    ['a 1', 'b', 'dati']
    """
    sheets: set[str] = set()

    def look(names: list[str]) -> list[str]:
        sheets.update(name.casefold() for name in names)
        return names

    _changed(formula, look)
    return sheets


def functions_in(formula: str) -> set[str]:
    """Give the names, in capitals and without a workbook before them, of the functions that a formula calls.

    >>> sorted(functions_in('IF([0]!Pdo_Score(A1)>1,"SUM(",2)'))
    ['IF', 'PDO_SCORE']
    """
    return {
        name.upper() for piece, is_text in _pieces(formula) if not is_text for name in re.findall(r"([\w.]+)\(", piece)
    }


def formula_with(formula: str, renames: Mapping[str, str]) -> str:
    """Rename the sheets in a formula; texts and the sheets of other workbooks stay.

    >>> formula_with("SUM('Piano 2024'!A1,'[1]Piano 2024'!A1,P2024x!B2)", {"Piano 2024": "Piano 2025", "P2024x": "X"})
    "SUM('Piano 2025'!A1,'[1]Piano 2024'!A1,X!B2)"
    """
    new = {old.casefold(): name for old, name in renames.items()}
    folded = formula.casefold()
    if not any(doubled(old) in folded for old in new):
        return formula
    return _changed(formula, lambda names: [new.get(name.casefold(), name) for name in names])


def _changed(formula: str, change: Callable[[list[str]], list[str]]) -> str:
    """Let `change` see the one or two names of each reference to a sheet, and write those that it gives."""

    def one(prefix: re.Match[str]) -> str:
        return _renamed(prefix, change)

    return "".join(piece if is_text else _PREFIX.sub(one, piece) for piece, is_text in _pieces(formula))


def _renamed(prefix: re.Match[str], change: Callable[[list[str]], list[str]]) -> str:
    last = prefix["last"]
    if prefix["quoted"] is not None:
        book, bracket, names = prefix["quoted"].rpartition("]")
        before, old = book + bracket, [undoubled(name) for name in names.split(":")]
        start = ""
    elif last is not None:
        before, old, start = prefix["book"] or "", [last], ""
        if prefix["first"] is not None:
            # A sheet with such a name is quoted, so that this is a cell, from which an area goes to another sheet.
            if _CELL.fullmatch(prefix["first"]):
                start = prefix["first"] + ":"
            else:
                old.insert(0, prefix["first"])
    else:
        return prefix[0]
    if before not in {"", _OWN_BOOK}:
        return prefix[0]
    new = change(list(old))
    if new == old:
        return prefix[0]
    plain = all(quoted(name) == name for name in new)
    inside = before + ":".join(doubled(name) for name in new)
    return f"{start}{inside}!" if plain else f"{start}'{inside}'!"


def _pieces(formula: str) -> Iterator[tuple[str, bool]]:
    """Cut a formula; tell of each piece whether it is a text. Without texts in it most need no cut."""
    if '"' not in formula:
        yield formula, False
        return
    # Imported here: openpyxl takes a quarter of a second, and few formulas need it.
    from openpyxl.formula import Tokenizer
    from openpyxl.formula.tokenizer import Token, TokenizerError

    try:
        tokens = Tokenizer(f"={formula}")
    except (TokenizerError, IndexError):
        # It knows neither the errors nor the names of columns that newer versions of Excel allow.
        for piece in _TEXT.split(formula):
            yield piece, piece.startswith('"')
        return
    for token in tokens.items:
        yield token.value, token.type == Token.OPERAND and token.subtype == Token.TEXT
