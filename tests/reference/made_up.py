"""Made-up indicators, plans and parameters: what is meant, and how an office might spell it; the same for a seed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from random import Random
from typing import Any

from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.settings.settings import apply_setting
from tests.reference.scoring import Indicator, Objective, Rules, Said, Share, Value

MONTHS = ("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
          "novembre", "dicembre")  # fmt: skip
AT_MOST = ("minore o uguale a ", "non superiore a ", "al massimo ", "max ", "≤ ", "<= ")
AT_LEAST = ("maggiore o uguale a ", "non inferiore a ", "almeno ", "min ", "≥ ", ">= ", "", "")
WORDS = {
    "NUMERO": ("Nr", "Nr.", "N.", "numero", "Quantità", "NUMERO "),
    "PERCENTUALE": ("Percentuale", "%", "perc."),
    "DATA": ("Data", "DATA", " data"),
    "SI_NO": ("si/no", "sì/no", "SI/NO"),
    "TEMPESTIVITA": ("Tempestività", "Tempestivita'", "TEMPESTIVITÀ"),
}
ANSWERS = {
    Said.YES: ("si", "sì", "S", "x", "vero", "TRUE", True, 1),
    Said.NO: ("no", "N", "falso", "false", False, 0),
    Said.PARTLY: ("in parte", "parziale", "Parzialmente"),
}


@dataclass(frozen=True)
class Spelled:
    """An indicator with its three cells: type, target, actual."""

    meant: Indicator
    cells: tuple[Any, Any, Any]


def number(random: Random, value: Fraction) -> str | float:
    """Spell a number with at most two decimals: as a number, the Italian way, plainly."""
    plain = f"{float(value):.2f}".rstrip("0").rstrip(".")
    if random.random() < 0.5:
        return float(plain)
    whole, _, decimals = plain.partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    dotted = f"{int(digits):,}".replace(",", ".") if random.random() < 0.5 else digits
    return sign + dotted + ("," + decimals if decimals else "")


def percentage(random: Random, points: Fraction) -> str | float:
    """Spell points of a hundred: with the sign, as a fraction, bare where that cannot be taken for a fraction."""
    plain = f"{float(points):.2f}".rstrip("0").rstrip(".")
    spellings: list[str | float] = [f"{plain}%".replace(".", ","), f"{plain} %"]
    if 0 <= points <= 100:
        spellings.append(float(points) / 100)
    if points > 2:
        spellings.append(float(plain))
    return random.choice(spellings)


def day(random: Random, value: date) -> Any:
    """Spell a day."""
    return random.choice(
        (
            value,
            f"{value:%d.%m.%Y}",
            f"{value:%d/%m/%Y}",
            f"{value.day}-{value.month}-{value.year}",
            value.isoformat(),
            f"{value.day} {MONTHS[value.month - 1]} {value.year}",
        )
    )


def _value(random: Random, *, low: int = 0) -> Fraction:
    return Fraction(random.randint(low, random.choice((5, 100, 3000))) * random.choice((1, 1, 100)), 100)


def _near(random: Random, target: Fraction) -> Fraction:
    """A value that is likely to be near an edge of a rule: none, half, the whole, twice."""
    if random.random() < 0.4:
        return target * random.choice((0, 1, 2)) + Fraction(random.choice((0, 0, 1, -1)), 100)
    return _value(random)


def indicator(random: Random, year: int) -> Spelled:
    """Make up one indicator of any kind, in any state."""
    kind = random.choice(tuple(WORDS))
    target, actual, at_most, cells = _KINDS[kind](random, year)
    lot = random.random()
    if lot < 0.12:
        actual, cells = Said.NOTHING, (cells[0], None)
    elif lot < 0.17:
        actual, cells = Said.NOT_ASSESSABLE, (cells[0], random.choice(("NV: sospeso", "non valutabile: fondi tolti")))
    elif lot < 0.21:
        actual, cells = Said.UNREADABLE, (cells[0], random.choice(("boh", "vedi nota", "NV", "??")))
    elif lot < 0.23:
        target, cells = Said.UNREADABLE, (random.choice(("da definire", "vedi allegato")), cells[1])
    return Spelled(Indicator(kind, at_most, target, actual), (random.choice(WORDS[kind]), *cells))


Made = tuple[Value, Value, bool, tuple[Any, Any]]


def _number(random: Random, _year: int) -> Made:
    at_most = random.random() < 0.4
    target = _value(random, low=-5) if at_most else _value(random)
    if 1900 <= target < 2100:
        target += 200  # a bound like «almeno 2016» is a comparison with a year: an error that asks for the number
    actual = _near(random, target) if random.random() < 0.9 else _value(random, low=-50)
    said = random.choice(AT_MOST if at_most else AT_LEAST)
    shown = number(random, target)
    if said:
        shown = said + (shown if isinstance(shown, str) else f"{shown:.2f}".rstrip("0").rstrip(".").replace(".", ","))
    return target, actual, at_most, (shown, number(random, actual))


def _percentage(random: Random, _year: int) -> Made:
    at_most = random.random() < 0.3
    target, actual = Fraction(random.randint(3, 100)), Fraction(random.randint(0, 13000), 100)
    if random.random() < 0.3:
        actual = target
    said = random.choice(AT_MOST) if at_most else random.choice(AT_LEAST)
    shown = f"{said}{int(target)}%" if said else percentage(random, target)
    return target, actual, at_most, (shown, percentage(random, actual))


def _date(random: Random, year: int) -> Made:
    target = date(year, 1, 1) + timedelta(days=random.randint(0, 364 + random.choice((0, 0, 200))))
    late = random.choice((0, 1, 15, 16, 30, 31, 60, 61, random.randint(-90, 400)))
    shown = day(random, target)
    if isinstance(shown, str) and random.random() < 0.3:
        shown = random.choice(("entro il ", "entro ")) + shown
    if random.random() < 0.08:
        return target, Said.NEVER, True, (shown, random.choice(("no", "non effettuato")))
    actual = target + timedelta(days=late)
    return target, actual, True, (shown, day(random, actual))


def _answer(random: Random, _year: int) -> Made:
    target = random.choice((Said.YES, Said.YES, Said.NO))
    actual = random.choice((Said.YES, Said.NO, Said.PARTLY))
    texts = [text for text in ANSWERS[target] if isinstance(text, str)]
    return target, actual, False, (random.choice(texts), random.choice(ANSWERS[actual]))


def _term(random: Random, _year: int) -> Made:
    days = random.randint(1, 90)
    shown = random.choice((f"Entro {days} gg.", f"{days} giorni", f"entro {days} giorni", days))
    if random.random() < 0.3:
        points = Fraction(random.randint(0, 110))
        return Fraction(days), Share(points), True, (shown, f"{points}%")
    taken = random.choice((days, 2 * days, random.randint(0, 200)))
    return Fraction(days), Fraction(taken), True, (shown, random.choice((taken, f"{taken} gg", f"{taken} giorni")))


_KINDS = {"NUMERO": _number, "PERCENTUALE": _percentage, "DATA": _date, "SI_NO": _answer, "TEMPESTIVITA": _term}


def rules(random: Random, year: int) -> tuple[Rules, dict[str, str]]:
    """Make up a measurement system: for the reference, and as texts of `Parametri`."""
    cap, beyond = random.choice((100, 110, 150)), random.choice(("lineare", "rapporto", "tutto_o_niente"))
    tolerance, partly = random.choice((0, 5)), random.choice((0, 50, 70))
    first, second = random.randint(1, 10), random.randint(11, 40)
    after, notice = random.choice((0, 40)), random.choice((0, 15, 30, 90))
    joined, final = random.choice(("media", "media", "minimo", "tutti")), random.random() < 0.3
    reached = random.choice((90, 95, 100))
    texts = {
        "anno": str(year), "cap": str(cap), "oltre_massimo": beyond, "tolleranza_numero": str(tolerance),
        "si_no_parziale": str(partly), "fasce_ritardo": f"{first}: 80; {second}: 30; oltre: 10",
        "punteggio_oltre_anno": str(after), "preavviso_giorni": str(notice), "aggregazione": joined,
        "modo": "consuntivo" if final else "monitoraggio", "fasce_obiettivo": f"{reached}; 60",
    }  # fmt: skip
    late = ((first, Fraction(80)), (second, Fraction(30)))
    exact = Rules(
        Fraction(cap), beyond, Fraction(tolerance), Fraction(partly), late, Fraction(10), Fraction(after), notice,
        joined, final, None, (Fraction(reached), Fraction(60)), year,
    )  # fmt: skip
    return exact, texts


def plan(random: Random, year: int) -> tuple[list[Objective], list[list[Any]]]:
    """Make up a plan: what is meant, and its rows as the office's ten columns."""
    meant: list[Objective] = []
    rows: list[list[Any]] = []
    for sector in random.sample(("SF", "GT", "SC", "1.1", "11", "LP"), random.randint(1, 5)):
        count = random.randint(1, 6)
        for at in range(count):
            weight = None if random.random() < 0.1 else Fraction(random.randint(1, 60))
            spelled = [indicator(random, year) for _ in range(random.choice((1, 1, 2, 4)))]
            meant.append(Objective(sector, weight, [one.meant for one in spelled]))
            shown = "Non pesato: facoltativo" if weight is None else int(weight)
            for place, one in enumerate(spelled):
                first = [sector, "Rossi", "UFF", "Servizio", f"Obiettivo {at + 1}"] if place == 0 else [None] * 5
                rows.append([*first, f"Indicatore {place + 1}", *one.cells, shown if place == 0 else None])
    return meant, rows


def parameters(texts: dict[str, str]) -> Parameters:
    """Give the package's parameters of such texts."""
    read = DEFAULTS
    for name, text in texts.items():
        read = apply_setting(read, name, text, name)
    return read


def indicators(seed: int, count: int, year: int) -> Sequence[Spelled]:
    """Make up indicators."""
    random = Random(seed)
    return [indicator(random, year) for _ in range(count)]
