"""What activation recognises in an office's workbook, header by header, and what it would add."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.plan import Field
from pdo_xl.domain.text import fold, one_line
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.names import (
    FIELD_LABELS,
    FINDINGS,
    FINDINGS_HEADERS,
    HEADER_ROW,
    LOG,
    LOG_HEADERS,
    PARAMETERS,
    PARAMETERS_HEADERS,
    PLAN_HEADERS,
    SUMMARY,
    SUMMARY_HEADER_ROW,
    SUMMARY_HEADERS,
)
from pdo_xl.sheet.read import SheetPlan

_OWN_HEADERS = {
    SUMMARY: (SUMMARY_HEADER_ROW, SUMMARY_HEADERS),
    FINDINGS: (HEADER_ROW, FINDINGS_HEADERS),
    PARAMETERS: (HEADER_ROW, PARAMETERS_HEADERS),
    LOG: (HEADER_ROW, LOG_HEADERS),
}


class Recognised(NamedTuple):
    """One header: its cell, its text, what it is taken for; `doubt` says why a person had better look, if so."""

    cell: str
    text: str
    meaning: str
    doubt: str = ""


def recognised(sheet: SheetPlan, grid: Grid) -> Iterator[Recognised]:
    """Go through the headers of a plan's sheet from left to right."""
    layout = sheet.layout
    texts = _header_texts(grid, layout.first_header_row or layout.header_row, layout.header_row)
    fields = {column: name for name, column in layout.columns.items()}
    computed = {column: name for name, column in layout.computed.items()}
    for column, text in enumerate(texts, start=1):
        cell = Address(layout.sheet, layout.header_row, column).local
        if column in fields:
            yield Recognised(cell, text, FIELD_LABELS[fields[column]], _rivals(fields[column], column, texts))
        elif column in computed:
            yield Recognised(cell, text, f"colonna calcolata {computed[column]}")
        elif text:
            yield Recognised(cell, text, "non è una colonna del piano: resta com'è", _resembles(text))


def refuse_foreign_sheets(name: str, grids: Sequence[Grid]) -> None:
    """Refuse a workbook whose own sheet has a name of ours but not our headers. Raises: FileRefused."""
    for grid in grids:
        if grid.name not in _OWN_HEADERS:
            continue
        row, headers = _OWN_HEADERS[grid.name]
        if [fold(text) for text in _header_texts(grid, row, row)[: len(headers)]] != [fold(text) for text in headers]:
            raise FileRefused(
                f"«{name}» ha già un foglio «{grid.name}» che non è di questo programma: rinominarlo e riprovare, "
                "perché il programma aggiunge il suo con questo nome."
            )


def _header_texts(grid: Grid, first: int, last: int) -> list[str]:
    """Read a header's texts; those of a header over several rows are joined."""
    texts: list[str] = []
    for number, cells in enumerate(grid.rows(), start=1):
        if number > last:
            break
        if number >= first:
            texts += [""] * (len(cells) - len(texts))
            for place, cell in enumerate(cells):
                texts[place] = f"{texts[place]} {one_line(cell)}".strip()
    return texts


def _begins_like(text: str, name: Field) -> bool:
    return any(fold(text).startswith(beginning) for beginning in PLAN_HEADERS[name])


def _rivals(name: Field, column: int, texts: Sequence[str]) -> str:
    """Say which other headers begin like the one that was chosen."""
    others = [text for place, text in enumerate(texts, start=1) if place != column and _begins_like(text, name)]
    others = [text for text in others if not any(_begins_like(text, field) for field in _closer(name))]
    return f"anche {', '.join(f'«{text}»' for text in others)} comincia così: controllare" if others else ""


def _closer(name: Field) -> list[Field]:
    """List the fields whose header begins like that of `name` and goes on: «Servizio» and «Sigla servizio» do not."""
    return [
        field
        for field, beginnings in PLAN_HEADERS.items()
        if field is not name and any(_begins_like(beginning, name) for beginning in beginnings)
    ]


def _resembles(text: str) -> str:
    alike = [FIELD_LABELS[name] for name in PLAN_HEADERS if _begins_like(text, name)]
    return f"somiglia a «{alike[0]}»: controllare" if alike else ""
