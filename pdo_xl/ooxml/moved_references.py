"""Formulas when rows of a sheet change places: a reference to a cell goes where the cell goes, as in Excel."""

import re
from collections.abc import Mapping

from pdo_xl.sheet.address import COLUMN, ROW, undoubled

_PLACE = re.compile(rf"(\$?{COLUMN}\$?)({ROW})", re.IGNORECASE)


def formula_after(formula: str, moves: Mapping[int, int], sheet: str, *, own: bool) -> str:
    """Give a formula, without its `=`, whose references to the moved rows of a sheet are right again.

    Cells move with their references, areas of one row too; areas of several rows stay as they are. `own`: the formula
    stands in that sheet, so that a reference without a sheet's name is one to it.

    >>> formula_after('T7&"T7"&$T8+Altro!T7', {7: 9}, "Monitoraggio", own=True)
    'T9&"T7"&$T8+Altro!T7'
    >>> formula_after("SUM(Monitoraggio!A7:C7,Monitoraggio!A4:A9,T7)", {7: 9}, "Monitoraggio", own=False)
    'SUM(Monitoraggio!A9:C9,Monitoraggio!A4:A9,T7)'
    """
    if not own and sheet.casefold() not in formula.casefold():
        return formula
    # Imported here: openpyxl takes a quarter of a second, and rows seldom move.
    from openpyxl.formula import Tokenizer
    from openpyxl.formula.tokenizer import Token, TokenizerError

    try:
        tokens = Tokenizer(f"={formula}")
    except (TokenizerError, IndexError):
        return formula
    return "".join(
        _reference_after(token.value, moves, sheet, own=own)
        if token.type == Token.OPERAND and token.subtype == Token.RANGE
        else str(token.value)
        for token in tokens.items
    )


def _reference_after(reference: str, moves: Mapping[int, int], sheet: str, *, own: bool) -> str:
    prefix, bang, cells = reference.rpartition("!")
    if bang:
        name = undoubled(prefix[1:-1]) if prefix.startswith("'") else prefix
        if name.casefold() != sheet.casefold():
            return reference
    elif not own:
        return reference
    ends = [_PLACE.fullmatch(end) for end in cells.split(":")]
    rows = {int(end[2]) for end in ends if end is not None}
    if len(rows) != 1 or None in ends:
        return reference
    (row,) = rows
    return prefix + bang + ":".join(f"{end[1]}{moves.get(row, row)}" for end in ends if end is not None)
