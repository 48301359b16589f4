"""Made-up indicators: what is meant, and how an office might spell it; the same for a seed.

Source: design of the scoring, sections 1 to 3: each way to write a value that they name.
"""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from random import Random
from typing import NamedTuple

from tests.reference.meant import Indicator, Said, Share, Value

MONTHS = ("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
          "novembre", "dicembre")  # fmt: skip
SHORT_MONTHS = ("gen.", "feb.", "mar.", "apr.", "mag.", "giu.", "lug.", "ago.", "set.", "ott.", "nov.", "dic.")
NUMBER_WORDS = ("zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci")
AT_MOST = ("minore o uguale a ", "non superiore a ", "al massimo ", "max ", "fino a ", "≤ ", "<= ", "entro ")
AT_LEAST = ("maggiore o uguale a ", "non inferiore a ", "almeno ", "min ", "≥ ", ">= ")
WORDS = {
    "NUMERO": ("Nr", "Nr.", "N.", "numero", "Quantità", "NUMERO "),
    "PERCENTUALE": ("Percentuale", "%", "perc."),
    "DATA": ("Data", "DATA", " data"),
    "SI_NO": ("si/no", "sì/no", "SI/NO"),
    "TEMPESTIVITA": ("Tempestività", "Tempestivita'", "TEMPESTIVITÀ"),
}
ANSWERS = {
    Said.YES: ("si", "sì", "S", "x", "vero", "TRUE", True, 1.0),
    Said.NO: ("no", "N", "falso", "false", False, 0.0),
    Said.PARTLY: ("in parte", "parziale", "Parzialmente"),
}
GENERAL, DAY, MOMENT, PERCENT = "General", "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "0.00%"
DAY_ZERO = date(1899, 12, 30)


class Cell(NamedTuple):
    """What a cell holds, dates as their number, and the format that shows it."""

    value: str | float | bool | None = None
    format: str = GENERAL


class Spelled(NamedTuple):
    """An indicator with its three cells: type, target, actual."""

    meant: Indicator
    cells: tuple[Cell, Cell, Cell]


Made = tuple[Value, Value, bool, Cell, Cell]


def dated(day: date, part: float = 0) -> Cell:
    """A cell that holds a day, and perhaps a time of day."""
    return Cell(float((day - DAY_ZERO).days) + part, MOMENT if part else DAY)


def italian(random: Random, value: Fraction) -> str:
    """Write a number with at most two decimals: the Italian way, with or without dots; plainly."""
    plain = f"{float(abs(value)):.2f}".rstrip("0").rstrip(".")
    whole, _, decimals = plain.partition(".")
    sign = "-" if value < 0 else ""
    if decimals and random.random() < 0.2:
        return f"{sign}{plain}"
    whole = f"{int(whole):,}".replace(",", ".") if random.random() < 0.5 else whole
    return sign + whole + ("," + decimals if decimals else "")


def number(random: Random, value: Fraction) -> Cell:
    """Spell a number: as a number, as a text, in words, in a cell that shows it as a date."""
    lot, whole = random.random(), value.denominator == 1
    if lot < 0.05 and whole and 0 <= value <= 10:
        return Cell(NUMBER_WORDS[int(value)])
    if lot < 0.1 and whole and 1 <= value <= 59:
        shown = date(1899, 12, 31) + timedelta(days=int(value))
        return random.choice((Cell(float(value), DAY), Cell(f"{shown:%d/%m/%Y}")))
    if lot < 0.5:
        return Cell(float(value))
    leading = random.choice(("", "", "", "n. ", "nr. ")) if value >= 0 else ""
    return Cell(leading + italian(random, value))


def percentage(random: Random, points: Fraction) -> Cell:
    """Spell points of a hundred: with the sign, in such a cell, as a fraction, bare where that is no fraction."""
    plain = italian(random, points)
    spellings = [Cell(f"{plain}%"), Cell(f"{plain} %"), Cell(float(points) / 100, PERCENT)]
    if points <= 200:
        spellings += [Cell(float(points) / 100), Cell(f"{float(points) / 100:.4f}".replace(".", ","))]
    if points > 2:
        spellings += [Cell(float(points)), Cell(plain)]
    return random.choice(spellings)


