"""Prepares LibreOffice for the workbook: the extension, and the folders whose macros may run."""
