"""How a document looks, as styles that a person may change in Word: what each is called, and what it says.

Where a letterhead has a style of the same meaning, that one holds; what is added to it takes over its letters.
"""

from dataclasses import dataclass
from enum import StrEnum

from pdo_xl.domain.scoring.assess import State
from pdo_xl.reports import palette

ALARM = palette.LOOKS[State.NOT_REACHED]
BLUE, INK, FAINT, LINE, RED = (
    colour.removeprefix("#") for colour in (palette.BLUE, palette.INK, palette.FAINT_INK, palette.GRID, ALARM.ink)
)
"""As Word writes colours."""
BLUE_GROUND, GREY_GROUND, RED_GROUND, FRAME = "EAF0F6", "F2F2F2", "FBEBE5", "7F7F7F"


class Role(StrEnum):
    """What a paragraph or a table is for, by the name of its style in the file.

    Word knows those without the prefix of ours, and shows them under their names in its own language.
    """

    TITLE = "Title"
    SUBTITLE = "Subtitle"
    HEADING_1 = "heading 1"
    HEADING_2 = "heading 2"
    HEADING_3 = "heading 3"
    HEADING_4 = "heading 4"
    CAPTION = "caption"
    BULLET = "List Bullet"
    LINK = "Hyperlink"
    CONTENTS_TITLE = "TOC Heading"
    CONTENTS_1 = "toc 1"
    CONTENTS_2 = "toc 2"
    HEAD = "PDO testata"
    FOOT = "PDO piè di pagina"
    TEXT = "PDO testo"
    FIGURE = "PDO figura"
    SMALL = "PDO testo piccolo"
    NOTE = "PDO nota"
    TO_COMPLETE = "PDO da completare"
    ALARM = "PDO avvertenza"
    TABLE = "PDO tabella"
    HEADING_CELL = "PDO intestazione di colonna"
    CELL = "PDO cella"
    TIGHT_HEADING_CELL = "PDO intestazione di colonna piccola"
    TIGHT_CELL = "PDO cella piccola"
    BOX_TITLE = "PDO titolo di riquadro"
    BOX = "PDO riquadro"
    LABEL = "PDO etichetta"
    VALUE = "PDO voce"
    SIGNATURE = "PDO firma"
    SIGNATURE_LINE = "PDO riga per la firma"
    SIGNATURE_NAME = "PDO nome di chi firma"
    GAP = "PDO spazio"


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says, as markup of its properties; `local` are names that programs set in Italian give it."""

    paragraph: str = ""
    letters: str = ""
    kind: str = "paragraph"
    based_on: Role | None = None
    local: tuple[str, ...] = ()
    table: str = ""


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _space(before: int, after: int, line: int = 264) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _edges(colour: str, *sides: str, style: str = "single", width: int = 4, space: int = 0) -> str:
    return "".join(f'<w:{side} w:val="{style}" w:sz="{width}" w:space="{space}" w:color="{colour}"/>' for side in sides)


_BOLD = "<w:b/><w:bCs/>"
_FLUSH = '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/>'
"""A letterhead's plain text may be indented or justified: in a cell neither is wanted."""
_HOLD = "<w:keepNext/><w:keepLines/>"
_SIDES = ("top", "left", "bottom", "right")


def _heading(level: int, size: int, before: int, colour: str) -> Look:
    outline = f'<w:outlineLvl w:val="{level - 1}"/>'
    letters = f'{_BOLD}<w:color w:val="{colour}"/>{_size(size)}'
    return Look(_HOLD + _space(before, 100, 252) + outline, letters, local=(f"titolo {level}",))


def _cell(size: int, colour: str = "", *, bold: bool = False) -> Look:
    letters = (_BOLD if bold else "") + (f'<w:color w:val="{colour}"/>' if colour else "") + _size(size)
    held = "<w:keepNext/>" if bold else ""
    return Look(f'{held}<w:suppressAutoHyphens w:val="0"/>' + _space(0, 0, 247) + _FLUSH, letters)


def _gap(height: int) -> Look:
    return Look(f'<w:spacing w:before="0" w:after="0" w:line="{height}" w:lineRule="exact"/>' + _FLUSH, _size(8))


