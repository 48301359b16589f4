"""The objects of xlwings (apps, books, sheets, ranges, names, tables) over LibreOffice's own."""
