"""Which file writes a document in which format."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pdo_xl.reports.papers.model import Paper


def writer(file_format: str) -> Callable[[Paper], bytes]:
    """What writes a document as «docx», «html» or «pdf»; its library is asked for when it writes."""
    # Imported here: with the one comes much that the others do without.
    write: Callable[[Paper], bytes] = import_module(f"pdo_xl.reports.papers.{file_format}.writer").write
    return write
