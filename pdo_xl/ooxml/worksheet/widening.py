"""What a sheet says of its extent, which some programs believe: cells outside it they do not read."""

from functools import reduce

from pdo_xl.ooxml.trees import Element, main
from pdo_xl.sheet.address import Area, area


def widen_dimension(sheet: Element) -> None:
    """Make the extent hold every cell of the sheet, the staff's to the right of ours too; it never shrinks."""
    dimension = sheet.find(main("dimension"))
    if dimension is None:
        return
    references = [dimension.get("ref", ""), *(cell.get("r", "") for cell in sheet.iter(main("c")))]
    areas = [cells for reference in references if (cells := area(reference)) is not None]
    if areas:
        dimension.set("ref", reduce(Area.union, areas).local)
