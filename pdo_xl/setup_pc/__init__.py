"""Prepares a PC for the workbook, looks at what is wrong there, and makes the folder for PCs without a network."""
