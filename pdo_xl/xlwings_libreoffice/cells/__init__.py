"""What cells hold, read and written in blocks: values, formats, formulas."""
