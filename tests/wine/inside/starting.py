"""Presses a button or works out formulas of the workbook, one user after another; prints what came of it, as JSON.

Shape: arguments are this checkout, the folders of these modules and of pyOpenVBA, the workbook, the cases
[{"settings": what the user's xlwings.conf holds, "full_name", "formulas"}]; of each come {"messages", "values",
"commands": what the DLL was asked to start, "module": which pdo_xl answered, "looked_up": settings by formula, "seconds"}.
"""

import json
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, sys.argv[1])
sys.path.insert(0, sys.argv[2])
sys.path.append(sys.argv[3])

from office import Office

from tests.workbook.program.cells import Cells

CONFIGURATION = Path(os.environ["USERPROFILE"], ".xlwings", "xlwings.conf")


def tried(workbook, case):
    lines = [f'"{key}","{value}"\r\n' for key, value in case["settings"].items()]
    CONFIGURATION.write_text("".join(lines), encoding="mbcs", newline="")
    excel = Office(workbook, full_name=case["full_name"])
    cell = Cells(excel)
    values, looked_up, seconds = [], [], []
    for what in case.get("formulas", ["Guida"]):
        before, start = excel.looked_up, time.perf_counter()
        values.append(excel.run(what) if what.isidentifier() else cell(what))
        seconds.append(time.perf_counter() - start)
        looked_up.append(excel.looked_up - before)
    said = {
        "messages": [text for text, *_ in excel.messages],
        "values": values,
        "commands": excel.started,
        "module": excel.module(),
        "looked_up": looked_up,
        "seconds": seconds,
    }
    excel.stop()
    return said


CONFIGURATION.parent.mkdir(exist_ok=True)
try:
    document = [tried(Path(sys.argv[4]), case) for case in json.loads(sys.argv[5])]
finally:
    CONFIGURATION.unlink(missing_ok=True)
    CONFIGURATION.parent.rmdir()
sys.stdout.write(json.dumps(document))
