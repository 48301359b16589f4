"""What of an older sheet of ours comes along into the one that is made anew: parameters, and rows of the log."""

from collections.abc import Mapping

from pdo_xl.domain.settings.settings import BY_NAME
from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.trees import Element
from pdo_xl.ooxml.worksheet.sheet_tree import SheetTree
from pdo_xl.sheet.columns.mapping import MAPPING_SETTINGS, label_of, meaning_of
from pdo_xl.sheet.names.log import LOG_COLUMNS
from pdo_xl.sheet.names.parameters import (
    FORMER_MEANING_COLUMN,
    FORMER_NAME_COLUMN,
    FORMER_SOURCE_COLUMN,
    LABEL_COLUMN,
    NAME_COLUMN,
    VALUE_COLUMN,
)
from pdo_xl.sheet.names.sheets import HEADER_ROW, LOG, PARAMETERS
from pdo_xl.sheet.reading.parameter_rows import known, new_rows, row_of, row_with
from pdo_xl.sheet.reading.renewed_parameters import renewed_rows

_OUR_TEXTS = (
    "Da quanti punti un obiettivo è raggiunto e da quanti è parzialmente raggiunto.",
    "L'anno del piano. Vuoto: quello scritto nel titolo, altrimenti il più frequente fra le scadenze.",
    "Punteggio di un obiettivo dai suoi indicatori: media, minimo, oppure tutti (100 se tutti raggiunti, se no 0).",
    "Punteggio massimo di un indicatore che supera il valore atteso (100: nessun premio).",
    "Punteggio oltre un massimo: lineare = 100·(2T−V)/T; rapporto = 100·T/V; tutto_o_niente = 0.",
)
"""What older versions wrote beside the values, and today's texts do not begin with."""
_NOTES = NAME_COLUMN + 1
"""The first column beside the new table: notes of the office's own go there."""


def carry_over(package: Package, former: Mapping[str, str]) -> None:
    """Bring into `Parametri` and `Registro` what their former parts hold; every other sheet is calculated anew."""
    parts = sheet_parts(package)
    for name, bring in ((PARAMETERS, _parameters), (LOG, _log)):
        if name in former:
            bring(SheetTree(package, former[name]), SheetTree(package, parts[name]))


def _log(old: SheetTree, new: SheetTree) -> None:
    """Every row as it is: the columns are the same."""
    for row, cells in old.cells().items():
        if row > HEADER_ROW:
            new.append_row(row, [cells[column] for column in LOG_COLUMNS if column in cells])
    new.write()


def _parameters(old: SheetTree, new: SheetTree) -> None:
    filled = old.cells()
    width = FORMER_SOURCE_COLUMN
    texts = [
        [old.text(filled.get(row, {}).get(column)) for column in range(1, width + 1)]
        for row in range(1, max(filled, default=0) + 1)
    ]
    last = max(new_rows())
    for row, target in renewed_rows(texts).items():
        said, cells = texts[row - 1], filled[row]
        name = known(said, FORMER_NAME_COLUMN)
        if target > last:
            new.add_row(_added(name, said), target, like=last)
        if VALUE_COLUMN in cells:
            new.transplant(target, VALUE_COLUMN, cells[VALUE_COLUMN])
        if not name:
            _keep(new, target, {LABEL_COLUMN: cells.get(FORMER_NAME_COLUMN)})
        notes = [cells.get(column) for column in (FORMER_MEANING_COLUMN, FORMER_SOURCE_COLUMN)]
        _keep(new, target, {
            _NOTES + place: note
            for place, note in enumerate(notes)
            if note is not None and not _is_ours(name, old.text(note))
        })  # fmt: skip
    new.write()


def _keep(new: SheetTree, row: int, cells: dict[int, Element | None]) -> None:
    for column, cell in cells.items():
        if cell is not None and len(cell):
            new.transplant(row, column, cell)


def _added(name: str, said: list[str]) -> list[str | float | None]:
    """The cells of a row that a new sheet does not have by itself; of one without a name, none."""
    if name in BY_NAME:
        row = row_of(BY_NAME[name], None, NAME_COLUMN)
    elif name:
        row = row_with(name, label_of(name), None, None, meaning_of(name), said[FORMER_SOURCE_COLUMN - 1], NAME_COLUMN)
    else:
        row = [None] * NAME_COLUMN
    return [cell if isinstance(cell, str | float | int) else None for cell in row]


def _is_ours(name: str, text: str) -> bool:
    """Whether a text beside a value is one that this version or an older one wrote there."""
    if not text or text in _OUR_TEXTS:
        return True
    if name in MAPPING_SETTINGS:
        return text == meaning_of(name) or text.startswith("Indicato da chi usa la cartella")
    setting = BY_NAME.get(name)
    if setting is None:
        return False
    begun = text.removesuffix(".")
    return setting.meaning.startswith(begun) or text == setting.source
