"""Made-up cells: what offices write, cut, doubled and mixed; junk; numbers of every size. The same for a seed."""

from collections.abc import Sequence
from datetime import date, datetime, time
from functools import cache
from random import Random

from pdo_xl.domain.kinds.written import TABLES
from pdo_xl.domain.values.entry import CellError, DateNumber, EarlyDate, Entry, Hours, NotCalculated, Percent
from tests.junk import HEAVY, JUNK, LONGEST
from tests.spellings import SPELLINGS

SIGNS = "0123456789.,-/%:;()'’\"+=<>≤≥ nvgesiNVGESI\t\n\xa0\u200b\u202e½²º°€«»–—٣３Ⅻ\U0001f600à\u0301"
_PARTS = (
    "entro il ", "entro ", "non oltre ", "almeno ", "max ", "≤ ", "31/12/2024", "31.02.2024", "2024-13-01", "1° trimestre", "Nr.",
    "Percentuale", "Data", "si/no", "Tempestività", "gg", "mesi", "ore", "NV", "NV: ", "+10%", "-5 %", "12,5", "1.234.567,89", "ex art. 208",
    "Non pesato", "650 mila", "1e400", "-0", "00", "dal 1/1 al 31/12", "5=100; 10=90", "SF=40; GT=60", "PDO201=avviso", "H", "SF!H", "XFD1048577",
    "anno 2024", "2023/2024", "a. s. 2024", "RSSMRA80A01H501U", "mario.rossi@prova.example", "TOTALE", "Settore", "Obiettivo", "raggiunto in parte",
)  # fmt: skip


@cache
def corpus() -> Sequence[Entry]:
    """What made-up cells begin with: every spelling that is known, and junk."""
    written = [cell for table in TABLES.values() for lines in table for line in lines for cell in line.cells]
    seen = [cell[0] if isinstance(cell, tuple) else cell for spelling in SPELLINGS for cell in spelling[:3]]
    return (*written, *seen, *JUNK, *_PARTS)


@cache
def _texts() -> Sequence[str]:
    return tuple(one for one in corpus() if isinstance(one, str) and len(one) < 200)


def cell(random: Random) -> Entry:
    """Make one up."""
    match random.randrange(16):
        case 0 | 1 | 2:
            return random.choice(corpus())
        case 3 | 4:
            return _number(random)
        case 5:
            return _shown(random)
        case 6:
            return _moment(random)
        case 7 if not random.randrange(40):
            return random.choice(HEAVY)
        case _:
            return text(random)


def text(random: Random) -> str:
    """Make a text up."""
    made = random.choice(_texts())
    for _ in range(random.randrange(4)):
        made = _changed(random, made)
    return made[:LONGEST]


def _changed(random: Random, made: str) -> str:
    at = random.randrange(len(made) + 1)
    match random.randrange(9):
        case 0:
            return made[:at] + random.choice(SIGNS) + made[at:]
        case 1:
            return made[:at] + made[at + 1 :]
        case 2:
            return made[:at] + random.choice(SIGNS) + made[at + 1 :]
        case 3:
            return made[:at] + random.choice(_PARTS) + made[at:]
        case 4:
            return made[:at] + random.choice(_texts())
        case 5:
            return made * random.choice((2, 3, 20))
        case 6:
            return random.choice((str.upper, str.title, str.swapcase, str.strip))(made)
        case 7:
            return "".join(chr(random.randrange(0x110000)) if not random.randrange(6) else sign for sign in made)
        case _:
            return made[at:] + made[:at]


def _number(random: Random) -> int | float:
    match random.randrange(7):
        case 0:
            return random.randrange(-5, 101)
        case 1:
            return random.uniform(-2, 2)
        case 2:
            return round(random.uniform(-1e4, 1e5), random.randrange(4))
        case 3:
            return random.randrange(-(10 ** random.randrange(1, 40)), 10 ** random.randrange(1, 40))
        case 4:
            return random.uniform(-1, 1) * 10.0 ** random.randrange(-320, 308)
        case 5:
            return random.choice((float("nan"), float("inf"), float("-inf"), -0.0, 5e-324, 1.7976931348623157e308))
        case _:
            return float(random.randrange(36_000, 46_500))


def _shown(random: Random) -> Entry:
    """A number that its cell shows as something else."""
    match random.randrange(4):
        case 0:
            return EarlyDate(random.randrange(61))
        case 1:
            day = date.fromordinal(random.randrange(693_597, 766_645))
            return DateNumber(random.uniform(0, 60_000), day)
        case 2:
            return Hours(float(_number(random)) if random.randrange(2) else random.uniform(-2, 50))
        case _:
            return Percent(_number(random))


def _moment(random: Random) -> Entry:
    day = date.fromordinal(random.choice((random.randrange(1, 3_652_060), random.randrange(738_000, 740_000))))
    return random.choice((
        day, datetime.combine(day, time(random.randrange(24), random.randrange(60))), CellError(random.choice(("#N/D", "#DIV/0!", ""))),
        NotCalculated(), None, True, False,
    ))  # fmt: skip
