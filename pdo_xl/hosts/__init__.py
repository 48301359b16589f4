"""Whoever holds the cells: a workbook on disk, Excel, LibreOffice."""
