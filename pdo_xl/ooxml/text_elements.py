"""Elements found as text: of markup that no parser takes, as VML of Excel, or of which only a piece is at hand."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple


class Kind(NamedTuple):
    """How elements of a kind begin, and how they end; both match in a time that does not grow with the rest."""

    start: re.Pattern[bytes]
    end: re.Pattern[bytes]


def pieces(markup: bytes, kind: Kind) -> Iterator[tuple[int, int]]:
    """Go through the elements of a kind, each from its start to the next end: where it begins and ends."""
    position = 0
    while (opening := kind.start.search(markup, position)) is not None:
        closing = kind.end.search(markup, opening.end())
        if closing is None:
            # Nor is there an end for any start further on.
            return
        position = closing.end()
        yield opening.start(), position


def replaced(markup: bytes, kind: Kind, replacement: Callable[[bytes], bytes]) -> bytes:
    """Put something else in the place of each such element."""
    kept: list[bytes] = []
    done = 0
    for first, last in pieces(markup, kind):
        kept += markup[done:first], replacement(markup[first:last])
        done = last
    return b"".join([*kept, markup[done:]])