def day(random: Random, value: date, year: int | None) -> Cell:
    """Spell a day; of the plan's year also without the year."""
    texts = [
        f"{value:%d.%m.%Y}", f"{value:%d/%m/%Y}", f"{value:%d-%m-%Y}", f"{value.day}/{value.month}/{value.year}",
        f"{value.day}.{value.month}.{value:%y}", value.isoformat(),
        f"{value.day} {MONTHS[value.month - 1]} {value.year}", f"{value.day} {SHORT_MONTHS[value.month - 1]} {value.year}",
    ]  # fmt: skip
    if value.year == year:
        texts += [f"{value:%d/%m}", f"{value.day} {MONTHS[value.month - 1]}"]
    return random.choice((dated(value), dated(value), dated(value, 0.5), *map(Cell, texts)))


def _value(random: Random, low: int = 0) -> Fraction:
    return Fraction(random.randint(low, random.choice((5, 100, 3000, 10**7))) * random.choice((1, 1, 100)), 100)


def _near(random: Random, target: Fraction) -> tuple[Fraction, Cell]:
    """A value that is likely to be near an edge of a rule: none, half, the whole, twice, within the tolerance."""
    lot = random.random()
    if lot < 0.04:
        # Noise of binary numbers is none of the office's; what is a little more is.
        noisy = float(target) * random.choice((1 + 1e-11, 1 - 1e-11, 1 + 1e-7, 1 - 1e-7))
        return Fraction(repr(noisy)), Cell(noisy)
    value = _value(random, random.choice((0, 0, 0, -50)))
    if lot < 0.5:
        value = target * random.choice((0, Fraction(1, 2), 1, 1, 2)) + Fraction(random.choice((0, 0, 1, -1)), 100)
    elif lot < 0.6:
        value = target * Fraction(random.choice((95, 94, 96)), 100)
    value = Fraction(round(value * 100), 100)
    return value, number(random, value)


def _directed(random: Random, shown: Cell, text: str, usual: bool, at_most: bool) -> Cell:
    if usual and random.random() < 0.5:
        return shown
    return Cell(random.choice(AT_MOST if at_most else AT_LEAST) + text)


def _number(random: Random, _year: int | None) -> Made:
    at_most = random.random() < 0.4
    target = _value(random, low=random.choice((0, 0, 0, -500)))
    if 1900 <= target < 2100:
        target += 200  # a bound like «almeno 2016» is a comparison with a year: an error that asks for the number
    actual, cell = _near(random, target)
    return (
        target,
        actual,
        at_most,
        _directed(random, number(random, target), italian(random, target), not at_most, at_most),
        cell,
    )


def _percentage(random: Random, _year: int | None) -> Made:
    at_most = random.random() < 0.3
    target = Fraction(random.choice((0, random.randint(1, 10000), 100 * random.randint(1, 120))), 100)
    actual = Fraction(random.randint(-200, 13000), 100) if random.random() < 0.7 else target
    sign = f"{italian(random, target)}{random.choice(('%', ' %'))}"
    shown = _directed(random, percentage(random, target), sign, not at_most, at_most)
    return target, actual, at_most, shown, percentage(random, actual)


def _date(random: Random, year: int | None) -> Made:
    target = date(year or 2024, 1, 1) + timedelta(days=random.randint(0, 364 + random.choice((0, 0, 200))))
    late = random.choice((0, 1, 15, 16, 30, 31, 60, 61, random.randint(-90, 400)))
    shown = day(random, target, year)
    if isinstance(shown.value, str) and random.random() < 0.3:
        shown = Cell(random.choice(("entro il ", "entro ", "Entro il ")) + shown.value)
    if random.random() < 0.08:
        return target, Said.NEVER, True, shown, Cell(random.choice(("no", "non effettuato", "No.")))
    actual = target + timedelta(days=late)
    return target, actual, True, shown, day(random, actual, year)


