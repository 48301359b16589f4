"""What a sheet says of its extent, which some programs believe: cells outside it they do not read."""

from pdo_xl.ooxml.trees import Element, main
from pdo_xl.sheet.address import area, column_letters


def widen_dimension(sheet: Element) -> None:
    """Make the extent hold every cell of the sheet, the staff's to the right of ours too; it never shrinks."""
    dimension = sheet.find(main("dimension"))
    if dimension is None:
        return
    references = [dimension.get("ref", ""), *(cell.get("r", "") for cell in sheet.iter(main("c")))]
    bounds = [found for reference in references if (found := area(reference)) is not None]
    if bounds:
        tops, lefts, bottoms, rights = zip(*bounds, strict=True)
        first = f"{column_letters(min(lefts))}{min(tops)}"
        last = f"{column_letters(max(rights))}{max(bottoms)}"
        dimension.set("ref", first if first == last else f"{first}:{last}")
