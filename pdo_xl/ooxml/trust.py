"""Archives that are not to be trusted: anomalous names, and small files that unpack to large ones."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from zipfile import ZipInfo

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.faults import damaged

MAX_TOTAL = 2 * 2**30
"""Bytes that all parts together may hold."""
MAX_RATIO = 300
"""Bytes per compressed byte beyond which a large archive is a trap; real plans stay below 30."""
MAX_MARKUP = 2**30
"""Bytes that the parts of XML together may hold: a plan of 100,000 rows has 45 million."""
MAX_MARKUP_RATIO = 150
"""Bytes of XML per compressed byte: these parts are taken apart, and not only copied."""

_SMALL, _SMALL_MARKUP = 128 * 2**20, 24 * 2**20
_MARKUP = (".xml", ".rels", ".vml")


def refuse_hostile(path: Path, length: int, parts: Mapping[str, ZipInfo], entries: Sequence[ZipInfo]) -> None:
    """Refuse an archive by what its directory says; `parts` are its entries by name.

    Unit: `length` in bytes.
    Raises: FileRefused.
    """
    name = path.name
    if len({part.casefold() for part in parts}) != len(entries) or any(map(_is_hostile, parts)):
        raise FileRefused(f"«{name}» non è una cartella di lavoro sicura: contiene parti con nomi anomali.")
    markup = [entry for part, entry in parts.items() if part.casefold().endswith(_MARKUP)]
    total, packed = _sizes(entries)
    size, packed_markup = _sizes(markup)
    trap = (total > _SMALL and total > MAX_RATIO * packed) or (
        size > _SMALL_MARKUP and size > MAX_MARKUP_RATIO * packed_markup
    )
    if total > MAX_TOTAL or size > MAX_MARKUP or trap:
        raise FileRefused(f"«{name}» è troppo grande da aprire: il suo contenuto supera i limiti previsti.")
    if packed > length:
        raise damaged(path)
    if any(entry.flag_bits & 1 for entry in entries):
        raise FileRefused.with_password(name)


def slashed(name: str) -> str:
    r"""Give an entry's name as a part's: some programs write `xl\workbook.xml`."""
    return name.replace("\\", "/")


def _sizes(entries: Sequence[ZipInfo]) -> tuple[int, int]:
    return sum(entry.file_size for entry in entries), sum(entry.compress_size for entry in entries)


def _is_hostile(name: str) -> bool:
    return name.startswith("/") or ":" in name or ".." in name.split("/") or not name
