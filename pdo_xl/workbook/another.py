"""The name by which workbooks of version 0.1.0 call this: it answers that the workbook is to be upgraded."""

from pdo_xl.workbook.activation.activate_file import attiva

__all__ = ["attiva"]
