"""The tables on disk: in files beside one another, or as the sheets of one workbook."""
