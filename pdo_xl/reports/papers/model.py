"""What a document says, block by block, and nothing of how it looks.

Every figure is worded here once, so that HTML, PDF and Word cannot differ; a writer adds layout and no words but the
fixed ones of its format («Pagina 1 di 8»). Texts are plain: a writer escapes them for its own format.
Source: design of the reports, section 3.1.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from pdo_xl.reports.papers.charts.data import Chart


class Tone(StrEnum):
    """How loud a text is; what it means stands in its words."""

    PLAIN = "normale"
    STRONG = "forte"
    SMALL = "piccolo"
    NOTE = "nota"
    TO_COMPLETE = "da completare"
    ALARM = "allarme"


class Align(StrEnum):
    """Where the texts of a column stand."""

    LEFT = "sinistra"
    CENTRE = "centro"
    RIGHT = "destra"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text; line breaks in it stay."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without an order."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A framed text that stands out: what to know before reading on, or what is still to be written."""

    title: str
    lines: tuple[str, ...]
    tone: Tone = Tone.NOTE


@dataclass(frozen=True, slots=True)
class Fields:
    """Pairs of a label and what it says, side by side; `columns` pairs in a line."""

    pairs: tuple[tuple[str, str], ...]
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Unit: `width` is a share of the table's, beside those of the others.
    """

    heading: str
    width: float = 1.0
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, worded; `value` is the figure behind the words, unrounded.

    `look` names a line of the palette (a state, a grado, an andamento), for its colours and symbol.
    """

    text: str
    value: float | int | str | None = None
    look: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: a cell for each column, or a single one that spans them all (a note, a group's title)."""

    cells: tuple[Cell, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row of headings; its first column names the row."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str = ""
    name: str = ""
    """A stable name of its own in the document («T1»), for tests and links; empty where it has none."""
    tight: bool = False
    """Small print, for annexes and crowded pages."""


@dataclass(frozen=True, slots=True)
class WritingBox:
    """A framed place to write in by hand, or what has been written there.

    Unit: `height` in centimetres, the least it may have.
    """

    label: str
    text: str = ""
    height: float = 2.2


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: a label, and as many lines as people."""

    label: str
    names: tuple[str, ...] = ("",)


@dataclass(frozen=True, slots=True)
class Signatures:
    """A block to sign, in two columns that no page break parts; under it boxes to tick and lines to fill."""

    left: tuple[Signature, ...]
    right: tuple[Signature, ...]
    ticks: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


Block = Paragraph | Bullets | Box | Fields | Table | Chart | WritingBox | Signatures


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it; `level` counts from 1 under the document's title, without gaps."""

    anchor: str
    """A name for links, unlike any other in the document: letters, digits and hyphens."""
    number: str
    """«4», «8.2», «A»; empty for a heading without one."""
    heading: str
    blocks: tuple[Block, ...]
    level: int = 1
    new_page: bool = False
    page_footer: str = ""
    """What the foot of its pages says in place of the document's; only where it begins a page. It holds for the
    sections that follow on the same pages too."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole document."""

    title: str
    subtitle: str
    author: str
    """The body, never a person."""
    subject: str
    made: datetime
    """When it was made; the run's time or SOURCE_DATE_EPOCH, so that the same data give the same bytes."""
    header: str
    footer: str
    front: tuple[Block, ...]
    sections: tuple[Section, ...]
    data: Mapping[str, Any]
    """What `--json` gives before the blocks: year, date, mode, audience, figures of the body."""
    licence: tuple[str, str] | None = None
    """Name and address of the licence, for what is published."""
    open_data: tuple[str, str] | None = None
    """Words and address of the same figures as open data, where the body says it."""
    language: str = "it-IT"
    forms: bool = False
    """Pages to fill in and sign, each section of the first level one of its own: no front page and no contents; small
    print (8.5 points, 7.5 in a table that is tight) and narrow margins, so that a page holds the whole of one."""
