"""An engine that lets xlwings work with LibreOffice Calc where it works with Excel.

A distribution of its own (docs/adr/0022) as well as the program's lowest room: it imports nothing of the program, and
itself by relative names alone, so that the same files are `xlwings_libreoffice` there. Nothing is loaded here: the
program takes addresses and days from it where there is no xlwings.
"""
