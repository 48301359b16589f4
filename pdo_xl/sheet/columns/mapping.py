"""Which column is which, where a person had to say it: the rows `colonna_…` and `foglio_piano` of `Parametri`.

A value is a column's letter (`H`) or its header's text (`Traguardo`, in quotes if it is as short as a letter), for one
sheet alone `SF!H`, for several columns of actual values `G = 30/06; H = 31/12`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple, Self

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.plan import Field
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.settings.settings import apply_setting
from pdo_xl.domain.values.text import fold, one_line, plain
from pdo_xl.sheet.address import MAX_COLUMN, column_letters
from pdo_xl.sheet.columns.lettered import typed_column
from pdo_xl.sheet.names import (
    COLUMN_SETTINGS,
    FIELD_LABELS,
    FROM_VALUES,
    NO_COLUMN,
    OWN_TYPES,
    PARAMETERS,
    PLAN_SHEET_SETTING,
    SHEET_NAME,
    YEAR_SETTING,
)

MAPPING_SETTINGS = (*COLUMN_SETTINGS.values(), PLAN_SHEET_SETTING)
"""The parameters of this module, in the order in which they are listed."""

_QUOTES = "\"'«»“”"
_QUOTED = {'"': '"', "'": "'", "«": "»", "“": "”"}
_PARTING = re.compile(r"[;=!«»“”\"]|^'")
ABSENT = {Field.SECTOR: SHEET_NAME, Field.TYPE: FROM_VALUES} | dict.fromkeys(
    (Field.MANAGER, Field.UNIT, Field.SERVICE, Field.INDICATOR_WEIGHT, Field.BASELINE), NO_COLUMN
)
"""What to write for a column that a plan may do without."""
_FIELD_OF = {name: field for field, name in COLUMN_SETTINGS.items()}


class Selector(NamedTuple):
    """One column that a person named: by `column`, or by the folded text of its `header`; `sheet` folded, or any."""

    sheet: str
    column: int | None
    header: str
    day: str
    typed: str


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """What a person said of the plan's columns and sheets; most plans need nothing."""

    selectors: Mapping[Field, tuple[Selector, ...]] = field(default_factory=dict)
    absent: frozenset[Field] = frozenset()
    sheets: tuple[str, ...] = ()
    shows_types: bool = False
    """Whether the types of value that are read from other cells are wanted in a computed column."""

    @classmethod
    def read(cls, values: Mapping[str, str]) -> Self:
        """Read the values of the parameters of this module, by name.

        Raises: ParameterError, a whole sentence with the parameter's name.
        """
        selectors: dict[Field, tuple[Selector, ...]] = {}
        absent: set[Field] = set()
        shows_types = False
        for name, value in values.items():
            if name in (PLAN_SHEET_SETTING, YEAR_SETTING):
                continue
            target = _FIELD_OF[name]
            own_types = target is Field.TYPE and fold(value) == fold(OWN_TYPES)
            if own_types or (target in ABSENT and fold(value) == fold(ABSENT[target])):
                absent.add(target)
                shows_types = shows_types or own_types
            else:
                selectors[target] = tuple(_selector(name, target, piece) for piece in _pieces(value))
        sheets = tuple(map(_unquoted, _pieces(values.get(PLAN_SHEET_SETTING, ""))))
        return cls(selectors, frozenset(absent), sheets, shows_types)

    def named_in(self, sheet: str, target: Field) -> list[Selector]:
        """The columns of a sheet that were named for a field; those named for this sheet alone win."""
        named = [selector for selector in self.selectors.get(target, ()) if selector.sheet in ("", plain(sheet))]
        return [selector for selector in named if selector.sheet] or named


def mapping_settings(columns: Mapping[str, str]) -> dict[str, str]:
    """The parameter values for what a person gave as `valore_atteso=H`; names also as the header or the parameter.

    Raises: ParameterError for a name that is none, or a value that cannot be read.

    >>> mapping_settings({"valore_atteso": "H", "Peso indicatore": "L", "foglio": "Piano 2024"})
    {'colonna_valore_atteso': 'H', 'colonna_peso_indicatore': 'L', 'foglio_piano': 'Piano 2024'}
    """
    known = {fold(name.removeprefix("colonna_")): name for name in COLUMN_SETTINGS.values()}
    known |= {fold(FIELD_LABELS[field]): name for field, name in COLUMN_SETTINGS.items()}
    known |= {fold(name): name for name in (*MAPPING_SETTINGS, YEAR_SETTING)} | {"foglio": PLAN_SHEET_SETTING}
    settings: dict[str, str] = {}
    for typed, value in columns.items():
        name = known.get(fold(typed))
        if name is None:
            choices = ", ".join(name.removeprefix("colonna_") for name in MAPPING_SETTINGS)
            raise ParameterError(f"La colonna «{typed}» non esiste: si può scegliere fra {choices}.")
        settings[name] = value.strip()
    ColumnMapping.read(settings)
    with_said(DEFAULTS, settings)
    return settings