LOOKS: dict[Role, Look] = {
    Role.TITLE: Look(_HOLD + _space(0, 80, 252), f'{_BOLD}<w:color w:val="{BLUE}"/>{_size(44)}'),
    Role.SUBTITLE: Look(_space(0, 240), f'<w:color w:val="{FAINT}"/>{_size(24)}', local=("sottotitolo",)),
    Role.HEADING_1: _heading(1, 30, 360, BLUE),
    Role.HEADING_2: _heading(2, 25, 280, BLUE),
    Role.HEADING_3: _heading(3, 22, 220, INK),
    Role.HEADING_4: _heading(4, 20, 200, INK),
    Role.CAPTION: Look(_space(200, 60, 247), f'{_BOLD}<w:color w:val="{INK}"/>{_size(18)}', local=("didascalia",)),
    Role.HEAD: Look(
        _space(0, 0, 240) + _FLUSH.replace('left"/>', 'right"/>'), f'<w:color w:val="{FAINT}"/>{_size(16)}'
    ),
    Role.FOOT: Look(_space(40, 0, 240) + _FLUSH, f'<w:color w:val="{FAINT}"/>{_size(16)}'),
    Role.BULLET: Look(_space(0, 120) + "<w:contextualSpacing/>", local=("punto elenco",)),
    Role.LINK: Look(letters='<w:color w:val="0B5394"/><w:u w:val="single"/>', kind="character"),
    Role.CONTENTS_TITLE: Look(_HOLD + _space(360, 100), f'{_BOLD}<w:color w:val="{BLUE}"/>{_size(25)}'),
    Role.CONTENTS_1: Look(_space(40, 0, 240), _BOLD + _size(19), local=("sommario 1",)),
    Role.CONTENTS_2: Look(_space(0, 0, 240) + '<w:ind w:left="284"/>', _size(18), local=("sommario 2",)),
    Role.TEXT: Look('<w:spacing w:after="120"/>'),
    Role.FIGURE: Look(_space(0, 200, 240) + _FLUSH),
    Role.SMALL: Look(_space(0, 80), _size(17)),
    Role.NOTE: Look(_space(40, 160, 247), f'<w:color w:val="{FAINT}"/>{_size(17)}'),
    Role.TO_COMPLETE: Look(
        f"<w:pBdr>{_edges(FRAME, *_SIDES, style='dashed', space=4)}</w:pBdr>"
        '<w:shd w:val="clear" w:color="auto" w:fill="'
        + GREY_GROUND
        + '"/>'
        + _space(80, 160)
        + '<w:ind w:left="100" w:right="100"/>'
    ),
    Role.ALARM: Look(letters=f'{_BOLD}<w:color w:val="{RED}"/>'),
    Role.TABLE: Look(
        kind="table",
        table='<w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>'
        f"{_edges(LINE, *_SIDES, 'insideH', 'insideV')}</w:tblBorders>",
    ),
    Role.CELL: _cell(18),
    Role.HEADING_CELL: _cell(18, "FFFFFF", bold=True),
    Role.TIGHT_CELL: _cell(15),
    Role.TIGHT_HEADING_CELL: _cell(15, "FFFFFF", bold=True),
    Role.BOX: Look(_space(20, 40, 252) + _FLUSH),
    Role.BOX_TITLE: Look("<w:keepNext/>" + _space(20, 40, 252) + _FLUSH, _BOLD, based_on=Role.BOX),
    Role.LABEL: Look(_space(20, 20, 247) + _FLUSH, f'<w:color w:val="{FAINT}"/>{_size(17)}'),
    Role.VALUE: Look(_space(20, 20, 247) + _FLUSH, _size(19)),
    Role.SIGNATURE: Look("<w:keepNext/><w:keepLines/>" + _space(120, 40, 252) + _FLUSH),
    Role.SIGNATURE_LINE: Look(
        f"{_HOLD}<w:pBdr>{_edges('404040', 'bottom', space=1)}</w:pBdr>" + _space(560, 60, 240) + _FLUSH,
        based_on=Role.SIGNATURE,
    ),
    Role.SIGNATURE_NAME: Look(_HOLD + _space(0, 80, 247) + _FLUSH, _size(18), based_on=Role.SIGNATURE),
    Role.GAP: _gap(160),
}

FORM_LOOKS: dict[Role, Look] = {
    **LOOKS,
    Role.HEADING_1: _heading(1, 26, 0, BLUE),
    Role.HEADING_2: _heading(2, 24, 160, BLUE),
    Role.CELL: _cell(17),
    Role.HEADING_CELL: _cell(17, "FFFFFF", bold=True),
    Role.VALUE: Look(_space(10, 10, 247) + _FLUSH),
    Role.SIGNATURE: Look("<w:keepNext/><w:keepLines/>" + _space(60, 20, 252) + _FLUSH),
    Role.GAP: _gap(100),
}
"""Small print for forms, of which each is to have room on a page."""

HEADLINES = frozenset({Role.TITLE, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4, Role.CONTENTS_TITLE})
"""What is to look of a piece."""


def heading(level: int) -> Role:
    """Give the style of a heading; below the fourth level all look alike."""
    return (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4)[min(level, 4) - 1]
