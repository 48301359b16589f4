"""The rows of the sheet `Parametri`: where each is in a new sheet, what its cells say, how an existing row is known."""

from collections.abc import Iterable, Mapping, Sequence

from pdo_xl.domain.settings.setting import Setting
from pdo_xl.domain.settings.settings import BY_NAME, SETTINGS
from pdo_xl.domain.values.text import fold, one_line
from pdo_xl.sheet.blocks import Value
from pdo_xl.sheet.columns.mapping import MAPPING_SETTINGS
from pdo_xl.sheet.names.parameters import (
    EACH_RUN,
    FORMER_NAME_COLUMN,
    FORMER_PARAMETERS_HEADERS,
    LABEL_COLUMN,
    NAME_COLUMN,
    NO_PROPOSAL,
    ONCE_A_YEAR,
    PARAMETERS_HEADERS,
)
from pdo_xl.sheet.names.sheets import HEADER_ROW

NAMES: Mapping[str, str] = {fold(name): name for name in (*BY_NAME, *MAPPING_SETTINGS)}
"""The technical names, by what they are when neither case nor accents count."""
LABELS: Mapping[str, str] = {fold(setting.label): name for name, setting in BY_NAME.items()}
"""The technical names by the words beside them."""
_USUAL_SOURCES = ("D.Lgs. 150/2009, art. 7", "Scelta dell'ente")


def new_rows() -> dict[int, Setting | str]:
    """The rows of a new sheet below its header: settings, and the headings of the two blocks."""
    listed: list[Setting | str] = []
    for heading, each_run in ((EACH_RUN, True), (ONCE_A_YEAR, False)):
        listed.append(heading)
        listed += [setting for setting in SETTINGS if setting.each_run == each_run]
    return dict(enumerate(listed, HEADER_ROW + 1))


def places_of_new() -> dict[str, int]:
    """The rows of a new sheet's settings, by their names."""
    return {entry.name: row for row, entry in new_rows().items() if isinstance(entry, Setting)}


def columns_of(name_column: int) -> tuple[int, ...]:
    """The columns of a sheet that has its technical names in this one: all of today's, or all of the former."""
    headers = FORMER_PARAMETERS_HEADERS if name_column == FORMER_NAME_COLUMN else PARAMETERS_HEADERS
    return tuple(range(1, len(headers) + 1))


def row_of(setting: Setting, value: Value, name_column: int) -> list[Value]:
    """The cells of a setting's row."""
    proposal = NO_PROPOSAL if setting.default is None else setting.default
    source = "" if setting.each_run else setting.source
    return row_with(setting.name, setting.label, value, proposal, setting.meaning, source, name_column)


def row_with(
    name: str, label: str, value: Value, proposal: Value, meaning: str, source: str, name_column: int
) -> list[Value]:
    """The cells of a row, in the order of `columns_of`."""
    if name_column == FORMER_NAME_COLUMN:
        return [name, value, meaning, source]
    return [label, value, proposal, explained(meaning, source), name]


def explained(meaning: str, source: str) -> str:
    """A meaning, and where the parameter comes from unless it is the body's choice, as the subtitle says of all.

    >>> explained("Anno.", "Titolo del piano"), explained("Peso.", "DL 13/2023"), explained("Ora.", "Scelta dell'ente")
    ('Anno. Origine: titolo del piano.', 'Peso. Origine: DL 13/2023.', 'Ora.')
    """
    if not source or source.startswith(_USUAL_SOURCES):
        return meaning
    begun = source if source[1:2].isupper() else source[0].lower() + source[1:]
    return f"{meaning} Origine: {begun}."


def name_column(rows: Iterable[Sequence[object]]) -> int:
    """In which column a sheet has its technical names: the last, or the first in older workbooks."""
    found = {NAME_COLUMN: 0, FORMER_NAME_COLUMN: 0}
    for cells in rows:
        for column in found:
            if len(cells) >= column and isinstance(cells[column - 1], str) and known(cells, column):
                found[column] += 1
    return FORMER_NAME_COLUMN if found[FORMER_NAME_COLUMN] > found[NAME_COLUMN] else NAME_COLUMN


def known(cells: Sequence[object], column: int) -> str:
    """The technical name in a row's cell; empty where there is none that is known."""
    return NAMES.get(fold(text_in(cells, column)), "")


def text_in(cells: Sequence[object], column: int) -> str:
    """What a row's cell says, on one line."""
    return one_line(cells[column - 1]) if len(cells) >= column else ""


def named(cells: Sequence[object], column: int) -> str:
    """The technical name of a row: in its column, else where a person used to the older sheet writes it, first."""
    return known(cells, column) or (known(cells, LABEL_COLUMN) if not text_in(cells, column) else "")
