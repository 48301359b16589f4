"""Commands that meet a call which fails, or at which they are killed."""

from tests.faults.commands import Tried
from tests.faults.trials import Trials


class Chance(Trials[int]):
    """Trials of commands at whose calls an error happens, or a kill."""

    def _at(self, name: str, call: int, what: int) -> str:
        met = Tried(name, self._folder, self._made).happens_at(call, what)
        return name if met else f"{name}, not met"