def with_said(parameters: Parameters, said: Mapping[str, str]) -> Parameters:
    """The parameters with what a person just said of the plan's columns, sheets and year before what they say.

    Raises: ParameterError for a year that cannot be read.
    """
    if YEAR_SETTING in said:
        parameters = apply_setting(parameters, YEAR_SETTING, said[YEAR_SETTING], "In --colonna")
        said = {name: value for name, value in said.items() if name != YEAR_SETTING}
    return replace(parameters, mapping={**parameters.mapping, **said}) if said else parameters


def column_options(options: Iterable[str]) -> dict[str, str]:
    """The parameter values for options written `valore_atteso=H`; one that is repeated adds a column.

    Raises: ParameterError.

    >>> column_options(["valore_effettivo=G = 30/06", "valore_effettivo=H = 31/12"])
    {'colonna_valore_effettivo': 'G = 30/06; H = 31/12'}
    """
    settings: dict[str, str] = {}
    for option in options:
        name, sign, value = option.partition("=")
        if not sign or not value.strip():
            raise ParameterError(f"«{option}» non si legge: scrivere il nome e la colonna, come in valore_atteso=H.")
        for setting, one in mapping_settings({name: value}).items():
            settings[setting] = f"{settings[setting]}; {one}" if setting in settings else one
    ColumnMapping.read(settings)
    return settings


@dataclass(frozen=True, slots=True)
class Known:
    """What is known before a sheet's headers are read: the mapping, the plan's year, the reference date.

    `unmarked` tells a workbook of ours whose computed columns have no marks. `told` has the headers, by their columns,
    over which the columns stood when a person named them by their letters.
    """

    mapping: ColumnMapping = ColumnMapping()
    year: int | None = None
    on: date | None = None
    unmarked: bool = False
    told: Mapping[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, parameters: Parameters, on: date | None = None) -> Self:
        """Take it from the parameters; the day is the caller's, else that of the parameters.

        Raises: ParameterError.
        """
        mapping = ColumnMapping.read(parameters.mapping) if parameters.mapping else ColumnMapping()
        return cls(mapping, parameters.year, on or parameters.reference_date)


def meaning_of(name: str) -> str:
    """What a row of `Parametri` for one of these parameters says in the column of meanings."""
    if name == PLAN_SHEET_SETTING:
        return "I fogli del piano, separati da punto e virgola. Vuota: si riconoscono dalle intestazioni."
    target = _FIELD_OF[name]
    text = f"La colonna «{FIELD_LABELS[target]}» di questo piano: la sua lettera, o il testo dell'intestazione."
    if target is Field.TYPE:
        return (
            f"{text} Se non c'è: {FROM_VALUES} (o dall'unità di misura); {OWN_TYPES}, per vederla in una colonna del "
            "programma."
        )
    if target is Field.ACTUAL:
        return f"{text} Più colonne, con la loro data: G = 30/06; H = 31/12."
    return f"{text} Se non c'è: {ABSENT[target]}." if target in ABSENT else text


def unused(mapping: ColumnMapping, used: Sequence[Selector]) -> ParameterError | None:
    """The error for a column that was named by its header, which no sheet of the plan has."""
    for target, selectors in mapping.selectors.items():
        for selector in selectors:
            if selector not in used:
                what = column_letters(selector.column) if selector.column else selector.typed
                return ParameterError(
                    f"Il parametro {COLUMN_SETTINGS[target]} indica la colonna «{what}», che nell'intestazione del "
                    f"piano non c'è: correggerlo, nel foglio {PARAMETERS} o in --colonna."
                )
    return None


def sheet_value(sheet: str) -> str:
    """A sheet's name as a part of a parameter's value: in quotes where it has one of the signs that part a value.

    >>> sheet_value("Piano 2024"), sheet_value("A; B")
    ('Piano 2024', '«A; B»')
    """
    return f"«{sheet}»" if _PARTING.search(sheet) else sheet


def _unquoted(piece: str) -> str:
    return piece[1:-1].strip() if len(piece) > 1 and _QUOTED.get(piece[0]) == piece[-1] else piece


def _pieces(value: str) -> list[str]:
    """The parts of a value between semicolons; what stands in quotes from the beginning of a part is not parted."""
    pieces: list[str] = []
    start = 0
    while start < len(value):
        rest = value[start:].lstrip()
        start = len(value) - len(rest)
        closing = value.find(_QUOTED[rest[0]], start + 1) if rest and rest[0] in _QUOTED else -1
        end = value.find(";", max(start, closing))
        end = len(value) if end < 0 else end
        pieces.append(value[start:end].strip())
        start = end + 1
    return [piece for piece in pieces if piece]


def _selector(name: str, target: Field, piece: str) -> Selector:
    what, day = piece, ""
    if target is Field.ACTUAL and "=" in piece:
        what, _, day = map(str.strip, piece.rpartition("="))
    sheet = ""
    if "!" in what:
        sheet, _, what = map(str.strip, what.rpartition("!"))
    bare = what.strip(_QUOTES)
    column = typed_column(what)
    if not fold(bare) or (column is not None and column > MAX_COLUMN):
        raise ParameterError(
            f"Il parametro {name} vale «{one_line(piece)}», ma serve la lettera di una colonna, per esempio H, "
            "o il testo della sua intestazione."
        )
    return Selector(plain(sheet.strip(_QUOTES)), column, "" if column else fold(bare), day, bare)
