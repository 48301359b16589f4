"""LibreOffice Calc: an xlwings engine over UNO, and the bridge that makes the workbook live there."""
