"""The answers of a sister workbook, taken where they fit: by the headers of its columns, wherever these stand here."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.plan import Field
from pdo_xl.domain.settings.sheet_value import sheet_value
from pdo_xl.domain.values.text import fold
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.blocks import Host
from pdo_xl.sheet.columns.lettered import same_header
from pdo_xl.sheet.columns.mapping import ABSENT, FIELD_OF
from pdo_xl.sheet.columns.selectors import Selector, parted, pieces, read_selector, unquoted
from pdo_xl.sheet.names.plan_columns import OWN_TYPES, PLAN_SHEET_SETTING
from pdo_xl.sheet.names.sheets import PARAMETERS
from pdo_xl.sheet.reading.parameters import read_parameters
from pdo_xl.sheet.reading.recognition import RecognisedSheet, recognise


class Taken(NamedTuple):
    """The values of parameters that fit, and why the others do not, both by the parameter's name."""

    answers: dict[str, str]
    unfit: dict[str, str]


class _UnfitError(Exception):
    """Why an answer does not fit."""


def from_sister(host: Host, sister: Host) -> Taken:
    """Take what the sister's `Parametri` say of columns and sheets; not the year, which is each workbook's own.

    Raises: ParameterError for a workbook that has no parameters, or unreadable ones, and what the hosts raise.
    """
    parameters = read_parameters(sister.grids())
    if not parameters.has_sheet:
        raise ParameterError(
            f"In «{sister.name}» non c'è il foglio {PARAMETERS} del programma, da cui prendere le risposte: con --come "
            "si indica una cartella già attivata."
        )
    told = parameters.told
    theirs = _headers(recognise(sister).sheets)
    here = _Here(host, parameters.parameters.mapping, theirs)
    taken = Taken({}, {})
    for name, value in parameters.parameters.mapping.items():
        try:
            if name == PLAN_SHEET_SETTING:
                taken.answers[name] = here.sheets(value)
            else:
                taken.answers[name] = here.columns(name, value, {**theirs, **told.get(name, {})})
        except _UnfitError as error:
            taken.unfit[name] = str(error)
    return taken


def _headers(sheets: Sequence[RecognisedSheet]) -> dict[int, str]:
    """The headers by their columns, of the first sheet that has one there."""
    return {cell.cell.column: cell.text for sheet in reversed(sheets) for cell in sheet.cells}


class _Here:
    """The workbook that takes the answers: its sheets, its headers."""

    def __init__(self, host: Host, mapping: Mapping[str, str], theirs: Mapping[int, str]) -> None:
        self._names = [grid.name for grid in host.grids()]
        # With their headers a plan is recognised here too that has few familiar ones.
        by_header = {name: value for name, value in mapping.items() if name in FIELD_OF and "!" not in value}
        for name, value in by_header.items():
            selectors = [read_selector(name, FIELD_OF[name], piece) for piece in pieces(value)]
            named = [theirs.get(selector.column or 0, selector.typed) for selector in selectors]
            by_header[name] = "; ".join(f"«{text.replace('»', ' ')}»" for text in named if fold(text))
        bare = recognise(host)
        self._sheets = [sheet for sheet in recognise(host, mapping=by_header).sheets if sheet.last_row]
        self._found = {cell.field for sheet in bare.sheets for cell in sheet.cells if cell.field is not None}

    def sheets(self, value: str) -> str:
        """The sheets of the plan, if all of them are here. Raises: _UnfitError."""
        for piece in pieces(value):
            if not any(fold(name) == fold(unquoted(piece)) for name in self._names):
                raise _UnfitError(f"il foglio «{unquoted(piece)}» non c'è")
        return value

    def columns(self, name: str, value: str, told: Mapping[int, str]) -> str:
        """A field's columns, as they stand here. Raises: _UnfitError."""
        return "; ".join(self._column(name, piece, told) for piece in pieces(value))

    def _column(self, name: str, piece: str, told: Mapping[int, str]) -> str:
        target = FIELD_OF[name]
        sheet, what = parted(piece)
        if sheet and not any(fold(known) == fold(sheet) for known in self._names):
            raise _UnfitError(f"il foglio «{sheet}» non c'è")
        if fold(what) == fold(ABSENT.get(target, "")) or (target is Field.TYPE and fold(what) == fold(OWN_TYPES)):
            if target in self._found:
                raise _UnfitError(f"qui la colonna c'è, e «{what}» la lascerebbe fuori")
            return piece
        selector = read_selector(name, target, piece)
        header = told.get(selector.column, "") if selector.column else selector.typed
        prefix = f"{sheet_value(sheet)}!" if sheet else ""
        day = f" = {selector.day}" if selector.day else ""
        return f"{prefix}{self._place(selector, header)}{day}"

    def _place(self, selector: Selector, header: str) -> str:
        """The letters of a header's column here; its text where the sheets differ. Raises: _UnfitError."""
        places: set[int] = set()
        for sheet in self._sheets:
            own = [cell.cell.column for cell in sheet.cells if header and same_header(header, cell.text)]
            if len(own) > 1 and selector.column not in own:
                raise _UnfitError(f"«{header}» sta in più colonne")
            places.update(own[:1] if selector.column not in own else [selector.column or 0])
        if not places:
            raise _UnfitError(f"«{header or selector.typed}» non c'è")
        return column_letters(places.pop()) if len(places) == 1 else f"«{header}»"
