"""A VBA project's file as Office's documents want it: no compiled code, and a plain tree of directory entries.

Source: MS-OVBA 2.3.4.1 (`_VBA_PROJECT`: version 0xFFFF, no cache), 2.3.4.3 (a module stream's cache is not to be
written, so its text starts at offset 0), 2.2.6 (nor are the `__SRP_` streams); MS-CFB 2.6.1 and 2.6.4 (a directory
entry's colour; one that is free is all zeroes but its three links). A cache whose version is the reader's own is
trusted by Office, whatever the text beside it says.
"""

from collections.abc import Iterator
from struct import pack_into, unpack_from

from pyopenvba.cfb import CFB
from pyopenvba.vba import compress, decompress

_STORAGE = "VBA"
_NO_CACHE = bytes.fromhex("CC61FFFF000000")
_CACHES = "__srp_"

_PROJECT_VERSION, _STREAM_NAME, _TEXT_OFFSET = 0x0009, 0x0032, 0x0031
"""The records of the `dir` stream that matter here: the one with another size than it says, and two of a module."""
_VERSION_SIZE = 6

_SECTOR, _ENTRY = 512, 128
_HEADER_FAT_SECTORS = 109
_LAST_SECTOR = 0xFFFFFFFA
"""Numbers from here on are no sectors."""
_TYPE, _COLOUR, _LINKS, _AFTER_LINKS = 66, 67, 68, 80
_BLACK = 1


def as_specified(project: bytes) -> bytes:
    """Give a project without caches, and with every directory entry black.

    Raises: pyopenvba's errors for what is no project.
    """
    container = CFB.from_bytes(project)
    directory = bytearray(decompress(container.get_stream_in_storage(_STORAGE, "dir")))
    for name, place in _modules(bytes(directory)):
        (offset,) = unpack_from("<I", directory, place)
        if offset:
            text = container.get_stream_in_storage(_STORAGE, name)[offset:]
            container.write_stream_in_storage(_STORAGE, name, text)
            pack_into("<I", directory, place, 0)
    container.write_stream_in_storage(_STORAGE, "dir", compress(bytes(directory)))
    container.write_stream_in_storage(_STORAGE, "_VBA_PROJECT", _NO_CACHE)
    container.drop_streams_in_storage(_STORAGE, lambda name: name.casefold().startswith(_CACHES))
    return _with_plain_entries(container.to_bytes())


def claims_cache(project: bytes) -> bool:
    """Tell whether a project says that it holds compiled code and holds none: version 0.1.0 wrote it so.

    A project that Excel saved has its own code, made from the text beside it.
    Raises: pyopenvba's errors for what is no project.
    """
    cache = CFB.from_bytes(project).get_stream_in_storage(_STORAGE, "_VBA_PROJECT")
    return cache[2:4] != _NO_CACHE[2:4] and not any(cache[4:])


def _modules(directory: bytes) -> Iterator[tuple[str, int]]:
    """Give each module's stream, and where in the unpacked `dir` stream the offset of its text stands."""
    name, position = "", 0
    while position + 6 <= len(directory):
        kind, size = unpack_from("<HI", directory, position)
        position += 6
        size = _VERSION_SIZE if kind == _PROJECT_VERSION else size
        if kind == _STREAM_NAME:
            name = directory[position : position + size].decode("utf-16-le")
        elif kind == _TEXT_OFFSET:
            yield name, position
        position += size


def _with_plain_entries(container: bytes) -> bytes:
    """Colour every directory entry black, as the files that xlwings ships, and clear the free ones."""
    written = bytearray(container)
    for start in _directory_entries(container):
        if written[start + _TYPE]:
            written[start + _COLOUR] = _BLACK
        else:
            links = bytes(written[start + _LINKS : start + _AFTER_LINKS])
            written[start : start + _ENTRY] = bytes(_LINKS) + links + bytes(_ENTRY - _AFTER_LINKS)
    return bytes(written)


def _directory_entries(container: bytes) -> Iterator[int]:
    """Give where each directory entry starts: the chain of its sectors, by the allocation table."""
    table: list[int] = []
    for sector in unpack_from(f"<{_HEADER_FAT_SECTORS}I", container, 76):
        if sector < _LAST_SECTOR:
            table += unpack_from(f"<{_SECTOR // 4}I", container, _place(sector))
    (sector,) = unpack_from("<I", container, 48)
    while sector < len(table):
        yield from range(_place(sector), _place(sector) + _SECTOR, _ENTRY)
        sector = table[sector]


def _place(sector: int) -> int:
    return (sector + 1) * _SECTOR
