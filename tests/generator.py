"""Plans for tests, made by code: the same seed gives the same workbook, and says what it means.

`plan(shape)` makes up what is meant: sectors, objectives, indicators, each with a spelling of every kind.
`write(path, shape)` saves it in a layout of its own, with XlsxWriter or openpyxl; `rich` adds what other
libraries lose (`tests/generator_rich.py`). A test may have LibreOffice save it again (`convert`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from pdo_xl.domain.kinds.yes_no import Answer
from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.dates import MONTHS

YEAR = 2024


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell's value and how it is formatted: a number shown as a percentage, a day."""

    value: Any
    form: str = ""


@dataclass(frozen=True, slots=True)
class Meant:
    """One indicator as it is meant: what the reader is to make of its row."""

    text: str
    kind: str
    target: Any
    actual: Any
    cells: tuple[object, object, object, object]
    """Type, target, actual as spelled; the weight of the indicator alone."""


@dataclass(slots=True)
class MeantObjective:
    """One objective: its weight as a number, and as it is spelled."""

    sector: str
    manager: str
    unit: str
    service: str
    text: str
    weight: float
    weight_cell: object
    indicators: list[Meant] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Shape:
    """A layout. The defaults are the office's own; everything else may differ."""

    seed: int = 0
    sectors: int = 3
    objectives: int = 3
    indicators: int = 2
    title_rows: int = 1
    order: tuple[Field, ...] = ()
    renamed: bool = False
    extra: tuple[str, ...] = ()
    merged: str = ""
    """"objective": A to E over an objective's rows; "sector": A and B over a sector's; "weight": J over an objective's."""
    one_sheet_per_sector: bool = False
    totals: bool = False
    repeated: bool = False
    two_header_rows: bool = False
    three_actuals: bool = False
    indicator_weights: bool = False
    weight_below: bool = False
    """Weights stand on an objective's last row."""
    writer: str = "xlsxwriter"
    rich: bool = False
    macros: bool = False

    @property
    def extension(self) -> str:
        return ".xlsm" if self.macros else ".xlsx"


def _italian(number: float) -> str:
    return f"{number:g}".replace(".", ",")


def _number(random: Random) -> tuple[Any, Any, Any, Any]:
    target = random.choice((5.0, 12.0, 40.0, 650.0, 2.5))
    actual = random.choice((None, target, target / 2, 0.0))
    spelled = [
        target,
        _italian(target),
        f"n. {_italian(target)}",
        f"almeno {_italian(target)}",
        f"≥ {_italian(target)}",
    ]
    done = None if actual is None else random.choice([actual, _italian(actual), f"nr. {_italian(actual)}"])
    return target, actual, random.choice(spelled), done


def _percentage(random: Random) -> tuple[Any, Any, Any, Any]:
    target = random.choice((25.0, 80.0, 100.0))
    actual = random.choice((None, target, target / 2))
    done: Any = None
    if actual is not None:
        done = random.choice([f"{_italian(actual)}%", f"{_italian(actual)} %", Shown(actual / 100, "0%")])
    spelled = [Shown(target / 100, "0%"), f"{_italian(target)}%", f"almeno {_italian(target)} %", target / 100]
    return target, actual, random.choice(spelled), done


def spelled_day(day: date, random: Random) -> Any:
    """A day in one of the spellings."""
    month = MONTHS[day.month - 1]
    forms: list[Any] = [
        f"{day:%d.%m.%Y}", f"{day:%d/%m/%Y}", f"{day:%d-%m-%Y}", day.isoformat(), f"{day.day}.{day.month}.{day:%y}",
        f"{day.day} {month} {day.year}", f"{day.day} {month[:3]}. {day.year}", Shown(day, "dd/mm/yyyy"),
    ]  # fmt: skip
    return random.choice(forms)


def _day(random: Random) -> tuple[Any, Any, Any, Any]:
    target = random.choice((date(YEAR, 2, 29), date(YEAR, 6, 30), date(YEAR, 12, 31), date(YEAR, 3, 15)))
    actual = random.choice((None, target, target + timedelta(days=20)))
    spelled = spelled_day(target, random)
    if isinstance(spelled, str) and random.random() < 0.3:
        spelled = f"entro il {spelled}"
    return target, actual, spelled, None if actual is None else spelled_day(actual, random)


def _answer(random: Random) -> tuple[Any, Any, Any, Any]:
    actual = random.choice((None, Answer.YES, Answer.NO, Answer.PARTLY))
    words: dict[Any, list[Any]] = {
        None: [None],
        Answer.YES: ["si", "Sì", "x", True],
        Answer.NO: ["no", "NO", False],
        Answer.PARTLY: ["in parte", "parziale"],
    }
    return Answer.YES, actual, random.choice(["si", "Sì", "SI"]), random.choice(words[actual])


