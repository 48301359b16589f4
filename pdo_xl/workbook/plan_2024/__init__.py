"""The office's workbook of 2024, built from its printed form."""
