"""The blocks of a document, each as what it is in Word."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from docx.document import Document
from docx.oxml.ns import qn

from pdo_xl.reports.papers.docx.bookmarks import Bookmarks
from pdo_xl.reports.papers.docx.boxes import box, fields, writing_box
from pdo_xl.reports.papers.docx.elements import element, paragraph, run, valued, written
from pdo_xl.reports.papers.docx.numbering import bullets
from pdo_xl.reports.papers.docx.pictures import Pictures
from pdo_xl.reports.papers.docx.seen import tables_hang
from pdo_xl.reports.papers.docx.signatures import signatures
from pdo_xl.reports.papers.docx.style_sheet import Role
from pdo_xl.reports.papers.docx.styles import Styles
from pdo_xl.reports.papers.docx.tables import push_in, table
from pdo_xl.reports.papers.model import (
    Block,
    Box,
    Bullets,
    Fields,
    Paragraph,
    Signatures,
    Table,
    Tone,
    WritingBox,
)
from pdo_xl.reports.papers.pdf.pages import Sizes

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_TONES = {Tone.SMALL: Role.SMALL, Tone.NOTE: Role.NOTE, Tone.TO_COMPLETE: Role.TO_COMPLETE, Tone.ALARM: Role.ALARM}


class Blocks:
    """Lays out the blocks of one document."""

    def __init__(self, document: Document, styles: Styles, bookmarks: Bookmarks, sizes: Sizes, plain: str = "") -> None:
        self._document, self._styles, self._bookmarks, self._sizes = document, styles, bookmarks, sizes
        self._plain = plain
        self._hang = tables_hang(document.settings.element)
        self._pictures = Pictures(document)
        self._bullets: int | None = None

    def laid_out(self, block: Block, width: int, height: int, *, held: bool = False) -> Iterable["Element"]:
        """Give what a block becomes on pages of this size; a paragraph that is `held` stays with what comes after it.

        Unit: twentieths of a point. Raises: MissingExtra, NoFont.
        """
        for made in self._parts(block, width, height, held=held):
            if self._hang and made.tag == qn("w:tbl"):
                push_in(made)
            yield made

    def _parts(self, block: Block, width: int, height: int, *, held: bool) -> Iterable["Element"]:
        styles = self._styles
        match block:
            case Paragraph():
                yield self._paragraph(block, held=held)
            case Bullets():
                yield from self._list(block)
            case Table():
                yield from self._caption(block.caption, block.name)
                yield table(block, styles, width, self._sizes)
                yield written(styles[Role.NOTE], block.note) if block.note else self._gap()
            case Box():
                yield from (self._gap(held=True), box(block, styles, width), self._gap())
            case Fields():
                if block.pairs:
                    yield from (fields(block, styles, width), self._gap())
            case WritingBox():
                yield from (writing_box(block, styles, width), self._gap())
            case Signatures():
                yield from (self._gap(held=True), signatures(block, styles, width), self._gap())
            case _:
                yield from self._caption(block.title, block.name)
                yield self._pictures.chart(block, styles[Role.FIGURE], min(width, height), height)

    def _paragraph(self, block: Paragraph, *, held: bool) -> "Element":
        role = _TONES.get(block.tone)
        manner = [element("w:keepNext")] if held else []
        # A letterhead's justified text would draw out a line that ends where it was broken.
        manner += [valued("w:jc", "left")] if "\n" in block.text else []
        return written(self._styles[role] if role else self._plain, block.text, *manner, bold=block.tone is Tone.STRONG)

    def _caption(self, text: str, name: str) -> Iterable["Element"]:
        if text:
            said = [run(text)]
            content = self._bookmarks.around(self._bookmarks.free(name), said) if name else said
            yield paragraph(self._styles[Role.CAPTION], content, [element("w:keepNext")])

    def _list(self, block: Bullets) -> Iterable["Element"]:
        if self._bullets is None:
            self._bullets = bullets(self._document)
        for item in block.items:
            numbered = element("w:numPr", None, valued("w:ilvl", 0), valued("w:numId", self._bullets))
            yield written(self._styles[Role.BULLET], item, numbered)

    def _gap(self, *, held: bool = False) -> "Element":
        """Two tables without a paragraph between them would be one; after a heading it is `held`, not left behind."""
        return paragraph(self._styles[Role.GAP], (), [element("w:keepNext")] if held else ())
