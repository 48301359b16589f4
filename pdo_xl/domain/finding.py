"""A finding: what is wrong or worth knowing, where, and how to put it right."""

from enum import StrEnum
from typing import NamedTuple

from pdo_xl.domain.plan import Place


class Gravity(StrEnum):
    """How much a finding weighs. Source: catalogue of findings."""

    ERROR = "errore"
    """Cannot be scored, or sums come out wrong."""
    WARNING = "avviso"
    """Scored by interpretation, or the content contradicts itself."""
    NOTE = "nota"
    """Read without doubt, worth knowing."""

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return tuple(Gravity).index(self)

    @property
    def plural(self) -> str:
        """The Italian plural: errori, avvisi, note."""
        return {"errore": "errori", "avviso": "avvisi", "nota": "note"}[self.value]


class Issue(NamedTuple):
    """What a rule says of a place; the registry adds code and gravity."""

    place: Place | None
    message: str
    suggestion: str = ""


class Finding(NamedTuple):
    """An issue with its code and gravity."""

    code: str
    gravity: Gravity
    place: Place | None
    message: str
    suggestion: str = ""
