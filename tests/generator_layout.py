"""Where the generator puts a plan's cells, and how XlsxWriter and openpyxl write them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import xlsxwriter
from openpyxl.styles import Font
from xlsxwriter.utility import xl_col_to_name

from pdo_xl.domain.plan import Field
from tests.generator import YEAR, MeantObjective, Shape, Shown
from tests.generator_parts import add_parts
from tests.generator_rich import add_macros, enrich

FIELDS = tuple(Field)[:10]
HEADERS = {
    Field.SECTOR: ("Settore", "SETTORE"),
    Field.MANAGER: ("Resp. Settore", "Responsabile"),
    Field.UNIT: ("Sigla servizio\n/ufficio", "Sigla"),
    Field.SERVICE: ("Servizio", "SERVIZIO"),
    Field.OBJECTIVE: ("Obiettivo di consolidamento, miglioramento o sviluppo", "OBIETTIVO"),
    Field.INDICATOR: ("Indicatore/i", "Indicatori"),
    Field.TYPE: ("Tipologia di valore", "TIPOLOGIA"),
    Field.TARGET: ("Valore atteso", "VALORE  ATTESO"),
    Field.ACTUAL: ("Valore effettivo", "Valore Effettivo"),
    Field.WEIGHT: ("Pesatura settore", "Peso"),
}
ACTUAL_DAYS = ("30/06", "30/09", "31/12")
SHORT = (Field.SECTOR, Field.MANAGER, Field.UNIT, Field.SERVICE, Field.OBJECTIVE)


@dataclass(slots=True)
class Sheet:
    """One sheet to be written: cells by row and column from 0, merged areas, where its header and its rows are."""

    name: str
    cells: dict[tuple[int, int], Any] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    header: int = 0
    first: int = 0
    last: int = 0
    width: int = 0
    columns: dict[str, int] = field(default_factory=dict)


def sheets(shape: Shape, meant: list[MeantObjective]) -> list[Sheet]:
    """Lay the plan out: on one sheet, or on one for each sector."""
    if not shape.one_sheet_per_sector:
        return [_sheet(f"Piano {YEAR}" if shape.seed % 2 else "Piano", shape, meant)]
    names = dict.fromkeys(objective.sector for objective in meant)
    return [_sheet(f"Settore {name}", shape, [own for own in meant if own.sector == name]) for name in names]


def _columns(shape: Shape) -> list[tuple[str, str, str]]:
    """The columns in order: key, header, the part under it where the header has two rows."""
    columns: list[tuple[str, str, str]] = []
    for place, name in enumerate(shape.order or FIELDS):
        header = HEADERS[name][shape.renamed]
        if name is Field.ACTUAL and shape.three_actuals:
            columns += [
                (f"{name}{day}", f"{header} al {day}/{YEAR}", f"effettivo al {day}/{YEAR}") for day in ACTUAL_DAYS
            ]
        else:
            part = {Field.TARGET: "atteso", Field.ACTUAL: "effettivo"}.get(name, "")
            columns.append((str(name), header, part))
        if place == 4:
            columns += [(extra, extra, "") for extra in shape.extra]
        if name is Field.INDICATOR and shape.indicator_weights:
            columns.append(("peso indicatore", "Peso indicatore", ""))
    return columns


def _sheet(name: str, shape: Shape, meant: list[MeantObjective]) -> Sheet:
    columns = _columns(shape)
    sheet = Sheet(name, width=len(columns), columns={key: at for at, (key, _, _) in enumerate(columns)})
    titles = ["COMUNE DI PROVA", f"PIANO DEGLI OBIETTIVI {YEAR}", "Approvato dalla Giunta", "Allegato A"]
    # The title with the year is there wherever there is any.
    titles = titles[1:2] if shape.title_rows == 1 else titles[: shape.title_rows]
    for row, title in enumerate(titles):
        sheet.cells[row, 0] = title
    row = len(titles)
    sheet.header = row
    row = _headers(sheet, row, columns, shape)
    sheet.first = row
    previous = ""
    for number, objective in enumerate(meant):
        if shape.repeated and number == len(meant) // 2 and number:
            for at, (_, header, _) in enumerate(columns):
                sheet.cells[row, at] = header
            row += 1
        new_sector = objective.sector != previous
        if new_sector and previous and shape.totals:
            row = _total(sheet, row, previous)
        row = _objective(sheet, row, objective, shape, names_sector=new_sector or shape.merged != "sector")
        previous = objective.sector
    if shape.totals:
        row = _total(sheet, row, previous)
    sheet.last = row - 1
    if shape.merged == "sector":
        _merge_sectors(sheet, meant)
    return sheet


def _headers(sheet: Sheet, row: int, columns: list[tuple[str, str, str]], shape: Shape) -> int:
    if not shape.two_header_rows:
        for at, (_, header, _) in enumerate(columns):
            sheet.cells[row, at] = header
        return row + 1
    group = [at for at, (_, _, part) in enumerate(columns) if part]
    together = group == list(range(group[0], group[-1] + 1))
    for at, (_, header, part) in enumerate(columns):
        if part and together:
            sheet.cells[row + 1, at] = part
        else:
            sheet.cells[row, at] = header
            sheet.merges.append((row, at, row + 1, at))
    if together:
        sheet.cells[row, group[0]] = "Valore"
        sheet.merges.append((row, group[0], row, group[-1]))
    return row + 2


def _objective(sheet: Sheet, row: int, objective: MeantObjective, shape: Shape, *, names_sector: bool) -> int:
    at = sheet.columns
    identity = (objective.sector, objective.manager, objective.unit, objective.service, objective.text)
    for name, text in zip(SHORT, identity, strict=True):
        if names_sector or name not in (Field.SECTOR, Field.MANAGER):
            sheet.cells[row, at[name]] = text
    last = row + len(objective.indicators) - 1
    sheet.cells[last if shape.weight_below and shape.merged != "weight" else row, at[Field.WEIGHT]] = (
        objective.weight_cell
    )
    share = 100 / len(objective.indicators)
    for number, indicator in enumerate(objective.indicators, start=row):
        kind, target, actual, _ = indicator.cells
        sheet.cells[number, at[Field.INDICATOR]] = indicator.text
        sheet.cells[number, at[Field.TYPE]] = kind
        sheet.cells[number, at[Field.TARGET]] = target
        if actual is not None:
            # The latest filled column counts; an earlier one says something else.
            key = f"{Field.ACTUAL}{ACTUAL_DAYS[number % 3]}" if shape.three_actuals else str(Field.ACTUAL)
            sheet.cells[number, at[key]] = actual
        if shape.indicator_weights:
            sheet.cells[number, at["peso indicatore"]] = share
        for extra in shape.extra:
            sheet.cells[number, at[extra]] = {"Note": "da sentire", "Fonte": "protocollo"}.get(extra, 7)
    if last > row:
        areas = {"objective": SHORT, "weight": (Field.WEIGHT,)}.get(shape.merged, ())
        sheet.merges += [(row, at[name], last, at[name]) for name in areas]
    return last + 1


def _total(sheet: Sheet, row: int, sector: str) -> int:
    sheet.cells[row, sheet.columns[Field.SECTOR]] = f"Totale settore {sector}"
    sheet.cells[row, sheet.columns[Field.WEIGHT]] = 100.0
    return row + 1


def _merge_sectors(sheet: Sheet, meant: list[MeantObjective]) -> None:
    """A and B over all the rows of a sector that follow each other."""
    row = sheet.first
    starts: list[tuple[int, str]] = []
    for at in range(sheet.first, sheet.last + 1):
        value = sheet.cells.get((at, sheet.columns[Field.SECTOR]))
        if value is not None:
            starts.append((at, str(value)))
    for (row, text), (following, _) in zip(starts, [*starts[1:], (sheet.last + 1, "")], strict=True):
        if following - row > 1 and not text.startswith("Totale") and text != sheet.cells.get((sheet.header, 0)):
            for name in (Field.SECTOR, Field.MANAGER):
                at = sheet.columns[name]
                sheet.merges.append((row, at, following - 1, at))


def save(path: Path, shape: Shape, meant: list[MeantObjective]) -> None:
    """Write the workbook."""
    laid = sheets(shape, meant)
    if shape.writer == "openpyxl":
        _save_openpyxl(path, laid)
    else:
        _save_xlsxwriter(path, laid, shape)


def _save_xlsxwriter(path: Path, laid: list[Sheet], shape: Shape) -> None:
    with xlsxwriter.Workbook(path) as book:
        forms = {form: book.add_format({"num_format": form}) for form in ("0%", "dd/mm/yyyy")}
        bold = book.add_format({"bold": True, "text_wrap": True, "bg_color": "#DDEBF7"})
        written = []
        for sheet in laid:
            page = book.add_worksheet(sheet.name)
            for row, column, last, right in sheet.merges:
                page.merge_range(row, column, last, right, "")
            for (row, column), value in sheet.cells.items():
                form = bold if row < sheet.first else None
                cell = value
                if isinstance(value, Shown):
                    cell, form = value.value, forms[value.form]
                if isinstance(cell, date):
                    page.write_datetime(row, column, cell, form)
                elif isinstance(cell, str):
                    page.write_string(row, column, cell, form)
                else:
                    page.write(row, column, cell, form)
            written.append((page, sheet))
        if shape.rich:
            enrich(book, written)
        if shape.macros:
            add_macros(book, written, path)
    if shape.rich:
        add_parts(path)


def _save_openpyxl(path: Path, laid: list[Sheet]) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet in laid:
        page = book.create_sheet(sheet.name)
        for (row, column), value in sheet.cells.items():
            cell = page.cell(row + 1, column + 1)
            if isinstance(value, Shown):
                cell.value, cell.number_format = value.value, value.form
            else:
                cell.value = value
            if row < sheet.first:
                cell.font = Font(bold=True)
        for row, column, last, right in sheet.merges:
            page.merge_cells(start_row=row + 1, start_column=column + 1, end_row=last + 1, end_column=right + 1)
        page.freeze_panes = f"A{sheet.first + 1}"
        page.auto_filter.ref = f"A{sheet.first}:{xl_col_to_name(sheet.width - 1)}{sheet.last + 1}"
    book.save(path)
