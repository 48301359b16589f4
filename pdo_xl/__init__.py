"""pdo_xl: the Piano degli Obiettivi of an Italian public body, checked and scored in its own workbook.

>>> import pdo_xl
>>> plan = pdo_xl.open_plan("Piano_Obiettivi_2024.xlsm")    # doctest: +SKIP
>>> results = pdo_xl.score(plan)                            # doctest: +SKIP
>>> pdo_xl.to_frame(results)                                # doctest: +SKIP
"""

from importlib import import_module
from typing import TYPE_CHECKING

from pdo_xl.version import __version__

if TYPE_CHECKING:
    from pdo_xl.domain.choices import Mode
    from pdo_xl.domain.errors import FileRefused, NoPlan, ParameterError, PdoError
    from pdo_xl.domain.finding import Finding
    from pdo_xl.domain.gravity import Gravity
    from pdo_xl.domain.parameters import Parameters
    from pdo_xl.domain.plan import Plan
    from pdo_xl.domain.score import Results
    from pdo_xl.library import check, open_plan, parameters_of, score, to_frame

_HOMES = {
    "pdo_xl.domain.errors": ("FileRefused", "NoPlan", "ParameterError", "PdoError"),
    "pdo_xl.domain.finding": ("Finding",),
    "pdo_xl.domain.gravity": ("Gravity",),
    "pdo_xl.domain.choices": ("Mode",),
    "pdo_xl.domain.parameters": ("Parameters",),
    "pdo_xl.domain.plan": ("Plan",),
    "pdo_xl.domain.score": ("Results",),
    "pdo_xl.library": ("check", "open_plan", "parameters_of", "score", "to_frame"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "FileRefused",
    "Finding",
    "Gravity",
    "Mode",
    "NoPlan",
    "ParameterError",
    "Parameters",
    "PdoError",
    "Plan",
    "Results",
    "__version__",
    "check",
    "open_plan",
    "parameters_of",
    "score",
    "to_frame",
]


def __getattr__(name: str) -> object:
    """Import a name when it is first asked for: the help of the command line and a first formula start fast."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    """The public names, imported or not."""
    return sorted(__all__)
