"""The shared texts that some cells of a workbook need, numbered anew; of the others nothing stays."""

import re

from pdo_xl.ooxml.book import workbook_part
from pdo_xl.ooxml.markup import MarkupError
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related_part

_ITEM = re.compile(rb"<((?:[\w.-]+:)?)si(?=[\s/>])")
_COUNTS = re.compile(rb"""\s+(?:uniqueC|c)ount\s*=\s*["'][^"']*["']""")


class AllTexts:
    """A workbook's shared texts, cut once."""

    def __init__(self, package: Package) -> None:
        self.part = related_part(package, workbook_part(package), "sharedStrings")
        markup = package.read(self.part) if self.part is not None else b""
        starts = [item.start() for item in _ITEM.finditer(markup)]
        first = _ITEM.search(markup)
        prefix = first[1] if first is not None else b""
        end = markup.rfind(b"</" + prefix + b"sst") if starts else len(markup)
        if end < 0:
            raise MarkupError
        self.head, self.tail = _COUNTS.sub(b"", markup[: starts[0]] if starts else b""), markup[end:]
        self.items = [markup[start:stop] for start, stop in zip(starts, [*starts[1:], end], strict=False)]


class SomeTexts:
    """Those of them that are asked for, in the order of asking."""

    def __init__(self, everything: AllTexts) -> None:
        self._all = everything
        self._new: dict[int, int] = {}

    def __call__(self, index: int) -> int:
        """Give a text's new number. Raises: MarkupError where there is none of this one."""
        if not 0 <= index < len(self._all.items):
            raise MarkupError
        return self._new.setdefault(index, len(self._new))

    def put(self, package: Package) -> None:
        """Put the part into a package."""
        if self._all.part is not None and self._all.items:
            chosen = b"".join(self._all.items[index] for index in self._new)
            package.put(self._all.part, self._all.head + chosen + self._all.tail)
