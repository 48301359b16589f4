"""A workbook open in a spreadsheet program, through xlwings: the same code in Excel and in Calc."""
