"""Runs inside Wine in Excel's place: calls what the workbook's buttons call, prints one JSON document.

Shape: the request is {"full_name", "calls": [[module, function, *texts]]}; the answers are texts in their order, and
`file` is where the program was that gave them.
"""

import json
import sys
from pathlib import Path

import pythoncom
from python_server import Server


def main(path):
    request = json.loads(Path(path).read_text(encoding="utf-8"))
    pythoncom.CoInitialize()
    server = Server.of(request["full_name"], "", plain=False)
    xlpy = server.xlpy()
    answers = [
        xlpy.Str(xlpy.Call(xlpy.Module(module), function, xlpy.Tuple(*texts)))
        for module, function, *texts in request["calls"]
    ]
    document = {"answers": answers, "file": xlpy.Str(xlpy.GetAttr(xlpy.Module("pdo_xl"), "__file__"))}
    server.stop()
    sys.stdout.write(json.dumps(document))
