"""The workbook's shared texts, loaded only when a cell that is to be written holds one."""

import re
from functools import cached_property

from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.ooxml.book import workbook_part
from pdo_xl.ooxml.escaping import unescaped
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related_part
from pdo_xl.ooxml.text_runs import joined_texts

_ITEM = late_pattern(rb"<(?:[\w.-]+:)?si(?=[\s/>])")
_INSIDE = late_pattern(rb"\A[^>]*(?<!/)>(.*)</(?:[\w.-]+:)?si\s*>", re.DOTALL)


class SharedTexts:
    """Gives a shared text by its index."""

    def __init__(self, package: Package) -> None:
        self._package = package

    def __call__(self, index: int) -> str | None:
        """Give a text without its formats; None where there is none of this index. Raises: FileRefused."""
        return unescaped(joined_texts(self._items[index])) if index < len(self._items) else None

    def markup(self, index: int) -> bytes | None:
        """Give what stands inside a text's element; None where there is none of this index. Raises: FileRefused."""
        inside = _INSIDE.search(self._items[index]) if index < len(self._items) else None
        return inside[1] if inside else None

    @cached_property
    def _items(self) -> list[bytes]:
        part = related_part(self._package, workbook_part(self._package), "sharedStrings")
        return _ITEM.split(self._package.read(part))[1:] if part else []
