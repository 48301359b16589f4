"""Where an indicator stands before the year's end: on track, at risk, late; measured on the time that has passed.

Source: design of the reports, section 6.3.
"""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from math import floor
from typing import NamedTuple

from pdo_xl.domain.kinds.threshold import FULL, NOISE, reaches
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.text import days, fold, italian

BANDS, NOTICE, WINDOW = "andamento", "preavviso_giorni", "finestra"


class Trend(StrEnum):
    """How an indicator, an objective, a sector goes."""

    DONE = "concluso"
    ON_TRACK = "in linea"
    AT_RISK = "a rischio"
    LATE = "in ritardo"
    NO_DATA = "senza dati"
    NOT_ASSESSABLE = "non valutabile"
    TO_CHECK = "da verificare"

    # As the text that it is: an enumeration's own takes many times as long, for every indicator that is counted.
    __hash__ = str.__hash__


class Way(StrEnum):
    """How an indicator grows in the year: it adds up, it is a rate or a limit, it is due on a day."""

    CUMULATIVE = "cumulato"
    LEVEL = "livello"
    DEADLINE = "scadenza"

    __hash__ = str.__hash__


def read_way(entry: Entry) -> Way | None:
    """Read a cell of the column that says how indicators grow; None for what is none of the words.

    >>> read_way(" Cumulato."), read_way("boh")
    (<Way.CUMULATIVE: 'cumulato'>, None)
    """
    return _WAYS.get(fold(entry)) if isinstance(entry, str) else None


_WAYS = {str(way): way for way in Way}


class Course(NamedTuple):
    """Where an indicator stands, and why; the parameters that had a say, by their names in `Parametri`.

    `why` makes its sentence when somebody asks: a large plan is only counted.
    """

    trend: Trend
    why: Callable[[], str]
    parameters: tuple[str, ...] = ()


class YearSoFar(NamedTuple):
    """The part of the year in which the plan is carried out, the day on which one looks, what is asked by then.

    Unit: `bands` in points of a hundred.
    """

    start: date
    end: date
    on: date
    bands: tuple[float, float]
    notice_days: int

    @property
    def elapsed(self) -> float:
        """The share that has passed, the day itself included."""
        return self.elapsed_to(self.end)

    def elapsed_to(self, due: date) -> float:
        """The share of the time from the start to a day.

        >>> round(YearSoFar(date(2024, 1, 1), date(2024, 12, 31), date(2024, 6, 30), (90, 60), 30).elapsed, 4)
        0.4973
        """
        whole = (due - self.start).days + 1
        return min(1.0, max(0.0, ((self.on - self.start).days + 1) / whole)) if whole > 0 else 1.0

    @property
    def left(self) -> int:
        """The days to the end."""
        return (self.end - self.on).days

    def grade(self, share: float) -> Trend:
        """Tell a share of what is expected."""
        on_track, at_risk = self.bands
        if reaches(FULL * share, on_track):
            return Trend.ON_TRACK
        return Trend.AT_RISK if reaches(FULL * share, at_risk) else Trend.LATE

    @property
    def asked(self) -> str:
        """The bands in words."""
        on_track, at_risk = map(italian, self.bands)
        return f"in linea da {on_track}, a rischio da {at_risk}"


_WORST_FIRST = (Trend.LATE, Trend.AT_RISK, Trend.ON_TRACK, Trend.DONE)


def at_level(score: float, so_far: YearSoFar) -> Course:
    """Tell a rate, an average, a limit by its score: time does not change it."""
    if score >= FULL:
        return Course(Trend.ON_TRACK, lambda: "il punteggio è pieno")
    return Course(so_far.grade(score / FULL), lambda: f"il punteggio è {italian(score)}: {so_far.asked}", (BANDS,))


