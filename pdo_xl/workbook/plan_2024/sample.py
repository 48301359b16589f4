"""A plan with made-up actual values, for training: every kind, every spelling, always the same for a seed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from sys import float_info
from typing import Any

from pdo_xl.domain.assess import Assessed
from pdo_xl.domain.direction import Direction
from pdo_xl.domain.kinds import deadline, number, percentage, promptness, yes_no
from pdo_xl.domain.kinds.base import Answer, Kind
from pdo_xl.domain.plan import Field
from pdo_xl.domain.score import Results
from pdo_xl.domain.text import italian
from pdo_xl.sheet.blocks import Block, Value, Writing
from pdo_xl.sheet.reading.read import ReadPlan

MARK = "ESEMPIO: i valori effettivi sono inventati, per esercitazione"

_BLANK_SHARE = 0.12
_NOT_ASSESSABLE_SHARE = 0.03
_MONTHS = ("gen.", "feb.", "mar.", "apr.", "mag.", "giu.", "lug.", "ago.", "set.", "ott.", "nov.", "dic.")


def sample_workbook() -> Path:
    """The plan of 2024 that comes with the software: inside the installed package, or in the source tree.

    Raises: FileNotFoundError if neither has it.
    """
    name = "Piano_Obiettivi_2024.xlsm"
    here = Path(__file__).parents[1]
    for path in (here / name, here.parent.parent / "workbook" / name):
        if path.is_file():
            return path
    raise FileNotFoundError(2, "manca il piano di esempio", name)


def made_up_actuals(read: ReadPlan, results: Results, seed: int) -> Writing:
    """Fill the actual values of a plan, and mark each of its sheets as fictitious in its title.

    Only for a copy: the columns of the staff are otherwise never written.
    """
    random = Random(seed)  # noqa: S311 - the same values each time is the point
    rows: dict[str, dict[int, list[Value]]] = {sheet.layout.sheet: {} for sheet in read.sheets}
    for assessed in results.indicators:
        rows[assessed.indicator.sheet][assessed.indicator.row] = [_actual(assessed, random)]
    blocks = []
    for sheet in read.sheets:
        layout = sheet.layout
        blocks.append(Block(layout.sheet, (layout.columns[Field.ACTUAL],), rows[layout.sheet]))
        if layout.header_row > 1:
            title = f"{read.plan.title} – {MARK}" if read.plan.title else MARK
            blocks.append(Block(layout.sheet, (1,), {1: [title]}))
    return Writing(tuple(blocks))


def _actual(assessed: Assessed, random: Random) -> Value:
    chance = random.random()
    if chance < _BLANK_SHARE or assessed.kind is None or assessed.target is None:
        return None
    if chance < _BLANK_SHARE + _NOT_ASSESSABLE_SHARE:
        return random.choice(("NV: gara deserta", "non valutabile: finanziamento revocato", "NV: ufficio soppresso"))
    make = _MAKERS[assessed.kind]
    return make(assessed.target.value, assessed.target.direction, random)


def _quantity(target: float, direction: Direction | None, random: Random) -> Value:
    if direction is Direction.AT_MOST:
        return random.choice((target - 3, target - 1.5, target, target, target + 0.4, italian(target - 2)))
    reached = round(min(target * random.choice((0.5, 0.8, 0.95, 1, 1, 1, 1.1, 1.25)), float_info.max), 1)
    return random.choice((reached, italian(reached), f"n. {italian(reached)}"))


def _share(target: float, direction: Direction | None, random: Random) -> Value:
    points = round(min(target * random.choice((0.72, 0.9, 1, 1, 1, 1.05)), 120.0), 1)
    return random.choice((f"{italian(points)}%", f"{italian(points)} %", round(points / 100, 4)))


def _day(target: date, direction: Direction | None, random: Random) -> Value:
    if random.random() < 0.05:
        return random.choice(("no", "non effettuato"))
    late = random.choice((-40, -12, -3, 0, 0, 0, 4, 10, 22, 45, 70))
    # The calendar begins and ends.
    done = date.fromordinal(min(max(target.toordinal() + late, 1), date.max.toordinal()))
    return random.choice(
        (
            f"{done:%d.%m.%Y}",
            f"{done:%d/%m/%Y}",
            f"{done:%d-%m-%Y}",
            done.isoformat(),
            f"{done.day} {_MONTHS[done.month - 1]} {done.year}",
            f"{done.day}/{done.month}/{done:%y}",
        )
    )


def _answer(target: Answer, direction: Direction | None, random: Random) -> Value:
    return random.choice(("si", "Sì", "SI", "x", "si", "in parte", "no", "parzialmente"))


_LONGEST_TERM = 1e15
"""Days."""


def _term(target: float, direction: Direction | None, random: Random) -> Value:
    taken = int(min(target, _LONGEST_TERM) * random.choice((0.5, 1, 1, 1.5)))
    return random.choice((taken, f"{taken} gg.", f"{taken} giorni", "95%", "100%"))


_MAKERS: dict[Kind, Callable[[Any, Direction | None, Random], Value]] = {
    number: _quantity,
    percentage: _share,
    deadline: _day,
    yes_no: _answer,
    promptness: _term,
}
