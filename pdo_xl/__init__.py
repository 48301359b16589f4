"""pdo_xl: the Piano degli Obiettivi of an Italian public body, checked and scored in its own workbook.

>>> import pdo_xl
>>> plan = pdo_xl.open_plan("Piano_Obiettivi_2024.xlsm")    # doctest: +SKIP
>>> results = pdo_xl.score(plan)                            # doctest: +SKIP
>>> pdo_xl.to_frame(results)                                # doctest: +SKIP
"""

from pdo_xl.domain.errors import FileRefused, NoPlan, ParameterError, PdoError
from pdo_xl.domain.finding import Finding, Gravity
from pdo_xl.domain.parameters import Mode, Parameters
from pdo_xl.domain.plan import Plan
from pdo_xl.domain.score import Results
from pdo_xl.library import check, open_plan, parameters_of, score, to_frame
from pdo_xl.version import VERSION as __version__

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
