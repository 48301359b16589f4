"""What the workbook's VBA module `PDO` does in Excel, done over UNO."""
