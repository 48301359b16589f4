"""The program inside a workbook: VBA, ribbon, names of its modules."""
