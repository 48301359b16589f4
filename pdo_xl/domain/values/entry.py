"""What a person may have put into a cell, as the domain sees it."""

from datetime import date, timedelta
from typing import NamedTuple, Self

from pdo_xl.domain.values.text import plain

DAY_ZERO = date(1899, 12, 30)
"""From here spreadsheets count the days since March 1900; those before it Excel counts from the day after."""
_DAY_ZERO_1904 = date(1904, 1, 1)
LAST_EARLY_SERIAL = 60
"""The number of Excel's 29 February 1900, which never was: dates up to here are numbers in disguise."""


_JANUARY = 31


class Percent(NamedTuple):
    """A number shown as a percentage: 0.8 shown as 80 %.

    Unit: a fraction; 1 is 100 %.
    """

    fraction: float


class EarlyDate(NamedTuple):
    """A number from 1 to 60 shown as a date between 1 January and 29 February 1900."""

    serial: int

    @property
    def day_and_month(self) -> tuple[int, int]:
        """What Excel shows, the day that never was too."""
        return (self.serial, 1) if self.serial <= _JANUARY else (self.serial - _JANUARY, 2)

    @classmethod
    def on(cls, day: int, month: int) -> Self | None:
        """Give the number that is shown so; None for a day that January and February 1900 do not have.

        >>> EarlyDate.on(29, 2), EarlyDate.on(30, 2)
        (EarlyDate(serial=60), None)
        """
        serial = day + _JANUARY * (month - 1)
        return cls(serial) if cls(serial).day_and_month == (day, month) and 1 <= serial <= LAST_EARLY_SERIAL else None

    @property
    def written(self) -> str:
        """What the cell shows."""
        day, month = self.day_and_month
        return f"{day:02}/{month:02}/1900"


class Early1904(EarlyDate):
    """The same in a workbook that counts its days from 1904: 0 is 1 January, and every number a day.

    >>> Early1904(0).written, Early1904(60).written
    ('01/01/1904', '01/03/1904')
    """

    __slots__ = ()

    @property
    def day(self) -> date:
        """The day that it is shown as."""
        return _DAY_ZERO_1904 + timedelta(days=self.serial)

    @property
    def written(self) -> str:
        """What the cell shows."""
        return f"{self.day:%d/%m/%Y}"


class DateNumber(NamedTuple):
    """A number in a cell that shows it as a day."""

    serial: float
    day: date


class Hours(NamedTuple):
    """A time of day or a duration: 26 hours in a cell that shows 26:00.

    Unit: days.
    """

    days: float


class Worded(NamedTuple):
    """A value whose cell shows it in other words: 5 as "max 5", 1 as "sì", 1 June 2024 as "giugno 2024", 0 as nothing.

    `bare`: what the cell holds. `text`: what it shows, with all decimals. `tells`: whether that is what people mean;
    else, as where thousands are left out, it is the value.
    """

    bare: "Entry"
    text: str
    tells: bool = True


class NotCalculated(NamedTuple):
    """A formula that no program has worked out yet."""


class CellError(NamedTuple):
    """A cell that shows an error instead of a value: `#DIV/0!`, `#N/D`."""

    code: str


class FromStart(NamedTuple):
    """A target that was written as a change, "+10%", with what the row started from; `start` is None where it is blank.

    `sort`: the class of the start, because TRUE, 1 and a percentage may be equal and are not the same.
    """

    written: str
    start: "Entry"
    sort: type

    @classmethod
    def of(cls, written: str, start: "Entry") -> Self:
        """Take both cells."""
        return cls(written, None if is_blank(start) else start, start.__class__)


class Counts(NamedTuple):
    """An actual value that is a share: its numerator and denominator as typed, and what stands in its own cell.

    `sorts`: their classes, because TRUE, 1 and a percentage may be equal and are not the same.
    """

    part: "Entry"
    whole: "Entry"
    written: "Entry"
    sorts: tuple[type, ...]

    @classmethod
    def of(cls, part: "Entry", whole: "Entry", written: "Entry") -> Self:
        """Take the three cells."""
        part, whole, written = (None if is_blank(entry) else entry for entry in (part, whole, written))
        return cls(part, whole, written, (part.__class__, whole.__class__, written.__class__))


Entry = (
    None
    | str
    | bool
    | int
    | float
    | date
    | Percent
    | EarlyDate
    | DateNumber
    | Hours
    | Worded
    | NotCalculated
    | CellError
    | FromStart
    | Counts
)
"""A cell's content; None and a text in which nothing is seen are blank."""


def is_blank(entry: Entry) -> bool:
    r"""Tell whether nothing was typed.

    >>> is_blank(None), is_blank("  "), is_blank("\u200b"), is_blank(0)
    (True, True, True, False)
    """
    if not isinstance(entry, str):
        return entry is None
    return not entry.strip() or (not entry.isascii() and not plain(entry))
