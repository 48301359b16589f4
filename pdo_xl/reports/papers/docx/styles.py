"""The styles of a document: those that it has, found by what they mean in whatever language; the others."""

from collections.abc import Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, cast

from docx.document import Document
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

from pdo_xl.reports.papers.docx.elements import element
from pdo_xl.reports.papers.docx.style_sheet import HEADLINES, LOOKS, Look, Role

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_OUR_PRIORITY = 40
"""Where Word's list of styles puts ours: after those of the letterhead."""

_WIDE_LETTERS = {
    "verdana": 1.18, "dejavu sans": 1.18, "courier new": 1.2, "courier": 1.2, "lucida sans unicode": 1.12,
    "century gothic": 1.12, "bookman old style": 1.12, "georgia": 1.08,
}  # fmt: skip
"""How wide letters are beside Arial's, of those that offices have and that are wider."""


class Styles:
    """The styles of a document, by their role; one that is missing is added when it is first asked for."""

    def __init__(self, document: Document, looks: Mapping[Role, Look] = LOOKS) -> None:
        self._all: Element = document.styles.element
        self._looks = looks
        self._known: dict[Role, str] = {}
        first = self._found(Role.HEADING_1, looks[Role.HEADING_1])
        theirs = first if first is None else first.find(qn("w:rPr"))
        self._manner: list[Element] = [] if theirs is None else [cast("Element", one) for one in theirs]

    def __getitem__(self, role: Role) -> str:
        """Give the identifier that paragraphs name the style by."""
        if role not in self._known:
            look = self._looks[role]
            found = self._found(role, look)
            self._known[role] = self._added(role, look) if found is None else found.get(qn("w:styleId")) or ""
        return self._known[role]

    @property
    def stretch(self) -> float:
        """How wide the letters of plain text are beside Arial's."""
        for one in (*self._plain(), *self._all.findall(qn("w:docDefaults"))):
            for fonts in one.iter(qn("w:rFonts")):
                if name := fonts.get(qn("w:ascii")):
                    return _WIDE_LETTERS.get(name.casefold(), 1.0)
        return 1.0

    def speak(self, language: str) -> None:
        """Say in what language the document is written, so that it is spelt and read aloud in it."""
        defaults = self._child(self._child(self._child(self._all, "w:docDefaults", 0), "w:rPrDefault", 0), "w:rPr", 0)
        if defaults.find(qn("w:lang")) is None:
            _put_language(defaults, element("w:lang"))
        for one in (defaults, *self._plain()):
            for said in one.iter(qn("w:lang")):
                said.set(qn("w:val"), language)

    def _plain(self) -> "list[Element]":
        return [style for style in self._of_kind("paragraph") if style.get(qn("w:default")) in {"1", "true", "on"}]

    def _of_kind(self, kind: str) -> "list[Element]":
        return [cast("Element", style) for style in self._all.findall(qn("w:style")) if style.get(qn("w:type")) == kind]

    def _found(self, role: Role, look: Look) -> "Element | None":
        """Word set in Italian gives its own identifiers and the English name; other programs both in Italian."""
        named: dict[str, Element] = {}
        for style in self._of_kind(look.kind):
            given = style.find(qn("w:name"))
            if given is not None and style.get(qn("w:styleId")):
                named.setdefault((given.get(qn("w:val")) or "").casefold(), style)
        return next((named[name] for name in (role.casefold(), *look.local) if name in named), None)

    def _default(self, kind: str) -> str | None:
        defaults = [style for style in self._of_kind(kind) if style.get(qn("w:default")) in {"1", "true", "on"}]
        return defaults[-1].get(qn("w:styleId")) if defaults else None

    def _added(self, role: Role, look: Look) -> str:
        taken = {(style.get(qn("w:styleId")) or "").casefold() for style in self._all.findall(qn("w:style"))}
        ours = role.value.startswith("PDO")
        identifier = "".join(
            word.capitalize() for word in (f"pdo_{role.name}" if ours else role.value).replace("_", " ").split()
        )
        while identifier.casefold() in taken:
            identifier += "Pdo"
        base = self[look.based_on] if look.based_on else self._default(look.kind)
        said = "".join(
            (
                f'<w:name w:val="{role.value}"/>',
                f'<w:basedOn w:val="{base}"/>' if base else "",
                # What is typed after a heading is text.
                f'<w:next w:val="{base}"/>' if base and role in {*HEADLINES, Role.SUBTITLE, Role.CAPTION} else "",
                f'<w:uiPriority w:val="{_OUR_PRIORITY}"/>' if ours else "",
                "" if role is Role.GAP else "<w:qFormat/>",
                f"<w:pPr>{look.paragraph}</w:pPr>" if look.paragraph else "",
                f"<w:rPr>{look.letters}</w:rPr>" if look.letters else "",
                f"<w:tblPr>{look.table}</w:tblPr>" if look.table else "",
            )
        )
        custom = ' w:customStyle="1"' if ours else ""
        made = parse_xml(
            f'<w:style {nsdecls("w")} w:type="{look.kind}"{custom} w:styleId="{identifier}">{said}</w:style>'
        )
        if role in HEADLINES:
            self._match(cast("Element", made.find(qn("w:rPr"))))
        self._all.append(made)
        return identifier

    def _match(self, letters: "Element") -> None:
        """Give a headline that a letterhead lacks the letters and the colour of those that it has."""
        for one in self._manner:
            if one.tag == qn("w:rFonts"):
                letters.insert(0, deepcopy(one))
            elif one.tag == qn("w:color"):
                letters.replace(cast("Element", letters.find(qn("w:color"))), deepcopy(one))

    @staticmethod
    def _child(parent: "Element", tag: str, place: int) -> "Element":
        found = parent.find(qn(tag))
        if found is not None:
            return cast("Element", found)
        made = element(tag)
        parent.insert(place, made)
        return made


_AFTER_LANGUAGE = frozenset(map(qn, ("w:eastAsianLayout", "w:specVanish", "w:oMath", "w:rPrChange")))


def _put_language(properties: "Element", language: "Element") -> None:
    """Put it where the schema has it."""
    later = [place for place, child in enumerate(properties) if child.tag in _AFTER_LANGUAGE]
    properties.insert(later[0] if later else len(properties), language)
