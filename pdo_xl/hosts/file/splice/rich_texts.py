"""Changes some characters of a text whose words have formats of their own, and keeps these."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from pdo_xl.domain.next_year import Edit
from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.escaping import clean, escaped, unescaped
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.shared_strings import SharedTexts
from pdo_xl.ooxml.text_runs import without_phonetics
from pdo_xl.ooxml.worksheet.cells import content_of, end_of
from pdo_xl.ooxml.worksheet.row_cells import cells_in, numbered
from pdo_xl.ooxml.worksheet.stream import SheetStream
from pdo_xl.sheet.blocks import Block, Edited

_RUN = re.compile(rb"<(?P<prefix>(?:[\w.-]+:)?)r[\s>]")
_TEXT = re.compile(rb"(<(?P<name>(?:[\w.-]+:)?t))(?:\s[^<>]*)?>([^<]*)(</(?P=name)\s*>)")
_INLINE = re.compile(rb"<((?:[\w.-]+:)?)is(?:\s[^<>]*)?>(.*)</\1is\s*>", re.DOTALL)
_PHONETIC = re.compile(rb"<(?:[\w.-]+:)?phoneticPr\b[^<>]*/>")


def with_runs(package: Package, blocks: Iterable[Block], shared: SharedTexts) -> list[Block]:
    """Give the blocks, their edited texts with the formats that the sheets' cells have now.

    Raises: FileRefused; MarkupError where a sheet cannot be cut safely.
    """
    parts = sheet_parts(package)
    return [
        _with_runs(package, parts[block.sheet], block, shared)
        if block.sheet in parts and Edited in block.kinds()
        else block
        for block in blocks
    ]


def _with_runs(package: Package, part: str, block: Block, shared: SharedTexts) -> Block:
    stream = SheetStream(package.chunks(part))
    opening = b"<" + stream.prefix + b"c"
    rows = dict(block.rows)
    for number, piece in numbered(islice(stream.rows(), 1, None)):
        values = rows.get(number)
        if values is None:
            continue
        positions = {
            column: position
            for position, (column, value) in enumerate(zip(block.columns, values, strict=True))
            if isinstance(value, Edited)
        }
        new = list(values)
        for column, cell in cells_in(piece, opening, positions):
            value = new[positions[column]]
            markup = _rich(cell[: end_of(cell, stream.prefix)], shared)
            if isinstance(value, Edited) and markup is not None:
                runs = edited_runs(markup, value.edits, value.text, stream.prefix)
                new[positions[column]] = value._replace(runs=runs)
        rows[number] = new
    return block._replace(rows=rows)


def _rich(cell: bytes, shared: SharedTexts) -> bytes | None:
    """Give the inside of a cell's text; None for any other cell."""
    content = content_of(cell)
    if content.kind == b"s" and content.raw is not None and content.raw.isdigit():
        return shared.markup(int(content.raw))
    inline = _INLINE.search(cell) if content.kind == b"inlineStr" else None
    return inline[2] if inline else None


def edited_runs(markup: bytes, edits: Sequence[Edit], text: str, prefix: bytes) -> bytes:
    """Make the edits inside a text's runs; nothing where the text has no runs, or they would not give `text`.

    >>> edited_runs(b"<r><t>al 30.06.</t></r><r><rPr><b/></rPr><t>2024</t></r>", [Edit(9, 13, "2025")],
    ...             "al 30.06.2025", b"").decode()[:38]
    '<r><t xml:space="preserve">al 30.06.</'
    """
    markup = _PHONETIC.sub(b"", without_phonetics(markup))
    run = _RUN.search(markup)
    # The runs leave their part for the sheet: a prefix that this lacks would make no sense there.
    if run is None or run["prefix"] != prefix:
        return b""
    position = 0
    made: list[str] = []

    def rewritten(run: re.Match[bytes]) -> bytes:
        nonlocal position
        old = unescaped(run[3])
        start, position = position, position + len(old)
        piece = old
        for edit in reversed(edits):
            first, last = max(edit.start - start, 0), min(edit.end - start, len(old))
            if first < last:
                # What is new stands in the run where the old began.
                piece = piece[:first] + (edit.new if edit.start >= start else "") + piece[last:]
        made.append(piece)
        return run[1] + b' xml:space="preserve">' + escaped(clean(piece)) + run[4]

    runs = _TEXT.sub(rewritten, markup)
    return runs if "".join(made) == text else b""
