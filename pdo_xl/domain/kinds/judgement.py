"""GIUDIZIO: how far an objective was reached, as somebody judged it: the score is that percentage. "80%", 0,8.

Source: design of other bodies' plans, section 3.
"""

from pdo_xl.domain.kinds.base import Actual, Target, unreadable_actual
from pdo_xl.domain.kinds.kind import Chance, Kind
from pdo_xl.domain.kinds.percentage import Percentage
from pdo_xl.domain.kinds.reckoning import CAP, Reckoning
from pdo_xl.domain.kinds.threshold import FULL
from pdo_xl.domain.kinds.trend import Course, Way, YearSoFar, measured
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.text import italian

_PERCENTAGE = Percentage()


class Judgement(Kind):
    """A percentage that was declared, and not measured."""

    name = "GIUDIZIO"
    label = "Giudizio"
    called = "un giudizio"
    spellings = frozenset({"giudizio"})
    measured_in = "percento"
    told_only = True
    format_matters_above = _PERCENTAGE.format_matters_above
    format_decides = True

    def read_target(self, entry: Entry, year: int | None) -> Target[str]:
        """Take the target as it stands: nobody measures it."""
        return Target("")

    def read_actual(self, entry: Entry, year: int | None) -> Actual[float]:
        """Read the percentage declared.

        Raises: UnreadableActual.

        >>> Judgement().read_actual("80%", 2024).value, Judgement().read_actual(0.5, 2024).value
        (80.0, 50.0)
        """
        actual = _PERCENTAGE.read_actual(entry, year)
        if actual.value < 0:
            raise unreadable_actual(
                entry, "una percentuale da 0 a 100", "scrivere la percentuale raggiunta, per esempio 80%"
            )
        return actual

    def score(self, target: Target[str], actual: Actual[float], parameters: Parameters, year: int) -> float:
        """Score the percentage itself, up to the cap."""
        return min(parameters.cap, actual.value)

    def explained(self, target: Target[str], actual: Actual[float], parameters: Parameters, year: int) -> Reckoning:
        """Say that it is the percentage itself."""
        declared = f"percentuale dichiarata {italian(actual.value)}%"
        if actual.value <= parameters.cap:
            return Reckoning(declared, actual.value)
        return Reckoning(f"{declared}, ma non più di {italian(parameters.cap)}", parameters.cap, (CAP,))

    def ways(self, target: Target[str]) -> tuple[Way, ...]:
        """What was reached of the whole adds up over the year, unless the plan says that it is a level."""
        return Way.CUMULATIVE, Way.LEVEL

    def course(
        self, target: Target[str], actual: Actual[float], score: float, way: Way | None, so_far: YearSoFar
    ) -> Course:
        """Tell it against the whole."""
        return measured(FULL, actual.value, score, way, so_far, _PERCENTAGE.written)

    def written(self, value: str | float) -> str:
        """Write the percentage; a target says nothing."""
        return value if isinstance(value, str) else _PERCENTAGE.written(value)

    def made_up(self, target: Target[str], chance: Chance) -> str | float:
        """Make up a judgement: people are kind."""
        ways: list[str | float] = [1.0, "100%", "100%", "95%", "80%", 0.9, "50%"]
        return chance.choice(ways)
