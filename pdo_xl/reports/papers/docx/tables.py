"""Tables: headings that come again on each page, rows that no page break parts, columns as wide as the page gives."""

from collections.abc import Sequence
from copy import deepcopy
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from docx.oxml.ns import qn

from pdo_xl.reports.palette import look_named
from pdo_xl.reports.papers.docx.elements import element, paragraph, run, valued
from pdo_xl.reports.papers.docx.style_sheet import BLUE, BLUE_GROUND, Role
from pdo_xl.reports.papers.docx.styles import Styles
from pdo_xl.reports.papers.model import Align, Cell, Column, Row, Table
from pdo_xl.reports.papers.pdf.columns import INSET, is_long
from pdo_xl.reports.papers.pdf.pages import Sizes
from pdo_xl.reports.papers.pdf.tables import fitted

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_ALIGNED = {Align.LEFT: (), Align.CENTRE: ("center",), Align.RIGHT: ("right",)}
_TWENTIETHS = 20
_ABOVE = 40
"""What a cell keeps free above and below, in twentieths of a point."""
_LINE = 6
"""What half a line between columns takes of the room beside it, and a hair more."""
_ANY = Cell("x")
_USUAL_MARGIN = "108"
_LOOK = {"w:lastRow": "0", "w:firstColumn": "0", "w:lastColumn": "0", "w:noHBand": "1", "w:noVBand": "1"}


def room_is_short(block: Table, styles: Styles, width: int, sizes: Sizes) -> bool:
    """Tell whether a table has too many words for some width; in twentieths of a point."""
    return fitted(block, width / _TWENTIETHS / styles.stretch, sizes)[0].squeezed