def measured(
    target: float,
    actual: float,
    score: float,
    way: Way | None,
    so_far: YearSoFar,
    say: Callable[[float], str],
    *,
    whole: bool = False,
) -> Course:
    """Tell a measure that adds up over the year, or is a level; of `whole` things there is no half."""
    if way is not Way.CUMULATIVE:
        course = at_level(score, so_far)
    elif score >= FULL:
        return Course(Trend.DONE, lambda: "il valore atteso è raggiunto")
    else:
        course = _adding_up(target, actual, so_far, say, whole=whole)
    return near_the_end(course, so_far)


def _adding_up(target: float, actual: float, so_far: YearSoFar, say: Callable[[float], str], *, whole: bool) -> Course:
    """Tell it by the share of its target that is due by now."""
    expected = target * so_far.elapsed
    on_track, at_risk = (band / FULL * expected for band in so_far.bands)
    if whole and target.is_integer():
        # What is whole but for rounding noise is whole.
        on_track, at_risk = (float(floor(bound + bound * NOISE)) for bound in (on_track, at_risk))
    trend = Trend.LATE
    if reaches(actual, on_track):
        trend = Trend.ON_TRACK
    elif reaches(actual, at_risk):
        trend = Trend.AT_RISK

    def why() -> str:
        return (
            f"{_passed(so_far)}, e di {say(target)} ci si aspetta {say(expected)}: in linea da {say(on_track)}, a "
            f"rischio da {say(at_risk)}; il valore effettivo è {say(actual)}"
        )

    return Course(trend, why, (BANDS, WINDOW))


def done_in_part(score: float, so_far: YearSoFar) -> Course:
    """Tell what is done in part by its points and the time that has passed."""
    return _share_of_time(score, so_far.elapsed, f"vale {italian(score)} punti, ed {_passed(so_far)}", so_far)


def due_on(due: date, so_far: YearSoFar, progress: float | None = None) -> Course:
    """Tell what is yet to be done by a day; `progress` is how far people say that it is.

    Unit: points of a hundred.
    """
    left = (due - so_far.on).days
    if left < 0:
        return Course(Trend.LATE, lambda: f"la scadenza è passata da {days(-left)}")
    near = left <= so_far.notice_days
    by_day = Course(
        Trend.AT_RISK if near else Trend.ON_TRACK,
        lambda: f"alla scadenza {_to_go(left)}, e il preavviso è di {days(so_far.notice_days)}",
        (NOTICE,),
    )
    if progress is None:
        return by_day
    elapsed = so_far.elapsed_to(due)
    said = f"si dice fatto per il {italian(progress)}%, e del tempo alla scadenza è passato il {_percent(elapsed)}"
    by_progress = _share_of_time(progress, elapsed, said, so_far)
    return min(by_day, by_progress, key=lambda course: _WORST_FIRST.index(course.trend))


def near_the_end(course: Course, so_far: YearSoFar) -> Course:
    """Let nothing that is not concluded be on track any more when the year's end is near."""
    if course.trend is not Trend.ON_TRACK or so_far.left > so_far.notice_days:
        return course
    end = f"ma alla fine dell'anno {_to_go(so_far.left)}, e il preavviso è di {days(so_far.notice_days)}"
    return Course(Trend.AT_RISK, lambda: f"{course.why()}, {end}", (*course.parameters, NOTICE))


def _share_of_time(points: float, elapsed: float, said: str, so_far: YearSoFar) -> Course:
    """Grade a share that should be as large as that of the time that has passed."""
    if not elapsed:
        return Course(Trend.ON_TRACK, lambda: said)
    share = points / FULL / elapsed

    def why() -> str:
        return f"{said}: 100 · {italian(points)}/{italian(FULL * elapsed)} = {italian(FULL * share)}, {so_far.asked}"

    return Course(so_far.grade(share), why, (BANDS, WINDOW))


def _passed(so_far: YearSoFar) -> str:
    return f"è passato il {_percent(so_far.elapsed)} dell'anno"


def _percent(share: float) -> str:
    return f"{italian(FULL * share)}%"


def _to_go(left: int) -> str:
    if left == 0:
        return "si è arrivati oggi"
    return "manca 1 giorno" if left == 1 else f"mancano {left} giorni"
