"""PDO001: the body has confirmed the scoring parameters."""

from dataclasses import replace

from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.rules import check
from pdo_xl.domain.settings.parameters import DEFAULTS
from tests.support import messages, results_of, row

MESSAGE = "I punteggi usano parametri non ancora confermati dall'ente."
SUGGESTION = (
    "Confrontare il foglio Parametri con il sistema di misurazione (SMVP), poi scrivere si in parametri_confermati."
)


def test_passes_when_confirmed() -> None:
    assert messages(results_of(row(), parameters=replace(DEFAULTS, confirmed=True)), "PDO001") == []


def test_fails_as_the_last_finding_of_each_calculation() -> None:
    results = results_of(row(kind="boh"))
    assert messages(results, "PDO001") == [(None, None, MESSAGE, SUGGESTION)]
    assert check(results)[-1].code == "PDO001"


def test_points_at_the_parameter_where_it_stands() -> None:
    results = results_of(*[row(kind="boh")] * 30)
    results.plan.parameter_places["parametri_confermati"] = Place("Parametri", 20, Field.PARAMETER)
    assert messages(results, "PDO001") == [(20, "parametro", MESSAGE, SUGGESTION)]
    assert check(results)[-1].code == "PDO001"
