"""Reads what a workbook says of itself, which anybody may have changed: of the right types, never more than expected.

Everything raises `WrongContentError`, and nothing else.
"""

import json
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Callable
from typing import Any, TypeVar
from zlib import compress, decompressobj, error

Item = TypeVar("Item")

MOST_BYTES = 64 * 2**20
"""Unpacked bytes of one piece: far more than an activation ever notes."""
_MOST_BOXES = 2_000_000
"""Lists and objects of one document."""


class WrongContentError(Exception):
    """Not what this program writes."""


def packed(data: bytes) -> str:
    """Write bytes as a text that XML and JSON can hold."""
    return b64encode(compress(data, 9)).decode("ascii")


def unpacked(text: object) -> bytes:
    """Read bytes that were compressed and written as a text."""
    try:
        machine = decompressobj()
        data = machine.decompress(b64decode(string(text), validate=True), MOST_BYTES)
    except (NotBase64, ValueError, error) as failure:
        raise WrongContentError from failure
    if not machine.eof:
        raise WrongContentError
    return data


def document(data: bytes) -> dict[str, Any]:
    """Read a JSON object."""
    if data.count(b"[") + data.count(b"{") > _MOST_BOXES:
        raise WrongContentError
    try:
        return table(json.loads(data))
    except (ValueError, RecursionError) as failure:
        raise WrongContentError from failure


def table(value: object) -> dict[str, Any]:
    """Expect an object."""
    if not isinstance(value, dict):
        raise WrongContentError
    return value


def field(value: dict[str, Any], name: str) -> object:
    """Expect a key."""
    if name not in value:
        raise WrongContentError
    return value[name]


def string(value: object) -> str:
    """Expect a text that can be written into a file."""
    if not isinstance(value, str) or any("\ud800" <= letter <= "\udfff" for letter in value if letter > "\ud7ff"):
        raise WrongContentError
    return value


def whole(value: object, most: int) -> int:
    """Expect a whole number from 1 to `most`, as a number or, where JSON allows no other key, as a text."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= len(str(most)):
        value = int(value)
    if type(value) is not int or not 1 <= value <= most:
        raise WrongContentError
    return value


def listed(value: object, read: Callable[[object], Item]) -> list[Item]:
    """Expect a list whose entries `read` accepts."""
    if not isinstance(value, list):
        raise WrongContentError
    return [read(entry) for entry in value]
