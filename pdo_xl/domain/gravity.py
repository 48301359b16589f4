"""How much a finding weighs. Apart from the findings: parameters name gravities, and a plan has parameters."""

from enum import StrEnum


class Gravity(StrEnum):
    """How much a finding weighs. Source: catalogue of findings."""

    ERROR = "errore"
    """Cannot be scored, or sums come out wrong."""
    WARNING = "avviso"
    """Scored by interpretation, or the content contradicts itself."""
    NOTE = "nota"
    """Read without doubt, worth knowing."""

    # As the text that it is: an enumeration's own takes many times as long, for every finding that is counted.
    __hash__ = str.__hash__

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return _RANKS[self]

    @property
    def plural(self) -> str:
        """The Italian plural: errori, avvisi, note."""
        return {"errore": "errori", "avviso": "avvisi", "nota": "note"}[self.value]


_RANKS = {gravity: rank for rank, gravity in enumerate(Gravity)}
