"""What belongs to a sheet in parts of its own: comments, their shapes, drawings, charts, tables, controls."""

import re
from collections.abc import Collection, Iterator

from lxml import etree

from pdo_xl.ooxml.book import workbook_part
from pdo_xl.ooxml.extract.edges import move_anchor
from pdo_xl.ooxml.extract.formulas import MovedFormulas
from pdo_xl.ooxml.extract.kept_rows import KeptRows
from pdo_xl.ooxml.namespaces import RELATION, main
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related, relationships, relationships_name, unrelate
from pdo_xl.ooxml.text_elements import Kind, replaced
from pdo_xl.ooxml.trees import Element, parse, remove, serialized
from pdo_xl.sheet.address import area

_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_ELEMENTS = frozenset({"Relationship"})
_CACHES = ("numCache", "strCache", "multiLvlStrCache")
_ANCHORS = ("twoCellAnchor", "oneCellAnchor", "absoluteAnchor")
_DRAWN_KINDS = {"chart", "image", "hyperlink"}
_CHART_KINDS = {"chartStyle", "chartColorStyle", "image", "themeOverride", "chartUserShapes"}
_SHAPE = Kind(re.compile(rb"<v:shape(?=[\s/>])"), re.compile(rb"</v:shape>\s*"))
_ROW = re.compile(rb"(<x:Row>\s*)(\d+)(?=\s*</x:Row>)")
_ANCHOR = re.compile(rb"(<x:Anchor>)([^<]*)(?=</x:Anchor>)")
_LINKS = re.compile(rb"""\s+(fmlaLink|fmlaRange|fmlaGroup|fmlaTxbx)\s*=\s*"([^"]*)\"""")


