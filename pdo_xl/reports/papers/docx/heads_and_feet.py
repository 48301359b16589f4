"""What stands at the head and the foot of pages.

A letterhead's own stay as they are; ours stands under its foot, and at the head only where it has nothing there.
"""

from copy import deepcopy
from itertools import count
from typing import TYPE_CHECKING

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.parts.hdrftr import FooterPart, HeaderPart

from pdo_xl.reports.papers.docx.elements import element, field, paragraph, run, valued, written
from pdo_xl.reports.papers.docx.seen import numbers_pages, shows_something
from pdo_xl.reports.papers.docx.style_sheet import Role
from pdo_xl.reports.papers.docx.styles import Styles
from pdo_xl.sheet.writing.row_heights import text_width

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_HEADER, _FOOTER = "w:headerReference", "w:footerReference"
_OFF = frozenset({"0", "false", "off"})
_TWENTIETHS = 20
_LETTERS = 8.0
"""Points of the letters of our foot."""
_NUMBER = "  Pagina 100 di 100"
"""What is to have room beside what the foot says."""


class HeadsAndFeet:
    """Those of one document: `section` is its last one, `head` what ours says."""

    def __init__(self, document: Document, styles: Styles, section: "Element", head: str) -> None:
        self._document, self._part, self._styles, self._head = document, document.part, styles, head
        first = section.find(qn("w:titlePg"))
        even = document.settings.element.find(qn("w:evenAndOddHeaders"))
        # The first page of a section and the even ones may have their own.
        asked = (("first", first), ("even", even))
        self._kinds = [
            "default",
            *(kind for kind, said in asked if said is not None and said.get(qn("w:val")) not in _OFF),
        ]
        self._theirs = {tag: self._inherited(tag) for tag in (_HEADER, _FOOTER)}
        self._names = {str(part.partname) for part in self._part.package.iter_parts()}
        self._heads = self._made_heads() if head else []
        self._feet: dict[tuple[str, int], list[tuple[str, str]]] = {}

    def put_on(self, section: "Element", foot: str, width: int) -> None:
        """Have the pages of a section show them; `width` in twentieths of a point."""
        if (foot, width) not in self._feet:
            self._feet[foot, width] = [(kind, self._made_foot(kind, foot, width)) for kind in self._kinds]
        for tag, made in ((_HEADER, self._heads), (_FOOTER, self._feet[foot, width])):
            kinds = {kind for kind, _ in made}
            for old in section.findall(qn(tag)):
                if old.get(qn("w:type")) in kinds:
                    section.remove(old)
            for kind, identifier in reversed(made):
                section.insert(0, element(tag, {"w:type": kind, "r:id": identifier}))

    def forget_unused(self) -> None:
        """Leave out of the file the heads and feet in whose place ours stand."""
        body: Element = self._document.element.body
        used = {one.get(qn("r:id")) for tag in (_HEADER, _FOOTER) for one in body.iter(qn(tag))}
        for theirs in self._theirs.values():
            for identifier, _ in theirs.values():
                if identifier not in used:
                    del self._part.rels[identifier]

    def _inherited(self, tag: str) -> dict[str, tuple[str, XmlPart]]:
        """Those that the last section has, its own or those of a section before it."""
        found: dict[str, tuple[str, XmlPart]] = {}
        for reference in self._document.element.body.iter(qn(tag)):
            identifier = reference.get(qn("r:id")) or ""
            part = self._part.related_parts.get(identifier)
            if isinstance(part, XmlPart):
                found[reference.get(qn("w:type")) or "default"] = (identifier, part)
        return found

    def _shown(self, tag: str, kind: str) -> XmlPart | None:
        identified = self._theirs[tag].get(kind)
        return identified[1] if identified and shows_something(identified[1].element) else None

    def _made_heads(self) -> list[tuple[str, str]]:
        made = []
        for kind in self._kinds:
            if self._shown(_HEADER, kind) is None:
                content = element("w:hdr", None, written(self._styles[Role.HEAD], self._head))
                part = HeaderPart(self._free_name("header"), CONTENT_TYPE.WML_HEADER, content, self._part.package)
                made.append((kind, self._part.relate_to(part, RELATIONSHIP_TYPE.HEADER)))
        return made

    def _made_foot(self, kind: str, foot: str, width: int) -> str:
        theirs, head = self._shown(_FOOTER, kind), self._shown(_HEADER, kind)
        numbered = any(part is not None and numbers_pages(part.element) for part in (theirs, head))
        content = element("w:ftr") if theirs is None else deepcopy(theirs.element)
        said = foot if head is None else " · ".join(filter(None, (self._head, foot)))
        content.extend(self._foot_lines(said, width, numbered=numbered))
        if not len(content):
            content.append(paragraph(self._styles[Role.FOOT]))
        part = FooterPart(self._free_name("footer"), CONTENT_TYPE.WML_FOOTER, content, self._part.package)
        for relation in () if theirs is None else theirs.rels.values():
            target = relation.target_ref if relation.is_external else relation.target_part
            part.load_rel(relation.reltype, target, relation.rId, relation.is_external)
        return self._part.relate_to(part, RELATIONSHIP_TYPE.FOOTER)

    def _foot_lines(self, said: str, width: int, *, numbered: bool) -> list["Element"]:
        style = self._styles[Role.FOOT]
        if numbered:
            return [written(style, said)] if said else []
        number = [run("Pagina "), field("PAGE", "1"), run(" di "), field("NUMPAGES", "1")]
        if "\n" in said or text_width(said + _NUMBER, _LETTERS) * self._styles.stretch > width / _TWENTIETHS:
            return [written(style, said), paragraph(style, number, [valued("w:jc", "right")])]
        stop = element("w:tab", {"w:val": "right", "w:pos": str(width)})
        content = [*([run(said)] if said else []), element("w:r", None, element("w:tab")), *number]
        return [paragraph(style, content, [element("w:tabs", None, stop)])]

    def _free_name(self, stem: str) -> PackURI:
        name = next(name for number in count(1) if (name := f"/word/{stem}{number}.xml") not in self._names)
        self._names.add(name)
        return PackURI(name)
