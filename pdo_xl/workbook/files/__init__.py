"""A workbook on disk, opened, worked on and written: one call for each command that reads or writes a plan."""
