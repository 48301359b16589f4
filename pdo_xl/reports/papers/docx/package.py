"""A document as bytes: the same for the same content, whenever and wherever it is made."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document

_ALWAYS = (1980, 1, 1, 0, 0, 0)


def bytes_of(document: Document) -> bytes:
    """Give the file, without the time and the system that it was made at."""
    saved, made = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as parts, ZipFile(made, "w", ZIP_DEFLATED) as package:
        for name in parts.namelist():
            entry = ZipInfo(name, _ALWAYS)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
            package.writestr(entry, parts.read(name))
    return made.getvalue()
