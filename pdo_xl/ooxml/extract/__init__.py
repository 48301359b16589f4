"""A part of a workbook as a workbook of its own: some sheets, some rows of them, and nothing else of what it says."""
