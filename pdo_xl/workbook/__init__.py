"""Builds the macro-enabled workbook from nothing, and brings our sheets into an office's own workbook."""
