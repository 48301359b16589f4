"""Cells that are sorted, looked for, replaced: by Calc itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from xlwings import base_classes

from ..failures import explained
from ..soffice import Uno, import_uno, property_values
from .autofilter import AutoFilterImpl

if TYPE_CHECKING:
    from .range import RangeImpl
    from .sheet import SheetImpl

_FORMULAS, _VALUES = 0, 1
"""Where a search looks."""
_ESCAPED = re.compile(r"~([*?~])|\\")


class Finding(base_classes.Range):
    """The part of a range that orders and searches."""

    sheet: SheetImpl
    xrange: Uno

    @property
    def autofilter(self) -> AutoFilterImpl:
        """The filter of the block."""
        return AutoFilterImpl(cast("RangeImpl", self))

    def sort(self, keys: Sequence[int], ascending: Sequence[bool], has_headers: bool) -> None:
        """Sort the rows by columns counted from 1; letters count alike, large or small."""
        uno = import_uno()
        fields = []
        for key, up in zip(keys, ascending, strict=True):
            field = uno.createUnoStruct("com.sun.star.table.TableSortField")
            field.Field, field.IsAscending, field.IsCaseSensitive = key - 1, bool(up), False
            fields.append(field)
        settings = property_values(
            SortFields=uno.Any("[]com.sun.star.table.TableSortField", tuple(fields)),
            ContainsHeader=bool(has_headers),
            IsSortColumns=False,
        )
        with explained(f"ordinare le celle {self.address} (forse il foglio è protetto)"):
            self.xrange.sort(settings)

    def find(self, text: str, whole: bool, direction: str, order: str, match_case: bool) -> RangeImpl | None:
        """The first cell whose shown text has another one; `*`, `?` and `~` as in Excel."""
        from .range import range_of

        with explained(f"cercare «{text}»"):
            search = self.xrange.createSearchDescriptor()
            _describe(search, text, whole=whole, match_case=match_case)
            search.SearchType = _VALUES
            search.SearchByRow = order == "rows"
            search.SearchBackwards = direction == "backward"
            found = self.xrange.findFirst(search)
            return None if found is None else range_of(self.sheet.book, found)

    def replace_all(self, old: str, new: str, whole: bool, match_case: bool) -> None:
        """Replace a text in contents and formulas, as Excel does; `*`, `?` and `~` as in Excel."""
        with explained(f"sostituire «{old}» (forse il foglio è protetto)"):
            search = self.xrange.createReplaceDescriptor()
            _describe(search, old, whole=whole, match_case=match_case)
            search.SearchType = _FORMULAS
            search.setReplaceString(new)
            self.xrange.replaceAll(search)


def wildcards(text: str) -> str:
    r"""Write what Excel looks for as Calc does: another sign takes their meaning from `*` and `?`.

    >>> wildcards("a*~*"), wildcards("~~"), len(wildcards("\\"))
    ('a*\\*', '~', 2)
    """
    return _ESCAPED.sub(lambda match: match[1] if match[1] == "~" else f"\\{match[1] or match[0]}", text)


def _describe(search: Uno, text: str, *, whole: bool, match_case: bool) -> None:
    search.setSearchString(wildcards(text))
    search.SearchWords = whole
    search.SearchCaseSensitive = match_case
    search.SearchRegularExpression = False
    search.SearchWildcard = True
