"""What a row's start tag says of its cells: the columns they span, the style that new ones take."""

import re

from pdo_xl.ooxml.markup import attributes
from pdo_xl.ooxml.worksheet.cells import styled

_HEIGHT = re.compile(rb"""\s(?:ht|customHeight)\s*=\s*(?:"[^"]*"|'[^']*')""")
_WRITTEN_HEIGHT = re.compile(rb"""\sht\s*=\s*["']([0-9]{1,4}(?:\.[0-9]{1,15})?)["']""")
_FIXED = re.compile(rb"""\scustomHeight\s*=\s*["'](?:1|true)["']""")
_PIXEL = 0.75
"""Points: programs round a row's height to whole pixels, and that is no other height."""
_SPANS = re.compile(rb"""(\sspans\s*=\s*["'])(\d+):(?:[\d: ]*:)?(\d+)(?=["'])""")

_MOST_KNOWN = 1024
"""Ends of start tags that are remembered: most sheets have a few."""


def row_style(tag: bytes) -> bytes | None:
    """Give the style that new cells take from their row, as `styled` writes it, where it has one of its own."""
    if b"customFormat" not in tag:
        return None
    named = attributes(tag)
    return styled(named.get(b"s", b"")) if named.get(b"customFormat") in {b"1", b"true"} else None


def sized(row: bytes, height: float | None) -> bytes:
    """Give a row, from behind its `<row`, this height; without one the sheet's own.

    Unit: points.
    """
    end = row.find(b">")
    self_closing = row[end - 1 : end] == b"/"
    tag = row[: end - self_closing]
    written = _WRITTEN_HEIGHT.search(tag)
    if height is not None and written and _FIXED.search(tag) and abs(float(written[1]) - height) < _PIXEL:
        return row
    if height is None and not _FIXED.search(tag):
        return row
    new = _HEIGHT.sub(b"", tag)
    if height is not None:
        new = new.rstrip() + b' ht="%g" customHeight="1"' % height
    return new + row[end - self_closing :]


def at_least(row: bytes, height: float) -> bytes:
    """Give a row, from behind its `<row`, this height unless it is higher or somebody chose one; it may still grow.

    Unit: points.
    """
    end = row.find(b">")
    self_closing = row[end - 1 : end] == b"/"
    tag = row[: end - self_closing]
    written = _WRITTEN_HEIGHT.search(tag)
    if _FIXED.search(tag) or (written and float(written[1]) > height - _PIXEL):
        return row
    return _HEIGHT.sub(b"", tag).rstrip() + b' ht="%g"' % height + row[end - self_closing :]


class Spans:
    """Makes a row's `spans` hold its cells; rows by the thousand have the same ones, which are worked out once."""

    def __init__(self) -> None:
        self._known: dict[tuple[bytes, int, int], bytes] = {}

    def widened(self, row: bytes, tag_end: int, first: int, last: int) -> bytes:
        """Give a row, from behind its `<row`, whose `spans` hold the columns from `first` to `last`."""
        start = row.find(b"spans", 1, tag_end) - 1
        if start < 0:
            return row
        # From there to the tag's end thousands of rows say the same.
        key = row[start : tag_end + 1], first, last
        spans = self._known.get(key)
        if spans is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            spans = self._known[key] = _SPANS.sub(lambda written: _holding(written, first, last), key[0], count=1)
        return row[:start] + spans + row[tag_end + 1 :]


def _holding(written: re.Match[bytes], first: int, last: int) -> bytes:
    left, right = int(written[2]), int(written[3])
    if left <= first and last <= right:
        return written[0]
    return written[1] + f"{min(left, first)}:{max(right, last)}".encode()
