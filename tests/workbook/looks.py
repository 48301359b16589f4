"""How cells look, as openpyxl reads it."""

from openpyxl.worksheet.worksheet import Worksheet

from pdo_xl.sheet.address import column_number


def column_formats(sheet: Worksheet, letters: str) -> list[str]:
    """Give the number formats of columns; openpyxl keeps one entry for neighbours that look alike."""
    found = {}
    for dimension in sheet.column_dimensions.values():
        for number in range(dimension.min or 0, (dimension.max or 0) + 1):
            found[number] = dimension.number_format
    return [found[column_number(letter)] for letter in letters]
