"""A worksheet's XML cut, as it streams by, into what precedes its rows, its rows, and what follows."""

import re
from collections.abc import Iterable, Iterator

from pdo_xl.ooxml.markup import Child, MarkupError, children

MAX_EDGE = 64 * 2**20
"""Bytes that one row, or what precedes or follows the rows, may take; real ones stay far below."""

_DATA = re.compile(rb"<((?:[A-Za-z_][\w.-]*:)?)sheetData(?:\s[^>]*?)?/?>")


class SheetStream:
    """One pass over a worksheet part: first `head`, then `rows()`, then `tail()`.

    Raises: MarkupError where the part is not a worksheet that can be cut safely.
    """

    prefix: bytes
    """The main namespace's prefix with its colon, or nothing."""
    preamble: bytes
    """XML declaration and root's start tag."""
    head: list[Child]
    """The root's children before the rows."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = iter(chunks)
        buffer = b""
        while (tag := _DATA.search(buffer)) is None:
            buffer += self._more(len(buffer))
        self.prefix = tag[1]
        self.data_tag = tag[0]
        self.self_closing = tag[0].endswith(b"/>")
        self._rest = buffer[tag.end() :]
        self.preamble, self.head, _ = children(buffer[: tag.start()])

    def rows(self) -> Iterator[bytes]:
        """Give each row from behind its `<row` up to the next one's; first, what stands before the first row."""
        if self.self_closing:
            return
        tag = b"<" + self.prefix + b"row"
        end = b"</" + self.prefix + b"sheetData"
        buffer = self._rest
        while (stop := buffer.find(end)) < 0:
            # The last piece is whole only once the next `<row`, or the end, has been seen.
            *complete, buffer = buffer.split(tag)
            yield from complete
            buffer += self._more(len(buffer))
        yield from buffer[:stop].split(tag)
        self._rest = buffer[stop:]

    def data(self) -> Iterator[bytes]:
        """Give the rows' bytes as they come, in place of `rows`; no tag is cut in two."""
        if self.self_closing:
            return
        end = b"</" + self.prefix + b"sheetData"
        buffer = self._rest
        while (stop := buffer.find(end)) < 0:
            cut = buffer.rfind(b"<")
            if cut > 0:
                yield buffer[:cut]
                buffer = buffer[cut:]
            buffer += self._more(len(buffer))
        yield buffer[:stop]
        self._rest = buffer[stop:]

    def tail(self) -> bytes:
        """Give what follows the rows, with the rows' end tag where there is one. Raises: MarkupError."""
        pieces = [self._rest]
        size = len(self._rest)
        for chunk in self._chunks:
            pieces.append(chunk)
            size += len(chunk)
            if size > MAX_EDGE:
                raise MarkupError
        return b"".join(pieces)

    def _more(self, held: int) -> bytes:
        if held > MAX_EDGE:
            raise MarkupError
        chunk = next(self._chunks, None)
        if chunk is None:
            raise MarkupError
        return chunk
