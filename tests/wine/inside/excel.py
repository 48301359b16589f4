"""Runs inside Wine in Excel's place: calls worksheet functions as the workbook's VBA does, prints one JSON document.

`main` takes the file with the request, `{"path", "books", "calls", "plain"}`; see tests/wine/conftest.py.
"""

import datetime as dt
import json
import time
from pathlib import Path

import fake_excel
import pythoncom
import pywintypes
import win32com.client
from python_server import Server

_MODULE = "pdo_xl.hosts.excel.udf"
_ANSWERS = "pdo_xl.hosts.excel.answers"
_OMITTED = -2147352572
"""DISP_E_PARAMNOTFOUND, what VBA passes for an Optional argument that is not given."""


def main(path):
    request = json.loads(Path(path).read_text(encoding="utf-8"))
    pythoncom.CoInitialize()
    books = [
        fake_excel.Workbook(
            book["full_name"],
            {
                name: {"cells": [[_value(cell) for cell in row] for row in sheet["cells"]], "formats": sheet["formats"]}
                for name, sheet in book["sheets"].items()
            },
        )
        for book in request["books"]
    ]
    servers = {}
    answers = []
    for call in request["calls"]:
        home = books[call["server"]].FullName
        if home not in servers:
            servers[home] = Server.of(home, request["path"], plain=request["plain"])
        answer = _answer_plain if request["plain"] else _answer
        answers.append(answer(servers[home], books[call["book"]], call))
    document = {
        "answers": answers,
        "reads": [{sheet.Name: sheet.reads for sheet in book.sheets} for book in books],
        "process": [_process(server) for server in servers.values()],
    }
    document["still_there"] = [_is_there_after_stop(server) for server in servers.values()]
    print(json.dumps(document))  # noqa: T201 - that is what it is for


def _is_there_after_stop(server):
    xlpy = server.xlpy()
    server.stop()
    try:
        xlpy._oleobj_.GetIDsOfNames("CallUDF")
    except pywintypes.com_error:
        return False
    return True


def _answer(server, book, call):
    """As the workbook's own wrapper, `xlwings_udfs.bas`."""
    key = book.FullName
    if key not in server.begun:
        server.begun[key] = server.xlpy()
        server.begun[key].CallUDF(_ANSWERS, "begin", (key,), book.com, None)
    arguments = tuple(_handed_over(book, given) for given in call["arguments"])
    return _timed(lambda: server.begun[key].CallUDF(_ANSWERS, "answer", (call["function"], key, arguments), None, None))


def _answer_plain(server, book, call):
    """As the wrapper that xlwings makes."""
    arguments = tuple(_argument(book, given) for given in call["arguments"])
    caller = fake_excel.Range(book.sheets[0], 20, 20, 1, 1).com
    return _timed(lambda: server.xlpy().CallUDF(_MODULE, call["function"], arguments, book.com, caller))


def _timed(call):
    before = len(fake_excel.calls)
    start = time.perf_counter()
    try:
        value = call()
    except pywintypes.com_error as error:
        return {"failure": (error.excepinfo and error.excepinfo[2]) or str(error)}
    return {"value": value, "seconds": time.perf_counter() - start, "calls": len(fake_excel.calls) - before}


def _handed_over(book, given):
    if isinstance(given, dict):
        if "omitted" in given:
            return None
        if "range" in given:
            return _range(book, given).handed_over()
    return _argument(book, given)


def _argument(book, given):
    if isinstance(given, dict) and "range" in given:
        return _range(book, given).com
    if isinstance(given, list):
        return tuple(tuple(_value(cell) for cell in row) for row in given)
    return _value(given)


def _range(book, given):
    name, *place = given["range"]
    (sheet,) = [sheet for sheet in book.sheets if sheet.Name == name]
    return fake_excel.Range(sheet, *place)


def _value(given):
    if not isinstance(given, dict):
        return given
    if "date" in given:
        # With a zone: without one pywin32 asks the PC's clock, which knows nothing of 1900.
        return pywintypes.Time(dt.datetime.fromisoformat(given["date"]).replace(tzinfo=dt.UTC))
    if "error" in given:
        # Excel passes VT_ERROR, which arrives in Python as this whole number; pywin32 cannot send one with a number.
        return given["error"]
    return win32com.client.VARIANT(pythoncom.VT_ERROR, _OMITTED)


def _process(server):
    xlpy = server.xlpy()
    packages = [
        name
        for name in ("numpy", "pandas", "openpyxl")
        if xlpy.Bool(xlpy.Call(xlpy.GetAttr(xlpy.Module("sys"), "modules"), "__contains__", xlpy.Tuple(name)))
    ]
    return {
        "number": xlpy.Str(xlpy.Call(xlpy.Module("os"), "getpid", xlpy.Tuple())),
        "python": xlpy.Str(xlpy.GetAttr(xlpy.Module("sys"), "version")),
        "platform": xlpy.Str(xlpy.GetAttr(xlpy.Module("sys"), "platform")),
        "xlwings": xlpy.Str(xlpy.GetAttr(xlpy.Module("xlwings"), "__version__")),
        "pro": xlpy.Str(xlpy.GetAttr(xlpy.Module("xlwings"), "__pro__")),
        "packages": packages,
    }
