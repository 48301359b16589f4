"""A document from its beginning to its end: title, contents, sections, pages of another kind where they begin."""

from io import BytesIO

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from pdo_xl.reports.papers.charts.data import Chart
from pdo_xl.reports.papers.contents import MOST_ENTRIES, MOST_ON_LETTERHEAD, depth_of
from pdo_xl.reports.papers.docx.base import empty_document
from pdo_xl.reports.papers.docx.blocks import Blocks
from pdo_xl.reports.papers.docx.bookmarks import Bookmarks
from pdo_xl.reports.papers.docx.contents import contents
from pdo_xl.reports.papers.docx.elements import element, paragraph, run, valued, written
from pdo_xl.reports.papers.docx.letterhead import letterhead
from pdo_xl.reports.papers.docx.package import bytes_of
from pdo_xl.reports.papers.docx.pages import Pages
from pdo_xl.reports.papers.docx.properties import describe
from pdo_xl.reports.papers.docx.style_sheet import FORM_LOOKS, LOOKS, Role, heading
from pdo_xl.reports.papers.docx.styles import Styles
from pdo_xl.reports.papers.docx.tables import room_is_short
from pdo_xl.reports.papers.model import Block, Paper, Paragraph, Section, Table
from pdo_xl.reports.papers.pdf.pages import sizes_of
from pdo_xl.reports.papers.texts import cleaned

_NARROW = {"top": 1021, "bottom": 850, "left": 850, "right": 850}
"""Margins of forms, in twentieths of a point."""
_SMALL_PRINT = 17
"""Letters of forms, in half points."""
_SHORT = 600
"""Characters of a few lines."""
_UNTITLED = "Documento"


def laid_out(paper: Paper, template: bytes | None) -> bytes:
    """Give the whole file. Raises: FileRefused, MissingExtra, NoFont."""
    paper = cleaned(paper)
    document = docx.Document(BytesIO(empty_document())) if template is None else letterhead(template)
    if paper.forms and template is None:
        _print_small(document)
    _Layout(document, paper, on_letterhead=template is not None).write()
    describe(document, paper)
    return bytes_of(document)


def _print_small(document: Document) -> None:
    for size in document.styles.element.find(qn("w:docDefaults")).iter(qn("w:sz"), qn("w:szCs")):
        size.set(qn("w:val"), str(_SMALL_PRINT))


class _Layout:
    """The document that is being written, and what its sections share."""

    def __init__(self, document: Document, paper: Paper, *, on_letterhead: bool) -> None:
        self._document, self._paper, self._on_letterhead = document, paper, on_letterhead
        self._styles = Styles(document, FORM_LOOKS if paper.forms else LOOKS)
        self._styles.speak(paper.language)
        self._bookmarks = Bookmarks.of(document)
        self._names = {section.anchor: self._bookmarks.free(section.anchor) for section in paper.sections}
        margins = _NARROW if paper.forms and not on_letterhead else {}
        self._pages = Pages(document, self._styles, (paper.header, paper.footer), margins)
        self._sizes = sizes_of(paper)
        # A letterhead's plain text may have no room between paragraphs.
        plain = self._styles[Role.TEXT] if on_letterhead else ""
        self._blocks = Blocks(document, self._styles, self._bookmarks, self._sizes, plain)

    def write(self) -> None:
        """Write all of it."""
        if not self._paper.forms:
            self._title()
        for block in self._paper.front:
            self._put(block)
        depth = depth_of(self._paper, MOST_ON_LETTERHEAD if self._on_letterhead else MOST_ENTRIES)
        if depth:
            for made in contents(self._paper.sections, self._names, self._styles, depth):
                self._pages.put(made)
        for section in self._paper.sections:
            self._section(section)
        for said, link in (
            ("Licenza: {}, ", self._paper.licence),
            ("{}: ", self._paper.open_data),
        ):
            if link is not None:
                self._linked(said.format(link[0]), link[1])
        self._pages.end()

    def _title(self) -> None:
        self._pages.put(written(self._styles[Role.TITLE], self._paper.title or self._paper.subtitle or _UNTITLED))
        if self._paper.title and self._paper.subtitle:
            self._pages.put(written(self._styles[Role.SUBTITLE], self._paper.subtitle))

    def _section(self, section: Section) -> None:
        foot = (section.page_footer or self._paper.footer) if section.new_page else None
        is_begun = self._pages.are_begun
        turned = self._pages.turn(foot, flipped=self._lies(section))
        text = " ".join(filter(None, (section.number, section.heading)))
        properties = [element("w:pageBreakBefore")] if section.new_page and is_begun and not turned else []
        if self._on_letterhead:
            # Its headings may count themselves: ours have their number in their text.
            properties.append(element("w:numPr", None, valued("w:numId", 0)))
        content = self._bookmarks.around(self._names[section.anchor], [run(text)])
        self._pages.put(paragraph(self._styles[heading(section.level)], content, properties))
        # A sentence between a heading and its table or chart is not left behind by them.
        first, then = (*section.blocks, None, None)[:2]
        held = isinstance(first, Paragraph) and len(first.text) < _SHORT and isinstance(then, Table | Chart)
        for place, block in enumerate(section.blocks):
            self._put(block, held=held and not place)

    def _lies(self, section: Section) -> bool:
        """Tell whether a table of the section has too many columns for a page that stands upright."""
        width, _ = self._pages.room(flipped=False)
        return any(
            room_is_short(block, self._styles, width, self._sizes)
            for block in section.blocks
            if isinstance(block, Table)
        )

    def _put(self, block: Block, *, held: bool = False) -> None:
        for made in self._blocks.laid_out(block, *self._pages.room(), held=held):
            self._pages.put(made)

    def _linked(self, said: str, address: str) -> None:
        if address.startswith(("https://", "http://")):
            target = self._document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            link = element("w:hyperlink", {"r:id": target}, run(address, self._styles[Role.LINK]))
        else:
            link = run(address)
        self._pages.put(paragraph(self._styles[Role.SMALL], [run(said), link]))
