"""The words of the workbook: sheet names, headers, labels. Nobody else spells them.

Source: design of the workbook, sections "Sheet `Piano`" and "Other sheets".
"""
