"""The list of a document's sections, as links without numbers of pages.

Only Word knows those, and nobody would bring them up to date; a person who wants them has Word make the list anew.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pdo_xl.reports.papers.docx.elements import element, paragraph, run, written
from pdo_xl.reports.papers.docx.style_sheet import Role
from pdo_xl.reports.papers.docx.styles import Styles
from pdo_xl.reports.papers.model import Section

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_TITLE = "Indice"


def contents(sections: Sequence[Section], names: Mapping[str, str], styles: Styles, depth: int) -> list["Element"]:
    """The list as a field of Word's; `names` are those of the sections' bookmarks, by their anchors."""
    listed = [section for section in sections if section.level <= depth]
    made = [written(styles[Role.CONTENTS_TITLE], _TITLE)]
    for place, section in enumerate(listed):
        words = " ".join(filter(None, (section.number, section.heading)))
        link = element("w:hyperlink", {"w:anchor": names[section.anchor], "w:history": "1"}, run(words))
        begun = [] if place else [_mark("begin"), _instruction(depth), _mark("separate")]
        style = styles[Role.CONTENTS_1 if section.level == 1 else Role.CONTENTS_2]
        made.append(paragraph(style, [*begun, link]))
    return [*made, paragraph(styles[Role.GAP], [_mark("end")])]


def _mark(kind: str) -> "Element":
    return element("w:r", None, element("w:fldChar", {"w:fldCharType": kind}))


def _instruction(depth: int) -> "Element":
    said = element("w:instrText", {"xml:space": "preserve"})
    # \n: no numbers of pages; \h: links; \z: none in a page of the web.
    said.text = f' TOC \\o "1-{depth}" \\n \\h \\z '
    return element("w:r", None, said)
