"""What the sheets may be, and how the pages of each format measure: room for a sheet is found before it is laid out.

Unit: centimetres; measured on pages made by the writers.
"""

from enum import StrEnum
from typing import NamedTuple


class SheetFormat(StrEnum):
    """What the sheets may be: to be printed, or to be filled in on a computer too."""

    PDF = "pdf"
    DOCX = "docx"


class Measures(NamedTuple):
    """How a page measures.

    `page` is what it holds between its margins, `width` how wide. Then what stands around texts: `title` and `heading`
    whole, with the distance to what follows; what a `row` of a table, a `field`, the `box` of the objective and a
    `paragraph` have around their lines; the `frame` between frames to write in; the block to sign, `signed`.
    """

    page: float
    width: float
    title: float
    heading: float
    row: float
    field: float
    box: float
    paragraph: float
    frame: float
    signed: float


MEASURES = {
    SheetFormat.PDF: Measures(26.0, 18.0, 0.8, 1.25, 0.0, 0.06, 0.7, 0.0, 0.2, 2.2),
    SheetFormat.DOCX: Measures(25.8, 18.0, 0.95, 1.15, 0.05, 0.2, 0.6, 0.05, 0.22, 2.75),
}