def _term(random: Random) -> tuple[Any, Any, Any, Any]:
    target = float(random.choice((15, 30, 60)))
    actual = random.choice((None, target, target * 2))
    done = None if actual is None else random.choice([actual, f"{actual:g} gg.", f"{actual:g} giorni"])
    return target, actual, random.choice([f"Entro {target:g} gg.", f"{target:g} giorni", target]), done


KINDS: dict[str, tuple[tuple[str, ...], Callable[[Random], tuple[Any, Any, Any, Any]]]] = {
    "NUMERO": (("Nr", "Nr.", "N.", "Numero", "QUANTITÀ"), _number),
    "PERCENTUALE": (("Percentuale", "%", "Perc.", "percentuale "), _percentage),
    "DATA": (("Data", "DATA"), _day),
    "SI_NO": (("si/no", "Sì/No", "SI/NO"), _answer),
    "TEMPESTIVITA": (("Tempestività", "Tempestivita'"), _term),
}


def plan(shape: Shape) -> list[MeantObjective]:
    """Make up a plan: weights that total 100 in each sector, every kind by turns."""
    random = Random(shape.seed)
    objectives: list[MeantObjective] = []
    kinds = list(KINDS)
    random.shuffle(kinds)
    turn = 0
    for number in range(shape.sectors):
        sector = ("SF", "GT", "SC", "OR", "PL", "LP", "SP")[number % 7] + ("" if number < 7 else str(number // 7))
        weights = _weights(shape.objectives, random)
        for place, weight in enumerate(weights, start=1):
            objective = MeantObjective(
                sector,
                f"Dirigente {sector}",
                f"U{place}",
                f"SERVIZIO {place}\ndi {sector}" if random.random() < 0.2 else f"SERVIZIO {place} di {sector}",
                f"Obiettivo {place} di {sector}",
                weight,
                random.choice([weight, _italian(weight), Shown(weight / 100, "0%") if weight > 2 else weight]),
            )
            for count in range(1, random.randint(1, shape.indicators) + 1):
                name = kinds[turn % len(kinds)]
                turn += 1
                spellings, make = KINDS[name]
                target, actual, target_cell, actual_cell = make(random)
                text = f"Indicatore {count} dell'obiettivo {place} di {sector}"
                cells = (random.choice(spellings), target_cell, actual_cell, 100.0)
                objective.indicators.append(Meant(text, name, target, actual, cells))
            objectives.append(objective)
    return objectives


def _weights(count: int, random: Random) -> list[float]:
    """Whole weights from 2 up that total 100."""
    cuts = sorted(random.sample(range(3, 98, 3), count - 1))
    return [float(right - left) for left, right in zip([0, *cuts], [*cuts, 100], strict=True)]


def random_shape(seed: int, **given: Any) -> Shape:
    """A shape of any kind; `given` fixes some of it."""
    random = Random(seed)
    order = list(Field)[:10]
    random.shuffle(order)
    values: dict[str, Any] = {
        "seed": seed,
        "sectors": random.randint(1, 4),
        "objectives": random.randint(1, 4),
        "indicators": random.randint(1, 4),
        "title_rows": random.randint(0, 4),
        "order": tuple(order) if random.random() < 0.4 else (),
        "renamed": random.random() < 0.4,
        "extra": tuple(
            random.sample(
                ("Note", "Valore anno precedente", "Fonte", "Verificato il", "Stato", "Segnalazioni"),
                random.randint(0, 3),
            )
        ),
        "merged": random.choice(("", "", "objective", "sector", "weight")),
        "one_sheet_per_sector": random.random() < 0.3,
        "totals": random.random() < 0.3,
        "repeated": random.random() < 0.2,
        "two_header_rows": random.random() < 0.2,
        "three_actuals": random.random() < 0.25,
        "indicator_weights": random.random() < 0.2,
        "weight_below": random.random() < 0.2,
        "writer": random.choice(("xlsxwriter", "openpyxl")),
        "rich": random.random() < 0.5,
    }
    values |= given
    if values["order"] or values["two_header_rows"]:
        # Areas over columns that do not stand side by side make no sense; nor do repeated rows under two.
        values["merged"] = values["merged"] if values["merged"] == "weight" else ""
        values["repeated"] = False
    return Shape(**values)


def write(path: Path, shape: Shape) -> list[MeantObjective]:
    """Save the plan of a shape as a workbook; give what it means."""
    from tests.generator_layout import save

    meant = plan(shape)
    save(path, shape, meant)
    return meant
