"""Lists without an order, as Word's own: read aloud as lists, and gone on with at the Enter key."""

from itertools import count
from typing import TYPE_CHECKING

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.parts.numbering import NumberingPart

from pdo_xl.reports.papers.docx.elements import element, is_number, valued

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_BULLETS = (
    '<w:abstractNum {spaces} w:abstractNumId="{number}"><w:multiLevelType w:val="hybridMultilevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="397" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum>'
)


def bullets(document: Document) -> int:
    """Give the number of a list of bullets, added to those that the document has."""
    lists = _part(document).element
    abstract = 1 + _highest(lists, "w:abstractNum", "w:abstractNumId")
    number = 1 + _highest(lists, "w:num", "w:numId")
    made = parse_xml(_BULLETS.format(spaces=nsdecls("w"), number=abstract))
    numbers = [place for place, one in enumerate(lists) if one.tag in {qn("w:num"), qn("w:numIdMacAtCleanup")}]
    lists.insert(numbers[0] if numbers else len(lists), made)
    cleanup = lists.find(qn("w:numIdMacAtCleanup"))
    place = len(lists) if cleanup is None else lists.index(cleanup)
    lists.insert(place, element("w:num", {"w:numId": str(number)}, valued("w:abstractNumId", abstract)))
    return number


def _highest(lists: "Element", tag: str, name: str) -> int:
    numbers = (one.get(qn(name)) or "" for one in lists.findall(qn(tag)))
    return max((int(number) for number in numbers if is_number(number)), default=0)


def _part(document: Document) -> NumberingPart:
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            found = relation.target_part
            if isinstance(found, NumberingPart):
                return found
    package = document.part.package
    names = {part.partname for part in package.iter_parts()}
    name = next(name for stem in count() if (name := PackURI(f"/word/numbering{stem or ''}.xml")) not in names)
    made = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, parse_xml(f"<w:numbering {nsdecls('w')}/>"), package)
    document.part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return made