def table(block: Table, styles: Styles, width: int, sizes: Sizes) -> "Element":
    """Lay out a table, without its caption and note; `width` in twentieths of a point."""
    scale = _TWENTIETHS * styles.stretch
    found, is_tight = fitted(block, width / scale, sizes)
    letters = sizes.tight if is_tight else sizes.table
    heading = styles[Role.TIGHT_HEADING_CELL if is_tight else Role.HEADING_CELL]
    plain = styles[Role.TIGHT_CELL if is_tight else Role.CELL]
    ends = [round(sum(found.widths[:place]) * scale) for place in range(len(found.widths))] + [width]
    wide = [end - start for start, end in pairwise(ends)]
    inset = margins(_ABOVE // 2 if is_tight else _ABOVE, int(INSET * letters * _TWENTIETHS) - _LINE)
    made = frame(wide, styles[Role.TABLE], inside=inset, about=(block.caption, block.note))
    made.append(_heading_row(block.columns, wide, heading))
    moulds = [
        _cell(_ANY, width, plain, column.align, strong=False) for width, column in zip(wide, block.columns, strict=True)
    ]
    for place, line in enumerate(block.rows, 1):
        made.append(_row(line, block.columns, wide, plain, letters, moulds, is_last=place == len(block.rows)))
    return made


def frame(
    wide: Sequence[int],
    style: str = "",
    *,
    edges: "Element | None" = None,
    inside: "Element | None" = None,
    about: tuple[str, str] = ("", ""),
) -> "Element":
    """Begin a table of columns of fixed widths, by a style or by edges and inner margins of its own.

    `about` is what those hear who do not see it: a title, and more.
    """
    title, more = (" ".join(text.split()) for text in about)
    properties = [
        valued("w:tblStyle", style) if style else None,
        element("w:tblW", {"w:w": str(sum(wide)), "w:type": "dxa"}),
        element("w:tblInd", {"w:w": "0", "w:type": "dxa"}),
        edges,
        element("w:tblLayout", {"w:type": "fixed"}),
        inside,
        element("w:tblLook", {"w:val": "0620" if style else "0600", "w:firstRow": "1" if style else "0", **_LOOK}),
        valued("w:tblCaption", title) if title else None,
        valued("w:tblDescription", more) if more else None,
    ]
    grid = element("w:tblGrid", None, *(element("w:gridCol", {"w:w": str(one)}) for one in wide))
    return element("w:tbl", None, element("w:tblPr", None, *(one for one in properties if one is not None)), grid)


def row(cells: Sequence["Element"], *properties: "Element", whole: bool = True) -> "Element":
    """A row, of which no page break parts a `whole` one; `properties` in the order of Word's schema, after that."""
    properties = (element("w:cantSplit"), *properties) if whole else properties
    about = [element("w:trPr", None, *properties)] if properties else []
    return element("w:tr", None, *about, *cells)


def cell(
    width: int, content: Sequence["Element"], *, span: int = 1, fill: str = "", more: Sequence["Element"] = ()
) -> "Element":
    """A cell of paragraphs; `more` are properties that come after its fill."""
    properties = [element("w:tcW", {"w:w": str(width), "w:type": "dxa"})]
    if span > 1:
        properties.append(valued("w:gridSpan", span))
    if fill:
        properties.append(shade(fill))
    return element("w:tc", None, element("w:tcPr", None, *properties, *more), *content)


def shade(fill: str) -> "Element":
    """Fill the ground; "RRGGBB"."""
    return element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": fill})


def margins(above: int, beside: int) -> "Element":
    """What the cells of a table keep free, in twentieths of a point."""
    sides = (("top", above), ("left", beside), ("bottom", above), ("right", beside))
    return element(
        "w:tblCellMar", None, *(element(f"w:{side}", {"w:w": str(one), "w:type": "dxa"}) for side, one in sides)
    )


def push_in(made: "Element") -> None:
    """Have a table that hangs out of the text begin with it."""
    properties = made[0]
    kept = properties.find(f"{qn('w:tblCellMar')}/{qn('w:left')}")
    indent = cast("Element", properties.find(qn("w:tblInd")))
    indent.set(qn("w:w"), _USUAL_MARGIN if kept is None else kept.get(qn("w:w")) or "0")


def _heading_row(columns: Sequence[Column], wide: Sequence[int], style: str) -> "Element":
    cells = [
        cell(
            width, [_aligned(style, column.align, run(column.heading))], fill=BLUE, more=[valued("w:vAlign", "bottom")]
        )
        for column, width in zip(columns, wide, strict=True)
    ]
    return row(cells, element("w:tblHeader"))


def _row(
    line: Row,
    columns: Sequence[Column],
    wide: Sequence[int],
    style: str,
    letters: float,
    moulds: Sequence["Element"],
    *,
    is_last: bool,
) -> "Element":
    # What has more lines may be parted by a page's end, as it would leave much of one empty.
    whole = not any(
        is_long(one.text, width / _TWENTIETHS, letters)
        for one, width in zip(line.cells, [sum(wide)] if len(line.cells) == 1 else wide, strict=False)
    )
    if len(line.cells) == 1 and len(columns) > 1:
        only = _cell(line.cells[0], sum(wide), style, Align.LEFT, strong=line.strong, span=len(columns))
        if line.strong and not is_last:
            # The title of a group stays with its first row.
            for said in only.iter(qn("w:pPr")):
                said.insert(1, element("w:keepNext"))
        return row([only], whole=whole)
    cells = (*line.cells, *(Cell(""),) * (len(columns) - len(line.cells)))
    made = [
        _cast(one.text, mould)
        if one.look is None and _is_plain(one.text) and not line.strong
        else _cell(one, width, style, column.align, strong=line.strong)
        for one, width, column, mould in zip(cells, wide, columns, moulds, strict=True)
    ]
    return row(made, whole=whole)


def _is_plain(text: str) -> bool:
    """Tell whether a text is a single one in its run."""
    return text != "" and "\n" not in text and "\t" not in text


def _cast(text: str, mould: "Element") -> "Element":
    """A plain cell like another, but for its text: thousands are copied sooner than made."""
    made = deepcopy(mould)
    made[-1][-1][-1].text = text
    return made


def _cell(said: Cell, width: int, style: str, align: Align, *, strong: bool, span: int = 1) -> "Element":
    look = look_named(said.look)
    fill = BLUE_GROUND if strong else ""
    if look is None:
        content = run(said.text, bold=strong)
    else:
        content = run(worded(said.text, look.symbol), bold=strong or look.bold, colour=look.ink.lstrip("#"))
        fill = look.light.lstrip("#") or fill
    return cell(width, [_aligned(style, align, content)], span=span, fill=fill)


def worded(text: str, symbol: str) -> str:
    r"""Put a state's symbol before its words, which always are there; once, where they begin with it.

    >>> worded("raggiunto", "●"), worded("NV: pratica sospesa", "NV"), worded("", "○")
    ('●\xa0raggiunto', 'NV: pratica sospesa', '')
    """
    return text if not text or text.startswith(symbol) else f"{symbol}\N{NO-BREAK SPACE}{text}"


def _aligned(style: str, align: Align, content: "Element") -> "Element":
    return paragraph(style, [content], [valued("w:jc", side) for side in _ALIGNED[align]])
