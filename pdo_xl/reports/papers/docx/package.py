"""A document as bytes: the same for the same content, whenever and wherever it is made."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.phys_pkg import PhysPkgWriter
from docx.opc.pkgwriter import PackageWriter

_ALWAYS = (1980, 1, 1, 0, 0, 0)


def bytes_of(document: Document) -> bytes:
    """Give the file, without the time and the system that it was made at."""
    made = BytesIO()
    package = document.part.package
    assert package is not None  # noqa: S101 - a document has its package
    parts = package.parts
    for part in parts:
        part.before_marshal()
    with ZipFile(made, "w", ZIP_DEFLATED) as target:
        writer = _Entries(target)
        # As `PackageWriter.write`, which writes into a zip of its own: that bears the clock's time, and a clock that
        # was set to before 1980, or after 2107, ends it.
        PackageWriter._write_content_types_stream(writer, parts)  # type: ignore[no-untyped-call] # noqa: SLF001
        PackageWriter._write_pkg_rels(writer, package.rels)  # type: ignore[no-untyped-call] # noqa: SLF001
        PackageWriter._write_parts(writer, parts)  # noqa: SLF001
    return made.getvalue()


class _Entries(PhysPkgWriter):
    """Takes a package's parts as python-docx writes them."""

    def __new__(cls, _target: ZipFile) -> "_Entries":
        return object.__new__(cls)

    def __init__(self, target: ZipFile) -> None:
        self._target = target

    def write(self, uri: PackURI, blob: bytes) -> None:
        """Write a part."""
        entry = ZipInfo(uri.membername, _ALWAYS)
        entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
        self._target.writestr(entry, blob)
