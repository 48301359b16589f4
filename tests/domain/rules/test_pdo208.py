"""PDO208: with `aggregazione` = `pesata` the plan has a column of the indicators' weights."""

from dataclasses import replace

from pdo_xl.domain.rules import check
from pdo_xl.domain.settings.choices import Aggregation
from pdo_xl.domain.settings.parameters import DEFAULTS
from tests.support import messages, more, results_of, row

WEIGHTED = replace(DEFAULTS, aggregation=Aggregation.WEIGHTED)


def test_passes() -> None:
    assert messages(results_of(row(), more()), "PDO208") == []


def test_fails_once_and_the_plain_mean_is_given() -> None:
    rows = [row(actual=650.0), more(actual=5.0)]
    results = results_of(*rows, parameters=WEIGHTED)
    assert messages(results, "PDO208") == [
        (
            None,
            None,
            (
                "Il parametro aggregazione vale «pesata», ma nel foglio «Piano» non c'è una colonna «Peso indicatore»: "
                "gli indicatori contano tutti uguale."
            ),
            (
                "Aggiungere la colonna «Peso indicatore», indicarla in colonna_peso_indicatore, o scrivere media in "
                "aggregazione."
            ),
        )
    ]
    assert results.objectives[0].score == 75
    assert {finding.code for finding in check(results)} >= {"PDO208", "PDO001"}
