"""Buttons, comments, charts."""

import re
from collections import Counter
from collections.abc import Iterator

from tests.excel_rules.book import MAIN, Book

_SHAPE = re.compile(rb"""<v:shape\b[^>]*?\bid\s*=\s*["']([^"']+)["']""")
_BLOCKS = re.compile(rb"""<o:idmap\b[^>]*?\bdata\s*=\s*["']([^"']*)["']""")
_NUMBERED = re.compile(rb"_x0000_s(\d+)\Z")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def a_sheet_has_one_drawing_of_each_kind(book: Book) -> Iterator[str]:
    """ECMA-376 part 1, 18.3.1.36 and 18.3.1.54: one drawing, one legacy drawing, and both lead somewhere."""
    for sheet in book.sheets:
        targets = {relation.id for relation in book.relations(sheet.part)}
        for kind in ("drawing", "legacyDrawing", "legacyDrawingHF"):
            found = sheet.root.findall(MAIN + kind)
            if len(found) > 1 or any(one.get(_RELATION) not in targets for one in found):
                yield f"{sheet.name}: {kind}"


def shapes_have_numbers_of_their_own(book: Book) -> Iterator[str]:
    """MS-OI29500, VML: a shape's number is unique in its drawing and in a block of 1,024 that its idmap claims."""
    claimed: Counter[int] = Counter()
    for sheet in book.sheets:
        for part in book.related(sheet.part, "vmlDrawing"):
            markup = book.read(part)
            shapes = _SHAPE.findall(markup)
            yield from (f"{part}: {name!r}" for name, count in Counter(shapes).items() if count > 1)
            blocks = {
                int(block)
                for found in _BLOCKS.findall(markup)
                for block in found.split(b",")
                if block.strip().isdigit()
            }
            claimed.update(blocks)
            numbers = {int(found[1]) // 1024 for name in shapes if (found := _NUMBERED.match(name))}
            if blocks and not numbers <= blocks:
                yield f"{part}: blocchi {sorted(numbers - blocks)} non dichiarati"
    yield from (f"blocco {block} di {count} disegni" for block, count in claimed.items() if count > 1)


def comments_have_authors(book: Book) -> Iterator[str]:
    """ECMA-376 part 1, 18.7.3: a comment's author is one of the list; one comment a cell."""
    for sheet in book.sheets:
        for part in book.related(sheet.part, "comments"):
            root = book.xml(part)
            authors = len(root.findall(f"{MAIN}authors/{MAIN}author"))
            cells = [comment.get("ref", "") for comment in root.iter(f"{MAIN}comment")]
            if len(set(cells)) < len(cells) or any(
                int(c.get("authorId", "0")) >= authors for c in root.iter(f"{MAIN}comment")
            ):
                yield part


RULES = (a_sheet_has_one_drawing_of_each_kind, shapes_have_numbers_of_their_own, comments_have_authors)
