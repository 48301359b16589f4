"""What a file says of itself: the body that it is of, never whoever was at the PC or drew the letterhead."""

from datetime import UTC
from typing import TYPE_CHECKING

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.rel import _Relationship
from docx.oxml.ns import qn

from pdo_xl.reports.papers.model import Paper

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_OF_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OF_OFFICE = "http://schemas.microsoft.com/office"
_ABOUT_PEOPLE = frozenset(
    {
        RELATIONSHIP_TYPE.CORE_PROPERTIES,
        RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
        RELATIONSHIP_TYPE.CUSTOM_PROPERTIES,
        RELATIONSHIP_TYPE.THUMBNAIL,
        RELATIONSHIP_TYPE.ORIGIN,
        RELATIONSHIP_TYPE.COMMENTS,
        f"{_OF_DOCUMENT}/attachedTemplate",
        f"{_OF_DOCUMENT}/mailMergeSource",
        f"{_OF_DOCUMENT}/mailMergeHeaderSource",
        f"{_OF_OFFICE}/2011/relationships/commentsExtended",
        f"{_OF_OFFICE}/2011/relationships/people",
        f"{_OF_OFFICE}/2016/09/relationships/commentsIds",
        f"{_OF_OFFICE}/2018/08/relationships/commentsExtensible",
    }
)
"""Who made, wrote on or signed a letterhead, and where on whose PC its template or its addresses are."""
_SETTINGS = ("w:attachedTemplate", "w:mailMerge", "w:rsids")
_REMARKS = frozenset(map(qn, ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference")))
_PROPERTIES = "/docprops/core.xml"
_RUN_OF_SAVING = qn("w:rsid")
_LONGEST = 255
"""Characters that a property may have."""


def forget_people(document: Document) -> None:
    """Take out of a letterhead what says who worked on it, and when."""
    package = document.part.package
    for source in (package, *package.iter_parts()):
        for identifier in [key for key, relation in source.rels.items() if _is_about_people(relation)]:
            del source.rels[identifier]
    settings: Element = document.settings.element
    for tag in _SETTINGS:
        for found in settings.findall(qn(tag)):
            settings.remove(found)
    for part in package.iter_parts():
        content: Element | None = getattr(part, "element", None)
        if content is not None:
            _forget_runs(content)


def _is_about_people(relation: _Relationship) -> bool:
    """Tell it by what a part is for, and by the name under which ours is to stand."""
    if relation.reltype in _ABOUT_PEOPLE:
        return True
    return not relation.is_external and str(relation.target_part.partname).casefold() == _PROPERTIES


def describe(document: Document, paper: Paper) -> None:
    """Say whose document it is, what it is about and when it was made."""
    about = document.core_properties
    about.author = about.last_modified_by = _short(paper.author)
    about.title, about.subject, about.language = _short(paper.title), _short(paper.subject), paper.language
    about.comments = ""
    made = paper.made if paper.made.tzinfo is None else paper.made.astimezone(UTC)
    about.created = about.modified = made.replace(tzinfo=None)
    about.revision = 1


def _short(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]


def _forget_runs(content: "Element") -> None:
    for one in list(content.iter()):
        if one.tag in _REMARKS:
            parent = one.getparent()
            if parent is not None:
                parent.remove(one)
            continue
        for name in [str(name) for name in one.attrib if str(name).startswith(_RUN_OF_SAVING)]:
            del one.attrib[name]