def _answer(random: Random, _year: int | None) -> Made:
    target = random.choice((Said.YES, Said.YES, Said.NO, Said.PARTLY))
    actual = random.choice((Said.YES, Said.NO, Said.PARTLY))
    return target, actual, False, Cell(random.choice(ANSWERS[target])), Cell(random.choice(ANSWERS[actual]))


def _days(random: Random, days: int) -> Cell:
    spellings = [Cell(float(days)), Cell(f"{days}"), Cell(f"{days} gg."), Cell(f"{days} giorni"), Cell(f"{days}gg")]
    for length, words in ((7, ("settimana", "settimane")), (30, ("mese", "mesi"))):
        if days and days % length == 0:
            spellings += [Cell(f"{days // length} {words[days != length]}")] * 3
    if 1 <= days <= 59:
        spellings.append(Cell(float(days), DAY))
    return random.choice(spellings)


def _term(random: Random, _year: int | None) -> Made:
    days = random.choice((random.randint(1, 90), 7 * random.randint(1, 10), 30 * random.randint(1, 6)))
    shown = _days(random, days)
    if isinstance(shown.value, str) and random.random() < 0.5:
        shown = Cell("Entro " + shown.value)
    if random.random() < 0.3:
        points = Fraction(random.randint(0, 220), 2)
        cell = random.choice((Cell(f"{italian(random, points)}%"), Cell(float(points) / 100, PERCENT)))
        return Fraction(days), Share(points), True, shown, cell
    taken = random.choice((days, 2 * days, random.randint(0, 200), random.randint(days, 2 * days)))
    return Fraction(days), Fraction(taken), True, shown, _days(random, taken)


_KINDS: dict[str, Callable[[Random, int | None], Made]] = {
    "NUMERO": _number, "PERCENTUALE": _percentage, "DATA": _date, "SI_NO": _answer, "TEMPESTIVITA": _term,
}  # fmt: skip
_NO_TARGET = {
    "NUMERO": ("vedi allegato", "650 o 700"), "PERCENTUALE": ("da concordare",),
    "DATA": ("12", 12.0, "almeno il 31.12.2024"), "SI_NO": ("forse", 2.0),
    "TEMPESTIVITA": ("31.12.2024", "almeno 30 giorni", "0 giorni", -5.0, "80%"),
}  # fmt: skip
_NO_ACTUAL = {
    "NUMERO": ("circa 5",), "PERCENTUALE": ("molto",), "DATA": ("12", 12.0), "SI_NO": ("forse", 2.0),
    "TEMPESTIVITA": ("31.12.2024",),
}  # fmt: skip
_IMPOSSIBLE = ("31.02.2024", "30/2/2024", "31.04.2024")


def indicator(random: Random, year: int | None) -> Spelled:
    """Make up one indicator of any kind, in any state."""
    kind = random.choice(tuple(WORDS))
    target, actual, at_most, wanted, done = _KINDS[kind](random, year)
    lot = random.random()
    if lot < 0.12:
        actual, done = Said.NOTHING, Cell()
    elif lot < 0.17:
        actual, done = Said.NOT_ASSESSABLE, Cell(random.choice(("NV: sospeso", "non valutabile: fondi tolti")))
    elif lot < 0.19:
        actual, done = Said.NO_REASON, Cell(random.choice(("NV", "nv:", "non valutabile")))
    elif lot < 0.22:
        actual, done = Said.UNREADABLE, Cell(random.choice(("boh", "vedi nota", *_NO_ACTUAL[kind])))
    elif lot < 0.23 and kind == "DATA":
        actual, done = Said.IMPOSSIBLE, Cell(random.choice(_IMPOSSIBLE))
    lot = random.random()
    if lot < 0.02:
        target, wanted = Said.UNREADABLE, Cell(random.choice(("da definire", None, *_NO_TARGET[kind])))
    elif lot < 0.03 and kind == "DATA":
        target, wanted = Said.IMPOSSIBLE, Cell(random.choice(_IMPOSSIBLE))
    word = random.choice(WORDS[kind])
    if random.random() < 0.01:
        kind, word = "", "colore"
    return Spelled(Indicator(kind, at_most, target, actual), (Cell(word), wanted, done))
