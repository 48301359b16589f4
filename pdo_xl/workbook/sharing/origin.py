"""What a file of a shared-out plan says of where it comes from, so that what was typed since can be told.

It is a hidden sheet: every program keeps that when it saves, and many drop parts of custom XML.
"""

import json
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from typing import Any

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.monitoring.keys import Keyed
from pdo_xl.hosts.file.reading.sparse import sparse_rows
from pdo_xl.ooxml.book import sheet_parts, workbook_part
from pdo_xl.ooxml.content_types import WORKSHEET, declare
from pdo_xl.ooxml.markup import MarkupError
from pdo_xl.ooxml.namespaces import MAIN
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.workbook_part import WorkbookPart
from pdo_xl.sheet.address import MAX_COLUMN, MAX_ROW
from pdo_xl.sheet.names.sheets import ORIGIN, ORIGIN_SAYS
from pdo_xl.sheet.sharing.cell_values import CellValue
from pdo_xl.workbook.activation.typed_json import (
    WrongContentError,
    document,
    listed,
    packed,
    string,
    table,
    unpacked,
    whole,
)
from pdo_xl.workbook.activation.typed_json import field as field_of

_PIECE = 30_000
"""Characters of a cell; a little under what one can hold."""
_LAST_YEAR = 9999
_MOST_ROWS = 1000

Cells = dict[int, CellValue]
"""The cells of a row, by column."""


@dataclass(frozen=True)
class OutRow:
    """One row as it went out: which it is, where it stands in the file and stood in the plan, what it held."""

    keyed: Keyed
    source_row: int
    cells: Cells


@dataclass(frozen=True)
class OutNotes:
    """What stood beside one objective in `Monitoraggio` as it went out, by the columns' headers."""

    keyed: Keyed
    source_row: int
    cells: dict[str, CellValue]


@dataclass(frozen=True)
class Origin:
    """Where a file comes from.

    Shape: `headers` has, by sheet, the texts over the columns; `typed` the columns whose values are brought back.
    """

    version: str
    file: str
    made: str
    year: int | None
    by: str
    part: str
    headers: dict[str, dict[int, str]] = field(default_factory=dict)
    typed: dict[str, list[int]] = field(default_factory=dict)
    rows: list[OutRow] = field(default_factory=list)
    notes: list[OutNotes] = field(default_factory=list)

    @property
    def fingerprint(self) -> str:
        """What all the rows of the part make together."""
        return sha256("|".join(row.keyed.key for row in self.rows).encode()).hexdigest()


def write(package: Package, origin: Origin) -> None:
    """Put the origin into a package."""
    noted = {
        "versione": origin.version,
        "file": origin.file,
        "fatta": origin.made,
        "anno": origin.year,
        "per": origin.by,
        "parte": origin.part,
        "impronta": origin.fingerprint,
        "intestazioni": origin.headers,
        "compilate": origin.typed,
        "righe": [[*row.keyed, row.source_row, {c: v.packed() for c, v in row.cells.items()}] for row in origin.rows],
        "note": [[*one.keyed, one.source_row, {c: v.packed() for c, v in one.cells.items()}] for one in origin.notes],
    }
    text = packed(json.dumps(noted, ensure_ascii=True).encode())
    lines = [ORIGIN_SAYS, *[text[start : start + _PIECE] for start in range(0, len(text), _PIECE)]]
    rows = "".join(
        f'<row r="{number}"><c r="A{number}" t="inlineStr"><is><t>{line}</t></is></c></row>'
        for number, line in enumerate(lines, start=1)
    )
    part = package.free_name("xl/worksheets/sheet", ".xml")
    package.put(part, f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'.encode())
    declare(package, part, WORKSHEET)
    workbook = WorkbookPart(package, workbook_part(package))
    workbook.drop_sheets([ORIGIN])
    workbook.add_sheet(ORIGIN, part, hidden=True)
    workbook.write()


def read(package: Package) -> Origin | None:
    """Read the origin; None where there is none. Raises: FileRefused."""
    part = sheet_parts(package).get(ORIGIN)
    if part is None:
        return None
    try:
        cells = [row[0] if row else None for row in islice(sparse_rows(package, part), 1, _MOST_ROWS)]
        text = "".join(cell for cell in cells if isinstance(cell, str))
        return _loaded(document(unpacked(text)))
    except (WrongContentError, MarkupError) as error:
        raise FileRefused(
            f"In «{package.path.name}» il segno di distribuisci è danneggiato e non si sa che cosa vi è stato scritto: "
            "riportare a mano i suoi valori nel piano."
        ) from error


def _loaded(noted: dict[str, Any]) -> Origin:
    year = field_of(noted, "anno")
    return Origin(
        string(field_of(noted, "versione")),
        string(field_of(noted, "file")),
        string(field_of(noted, "fatta")),
        None if year is None else whole(year, _LAST_YEAR),
        string(field_of(noted, "per")),
        string(field_of(noted, "parte")),
        {
            sheet: {whole(column, MAX_COLUMN): string(text) for column, text in table(texts).items()}
            for sheet, texts in table(field_of(noted, "intestazioni")).items()
        },
        {
            sheet: listed(columns, lambda column: whole(column, MAX_COLUMN))
            for sheet, columns in table(field_of(noted, "compilate")).items()
        },
        listed(field_of(noted, "righe"), _row),
        listed(field_of(noted, "note"), _notes),
    )


def _row(entry: object) -> OutRow:
    keyed, source, cells = _entry(entry)
    return OutRow(keyed, source, {whole(column, MAX_COLUMN): value for column, value in cells.items()})


def _notes(entry: object) -> OutNotes:
    return OutNotes(*_entry(entry))


def _entry(entry: object) -> tuple[Keyed, int, dict[str, CellValue]]:
    values = listed(entry, lambda value: value)
    if len(values) != len(Keyed._fields) + 2:
        raise WrongContentError
    key, sheet, row, sector, objective, indicator, source, cells = values
    keyed = Keyed(string(key), string(sheet), whole(row, MAX_ROW), string(sector), string(objective), string(indicator))
    return keyed, whole(source, MAX_ROW), {string(name): _value(value) for name, value in table(cells).items()}


def _value(packed_value: object) -> CellValue:
    values = listed(packed_value, lambda value: value)
    if len(values) != len(CellValue._fields):
        raise WrongContentError
    kind, value, shown, code, formula = values
    if not (value is None or isinstance(value, str | float | int)) or not isinstance(formula, bool):
        raise WrongContentError
    number = float(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
    return CellValue(string(kind), number, string(shown), string(code), formula)
