"""Findings that say the same, gathered: which belong together, and their cells named once. For sheet and terminal."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import islice
from typing import TypeVar

from pdo_xl.domain.finding import Finding
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.plural import others
from pdo_xl.sheet.address import Address, pointed
from pdo_xl.sheet.writing.findings import Located

MOST_ALONE = 3
"""Rows with the same finding that are shown one by one."""
_MOST_CELLS = 12
_LONGEST = 200
"""Characters of named cells: Excel takes no text over 255 in a formula, and in an open workbook a link is one."""
_HEAD = late_pattern(r"\d+ righe: ")
_CELLS = late_pattern(r"(?:'(?:[^']|'')*'!|\w+!)?[A-Z]{1,3}\d+(?=,| e altre | e un'altra|$)")

Key = TypeVar("Key", bound=Hashable)


def groups(located: Iterable[Located], key: Callable[[Finding], Key]) -> dict[Key, list[Located]]:
    """The findings by a key, in the order of the first of each."""
    found: dict[Key, list[Located]] = {}
    for entry in located:
        found.setdefault(key(entry.finding), []).append(entry)
    return found


def lines(located: Sequence[Located]) -> list[Sequence[Located]]:
    """What each line of a table is about: findings with the same words in more than some rows, or one alone.

    Each stands where its first one does.
    """
    same = groups(located, _words)
    together = {words: group for words, group in same.items() if _is_together(group)}
    told: list[Sequence[Located]] = []
    waiting: dict[tuple[str, str, str], Sequence[Located]] = dict(together)
    for entry in located:
        words = _words(entry.finding)
        if words not in together:
            told.append([entry])
        elif words in waiting:
            told.append(waiting.pop(words))
    return told


def _is_together(group: Sequence[Located]) -> bool:
    # Of a long group the first few tell.
    return any(count_rows(group[:some]) > MOST_ALONE for some in dict.fromkeys((MOST_ALONE + 1, len(group))))


def _words(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.message, finding.suggestion


def count_rows(group: Iterable[Located]) -> int:
    """How many rows the findings of a group are about; one without a cell is about none."""
    return len({cell[:2] for _, cell in group if cell is not None})


def cells_text(cells: Iterable[Address | None], count: int, sheet: str = "") -> str:
    """The first of so many cells, each sheet's name once, and how many more there are; `sheet` was named before.

    >>> cells_text([Address("Piano", 3, 8), Address("Piano", 14, 8), Address("Piano GT", 3, 8)], 5)
    "Piano!H3, H14, 'Piano GT'!H3 e altre 2"
    """
    named: list[str] = []
    length = 0
    for cell in islice((cell for cell in cells if cell is not None), _MOST_CELLS):
        text = cell.local if cell.sheet == sheet else str(cell)
        length += len(text) + 2
        if named and length > _LONGEST:
            break
        named.append(text)
        sheet = cell.sheet
    left = count - len(named)
    more = f"{'e ' if named else ''}{others(left, 'a')}"
    return " ".join([", ".join(named), *([more] if left else [])]).strip()


def group_text(group: Sequence[Located]) -> str:
    """What stands in the column of cells for a whole group: `8 righe: Piano!H3, H14 e altre 6`."""
    return f"{count_rows(group)} righe: {cells_text((cell for _, cell in group), len(group))}"


def cells_in(text: str) -> list[Address]:
    """Read the cells that a line names: one cell, or what `group_text` gives.

    >>> [str(cell) for cell in cells_in("8 righe: Piano!H3, H14, 'Piano, GT'!H3 e altre 5")]
    ['Piano!H3', 'Piano!H14', "'Piano, GT'!H3"]
    """
    head = _HEAD.match(text)
    if head is None:
        cell = pointed(text)
        return [] if cell is None else [cell]
    found: list[Address] = []
    for match in _CELLS.finditer(text[head.end() :]):
        reference = match[0]
        cell = pointed(reference)
        if cell is not None:
            sheet = cell.sheet or (found[-1].sheet if found else "")
            found.append(cell._replace(sheet=sheet))
    return found
