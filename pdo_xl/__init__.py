"""pdo_xl: the Piano degli Obiettivi of an Italian public body, checked and scored in its own workbook.

>>> import pdo_xl
>>> plan = pdo_xl.open_plan("Piano_Obiettivi_2024.xlsm")    # doctest: +SKIP
>>> results = pdo_xl.score(plan)                            # doctest: +SKIP
>>> pdo_xl.to_frame(results)                                # doctest: +SKIP

What a command does with a file is one call too:

>>> pdo_xl.calculate_file(Path("Piano_Obiettivi_2024.xlsm"), dry=True)  # doctest: +SKIP
"""

from pdo_xl.version import __version__

# As in typing, which takes half as long to load as a Python that does nothing.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from pdo_xl.consolidation.consolidate import consolidate
    from pdo_xl.domain.errors import FileRefused, NoPlan, ParameterError, PdoError
    from pdo_xl.domain.finding import Finding
    from pdo_xl.domain.gravity import Gravity
    from pdo_xl.domain.plan import Plan
    from pdo_xl.domain.scoring.score import Results
    from pdo_xl.domain.settings.choices import Mode
    from pdo_xl.domain.settings.parameters import Parameters
    from pdo_xl.library import check, open_plan, parameters_of, score, to_frame
    from pdo_xl.reports.performance_report.audience import Audience
    from pdo_xl.workbook.activation.activate_file import activate_file
    from pdo_xl.workbook.activation.deactivate_file import deactivate_file
    from pdo_xl.workbook.activation.upgrade_file import upgrade_file
    from pdo_xl.workbook.files.calculate_file import calculate_file
    from pdo_xl.workbook.files.calendars_file import calendars_of_file
    from pdo_xl.workbook.files.collect_files import collect_files
    from pdo_xl.workbook.files.compare_file import compare_file
    from pdo_xl.workbook.files.deadlines_file import deadlines_of_file
    from pdo_xl.workbook.files.distribute_file import distribute_file
    from pdo_xl.workbook.files.examine_file import examine_file
    from pdo_xl.workbook.files.explain_file import explain_file
    from pdo_xl.workbook.files.goal_sheets_file import goal_sheets_of_file
    from pdo_xl.workbook.files.new_year_file import new_year_file
    from pdo_xl.workbook.files.photograph_file import photograph_file
    from pdo_xl.workbook.files.report_file import report_of_file

_HOMES = {
    "pdo_xl.consolidation.consolidate": ("consolidate",),
    "pdo_xl.domain.errors": ("FileRefused", "NoPlan", "ParameterError", "PdoError"),
    "pdo_xl.domain.finding": ("Finding",),
    "pdo_xl.domain.gravity": ("Gravity",),
    "pdo_xl.domain.settings.choices": ("Mode",),
    "pdo_xl.domain.settings.parameters": ("Parameters",),
    "pdo_xl.domain.plan": ("Plan",),
    "pdo_xl.domain.scoring.score": ("Results",),
    "pdo_xl.reports.performance_report.audience": ("Audience",),
    "pdo_xl.library": ("check", "open_plan", "parameters_of", "score", "to_frame"),
    "pdo_xl.workbook.activation.activate_file": ("activate_file",),
    "pdo_xl.workbook.activation.deactivate_file": ("deactivate_file",),
    "pdo_xl.workbook.activation.upgrade_file": ("upgrade_file",),
    "pdo_xl.workbook.files.calculate_file": ("calculate_file",),
    "pdo_xl.workbook.files.calendars_file": ("calendars_of_file",),
    "pdo_xl.workbook.files.collect_files": ("collect_files",),
    "pdo_xl.workbook.files.compare_file": ("compare_file",),
    "pdo_xl.workbook.files.deadlines_file": ("deadlines_of_file",),
    "pdo_xl.workbook.files.distribute_file": ("distribute_file",),
    "pdo_xl.workbook.files.examine_file": ("examine_file",),
    "pdo_xl.workbook.files.explain_file": ("explain_file",),
    "pdo_xl.workbook.files.goal_sheets_file": ("goal_sheets_of_file",),
    "pdo_xl.workbook.files.new_year_file": ("new_year_file",),
    "pdo_xl.workbook.files.photograph_file": ("photograph_file",),
    "pdo_xl.workbook.files.report_file": ("report_of_file",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Audience",
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
    "activate_file",
    "calculate_file",
    "calendars_of_file",
    "check",
    "collect_files",
    "compare_file",
    "consolidate",
    "deactivate_file",
    "deadlines_of_file",
    "distribute_file",
    "examine_file",
    "explain_file",
    "goal_sheets_of_file",
    "new_year_file",
    "open_plan",
    "parameters_of",
    "photograph_file",
    "report_of_file",
    "score",
    "to_frame",
    "upgrade_file",
]


def __getattr__(name: str) -> object:
    """Import a name when it is first asked for: the help of the command line and a first formula start fast."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    # Imported here: the help does without.
    from importlib import import_module

    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    """The public names, imported or not."""
    return sorted(__all__)
