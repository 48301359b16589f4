"""Presses a button or works out formulas of the workbook, one user after another; prints what came of it, as JSON.

Shape: arguments are this checkout, the folders of these modules and of pyOpenVBA, the workbook, the cases
[{"settings": what the user's xlwings.conf holds, "full_name", "formulas"}]; a number among these kills Python so many seconds after
what follows has begun, 0 before it, and "!PDO.Scrivi" once it has called that. Of each come {"messages", "values",
"states": what the cells hold after each, where "states" asks for it,
"commands": what the DLL was asked to start, "module": which pdo_xl answered, "looked_up": settings by formula, "seconds"}.
"""

import json
import os
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

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
    states = [excel.state()] if case.get("states") else []
    moment = None
    for what in case.get("formulas", ["Guida"]):
        if not isinstance(what, str) or what.startswith("!"):
            moment = what
            continue
        before, start = excel.looked_up, time.perf_counter()
        with killed(excel, moment):
            values.append(excel.run(what) if what.isidentifier() else cell(what))
        moment = None
        seconds.append(time.perf_counter() - start)
        looked_up.append(excel.looked_up - before)
        if states:
            states.append(excel.state())
    said = {
        "messages": [text for text, *_ in excel.messages],
        "values": values,
        "states": states,
        "commands": excel.started,
        "module": excel.module(),
        "looked_up": looked_up,
        "seconds": seconds,
    }
    excel.stop()
    return said


@contextmanager
def killed(excel, moment):
    """Kill Python before something, in it, or so many seconds after it has begun."""
    if moment == 0:
        excel.kill()
    if isinstance(moment, str):
        excel.killed_after = moment.removeprefix("!")
    if not moment or isinstance(moment, str):
        yield
        return
    killing = Timer(moment, excel.kill)
    killing.start()
    yield
    killing.join()


CONFIGURATION.parent.mkdir(exist_ok=True)
try:
    document = [tried(Path(sys.argv[4]), case) for case in json.loads(sys.argv[5])]
finally:
    CONFIGURATION.unlink(missing_ok=True)
    CONFIGURATION.parent.rmdir()
sys.stdout.write(json.dumps(document))
