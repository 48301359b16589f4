"""Charts as pictures: Word draws no patterns of an SVG, so it gets dots, and the words that say the same."""

from io import BytesIO
from typing import TYPE_CHECKING

from docx.document import Document
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.shape import CT_Inline
from docx.shared import Twips

from pdo_xl.reports.papers.charts.data import Chart
from pdo_xl.reports.papers.charts.svg import svg
from pdo_xl.reports.papers.docx.elements import element, is_number, paragraph
from pdo_xl.reports.papers.pdf.png import png

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_CM_OF_TWENTIETH = 2.54 / 1440
_CAPTION = 900
"""Twentieths of a point that a page keeps for what stands under a picture."""


class Pictures:
    """The pictures of one document: each with a number of its own."""

    def __init__(self, document: Document) -> None:
        self._part = document.part
        self._count = max(map(_highest, document.part.package.iter_parts()), default=0)

    def chart(self, chart: Chart, style: str, width: int, height: int) -> "Element":
        """A paragraph with a chart as wide as the page, or as high; in twentieths of a point.

        Raises: MissingExtra, NoFont.
        """
        drawn = png(svg(chart, width=width / 20), width=width * _CM_OF_TWENTIETH)
        identifier, image = self._part.get_or_add_image(BytesIO(drawn))
        high = width * image.px_height / image.px_width
        shrunk = min(1.0, (height - _CAPTION) / high)
        self._count += 1
        wide, high = (Twips(round(one * shrunk)) for one in (width, high))
        inline = CT_Inline.new_pic_inline(self._count, identifier, f"grafico{self._count}.png", wide, high)
        for side in "TBLR":
            # Where it is not said, LibreOffice keeps room around a picture.
            inline.set(f"dist{side}", "0")
        inline.docPr.set("name", f"Grafico {self._count}")
        inline.docPr.set("descr", chart.alt)
        inline.docPr.set("title", chart.title)
        return paragraph(style, [element("w:r", None, element("w:drawing", None, inline))])


def _highest(part: Part) -> int:
    """The highest number of a picture in a part of a letterhead."""
    content: Element | None = getattr(part, "element", None)
    if content is None:
        return 0
    numbers = (one.get("id") or "" for one in content.iter(qn("wp:docPr")))
    return max((int(number) for number in numbers if is_number(number)), default=0)
