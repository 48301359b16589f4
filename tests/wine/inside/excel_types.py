"""Registers a type library in the place of Excel's, or takes it out again ("via"): xlwings asks pywin32 for a copy of it."""

import sys
from pathlib import Path

import pythoncom
import pywintypes

EXCEL = pywintypes.IID("{00020813-0000-0000-C000-000000000046}")
SYS_WIN64 = 3
FILE = Path(r"C:\windows\excel.tlb")

if "via" in sys.argv:
    pythoncom.UnRegisterTypeLib(EXCEL, 1, 9, 0, SYS_WIN64)
    FILE.unlink()
else:
    library = pythoncom.CreateTypeLib2(SYS_WIN64, str(FILE))
    library.SetName("Excel")
    library.SetGuid(EXCEL)
    library.SetVersion(1, 9)
    library.SetLcid(0)
    library.SaveAllChanges()
    pythoncom.RegisterTypeLib(pythoncom.LoadTypeLib(str(FILE)), str(FILE), str(FILE.parent))
