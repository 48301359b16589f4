"""The library for analysts: open a plan, score it, check it, take it to pandas.

Importing it loads neither pandas nor openpyxl nor xlwings.
"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pdo_xl.domain.finding import Finding
from pdo_xl.domain.plan import Plan
from pdo_xl.domain.rules import check as check_rules
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.score import score as score_plan
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.sheet.reading.load import load

if TYPE_CHECKING:
    from os import PathLike

    from pandas import DataFrame


def open_plan(path: str | PathLike[str], on: date | None = None) -> Plan:
    """Read the plan in a workbook on disk, .xlsx or .xlsm. The file is only read.

    Where there are several columns of actual values, those count whose day is not after `on`, else after the
    parameters' `reference_date`, else after today.

    Raises: FileRefused for a file that is no readable workbook; NoPlan (PDO101) where it holds no plan;
    ParameterError for an unreadable value of its sheet `Parametri`.
    """
    host = FileHost(Path(path), now=datetime.now())
    try:
        return load(host, on=on, today=date.today()).plan
    finally:
        host.close()


def parameters_of(plan: Plan) -> Parameters:
    """The parameters that the plan's own workbook gives, or the defaults."""
    return plan.parameters or DEFAULTS


def score(plan: Plan, parameters: Parameters | None = None, on: date | None = None) -> Results:
    """Score a plan: indicators, objectives, sectors, body.

    Without `parameters` the workbook's own count; without `on` their `reference_date`, else today.
    Unit: points of a hundred, not rounded.
    Raises: ParameterError if the body's mean is weighted and a sector has no weight.
    """
    used = parameters or parameters_of(plan)
    return score_plan(plan, used, on or used.reference_date or date.today())


def check(plan: Plan, parameters: Parameters | None = None, on: date | None = None) -> tuple[Finding, ...]:
    """Check a plan against every rule of the catalogue; arguments as for `score`.

    Shape: the findings in the order of the plan's rows, those about no row last.
    """
    return tuple(check_rules(score(plan, parameters, on)))


def to_frame(results: Results) -> DataFrame:
    """The indicators as a pandas table, one row each, in the order of the sheet.

    Shape: columns foglio, riga, settore, responsabile, sigla, servizio, obiettivo (its number), testo_obiettivo,
    indicatore, tipo, atteso, effettivo, scadenza, punteggio, stato, ritardo_gg, peso, punteggio_obiettivo, punti,
    grado, tempo, andamento_obiettivo, andamento (the last two None when the year is over).
    Unit: points of a hundred; days.
    """
    from pdo_xl.reports.frame import indicators_frame

    return indicators_frame(results)
