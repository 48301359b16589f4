"""Places that links lead to, named as Word allows it."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from docx.document import Document
from docx.oxml.ns import qn

from pdo_xl.reports.papers.docx.elements import element, is_number

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_NOT_NAME = re.compile("[^A-Za-z0-9_]")
_LONGEST = 40
"""Characters that a name may have."""


class Bookmarks:
    """The bookmarks of a document: each name once, whatever letters are large, and each number."""

    def __init__(self, taken: Iterable[str] = (), first: int = 0) -> None:
        self._taken = {name.casefold() for name in taken}
        self._next = first

    @classmethod
    def of(cls, document: Document) -> Self:
        """Begin after those that a letterhead has."""
        starts = list(document.element.body.iter(qn("w:bookmarkStart")))
        numbers = [int(number) for start in starts if is_number(number := start.get(qn("w:id")) or "")]
        return cls((start.get(qn("w:name")) or "" for start in starts), max(numbers, default=-1) + 1)

    def free(self, name: str) -> str:
        """Make a name that nothing has yet."""
        whole = _NOT_NAME.sub("_", name)
        if not whole[:1].isalpha():
            whole = f"s{whole}"
        free, number = whole[:_LONGEST], 1
        while free.casefold() in self._taken:
            number += 1
            free = f"{whole[: _LONGEST - 1 - len(str(number))]}_{number}"
        self._taken.add(free.casefold())
        return free

    def around(self, name: str, content: Iterable["Element"]) -> list["Element"]:
        """Put a bookmark around the content of a paragraph; its name is a `free` one."""
        mark, self._next = str(self._next), self._next + 1
        start = element("w:bookmarkStart", {"w:id": mark, "w:name": name})
        return [start, *content, element("w:bookmarkEnd", {"w:id": mark})]