class StayingParts:
    """Fits the parts of one sheet to its rows that stay. Raises: MarkupError, lxml.etree.XMLSyntaxError."""

    def __init__(self, package: Package, sheet: str, kept: KeptRows, formulas: MovedFormulas) -> None:
        self._package, self._sheet, self._kept, self._formulas = package, sheet, kept, formulas

    def fit(self, part: str) -> None:
        """Change the parts that the sheet's part is related to; what nothing is left of loses its relationship."""
        for identity, relationship in list(relationships(self._package, part).items()):
            target = relationship.target
            if target not in self._package:
                continue
            match relationship.kind:
                case "comments":
                    self._fit_comments(target, main("comment"))
                case "threadedComment":
                    self._fit_comments(target, "{*}threadedComment")
                case "vmlDrawing":
                    self._package.put(target, self._fit_shapes(self._package.read(target)))
                case "drawing":
                    self._fit_drawing(target)
                case "ctrlProp":
                    self._package.put(target, _LINKS.sub(self._link, self._package.read(target)))
                case "table":
                    if not self._fit_table(target):
                        unrelate(self._package, part, identity)

    def _fit_comments(self, part: str, tag: str) -> None:
        root = parse(self._package.read(part))
        for comment in list(root.iter(tag)):
            left = self._kept.areas(comment.get("ref", ""))
            if left:
                comment.set("ref", left)
            else:
                remove(comment)
        # Comments name their authors by their places in the list, which stay.
        named = {comment.get("authorId") for comment in root.iter(tag)}
        for number, author in enumerate(root.iter(main("author"))):
            if str(number) not in named:
                author.text = None
        self._package.put(part, serialized(root))

    def _fit_shapes(self, markup: bytes) -> bytes:
        return replaced(markup, _SHAPE, self._shape)

    def _shape(self, shape: bytes) -> bytes:
        """Give a shape where it then stands; nothing for one of a row that is gone."""
        row = _ROW.search(shape)
        anchor = _ANCHOR.search(shape)
        numbers = [int(number) for number in re.findall(rb"-?\d+", anchor[2])] if anchor is not None else []
        if row is not None:
            now = self._kept.moved(int(row[2]) + 1)
            if now is None:
                return b""
            up = int(row[2]) + 1 - now
            shape = _ROW.sub(rb"\g<1>%d" % (now - 1), shape, count=1)
            first, last = (max(0, numbers[2] - up), max(0, numbers[6] - up)) if len(numbers) == 8 else (0, 0)
        elif len(numbers) == 8:
            top, bottom = self._kept.next_kept(numbers[2] + 1), self._kept.last_kept(numbers[6] + 1)
            if top > bottom:
                return b""
            first, last = (self._kept.moved(top) or 1) - 1, (self._kept.moved(bottom) or 1) - 1
        if len(numbers) == 8:
            numbers[2], numbers[6] = first, last
            written = ", ".join(map(str, numbers)).encode()
            shape = _ANCHOR.sub(lambda found: found[1] + written, shape, count=1)
        return shape

    def _link(self, link: "re.Match[bytes]") -> bytes:
        moved = self._formulas.moved(link[2].decode(), self._sheet)
        return b"" if moved is None else b" " + link[1] + b'="' + moved.encode() + b'"'

    def _fit_drawing(self, part: str) -> None:
        known = relationships(self._package, part)
        root = parse(self._package.read(part))
        for anchor in self._anchors(root):
            charts = [known[one] for one in identities(anchor) if one in known]
            texts = [shape for shape in anchor.iter("{*}sp") if shape.get("textlink")]
            stays = (
                all(one.kind in _DRAWN_KINDS for one in charts)
                and move_anchor(anchor, self._kept)
                and all(map(self._moves_text, texts))
                and all(self._fit_chart(one.target) for one in charts if one.kind == "chart")
            )
            if not stays:
                remove(anchor)
        self._package.put(part, serialized(root))
        keep_related(self._package, part, set(identities(root)), _DRAWN_KINDS)

    def _anchors(self, root: Element) -> Iterator[Element]:
        yield from [child for child in root.iterchildren("*") if etree.QName(child).localname in _ANCHORS]
        for alternate in root.iterchildren("{*}AlternateContent"):
            inner = [one for one in alternate.iter("*") if etree.QName(one).localname in _ANCHORS]
            if not all(move_anchor(one, self._kept) for one in inner):
                remove(alternate)

    def _moves_text(self, shape: Element) -> bool:
        moved = self._formulas.moved(shape.get("textlink", ""), self._sheet)
        shape.set("textlink", moved or "")
        return moved is not None

    def _fit_chart(self, part: str) -> bool:
        """Move what a chart shows; tell whether all of it stays. The values that it remembers go."""
        root = parse(self._package.read(part))
        for formula in root.iter(f"{_CHART}f"):
            moved = self._formulas.moved((formula.text or "").strip(), self._sheet)
            if moved is None:
                return False
            formula.text = moved
        for name in _CACHES:
            for cache in list(root.iter(f"{_CHART}{name}")):
                remove(cache)
        # Newer versions remember labels in extensions.
        for extensions in list(root.iter(f"{_CHART}extLst")):
            remove(extensions)
        self._package.put(part, serialized(root))
        keep_related(self._package, part, set(identities(root)) | _implicit(self._package, part), _CHART_KINDS)
        return True

    def _fit_table(self, part: str) -> bool:
        """Fit a table; tell whether a row of it stays under its header."""
        root = parse(self._package.read(part))
        cells = area(root.get("ref", ""))
        left = self._kept.area(cells) if cells is not None else None
        fixed = int(root.get("headerRowCount", "1")) + int(root.get("totalsRowCount", "0"))
        if cells is None or left is None or left.shape[0] <= fixed:
            return False
        if int(root.get("headerRowCount", "1")) and self._kept.moved(cells.first_row) is None:
            return False
        if int(root.get("totalsRowCount", "0")) and self._kept.moved(cells.last_row) is None:
            return False
        root.set("ref", left.local)
        for filtered in root.iter(main("autoFilter")):
            filtered.set("ref", self._kept.areas(filtered.get("ref", "")))
            for child in list(filtered):
                remove(child)
        for state in root.findall(main("sortState")):
            remove(state)
        for name in ("calculatedColumnFormula", "totalsRowFormula"):
            for formula in list(root.iter(main(name))):
                moved = self._formulas.moved(formula.text or "", self._sheet)
                if moved is None:
                    remove(formula)
                else:
                    formula.text = moved
        self._package.put(part, serialized(root))
        keep_related(self._package, part, set(), set())
        return True


def keep_people(package: Package, sheets: Collection[str]) -> None:
    """Leave those people alone whom comments of these sheets' parts name: others' names go with their comments."""
    threads = [package.read(one) for sheet in sheets for one in related(package, sheet, "threadedComment").values()]
    said = b"".join(threads).upper()
    for part in related(package, workbook_part(package), "person").values():
        root = parse(package.read(part))
        for person in list(root.iter("{*}person")):
            if person.get("id", "").upper().encode() not in said:
                remove(person)
        package.put(part, serialized(root))


def keep_related(package: Package, part: str, wanted: Collection[str], kinds: Collection[str]) -> None:
    """Keep those relationships of a part that are wanted and of these kinds; links to other places are of a kind too.

    Raises: FileRefused.
    """
    name = package.named(relationships_name(part))
    if name not in package:
        return
    known = {one.get("Id", ""): one.get("Type", "").rpartition("/")[2] for _, one in package.elements(name, _ELEMENTS)}
    unrelate(package, part, *(one for one, kind in known.items() if one not in wanted or kind not in kinds))


def _implicit(package: Package, part: str) -> set[str]:
    """Give the relationships that a chart has without naming them."""
    named = {"chartStyle", "chartColorStyle", "themeOverride"}
    return {one for one, relationship in relationships(package, part).items() if relationship.kind in named}


def identities(root: Element) -> Iterator[str]:
    """Give the relationships that markup names."""
    for element in root.iter("*"):
        for name, value in element.attrib.items():
            if str(name).startswith(f"{{{RELATION}}}"):
                yield str(value)
