"""One part in a package's zip: written, or copied as another zip has it."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from pdo_xl.ooxml.entries import copy_entry, entry_for, write_entry

CONTENT = b"<row/>" * 300_000


def old(compression: int = ZIP_DEFLATED) -> ZipInfo:
    entry = ZipInfo("xl/worksheets/così.xml", (2024, 12, 31, 10, 15, 0))
    entry.compress_type, entry.external_attr, entry.comment, entry.extra = (
        compression,
        0,
        b"nota",
        b"\x01\x00\x02\x00ab",
    )
    return entry


def test_a_new_part_is_compressed_and_of_no_day() -> None:
    entry = entry_for("xl/nuova.xml", None)
    assert (entry.filename, entry.date_time, entry.compress_type) == (
        "xl/nuova.xml",
        (1980, 1, 1, 0, 0, 0),
        ZIP_DEFLATED,
    )


def test_a_part_that_was_there_keeps_what_the_file_says_of_it() -> None:
    was = old()
    entry = entry_for(was.filename, was)
    assert entry is not was
    assert (entry.date_time, entry.external_attr, entry.comment) == (was.date_time, 0, b"nota")


@pytest.mark.parametrize("compression", [ZIP_DEFLATED, ZIP_STORED])
def test_a_copied_part_gives_the_very_bytes_that_writing_it_gives(tmp_path: Path, compression: int) -> None:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        write_entry(archive, entry_for("prima.xml", None), [b"altro"])
        write_entry(archive, entry_for("", old(compression)), [CONTENT[:9], CONTENT[9:]])
    source = ZipFile(made)

    def save(name: str, *, copied: bool) -> bytes:
        path = tmp_path / name
        with ZipFile(path, "w", ZIP_DEFLATED) as target:
            write_entry(target, entry_for("uno.xml", None), [b"uno"])
            if copied:
                copy_entry(target, source.infolist()[1], made)
            else:
                write_entry(target, entry_for("", old(compression)), [CONTENT[:9], CONTENT[9:]])
            write_entry(target, entry_for("due.xml", None), [b"due"])
        return path.read_bytes()

    assert save("copiata.zip", copied=True) == save("scritta.zip", copied=False)
    with ZipFile(tmp_path / "copiata.zip") as archive:
        assert archive.testzip() is None
        assert archive.read("xl/worksheets/così.xml") == CONTENT
