"""Formulas between Excel's English text and the one of Calc's API: `,` and `;`, `Sheet!A1` and `$Sheet.A1`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..address import COLUMN, ROW, column_letters, column_number

Parse = Callable[[str], str]
"""Calc's own translation of one formula, asked for where this one cannot be sure."""

_CELL = rf"\$?{COLUMN}\$?{ROW}(?![\w.(])"
_PLACE = rf"(?:{_CELL}|\$?{COLUMN}(?=:\$?[A-Z])|\$?\d+(?=:\$?\d)|\#REF!)"
_TOKENS = r"""
    (?P<text>"(?:[^"]|"")*")
  | (?P<sheet>\$?(?:'(?:[^']|'')+'|[^\W\d]\w*){mark}(?={place}))
{owned}  | (?P<error>\#(?:N/A|REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!))
  | (?P<function>[^\W\d][\w.]*(?=\())
  | (?P<cell>{cell})
  | (?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
  | (?P<name>[^\W\d][\w.]*)
  | (?P<space>\s+)
  | (?P<sign>.)
"""


_OWNED = r"  | (?P<owned>(?:'(?:[^']|'')+'|[^\W\d]\w*)!)" + "\n"
"""In Excel's text, a name that belongs to a sheet; in Calc's, the sign stands for what two blocks share."""


def _tokens(mark: str, owned: str = "") -> re.Pattern[str]:
    pattern = (
        _TOKENS.replace("{mark}", mark).replace("{owned}", owned).replace("{place}", _PLACE).replace("{cell}", _CELL)
    )
    return re.compile(pattern, re.VERBOSE | re.DOTALL | re.IGNORECASE)


_EXCEL = _tokens("!", _OWNED)
_CALC = _tokens(r"\.")
_OPERANDS = frozenset({"cell", "name", "sheet", "function"})
_REFERENCE = re.compile(rf"(\$?)({COLUMN})(\$?)({ROW})", re.IGNORECASE)
_NEW_FUNCTION = re.compile(r"^_xlfn\.(?:_xlws\.)?", re.IGNORECASE)


class _Unsure(Exception):
    """A construct that only Calc itself translates."""


class _Token(NamedTuple):
    kind: str
    text: str


def to_calc(formula: str, parse: Parse) -> str:
    """Turn Excel's text into Calc's.

    >>> to_calc('=SUM(Piano!A1:B2,"a,b",{1,2;3,4})', str)
    '=SUM($Piano.A1:B2;"a,b";{1;2|3;4})'
    >>> to_calc("=IF(TRUE,SUM((A1,B2)),'l''anno'!$A$1)", str)
    "=IF(TRUE();SUM((A1~B2));$'l''anno'.$A$1)"
    """
    try:
        return "=" + "".join(_calc_parts(_read(_EXCEL, formula[1:])))
    except _Unsure:
        return parse(formula)


def with_api_separators(text: str) -> str:
    """What Calc's parser prints has Excel's separators, whatever it is asked for; the API wants its own.

    >>> with_api_separators("=SUM($Piano.A1:B2,{1,2;3,4})")
    '=SUM($Piano.A1:B2;{1;2|3;4})'
    """
    nesting, parts = _Nesting(), []
    before = _Token("", "")
    tokens = _read(_CALC, text)
    for token, after in zip(tokens, [*tokens[1:], before], strict=True):
        meets = token.kind == "space" and _meets(before, after)
        parts.append("!" if meets else _separator(token, nesting) or token.text)
        nesting.see(token, before)
        before = token
    return "".join(parts)


def with_parser_separators(text: str) -> str:
    """The reverse: what Calc's parser is to read.

    >>> with_parser_separators("=SUM($Piano.A1:B2;{1;2|3;4})")
    '=SUM($Piano.A1:B2,{1,2;3,4})'
    """
    signs = {";": ",", "|": ";"}
    return "".join(signs.get(text_, text_) if kind == "sign" else text_ for kind, text_ in _read(_CALC, text))


def _separator(token: _Token, nesting: _Nesting) -> str | None:
    if token.kind != "sign":
        return None
    if token.text == ",":
        return "~" if nesting.in_group else ";"
    return "|" if token.text == ";" and nesting.in_array else None


