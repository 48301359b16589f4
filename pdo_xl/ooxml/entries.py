"""One part in the zip that a package is: written, or copied as another zip has it."""

import struct
from collections.abc import Iterable
from copy import copy
from typing import BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pdo_xl.ooxml.second_core import behind

COMPRESSION = 3
"""Under half the time of zlib's default, for more bytes: of a large plan a sixth, of a real one a twelfth.

Where two processes write a plan, the thread that compresses takes its time from them.
"""
_CHUNK = 2**20
_NEW_PART_DATE = (1980, 1, 1, 0, 0, 0)
_HEADER, _LENGTHS = 30, 26
"""Bytes before an entry's name; where in them the lengths of the name and of what follows it stand.

Source: PKWARE's APPNOTE.TXT, 4.3.7.
"""


def entry_for(name: str, old: ZipInfo | None) -> ZipInfo:
    """Describe a part that is to be written: as it was in the file, or new."""
    if old is not None:
        return copy(old)
    new = ZipInfo(name, _NEW_PART_DATE)
    new.compress_type = ZIP_DEFLATED
    return new


def write_entry(target: ZipFile, entry: ZipInfo, chunks: Iterable[bytes]) -> None:
    """Write a part; a second thread compresses."""
    attributes = entry.external_attr
    # The level is not part of an entry read from a file, and zipfile then takes zlib's default.
    entry._compresslevel = COMPRESSION  # type: ignore[attr-defined]  # noqa: SLF001
    with target.open(entry, "w") as part:
        with behind(part.write) as write:
            for chunk in chunks:
                write(chunk)
        # zipfile gives permissions to an entry that had none.
        entry.external_attr = attributes


def copy_entry(target: ZipFile, made: ZipInfo, file: BinaryIO) -> None:
    """Copy a part as it is compressed in another zip, whose `file` and entry these are."""
    out, entry = cast("BinaryIO", target.fp), copy(made)
    entry.header_offset = target.start_dir
    file.seek(made.header_offset)
    header = file.read(_HEADER)
    left = sum(struct.unpack_from("<HH", header, _LENGTHS)) + made.compress_size
    out.seek(target.start_dir)
    out.write(header)
    while left > 0:
        left -= out.write(file.read(min(left, _CHUNK)))
    target.start_dir = out.tell()
    target.filelist.append(entry)
    target.NameToInfo[entry.filename] = entry
