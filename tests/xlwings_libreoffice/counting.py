"""Counts the calls that go to LibreOffice: each method and each attribute of a UNO object, whatever it gives."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_PLAIN = (str, bytes, int, float, bool, type(None))


class Counted:
    """A UNO object that counts what is asked of it and of what it gives."""

    def __init__(self, real: Any, calls: list[str]) -> None:
        object.__setattr__(self, "_real", real)
        object.__setattr__(self, "_calls", calls)

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._real, name)
        if callable(found):

            def call(*args: Any) -> Any:
                self._calls.append(name)
                return counted(found(*(plain(arg) for arg in args)), self._calls)

            return call
        self._calls.append(name)
        return counted(found, self._calls)

    def __setattr__(self, name: str, value: Any) -> None:
        self._calls.append(name)
        setattr(self._real, name, plain(value))

    def __eq__(self, other: object) -> bool:
        return bool(self._real == plain(other))

    __hash__ = None


def counted(value: Any, calls: list[str]) -> Any:
    """Wrap a UNO object; values and structures are here already and cost no call."""
    return Counted(value, calls) if type(value).__name__ == "pyuno" and hasattr(value, "getTypes") else value


def plain(value: Any) -> Any:
    """The object itself."""
    return value._real if isinstance(value, Counted) else value


@contextmanager
def calls_of(sheet: Any) -> Iterator[list[str]]:
    """Count what an xlwings sheet's ranges ask of LibreOffice; `sheet` is a SheetImpl."""
    calls: list[str] = []
    xsheet, model = sheet.xsheet, sheet.book.model
    sheet.xsheet, sheet.book.model = counted(xsheet, calls), counted(model, calls)
    try:
        yield calls
    finally:
        sheet.xsheet, sheet.book.model = xsheet, model
