"""Formats: every index leads to one that is there."""

from collections import Counter
from collections.abc import Iterator

from tests.excel_rules.book import MAIN, Book, area

_MOST_FORMATS, _MOST_FONTS, _LONGEST_CODE = 65_490, 65_535, 255


def cells_name_formats_that_are_there(book: Book) -> Iterator[str]:
    """ECMA-376 part 1, 18.8.10: the index of a cell's format; one beyond the list makes Excel call the file damaged."""
    count = book.style_count("cellXfs")
    yield from sorted(
        {f"{sheet} {kind} {index} di {count}" for sheet, kind, index in book.styled() if not 0 <= index < count}
    )


def conditional_formats_are_whole(book: Book) -> Iterator[str]:
    """ECMA-376 part 1, 18.3.1.10: the look is one of dxfs, the priority at least 1, the area an area."""
    count = book.style_count("dxfs")
    for sheet in book.sheets:
        for group in sheet.root.iter(f"{MAIN}conditionalFormatting"):
            if (
                not group.get("sqref")
                or not all(area(text) for text in group.get("sqref", "").split())
                or not len(group)
            ):
                yield f"{sheet.name}: «{group.get('sqref')}»"
            for rule in group.iter(f"{MAIN}cfRule"):
                if int(rule.get("priority", "0")) < 1 or (
                    "dxfId" in rule.attrib and int(rule.get("dxfId", "0")) >= count
                ):
                    yield f"{sheet.name}!{group.get('sqref')}: {dict(rule.attrib)}"


def formats_are_made_of_what_is_there(book: Book) -> Iterator[str]:
    """ECMA-376 part 1, 18.8.45: fonts, fills, borders and number formats of cellXfs and cellStyleXfs exist."""
    root = book.styles
    if root is None:
        return
    counts = {
        "fontId": book.style_count("fonts"),
        "fillId": book.style_count("fills"),
        "borderId": book.style_count("borders"),
    }
    codes = {int(code.get("numFmtId", "0")) for code in root.iter(f"{MAIN}numFmt")}
    for kind in ("cellXfs", "cellStyleXfs"):
        for place, xf in enumerate(root.find(MAIN + kind) if root.find(MAIN + kind) is not None else ()):
            broken = [name for name, count in counts.items() if int(xf.get(name, "0")) >= count]
            number = int(xf.get("numFmtId", "0"))
            if number >= 164 and number not in codes:
                broken.append(f"numFmtId {number}")
            if int(xf.get("xfId", "0")) >= max(1, book.style_count("cellStyleXfs")):
                broken.append("xfId")
            if broken:
                yield f"{kind} {place}: {broken}"


def formats_are_within_limits(book: Book) -> Iterator[str]:
    """Excel's specifications and limits: 65,490 formats; a code of 255 signs; two codes of one number are a repair."""
    root = book.styles
    if root is None:
        return
    if book.style_count("cellXfs") > _MOST_FORMATS or book.style_count("fonts") > _MOST_FONTS:
        yield "troppi formati"
    numbers = Counter(code.get("numFmtId") for formats in root.findall(f"{MAIN}numFmts") for code in formats)
    yield from (f"numFmtId {number} {count} volte" for number, count in numbers.items() if count > 1)
    yield from (
        code.get("formatCode", "")
        for code in root.iter(f"{MAIN}numFmt")
        if len(code.get("formatCode", "")) > _LONGEST_CODE
    )


RULES = (
    cells_name_formats_that_are_there,
    conditional_formats_are_whole,
    formats_are_made_of_what_is_there,
    formats_are_within_limits,
)