def to_excel(formula: str, parse: Parse) -> str:
    """Turn Calc's text into Excel's.

    >>> to_excel('=SUM($Piano.A1:B2;"a;b";{1;2|3;4})', str)
    '=SUM(Piano!A1:B2,"a;b",{1,2;3,4})'
    >>> to_excel("=unique(A1:A9)", str)
    '=UNIQUE(A1:A9)'
    """
    try:
        return "=" + "".join(_excel_parts(_read(_CALC, formula[1:])))
    except _Unsure:
        return parse(formula)


def shifted(formula: str, rows: int, columns: int) -> str:
    """Excel's text of a formula when it is filled into a cell further down and right.

    >>> shifted('=A1+$B$1+Piano!C$2&"A1"', 2, 1)
    '=B3+$B$1+Piano!D$2&"A1"'
    """
    return "".join(
        _filled(token.text, rows, columns) if token.kind == "cell" else token.text for token in _read(_EXCEL, formula)
    )


def _filled(cell: str, rows: int, columns: int) -> str:
    reference = _REFERENCE.fullmatch(cell)
    if reference is None:
        return cell
    fixed_column, letters, fixed_row, row = reference.groups()
    if not fixed_column:
        letters = column_letters(column_number(letters.upper()) + columns)
    return f"{fixed_column}{letters}{fixed_row}{row if fixed_row else int(row) + rows}"


def _read(pattern: re.Pattern[str], formula: str) -> list[_Token]:
    return [_Token(match.lastgroup or "", match[0]) for match in pattern.finditer(formula)]


def _calc_parts(tokens: list[_Token]) -> Iterator[str]:
    nesting = _Nesting()
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else _Token("", "")
        after = tokens[place + 1] if place + 1 < len(tokens) else _Token("", "")
        kind, text = token
        if text in {"[", "]", "#", "@"} or kind == "owned" or (kind == "sheet" and before.text == ":"):
            raise _Unsure
        if kind == "sheet":
            yield f"${text[:-1]}."
        elif kind == "function":
            yield _NEW_FUNCTION.sub("", text)
        elif kind == "name" and text.upper() in {"TRUE", "FALSE"} and not nesting.in_array:
            yield f"{text.upper()}()"
        elif kind == "space" and _meets(before, after):
            yield "!"
        else:
            yield _separator(token, nesting) or text
        nesting.see(token, before)


def _excel_parts(tokens: list[_Token]) -> Iterator[str]:
    nesting = _Nesting()
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else _Token("", "")
        kind, text = token
        if (kind == "sign" and text in "[]#'") or (kind == "sheet" and before.text == ":"):
            raise _Unsure
        if kind == "function" and text.upper().startswith("COM."):
            raise _Unsure
        if kind == "sheet":
            yield text[:-1].removeprefix("$") + "!"
        elif kind == "function":
            # Calc makes small the letters of a function that it does not know, which a later one may.
            yield text.upper()
        elif text == "~":
            if not nesting.in_group:
                raise _Unsure
            yield ","
        elif kind == "sign":
            yield {";": ",", "|": ";", "!": " "}.get(text, text)
        else:
            yield text
        nesting.see(token, before)


def _meets(before: _Token, after: _Token) -> bool:
    """Whether a space between two references stands for what they have in common."""
    starts = after.kind in _OPERANDS or after.text == "("
    return starts and (before.kind in _OPERANDS or before.text == ")")


class _Nesting:
    """What the place in a formula is inside of: a function's arguments, a group, an array."""

    def __init__(self) -> None:
        self._open: list[str] = []

    @property
    def in_array(self) -> bool:
        return self._open[-1:] == ["{"]

    @property
    def in_group(self) -> bool:
        return self._open[-1:] == ["group"]

    def see(self, token: _Token, before: _Token) -> None:
        if token.kind != "sign":
            return
        if token.text == "(":
            self._open.append("call" if before.kind == "function" else "group")
        elif token.text == "{":
            self._open.append("{")
        elif token.text in ")}" and self._open:
            self._open.pop()
