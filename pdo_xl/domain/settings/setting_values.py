"""How the values of `Parametri` are read.

Raises: ParameterError, everywhere, with what the cell should hold; the caller adds which cell it is.
"""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from pdo_xl.domain.errors import ImpossibleDate, ParameterError
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.settings.late_bands import SEVERE, LateBands
from pdo_xl.domain.settings.setting import Reading
from pdo_xl.domain.values import dates, numbers
from pdo_xl.domain.values.entry import Entry, Percent
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import fold, identity, italian, italian_date, plain

T = TypeVar("T")
Choice = TypeVar("Choice", bound=StrEnum)

_PAIR = late_pattern(r"(.+)[:=]([^:=]+)", re.DOTALL)


def read_number(entry: Entry, low: float, high: float) -> float:
    """A number between two limits, ends included; a percentage gives its points."""
    number = numbers.read_number(entry.fraction * 100 if isinstance(entry, Percent) else entry)
    if number is None or not low <= number <= high:
        raise ParameterError(f"serve un numero da {italian(low)} a {italian(high)}")
    return number


def read_whole(entry: Entry, low: int, high: int) -> int:
    """A whole number between two limits, ends included."""
    number = numbers.read_number(entry)
    if number is None or not low <= number <= high or not number.is_integer():
        raise ParameterError(f"serve un numero intero da {low} a {high}")
    return int(number)


def _text(entry: Entry) -> str:
    return entry if isinstance(entry, str) else shown(entry)


def read_choice(entry: Entry, choices: tuple[str, ...]) -> str:
    """One of some words, however it is spelt."""
    typed = fold(_text(entry))
    for word in choices:
        if fold(word) == typed:
            return word
    raise ParameterError("si può scegliere fra: " + ", ".join(choices))


def read_date(entry: Entry, blank: str = "oggi") -> date:
    """A day; `blank` is what an empty cell means."""
    try:
        reading = dates.read_date(entry, None)
    except ImpossibleDate:
        reading = None
    if reading is None:
        raise ParameterError(f"serve una data, per esempio 31/12/2024; vuota vuol dire {blank}")
    if reading.day < dates.FIRST_SHEET_DAY:
        raise ParameterError(f"serve una data dal {italian_date(dates.FIRST_SHEET_DAY)} in poi")
    return reading.day


def _pairs(entry: Entry, example: str) -> list[tuple[str, str]]:
    pairs = []
    for piece in map(str.strip, _text(entry).split(";")):
        if piece:
            pair = _PAIR.fullmatch(piece)
            if pair is None or not pair[1].strip() or not pair[2].strip():
                raise ParameterError(f"serve un elenco come «{example}»")
            pairs.append((pair[1].strip(), pair[2].strip()))
    return pairs


def read_late_bands(entry: Entry) -> LateBands:
    """The bands of delay: "15: 90; 30: 75; oltre: 0", or SEVERO."""
    if isinstance(entry, str) and fold(entry) == "severo":
        return SEVERE
    example = "15: 90; 30: 75; 60: 50; oltre: 0"
    limits: list[tuple[int, float]] = []
    beyond = 0.0
    for key, value in _pairs(entry, example):
        points = read_number(value, 0, 100)
        if plain(key) == "oltre":
            beyond = points
        else:
            limits.append((read_whole(key, 1, 3660), points))
    days = [limit for limit, _ in limits]
    scores = [points for _, points in limits] + [beyond]
    if days != sorted(set(days)) or scores != sorted(scores, reverse=True):
        raise ParameterError(
            f"i giorni devono crescere e i punti non possono aumentare col ritardo, come in «{example}»"
        )
    return LateBands(tuple(limits), beyond)


def read_bands(entry: Entry, highest: float, example: str) -> tuple[float, float]:
    """Two thresholds, the higher one first: "95; 60"."""
    pieces = _text(entry).split(";")
    if len(pieces) != 2:
        raise ParameterError(f"servono due soglie, per esempio «{example}»")
    high, low = (read_number(piece, 0, highest) for piece in pieces)
    if low > high:
        raise ParameterError(f"la prima soglia non può essere più bassa della seconda, come in «{example}»")
    return high, low


def read_sector_weights(entry: Entry) -> dict[str, float]:
    """A weight for each sector, by the `identity` of its name: "SF = 20; GT = 15"."""
    pairs = _pairs(entry, "SF = 20; GT = 15")
    weights: dict[str, float] = {}
    for sector, weight in pairs:
        if identity(sector) in weights:
            raise ParameterError(f"il settore {sector} vi sta due volte: lasciarlo una volta sola")
        weights[identity(sector)] = read_number(weight, 0, 1_000_000)
    return weights


def read_gravities(entry: Entry) -> dict[str, Gravity]:
    """Gravities by code: "PDO403 = avviso"."""
    example = "PDO403 = avviso; PDO106 = nota"
    gravities: dict[str, Gravity] = {}
    for code, gravity in _pairs(entry, example):
        if re.fullmatch(r"PDO\d{3}", code.upper()) is None:
            raise ParameterError(f"serve un elenco come «{example}»")
        gravities[code.upper()] = Gravity(read_choice(gravity, tuple(Gravity)))
    return gravities


def number(low: float, high: float) -> Reading[float]:
    """Read a number between two limits."""
    return Reading(lambda entry: read_number(entry, low, high), limits=f"da {italian(low)} a {italian(high)}")


def percent(low: float, high: float) -> Reading[float]:
    """Read a number of points as a fraction of one."""
    return Reading(lambda entry: read_number(entry, low, high) / 100, limits=f"da {italian(low)} a {italian(high)}")


def whole(low: int, high: int) -> Reading[int]:
    """Read a whole number between two limits."""
    return Reading(lambda entry: read_whole(entry, low, high), limits=f"da {low} a {high}")


def choice(choices: type[Choice]) -> Reading[Choice]:
    """Read one of some words."""
    words = tuple(choices)
    return Reading(lambda entry: choices(read_choice(entry, words)), choices=words)


def or_blank(reading: Reading[T]) -> Reading[T | None]:
    """Read the same, or nothing: a parameter that has no value until somebody gives it one."""
    return Reading(
        lambda entry: None if entry is None else reading.read(entry), reading.choices, reading.limits, reading.is_date
    )


DAY: Reading[date] = Reading(read_date, is_date=True)
CONFIRMATION: Reading[bool] = Reading(lambda entry: read_choice(entry, ("no", "si")) == "si", choices=("no", "si"))
LATE_BANDS: Reading[LateBands] = Reading(read_late_bands)
APPROVAL_DAY: Reading[date] = Reading(lambda entry: read_date(entry, "non detto"), is_date=True)
OBJECTIVE_BANDS: Reading[tuple[float, float]] = Reading(lambda entry: read_bands(entry, 200, "95; 60"))
TREND_BANDS: Reading[tuple[float, float]] = Reading(lambda entry: read_bands(entry, 100, "90; 60"))
SECTOR_WEIGHTS: Reading[Mapping[str, float]] = Reading(read_sector_weights)
GRAVITIES: Reading[Mapping[str, Gravity]] = Reading(read_gravities)
