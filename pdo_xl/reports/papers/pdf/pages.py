"""The measures of a page and of the letters on it: a document's, or a form's to fill in and sign."""

from dataclasses import dataclass

from pdo_xl.reports.papers.model import Paper

_CM = 72 / 2.54
_A4 = (21.0, 29.7)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Unit: points; `margin` in centimetres."""

    text: float
    table: float
    tight: float
    margin: float

    def room(self, *, flipped: bool = False) -> float:
        """How wide what stands on a page may be.

        Unit: points.
        """
        return (_A4[flipped] - 2 * self.margin) * _CM


_DOCUMENT = Sizes(text=10, table=9, tight=7.5, margin=2.0)
_FORM = Sizes(text=8.5, table=8.5, tight=7.5, margin=1.5)


def sizes_of(paper: Paper) -> Sizes:
    """Give the measures of a document's pages."""
    return _FORM if paper.forms else _DOCUMENT
