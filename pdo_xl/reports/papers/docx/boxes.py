"""What stands in frames: boxes, places to write in, pairs of a label and what it says."""

from typing import TYPE_CHECKING

from pdo_xl.reports.papers.docx.elements import element, paragraph, run, written
from pdo_xl.reports.papers.docx.style_sheet import (
    BLUE,
    BLUE_GROUND,
    FRAME,
    GREY_GROUND,
    LINE,
    RED,
    RED_GROUND,
    Role,
)
from pdo_xl.reports.papers.docx.styles import Styles
from pdo_xl.reports.papers.docx.tables import cell, frame, margins, row
from pdo_xl.reports.papers.model import Box, Fields, Tone, WritingBox

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_SIDES = ("top", "left", "bottom", "right")
_THIN, _BROAD = 6, 24
"""Lines, in eighths of a point."""
_TWENTIETHS_OF_CM = 1440 / 2.54
_LABEL_SHARE = 0.3


def box(block: Box, styles: Styles, width: int) -> "Element":
    """A framed text that stands out."""
    match block.tone:
        case Tone.ALARM:
            fill, edges = RED_GROUND, _edges(RED, "left", width=_BROAD)
        case Tone.TO_COMPLETE:
            fill, edges = GREY_GROUND, _edges(FRAME, *_SIDES, line="dashed")
        case Tone.PLAIN:
            fill, edges = "", _edges(FRAME, *_SIDES)
        case _:
            fill, edges = BLUE_GROUND, _edges(BLUE, "left", width=_BROAD)
    colour = RED if block.tone is Tone.ALARM else ""
    content = [paragraph(styles[Role.BOX_TITLE], [run(block.title, colour=colour)])] if block.title else []
    content += [written(styles[Role.BOX], text) for text in block.lines]
    made = frame([width], edges=edges, inside=margins(80, 140))
    made.append(row([cell(width, content or [paragraph(styles[Role.BOX])], fill=fill)]))
    return made


def writing_box(block: WritingBox, styles: Styles, width: int) -> "Element":
    """A frame to write in: it grows with what is typed, and has a line to begin on."""
    content = [written(styles[Role.LABEL], block.label)] if block.label else []
    content += [written(styles[Role.VALUE], block.text)]
    height = element("w:trHeight", {"w:val": str(round(block.height * _TWENTIETHS_OF_CM)), "w:hRule": "atLeast"})
    made = frame([width], edges=_edges(FRAME, *_SIDES), inside=margins(60, 120))
    made.append(row([cell(width, content)], height))
    return made


def fields(block: Fields, styles: Styles, width: int) -> "Element":
    """Labels and what they say, `columns` of them side by side, with a thin line under each row."""
    beside = max(block.columns, 1)
    label = round(width / beside * _LABEL_SHARE)
    wide = [label, width // beside - label] * beside
    wide[-1] += width - sum(wide)
    made = frame(wide, edges=_edges(LINE, "bottom", "insideH"), inside=margins(30, 60))
    for start in range(0, len(block.pairs), beside):
        pairs = [*block.pairs[start : start + beside]]
        pairs += [("", "")] * (beside - len(pairs))
        said = [
            part
            for name, text in pairs
            for part in (written(styles[Role.LABEL], name), written(styles[Role.VALUE], text, bold=True))
        ]
        made.append(row([cell(one, [part]) for one, part in zip(wide, said, strict=True)]))
    return made


def _edges(colour: str, *sides: str, line: str = "single", width: int = _THIN) -> "Element":
    look = {"w:val": line, "w:sz": str(width), "w:space": "0", "w:color": colour}
    return element("w:tblBorders", None, *(element(f"w:{side}", look) for side in sides))
