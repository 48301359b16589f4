"""The formats of one row, for rows that are to look like it."""

from pdo_xl.ooxml.markup import elements
from pdo_xl.sheet.address import area
from pdo_xl.sheet.blocks import Block


def looks_of(sheet: bytes, block: Block) -> dict[tuple[int, int], int]:
    """Give the cell formats that a block's cells take from the row it is `like`.

    Shape: an index into the workbook's cell formats by row and column. Raises: MarkupError.
    """
    model: dict[int, int] = {}
    for name, attributes in elements(sheet):
        place = area(attributes.get("r", "")) if name == "c" else None
        if place is not None and place.first_row == block.like:
            model[place.first_column] = int(attributes.get("s", "0"))
    return {(row, column): model[column] for row in block.rows for column in block.columns if column in model}
