"""What real Excel minds although Microsoft's validator is content: each rule a small function with its source.

A rule takes the opened workbook and gives a sentence for each breach. `complaints` runs all of them.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from tests.excel_rules import cells, drawings, names, package, program, sheets, styles
from tests.excel_rules.book import Book

Rule = Callable[[Book], Iterator[str]]

RULES: tuple[Rule, ...] = (
    *package.RULES,
    *names.RULES,
    *sheets.RULES,
    *cells.RULES,
    *styles.RULES,
    *drawings.RULES,
    *program.RULES,
)


def complaints(path: Path) -> list[str]:
    """Every breach of every rule in a workbook, as "rule: sentence"."""
    with Book(path) as book:
        return [f"{rule.__name__}: {said}" for rule in RULES for said in rule(book)]
