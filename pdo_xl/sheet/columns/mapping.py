"""Which column is which, where a person had to say it: the rows `colonna_…` and `foglio_piano` of `Parametri`.

A value is a column's letter (`H`) or its header's text (`Traguardo`, in quotes if it is as short as a letter), for one
sheet alone `SF!H`, for several columns of actual values `G = 30/06; H = 31/12`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, Self

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.plan import Field
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.settings.settings import apply_setting
from pdo_xl.domain.values.text import fold, plain
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.columns.selectors import Selector, parted, pieces, read_selector, unquoted
from pdo_xl.sheet.names.plan_columns import (
    COLUMN_SETTINGS,
    FIELD_LABELS,
    FROM_VALUES,
    NO_COLUMN,
    OPTIONAL_FIELDS,
    OWN_TYPES,
    PLAN_SHEET_SETTING,
    SHEET_NAME,
    YEAR_SETTING,
)
from pdo_xl.sheet.names.sheets import PARAMETERS

MAPPING_SETTINGS = (*COLUMN_SETTINGS.values(), PLAN_SHEET_SETTING)
"""The parameters of this module, in the order in which they are listed."""

DISPENSABLE = frozenset({Field.MANAGER, Field.UNIT, Field.SERVICE})
"""The columns from which nothing is calculated: where none can be one of them, nobody is asked."""

ABSENT = {Field.SECTOR: SHEET_NAME, Field.TYPE: FROM_VALUES} | dict.fromkeys(
    (Field.MANAGER, Field.UNIT, Field.SERVICE, Field.WEIGHT, *OPTIONAL_FIELDS), NO_COLUMN
)
"""What to write for a column that a plan may do without."""
FIELD_OF = {name: field for field, name in COLUMN_SETTINGS.items()}
"""Whose column a parameter names."""


class ColumnMapping(NamedTuple):
    """What a person said of the plan's columns and sheets; most plans need nothing.

    `absent`: the columns that the plan does without; `absent_in` those that one sheet of it does without.
    """

    selectors: Mapping[Field, tuple[Selector, ...]] = {}
    absent: frozenset[Field] = frozenset()
    sheets: tuple[str, ...] = ()
    shows_types: bool = False
    """Whether the types of value that are read from other cells are wanted in a computed column."""
    absent_in: frozenset[tuple[Field, str]] = frozenset()

    @classmethod
    def read(cls, values: Mapping[str, str]) -> Self:
        """Read the values of the parameters of this module, by name.

        Raises: ParameterError, a whole sentence with the parameter's name.
        """
        selectors: dict[Field, tuple[Selector, ...]] = {}
        absent: set[tuple[Field, str]] = set()
        shows_types = False
        for name, value in values.items():
            if name in (PLAN_SHEET_SETTING, YEAR_SETTING):
                continue
            target = FIELD_OF[name]
            for piece in pieces(value):
                sheet, what = parted(piece)
                own_types = target is Field.TYPE and fold(what) == fold(OWN_TYPES)
                if own_types or (target in ABSENT and fold(what) == fold(ABSENT[target])):
                    absent.add((target, sheet))
                    shows_types = shows_types or own_types
                else:
                    selectors[target] = (*selectors.get(target, ()), read_selector(name, target, piece))
        whole = frozenset(target for target, sheet in absent if not sheet and target not in selectors)
        own = frozenset((target, sheet) for target, sheet in absent if sheet or target in selectors)
        sheets = tuple(map(unquoted, pieces(values.get(PLAN_SHEET_SETTING, ""))))
        return cls(selectors, whole, sheets, shows_types, own)

    def of_sheet(self, sheet: str) -> Self:
        """What holds for a sheet, with the columns that it alone does without."""
        if not self.absent_in:
            return self
        own = {
            target
            for target, name in self.absent_in
            if name == plain(sheet) or (not name and not self.named_in(sheet, target))
        }
        return self._replace(absent=self.absent | own)

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


class Known(NamedTuple):
    """What is known before a sheet's headers are read: the mapping, the plan's year, the reference date.

    `unmarked` tells a workbook of ours whose computed columns have no marks. `told` has the headers, by their columns,
    over which the columns stood when a person named them by their letters. `dispensable` are columns that a sheet may
    lack, because no sheet seems to have them and nothing is calculated from them.
    """

    mapping: ColumnMapping = ColumnMapping()
    year: int | None = None
    on: date | None = None
    unmarked: bool = False
    told: Mapping[int, str] = {}
    dispensable: frozenset[Field] = frozenset()

    @classmethod
    def of(cls, parameters: Parameters, on: date | None = None) -> Self:
        """Take it from the parameters; the day is the caller's, else that of the parameters.

        Raises: ParameterError.
        """
        mapping = ColumnMapping.read(parameters.mapping) if parameters.mapping else ColumnMapping()
        return cls(mapping, parameters.year, on or parameters.reference_date)

    def in_sheet(self, sheet: str) -> Self:
        """What is known of one sheet."""
        mapping = self.mapping.of_sheet(sheet)
        return self if mapping is self.mapping else self._replace(mapping=mapping)


def named_columns(sheet: str, texts: Sequence[str], known: Known) -> dict[int, tuple[Field, Selector]]:
    """The columns of a row that a person named, where it has a text; a header that stands twice names two."""
    named: dict[int, tuple[Field, Selector]] = {}
    for target in known.mapping.selectors:
        for selector in known.mapping.named_in(sheet, target):
            for column, text in enumerate(texts, start=1):
                if text and (column == selector.column or (selector.header and fold(text) == selector.header)):
                    named.setdefault(column, (target, selector))
    return named


def label_of(name: str) -> str:
    """What a row of `Parametri` for one of these parameters is called in words."""
    return "Fogli del piano" if name == PLAN_SHEET_SETTING else f"Colonna «{FIELD_LABELS[FIELD_OF[name]]}»"


def meaning_of(name: str) -> str:
    """What a row of `Parametri` for one of these parameters says in the column of meanings."""
    if name == PLAN_SHEET_SETTING:
        return "I fogli del piano, separati da punto e virgola. Vuota: si riconoscono dalle intestazioni."
    target = FIELD_OF[name]
    text = f"La colonna «{FIELD_LABELS[target]}» di questo piano: la sua lettera, o il testo dell'intestazione."
    if target is Field.TYPE:
        return (
            f"{text} Se non c'è: {FROM_VALUES} (o dall'unità di misura); {OWN_TYPES}, per vederla in una colonna del "
            "programma."
        )
    if target is Field.JUDGEMENT:
        return f"{text} È compilata a giudizio: il punteggio di ogni riga è quella percentuale, che non si misura."
    if target is Field.WEIGHT:
        return f"{text} Se non c'è: {NO_COLUMN}, e in ogni settore gli obiettivi pesano uguale."
    if target is Field.ACTUAL:
        return f"{text} Più colonne, con la loro data: G = 30/06; H = 31/12."
    if target is Field.DEADLINE:
        return f"{text} È da rispettare oltre al valore atteso. Se non c'è, o non si conta: {NO_COLUMN}."
    if target is Field.DONE:
        return f"{text} Se non c'è: {NO_COLUMN}, e la scadenza serve per gli avvisi e non dà punteggio."
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
