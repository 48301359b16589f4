"""Diagnoses the PC after values were put into the registry, as JSON; takes them out again."""

import json
import sys
import winreg
from pathlib import Path

sys.path.insert(0, sys.argv[1])

from pdo_xl.setup_pc.this_pc import diagnose_here

ROOTS = {"HKCU": winreg.HKEY_CURRENT_USER, "HKLM": winreg.HKEY_LOCAL_MACHINE, "HKCR": winreg.HKEY_CLASSES_ROOT}
ACCESS = winreg.KEY_ALL_ACCESS | winreg.KEY_WOW64_64KEY

values, form = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")), Path(sys.argv[3])
put = []
try:
    for root, key, name, value in values:
        with winreg.CreateKeyEx(ROOTS[root], key, 0, ACCESS) as handle:
            kind = winreg.REG_DWORD if isinstance(value, int) else winreg.REG_SZ
            winreg.SetValueEx(handle, name, 0, kind, value)
        put.append((root, key, name))
    sys.stdout.write(json.dumps(diagnose_here(form=form).document))
finally:
    for root, key, name in put:
        with winreg.OpenKey(ROOTS[root], key, 0, ACCESS) as handle:
            winreg.DeleteValue(handle, name)
