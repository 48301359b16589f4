"""A DLL that Windows has and Wine 8 has not: without it no recent library written in Rust (python-calamine) loads there.

It is a table alone: its one function is that of the same use in a DLL that Wine has.
Source: Microsoft, PE Format, "The .edata Section", Export Address Table, forwarder RVA.
"""

import struct
from pathlib import Path

NAME = "bcryptprimitives.dll"
_FUNCTION, _FORWARDED_TO = b"ProcessPrng\0", b"advapi32.SystemFunction036\0"
_AT, _ALIGNED, _BASE = 0x1000, 0x200, 0x1D0000000
_X64, _DLL, _READ_ONLY_DATA, _PE32_PLUS, _WINDOWED = 0x8664, 0x2022, 0x40000040, 0x20B, 2


def put_missing_dll(prefix: Path) -> None:
    """Put it into the system folder of a prefix that has none."""
    path = prefix / "drive_c/windows/system32" / NAME
    if not path.exists():
        path.write_bytes(_image())


def _exports() -> bytes:
    functions = _AT + 40
    names, ordinals, texts = functions + 4, functions + 8, functions + 12
    name_of_dll = NAME.encode() + b"\0"
    function = texts + len(name_of_dll)
    forwarded = function + len(_FUNCTION)
    directory = struct.pack("<IIHHIIIIIII", 0, 0, 0, 0, texts, 1, 1, 1, functions, names, ordinals)
    tables = struct.pack("<IIHxx", forwarded, function, 0)
    return directory + tables + name_of_dll + _FUNCTION + _FORWARDED_TO


def _image() -> bytes:
    exports = _exports()
    optional = struct.pack(
        "<HBBIIIIIQIIHHHHHHIIIIHHQQQQII",
        _PE32_PLUS, 14, 0, 0, _ALIGNED, 0, 0, _AT, _BASE, _AT, _ALIGNED, 6, 0, 0, 0, 6, 0, 0, 2 * _AT, _ALIGNED, 0,
        _WINDOWED, 0, _AT, _AT, _AT, _AT, 0, 16,
    )  # fmt: skip
    optional += struct.pack("<II", _AT, len(exports)) + bytes(15 * 8)
    headers = b"MZ".ljust(60, b"\0") + struct.pack("<I", 64) + b"PE\0\0"
    headers += struct.pack("<HHIIIHH", _X64, 1, 0, 0, 0, len(optional), _DLL) + optional
    headers += struct.pack(
        "<8sIIIIIIHHI", b".edata", len(exports), _AT, _ALIGNED, _ALIGNED, 0, 0, 0, 0, _READ_ONLY_DATA
    )
    return headers.ljust(_ALIGNED, b"\0") + exports.ljust(_ALIGNED, b"\0")
