"""Blocks as a section of their own, for tests that look for a table among them."""

from collections.abc import Iterable

from pdo_xl.reports.papers.model import Block, Section


def wrapped(blocks: Iterable[Block]) -> Section:
    """A section of some blocks."""
    return Section("prova", "1", "Prova", tuple(blocks))
