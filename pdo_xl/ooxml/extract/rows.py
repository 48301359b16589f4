"""The rows of a sheet that stay, each with its new number: its cells, their shared texts, their formulas."""

import re
from collections.abc import Collection, Mapping

from pdo_xl.ooxml.escaping import escaped, unescaped
from pdo_xl.ooxml.extract.cut import FORMULA, CutSheet, shared_text_of, with_shared_text
from pdo_xl.ooxml.extract.formulas import MovedFormulas
from pdo_xl.ooxml.extract.kept_rows import KeptRows
from pdo_xl.ooxml.extract.texts import SomeTexts
from pdo_xl.ooxml.markup import ATTRIBUTES, MarkupError, attributes
from pdo_xl.ooxml.worksheet.cells import end_of, letters
from pdo_xl.ooxml.worksheet.row_cells import cells_of, start_tag
from pdo_xl.sheet.address import cell_name

_TAG = re.compile(rb"(" + ATTRIBUTES + rb")\s*(/?)>")
_REFERENCE = re.compile(rb"""(\s+r\s*=\s*["'])[A-Za-z]*[0-9]+""")
_RICH = re.compile(rb"""\s+[cv]m\s*=\s*(?:"[^"]*"|'[^']*')""")
_HIDDEN = re.compile(rb"""\s+hidden\s*=\s*(?:"[^"]*"|'[^']*')""")
_STYLE = re.compile(rb"""\s+s\s*=\s*(?:"[^"]*"|'[^']*')""")
_SPREADING = {b"array", b"dataTable"}


class StayingRows:
    """Writes the rows of one sheet that stay.

    `carried` maps a cell, by row and column, to the row above from which it takes what it holds: the text of a merged
    area whose first row is gone. `filtered`: rows may be hidden by a filter, which goes. Formulas over what is gone
    become the values that they had.
    """

    def __init__(
        self,
        sheet: str,
        cut: CutSheet,
        kept: KeptRows,
        formulas: MovedFormulas,
        texts: SomeTexts,
        carried: Mapping[tuple[int, int], int],
        emptied: Collection[tuple[int, int]] = (),
        *,
        filtered: bool = False,
    ) -> None:
        self._sheet, self._cut, self._kept = sheet, cut, kept
        self._formulas, self._texts = formulas, texts
        self._emptied, self._filtered = emptied, filtered
        self._carried: dict[int, dict[int, int]] = {}
        for (row, column), source in carried.items():
            self._carried.setdefault(row, {})[column] = source
        self.calculates = False
        """Whether any formula was left: what it gives may be another value now."""

    def markup(self) -> bytes:
        """Give the rows that stay. Raises: MarkupError."""
        tag = b"<" + self._cut.prefix + b"row"
        return b"".join(
            tag + self._row(number, new) for number in self._cut.rows if (new := self._kept.moved(number)) is not None
        )

    def _row(self, number: int, new: int) -> bytes:
        piece = self._cut.rows[number]
        tag, closed = start_tag(piece)
        size = len(tag)
        if self._filtered:
            tag = _HIDDEN.sub(b"", tag)
        start = _placed(tag, b"%d" % new)
        if closed and number not in self._carried:
            return start + piece[size:]
        body, end = b"", b"</" + self._cut.prefix + b"row>"
        if not closed:
            rest = piece[size + 1 :]
            close = rest.rfind(b"</" + self._cut.prefix + b"row")
            if close < 0:
                raise MarkupError
            body, end = rest[:close], rest[close:]
        cells = dict(cells_of(body, self._cut.opening))
        for column, source in self._carried.get(number, {}).items():
            cells[column] = self._taken(column, number, source, cells.get(column))
        written = [self._cell(column, cells[column], number, new) for column in sorted(cells)]
        return start + b">" + b"".join([body.split(self._cut.opening, 1)[0], *written]) + end

    def _taken(self, column: int, number: int, source: int, here: bytes | None) -> bytes:
        """Give the cell of another row, in the looks of the one whose place it takes."""
        there = self._cut.cells(source).get(column)
        if there is None:
            return here if here is not None else b' r="%s%d"/>' % (letters(column), number)
        there = there[: end_of(there, self._cut.prefix)]
        if here is None:
            return there
        style = _STYLE.search(here[: here.find(b">")])
        tag_end = there.find(b">")
        bare = _STYLE.sub(b"", there[:tag_end].rstrip(b"/"))
        closing = there[tag_end - 1 : tag_end] == b"/"
        after = here[end_of(here, self._cut.prefix) :]
        return bare + (style[0] if style else b"") + (b"/" if closing else b"") + there[tag_end:] + after

    def _cell(self, column: int, markup: bytes, number: int, new: int) -> bytes:
        tag = _TAG.match(markup)
        if tag is None:
            raise MarkupError
        start, body = tag[1], markup[tag.end(1) :]
        named = attributes(start)
        if (number, column) in self._emptied:
            style = _STYLE.search(start)
            after = markup[end_of(markup, self._cut.prefix) :]
            return (
                self._cut.opening + b' r="%s%d"' % (letters(column), new) + (style[0] if style else b"") + b"/>" + after
            )
        if b"cm" in named or b"vm" in named:
            start = _RICH.sub(b"", start)
        start = _placed(start, b"%s%d" % (letters(column), new))
        if named.get(b"t") == b"s":
            text = shared_text_of(body)
            if text is not None:
                body = with_shared_text(body, self._texts(text))
        elif b"f" in body and (formula := FORMULA.search(body)) is not None:
            body = body[: formula.start()] + self._formula(formula, number, column) + body[formula.end() :]
        return self._cut.opening + start + body

    def _formula(self, formula: "re.Match[bytes]", number: int, column: int) -> bytes:
        """Give a formula as it is to be; nothing where its value stays alone."""
        named = attributes(formula[2])
        text = unescaped(formula[3] or b"")
        if named.get(b"t") in _SPREADING:
            return b""
        if not text and named.get(b"t") == b"shared":
            place, shared = self._cut.shared_formulas.get(named.get(b"si", b""), ("", ""))
            text = _translated(shared, place, cell_name(number, column))
        moved = self._formulas.moved(text, self._sheet) if text else None
        if moved is None:
            return b""
        self.calculates = True
        name = formula[1] + b"f"
        return b"<" + name + b">" + escaped(moved) + b"</" + name + b">"


def _placed(tag: bytes, place: bytes) -> bytes:
    """Let a row or a cell say where it is."""
    reference = _REFERENCE.search(tag)
    if reference is None:
        return b' r="' + place + b'"' + tag
    return tag[: reference.end(1)] + place + tag[reference.end() :]


def _translated(formula: str, origin: str, place: str) -> str:
    """Give a shared formula as one of the cells that share it has it."""
    from openpyxl.formula.translate import Translator, TranslatorError

    if not formula:
        return ""
    try:
        return str(Translator(f"={formula}", origin).translate_formula(place)).removeprefix("=")
    except (TranslatorError, ValueError, IndexError):
        return ""
