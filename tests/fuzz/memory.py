"""How much memory a run takes at most, beyond what its process held before: others may have worked in it."""

import resource
import sys
from pathlib import Path

_STATUS, _FORGET = Path("/proc/self/status"), Path("/proc/self/clear_refs")
_PEAK_ALONE = "5"
"""What makes Linux forget the most that a process has held."""


class Growth:
    """Measured from where it is made.

    Unit: megabytes.
    """

    def __init__(self) -> None:
        if _FORGET.exists():
            _FORGET.write_text(_PEAK_ALONE, encoding="ascii")
        self._before = _peak()

    def most(self) -> float:
        """Give the most that was held at once since then, beyond what was held then."""
        return _peak() - self._before


def _peak() -> float:
    if _STATUS.exists():
        told = dict(line.split(":", 1) for line in _STATUS.read_text(encoding="ascii", errors="replace").splitlines())
        return int(told["VmHWM"].split()[0]) / 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
