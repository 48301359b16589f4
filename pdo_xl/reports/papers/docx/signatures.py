"""Who signs: two columns of labels and lines, then boxes to tick and lines to fill, all on one page."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pdo_xl.reports.papers.docx.elements import element, paragraph, run, written
from pdo_xl.reports.papers.docx.style_sheet import Role
from pdo_xl.reports.papers.docx.styles import Styles
from pdo_xl.reports.papers.docx.tables import cell, frame, row
from pdo_xl.reports.papers.model import Signature, Signatures

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_BETWEEN = 400
"""Twentieths of a point between the columns."""
_OFF, _ON = "☐", "☒"
_LETTERS = "MS Gothic"
"""Those that Word itself draws such boxes with; elsewhere any that have them take their place."""

_SCRIPTS = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")


def signatures(block: Signatures, styles: Styles, width: int) -> "Element":
    """Lay out a block to sign; each row holds on to the next, so that no page break parts them."""
    left = (width - _BETWEEN) // 2
    wide = [left, _BETWEEN, width - _BETWEEN - left]
    made = frame(wide)
    sides = (_people(block.left, styles), [paragraph(styles[Role.SIGNATURE])], _people(block.right, styles))
    made.append(row([cell(one, side) for one, side in zip(wide, sides, strict=True)]))
    if block.ticks:
        made.append(row([cell(width, [_to_tick(text, styles) for text in block.ticks], span=3)]))
    if block.lines:
        made.append(row([cell(width, [_to_fill(text, styles, width) for text in block.lines], span=3)]))
    return made


def _people(signing: Sequence[Signature], styles: Styles) -> list["Element"]:
    """Under each label a line for each person, with the name under it where it is known."""
    made = []
    for one in signing:
        made.append(paragraph(styles[Role.SIGNATURE], [run(one.label, bold=True)]))
        for name in one.names:
            # The name's paragraph parts two lines, which Word would draw as one, be there a name or not.
            made += [paragraph(styles[Role.SIGNATURE_LINE]), written(styles[Role.SIGNATURE_NAME], name)]
    return made or [paragraph(styles[Role.SIGNATURE])]


def _to_tick(text: str, styles: Styles) -> "Element":
    """A text after a box that is ticked with a click, or with a pen."""
    states = {"checked": "0", "checkedState": f"{ord(_ON):04X}", "uncheckedState": f"{ord(_OFF):04X}"}
    described = [
        element(f"w14:{name}", {"w14:val": said, **({} if name == "checked" else {"w14:font": _LETTERS})})
        for name, said in states.items()
    ]
    drawn = run(_OFF)
    drawn.insert(0, element("w:rPr", None, element("w:rFonts", dict.fromkeys(_SCRIPTS, _LETTERS))))
    box = element(
        "w:sdt",
        None,
        element("w:sdtPr", None, element("w14:checkbox", None, *described)),
        element("w:sdtContent", None, drawn),
    )
    return paragraph(styles[Role.SIGNATURE], [box, run(f"\N{NO-BREAK SPACE}{text}")])


def _to_fill(text: str, styles: Styles, width: int) -> "Element":
    """A text, and a line to the margin to write on."""
    stop = element("w:tab", {"w:val": "right", "w:leader": "underscore", "w:pos": str(width - 220)})
    rule = element("w:r", None, element("w:tab"))
    return paragraph(styles[Role.SIGNATURE], [run(f"{text} "), rule], [element("w:tabs", None, stop)])
