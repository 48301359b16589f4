"""Starts the Python that answers by commands of the workbook's VBA; prints for each what came of it, as JSON."""

import json
import sys
import time

import pythoncom

sys.path.insert(0, sys.argv[2])

from python_server import Server


def started(command):
    server = Server(command)
    start = time.perf_counter()
    try:
        xlpy = server.xlpy()
    except RuntimeError as error:
        return {"failure": str(error), "seconds": time.perf_counter() - start}
    module = xlpy.Str(xlpy.GetAttr(xlpy.Module("pdo_xl"), "__file__"))
    server.stop()
    return {"module": module, "seconds": time.perf_counter() - start}


pythoncom.CoInitialize()
sys.stdout.write(json.dumps([started(command) for command in json.loads(sys.argv[3])]))
