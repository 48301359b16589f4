"""A document as the template takes it: plain values, each block by its kind, its layout worked out."""

from collections.abc import Iterator, Sequence
from itertools import count, groupby
from typing import Any

from pdo_xl.domain.scoring.assess import State
from pdo_xl.reports.palette import BLUE, FAINT_INK, GRID, INK, LOOKS
from pdo_xl.reports.papers.charts.data import Chart
from pdo_xl.reports.papers.charts.svg import svg
from pdo_xl.reports.papers.contents import depth_of
from pdo_xl.reports.papers.model import (
    Block,
    Box,
    Bullets,
    Fields,
    Paper,
    Paragraph,
    Section,
    Signature,
    Signatures,
    Table,
    WritingBox,
)
from pdo_xl.reports.papers.pdf import tables
from pdo_xl.reports.papers.pdf.columns import LONG, broken, count_lines, is_long
from pdo_xl.reports.papers.pdf.pages import Sizes, sizes_of

_TITLE, _HEADING = 22.0, 15.0
"""Points: their letters, in the template."""
_LABEL_SHARE = 0.4
"""Of what stands beside it."""


def laid_out(paper: Paper, fonts: Sequence[str]) -> dict[str, Any]:
    """Lay out a document in some fonts, the first that has a letter before the others."""
    sizes = sizes_of(paper)
    blocks = _Blocks(sizes)
    language, _, region = paper.language.partition("-")
    return {
        "look": {
            "fonts": list(fonts),
            "lang": language,
            "region": region,
            "margin": sizes.margin,
            "sizes": {"text": sizes.text, "table": sizes.table, "tight": sizes.tight},
            "inks": _inks(),
        },
        "title": paper.title or paper.subtitle or "Documento",
        "shown-title": _whole(paper.title, sizes.room(), _TITLE),
        "subtitle": _whole(paper.subtitle, sizes.room(), sizes.text),
        "author": paper.author,
        "subject": paper.subject,
        "header": _whole(paper.header, sizes.room() / 2, sizes.text),
        "footer": _whole(paper.footer, sizes.room() / 2, sizes.text),
        "forms": paper.forms,
        "contents": depth_of(paper),
        "front": blocks.made(paper.front, sizes.room()),
        "parts": list(_parts(paper.sections, blocks, sizes)),
        "licence": list(paper.licence) if paper.licence else None,
        "open-data": list(paper.open_data) if paper.open_data else None,
    }


def _inks() -> dict[str, str]:
    alarm = LOOKS[State.NOT_REACHED]
    return {
        "ink": INK, "faint": FAINT_INK, "line": GRID, "frame": "#7F7F7F", "grey": "#F2F2F2",
        "blue": BLUE, "blue-light": "#EAF0F6", "alarm": alarm.ink, "alarm-light": "#FBEBE5",
    }  # fmt: skip


def _parts(sections: Sequence[Section], blocks: "_Blocks", sizes: Sizes) -> Iterator[dict[str, Any]]:
    """Sections in runs of those whose pages lie the same way."""
    upright = sizes.room()

    def lies(section: Section) -> bool:
        return any(
            isinstance(block, Table) and tables.fitted(block, upright, sizes)[0].squeezed for block in section.blocks
        )

    for flipped, run in groupby(sections, key=lies):
        room = sizes.room(flipped=flipped)
        yield {
            "flipped": flipped,
            "sections": [
                {
                    "level": section.level,
                    "number": section.number,
                    "heading": _whole(section.heading, room, _HEADING),
                    # Pages that lie otherwise begin anew by themselves.
                    "breaks": section.new_page and not (flipped and place == 0),
                    "new-page": section.new_page,
                    "foot": _whole(section.page_footer, room / 2, sizes.text) or None,
                    "blocks": blocks.made(section.blocks, room),
                }
                for place, section in enumerate(run)
            ],
        }


class _Blocks:
    """The blocks of one document; its tables are numbered."""

    def __init__(self, sizes: Sizes) -> None:
        self._sizes = sizes
        self._numbers = count(1)

    def made(self, blocks: Sequence[Block], room: float) -> list[dict[str, Any]]:
        return [self._made(block, room) for block in blocks]

    def _made(self, block: Block, room: float) -> dict[str, Any]:
        size = self._sizes.text
        match block:
            case Paragraph():
                long = is_long(block.text, room, size)
                return {
                    "kind": "paragraph",
                    "text": _whole(block.text, room, size),
                    "tone": block.tone.value,
                    "long": long,
                }
            case Bullets():
                return {"kind": "bullets", "items": [_whole(item, room, size) for item in block.items]}
            case Box():
                return self._box(block, room)
            case Fields():
                return _fields(block, room, size)
            case Table():
                return tables.laid_out(block, room, self._sizes, f"tabella-{next(self._numbers)}")
            case WritingBox():
                return self._writing_box(block, room)
            case Signatures():
                return _signatures(block, room, size)
            case _:
                return _chart(block, min(room, self._sizes.room()))

    def _box(self, block: Box, room: float) -> dict[str, Any]:
        size = self._sizes.text
        lines = sum(count_lines(line, room, size) for line in block.lines)
        return {
            "kind": "box", "title": _whole(block.title, room, size), "tone": block.tone.value,
            "lines": [_whole(line, room, size) for line in block.lines], "long": lines > LONG,
        }  # fmt: skip

    def _writing_box(self, block: WritingBox, room: float) -> dict[str, Any]:
        size = self._sizes.text
        return {
            "kind": "writing", "label": _whole(block.label, room, size), "text": _whole(block.text, room, size),
            "height": block.height, "long": is_long(block.text, room, size),
        }  # fmt: skip


def _whole(text: str, room: float, size: float) -> str:
    """A text with what is too long for a line broken, rather than cut off by the paper's edge."""
    return broken(text, room - 4 * size, size, bold=True)[0]


def _fields(block: Fields, room: float, size: float) -> dict[str, Any]:
    columns = max(block.columns, 1)
    beside = room / columns / (1 + _LABEL_SHARE)
    pairs = [
        {
            "label": _whole(label, beside * _LABEL_SHARE, size),
            "words": _whole(words, beside, size),
            "long": is_long(words, beside, size),
        }
        for label, words in (*block.pairs, *(("", ""),) * (-len(block.pairs) % columns))
    ]
    return {"kind": "fields", "widths": [_LABEL_SHARE, 1.0] * columns, "pairs": pairs}


def _signatures(block: Signatures, room: float, size: float) -> dict[str, Any]:
    def made(side: tuple[Signature, ...]) -> list[dict[str, Any]]:
        half = room / 2 - 2 * size
        return [
            {"label": _whole(one.label, half, size), "names": [_whole(name, half, size) for name in one.names]}
            for one in side
        ]

    return {
        "kind": "signatures", "left": made(block.left), "right": made(block.right),
        "ticks": [_whole(words, room, size) for words in block.ticks],
        "lines": [_whole(words, room / 2, size) for words in block.lines],
    }  # fmt: skip


def _chart(chart: Chart, width: float) -> dict[str, Any]:
    return {
        "kind": "chart",
        "svg": svg(chart, width=width),
        "alt": chart.alt,
        "caption": _whole(chart.title, width, _HEADING),
        "width": width,
    }
