"""The sheet `Testi`, read: what people wrote for the report, wherever they moved its rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pdo_xl.domain.values.entry import is_blank
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import fold, one_line
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.entries import entry_of
from pdo_xl.sheet.names.sheets import HEADER_ROW, TEXTS
from pdo_xl.sheet.names.texts import ASKED, TextKey, TextsColumn
from pdo_xl.sheet.ours import is_own_sheet

_KEYS = {fold(key): key for key in TextKey}
_LABELS = {fold(asked.title): key for key, asked in ASKED.items()}


@dataclass(frozen=True)
class Texts:
    """What was written, by text; those without a word are not in it.

    `there`: whether the workbook has the sheet. `unplaced`: the cells of texts that no section takes, because the row
    does not say which it is of, or because they cannot be read. `filled`: whether anything is on the sheet that was not
    there when it was made, columns of the office's own too.
    """

    by_key: Mapping[TextKey, str] = field(default_factory=dict)
    there: bool = False
    unplaced: tuple[Address, ...] = ()
    filled: bool = False


NO_TEXTS = Texts()


def read_texts(grids: Sequence[Grid]) -> Texts:
    """Read the sheet; nothing where there is none of ours.

    Two rows of one text, the second where a cell was full, are one text in two paragraphs.
    """
    grid = next((grid for grid in grids if grid.name == TEXTS), None)
    if grid is None or not is_own_sheet(grid):
        return NO_TEXTS
    cells = list(grid.rows())
    headers = [fold(one_line(cell)) for cell in cells[HEADER_ROW - 1]] if len(cells) >= HEADER_ROW else []
    places = {name: headers.index(fold(name)) for name in TextsColumn if fold(name) in headers}
    column = places.get(TextsColumn.TEXT)
    # Of an error, and of a formula that was never calculated, the rows say nothing.
    unread = grid.details((), {column + 1}) if column is not None else {}
    found: dict[TextKey, list[str]] = {}
    unplaced = []
    filled = bool(unread)
    ours = {place for name, place in places.items() if name is not TextsColumn.TEXT}
    for number, row in enumerate(cells[HEADER_ROW:], start=HEADER_ROW + 1):
        key = _key(row, places)
        filled = filled or any(
            not is_blank(entry_of(cell)) for place, cell in enumerate(row) if place not in ours or not key
        )
        if column is None:
            continue
        entry = entry_of(row[column]) if column < len(row) else None
        if (number, column + 1) in unread or (key is None and not is_blank(entry)):
            unplaced.append(Address(TEXTS, number, column + 1))
        elif key is not None and not is_blank(entry):
            found.setdefault(key, []).append(_lines(entry) if isinstance(entry, str) else shown(entry))
    by_key = {key: "\n\n".join(found[key]) for key in TextKey if key in found}
    return Texts(by_key, there=True, unplaced=tuple(unplaced), filled=filled)


def _key(row: Sequence[object], places: Mapping[TextsColumn, int]) -> TextKey | None:
    """Which text a row is: by its hidden key, else by its label, or by a key typed in its place."""
    said = {
        name: fold(one_line(row[place]))
        for name, place in places.items()
        if place < len(row) and row[place] is not None
    }
    label = said.get(TextsColumn.SECTION, "")
    return _KEYS.get(said.get(TextsColumn.KEY, "")) or _LABELS.get(label) or _KEYS.get(label)


def _lines(text: str) -> str:
    """A text with its line breaks, whichever program made them; nothing around it."""
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")).strip()
