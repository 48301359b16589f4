"""Each grammar of the domain and each function of the sheet, with made-up cells: a value in its bounds, or a sentence."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from math import isfinite
from random import Random

from pdo_xl.domain.errors import PdoError
from pdo_xl.domain.kinds import KINDS, kind_of, kind_or_none, kinds_named_in
from pdo_xl.domain.kinds.inferred import infer, unit_kinds
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.weight import Weight
from pdo_xl.domain.settings.choices import WeightScale
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.settings.settings import BY_NAME, apply_setting
from pdo_xl.domain.values.dates import read_date
from pdo_xl.domain.values.direction import read_direction
from pdo_xl.domain.values.done_on import read_day_with_words
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.numbers import read_number
from pdo_xl.domain.values.periods import read_day, read_deadline
from pdo_xl.domain.values.personal import personal_in
from pdo_xl.domain.values.quantities import parse_quantity
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import fold, identity, one_line, shorten
from pdo_xl.domain.values.unreported import is_reported, not_assessable_reason
from pdo_xl.domain.values.variations import parse_variation
from pdo_xl.domain.values.visible import visible
from pdo_xl.domain.values.year_clues import YearClues
from pdo_xl.domain.values.years import years_in
from pdo_xl.formulas.cells import MARK, Cells
from pdo_xl.formulas.indicators import check_cells, delay_cells, score_cells, state_cells
from pdo_xl.formulas.sector import sector_cells
from pdo_xl.formulas.summary import summary_cells
from pdo_xl.sheet.names.sheets import PLAN
from tests.fuzz.cells import cell, text
from tests.support import HEADER

ON = date(2024, 7, 1)
YEARS = (None, 2024, 1, 9999)
STATES = {*(state.value for state in State), ""}

Trial = Callable[[Random], int]
"""Tries made-up cells once and tells how many they were. Raises: whatever must not be raised, AssertionError."""


def refused_or(call: Callable[..., object], *arguments: object) -> object:
    """What a call gives; None where it refuses in a sentence."""
    try:
        given = call(*arguments)
        return list(given) if isinstance(given, Iterator) else given
    except PdoError as error:
        said = str(error)
        assert said, "a refusal without a sentence"
        assert "Traceback" not in said
        return None


def finite(value: object) -> bool:
    """Tell whether every number in a value is one."""
    if isinstance(value, float):
        return isfinite(value)
    if isinstance(value, Enum | str | int | None | date):
        return True
    if is_dataclass(value):
        return all(finite(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, dict):
        return all(map(finite, value.values()))
    return all(map(finite, value)) if isinstance(value, tuple | list) else True


def _of_texts(read: Callable[[str], object]) -> Trial:
    def trial(random: Random) -> int:
        given = refused_or(read, text(random))
        assert finite(given), given
        return 1

    return trial


def _of_cells(read: Callable[[Entry], object], low: float = float("-inf"), high: float = float("inf")) -> Trial:
    def trial(random: Random) -> int:
        given = refused_or(read, cell(random))
        assert finite(given), given
        assert not isinstance(given, float) or low <= given <= high, given
        return 1

    return trial


def _weights(random: Random) -> int:
    read = refused_or(Weight.read, cell(random), random.choice(list(WeightScale)))
    assert read is None or 0 <= read.points <= 100, read
    return 1


def _parameters(random: Random) -> int:
    name = random.choice(list(BY_NAME))
    changed = refused_or(apply_setting, DEFAULTS, name, cell(random), "Parametri!B5")
    assert changed is None or finite(changed), changed
    return 1


def _kinds(random: Random) -> int:
    kind, year = random.choice(list(KINDS.values())), random.choice(YEARS)
    target, actual = refused_or(kind.read_target, cell(random), year), refused_or(kind.read_actual, cell(random), year)
    if target is None or actual is None:
        return 2
    scored = refused_or(kind.score, target, actual, DEFAULTS, year or 2024)
    assert scored is None or 0 <= scored <= 100, (target, actual, scored)
    refused_or(kind.explained, target, actual, DEFAULTS, year or 2024)
    kind.ways(target)
    kind.written_target(target)
    return 2


def _inferred(random: Random) -> int:
    refused_or(infer, text(random), cell(random), cell(random), random.choice(YEARS))
    return 3


def _indicators(random: Random) -> int:
    """PDO_SCORE, PDO_STATO, PDO_RITARDO, PDO_VERIFICA, on a cell and on a block."""
    rows = random.choice((1, 1, 1, 3))
    blocks = [[[cell(random)] for _ in range(rows)] for _ in range(3)]
    for row in blocks[0]:
        if random.randrange(3):
            row[0] = random.choice(("Nr.", "Percentuale", "Data", "si/no", "Tempestività"))
    kinds, targets, actuals = (Cells(block, computed=bool(random.randrange(2))) for block in blocks)
    other = Cells.of(random.choice((None, 2024, cell(random))))
    for given in _table(score_cells, kinds, targets, actuals, other, DEFAULTS):
        assert given == "" or _marked(given) or 0 <= given <= 100, (blocks, given)
    for given in _table(state_cells, kinds, targets, actuals, other, DEFAULTS, ON):
        assert given in STATES or _marked(given), (blocks, given)
    for given in _table(delay_cells, kinds, targets, actuals, other, DEFAULTS, ON):
        assert given == "" or _marked(given) or finite(given), (blocks, given)
    for given in _table(check_cells, kinds, targets, actuals, DEFAULTS):
        assert isinstance(given, str), (blocks, given)
    return 4 * rows


def _sectors(random: Random) -> int:
    rows = random.randrange(1, 5)
    columns = [Cells([[cell(random)] for _ in range(rows)]) for _ in range(3)]
    for given in _table(sector_cells, *columns, Cells.of(cell(random)), DEFAULTS):
        assert given == "" or _marked(given) or finite(given), given
    return 3 * rows + 1


def _summaries(random: Random) -> int:
    rows = [list[Entry](HEADER), *([cell(random) for _ in HEADER] for _ in range(random.randrange(1, 5)))]
    for given in _table(summary_cells, Cells(rows), Cells.of(random.choice((None, cell(random)))), DEFAULTS, ON):
        assert given is None or isinstance(given, str) or finite(given), given
    return len(rows) * len(HEADER)


def _table(function: Callable[..., object], *arguments: object) -> list[object]:
    table = refused_or(function, *arguments)
    return [] if table is None else [one for row in table for one in row]


def _marked(given: object) -> bool:
    return isinstance(given, str) and given.startswith(MARK)


GRAMMARS: dict[str, Trial] = {
    "numeri": _of_cells(read_number),
    "quantità": _of_texts(parse_quantity),
    "versi": _of_texts(read_direction),
    "date": _of_cells(lambda entry: read_date(entry, 2024)),
    "date senza anno": _of_cells(lambda entry: read_date(entry, None)),
    "scadenze": _of_texts(lambda said: read_deadline(said, 2024)),
    "giorni": _of_texts(lambda said: (read_day(said, None), read_day_with_words(said, 2024))),
    "anni": _of_texts(lambda said: (years_in(said), YearClues.of([said], PLAN).best)),
    "variazioni": _of_texts(parse_variation),
    "non valutabile": _of_cells(lambda entry: (is_reported(entry), not_assessable_reason(entry))),
    "dati personali": _of_texts(personal_in),
    "tipologie": _of_texts(lambda said: (kind_or_none(said), kinds_named_in(said), unit_kinds(said), kind_of(said))),
    "testi": _of_cells(
        lambda entry: (shown(entry), visible(one_line(entry)), shorten(fold(identity(one_line(entry)))))
    ),
    "pesi": _weights,
    "parametri": _parameters,
    "valori attesi ed effettivi": _kinds,
    "tipo dal valore": _inferred,
}
"""By what is read."""
FUNCTIONS: dict[str, Trial] = {
    "PDO_SCORE e le altre": _indicators,
    "PDO_SETTORE": _sectors,
    "PDO_RIEPILOGO": _summaries,
}
"""By the functions of the sheet."""
