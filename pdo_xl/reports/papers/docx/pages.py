"""The pages: how wide and high their text is, and where pages of another kind begin."""

from collections.abc import Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, cast

from docx.document import Document
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

from pdo_xl.reports.papers.docx.base import A4
from pdo_xl.reports.papers.docx.elements import element, paragraph
from pdo_xl.reports.papers.docx.heads_and_feet import HeadsAndFeet
from pdo_xl.reports.papers.docx.style_sheet import Role
from pdo_xl.reports.papers.docx.styles import Styles

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_LEAST = 2835
"""Twentieths of a point (5 cm): what a letterhead of odd margins leaves for text, at the least."""
_WIDE, _HIGH, _MARGIN = 11906, 16838, 1134
"""A4 and 2 cm, where a letterhead does not say."""


class Pages:
    """The pages of one document, as the last of its sections describes them.

    `head_and_foot` is what ours say where no section says another thing.
    """

    def __init__(
        self, document: Document, styles: Styles, head_and_foot: tuple[str, str], margins: Mapping[str, int]
    ) -> None:
        self._styles = styles
        body: Element = document.element.body
        last = body.find(qn("w:sectPr"))
        if last is None:
            last = parse_xml(A4.replace("<w:sectPr", f"<w:sectPr {nsdecls('w')}"))
            body.append(last)
        self._last = cast("Element", last)
        for tag in ("w:pgSz", "w:pgMar"):
            if self._last.find(qn(tag)) is None:
                # Both come before all else but what stands at head and foot, and the kind of section.
                places = [place for place, one in enumerate(self._last, 1) if one.tag in _BEFORE_SIZE]
                self._last.insert(max(places, default=0), element(tag))
        for side, wide in margins.items():
            self._child("w:pgMar").set(qn(f"w:{side}"), str(wide))
        head, self._foot = head_and_foot
        self._about = HeadsAndFeet(document, styles, self._last, head)
        self._upright = (self._of("w:pgSz", "w", _WIDE), self._of("w:pgSz", "h", _HIGH))
        self._flipped = False
        self._is_first = True
        self.are_begun = False

    def room(self, *, flipped: bool | None = None) -> tuple[int, int]:
        """How wide and high the text may be, on the pages that are begun or on those that lie so.

        Unit: twentieths of a point.
        """
        wide, high = self._upright[:: -1 if (self._flipped if flipped is None else flipped) else 1]
        beside = sum(abs(self._of("w:pgMar", side, _MARGIN)) for side in ("left", "right"))
        above = sum(abs(self._of("w:pgMar", side, _MARGIN)) for side in ("top", "bottom"))
        return max(wide - beside - self._of("w:pgMar", "gutter", 0), _LEAST), max(high - above, _LEAST)

    def put(self, made: "Element") -> None:
        """Add to the document's body."""
        self._last.addprevious(made)
        self.are_begun = True

    def turn(self, foot: str | None, *, flipped: bool) -> bool:
        """Go on with pages of this foot, or of the same, that stand upright or lie; tell whether others begin here."""
        foot = self._foot if foot is None else foot
        if (foot, flipped) == (self._foot, self._flipped):
            return False
        turned = self.are_begun
        if turned:
            self._break()
        self._foot, self._flipped = foot, flipped
        return turned

    def end(self) -> None:
        """Describe the last pages."""
        self._described(self._last)
        self._about.forget_unused()

    def _break(self) -> None:
        ended = self._described(deepcopy(self._last))
        before = self._last.getprevious()
        if before is None or before.tag != qn("w:p") or before.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
            before = paragraph(self._styles[Role.GAP])
            self.put(before)
        properties = before.find(qn("w:pPr"))
        if properties is None:
            properties = element("w:pPr")
            before.insert(0, properties)
        properties.append(ended)

    def _described(self, section: "Element") -> "Element":
        width, _ = self.room()
        self._about.put_on(section, self._foot, width)
        if not self._is_first:
            for odd in ("w:type", "w:pgNumType"):
                for old in section.findall(qn(odd)):
                    section.remove(old)
        self._is_first = False
        if self._flipped:
            wide, high = self._upright
            size = cast("Element", section.find(qn("w:pgSz")))
            size.set(qn("w:w"), str(high))
            size.set(qn("w:h"), str(wide))
            size.set(qn("w:orient"), "landscape" if high > wide else "portrait")
        return section

    def _child(self, tag: str) -> "Element":
        return cast("Element", self._last.find(qn(tag)))

    def _of(self, tag: str, name: str, otherwise: int) -> int:
        said = self._child(tag).get(qn(f"w:{name}"))
        try:
            return otherwise if said is None else round(float(said))
        except ValueError:
            return otherwise


_BEFORE_SIZE = frozenset(
    map(qn, ("w:headerReference", "w:footerReference", "w:footnotePr", "w:endnotePr", "w:type", "w:pgSz"))
)
