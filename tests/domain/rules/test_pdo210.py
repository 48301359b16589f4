"""PDO210: weights of indicators that do not count."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from pdo_xl.domain.scoring.score import Results, score
from pdo_xl.domain.settings.choices import Aggregation
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry
from tests.support import END_OF_YEAR, messages, more, plan_of, row


def weighed(weights: Mapping[int, Entry] | None, aggregation: Aggregation) -> Results:
    plan = plan_of(row(actual=650.0, weight=50.0), more(actual=5.0), row(objective="Altro", weight=50.0))
    weights_of_sheets = {} if weights is None else {"Piano": weights}
    parameters = replace(DEFAULTS, aggregation=aggregation)
    return score(replace(plan, indicator_weights=weights_of_sheets), parameters, END_OF_YEAR)


@pytest.mark.parametrize(
    ("weights", "aggregation"),
    [
        (None, Aggregation.MEAN),
        ({}, Aggregation.MEAN),
        ({3: 50.0, 4: 50.0, 5: 100.0}, Aggregation.MEAN),
        ({3: 50.0, 4: "50%", 5: 100.0}, Aggregation.MEAN),
        ({3: 75.0, 4: None, 5: 100.0}, Aggregation.MEAN),
        ({3: 75.0, 4: "boh"}, Aggregation.MEAN),
        ({3: 75.0, 4: 25.0}, Aggregation.WEIGHTED),
    ],
)
def test_passes(weights: Mapping[int, Entry] | None, aggregation: Aggregation) -> None:
    assert messages(weighed(weights, aggregation), "PDO210") == []


@pytest.mark.parametrize("aggregation", [Aggregation.MEAN, Aggregation.MINIMUM, Aggregation.ALL])
def test_fails_once_a_sheet(aggregation: Aggregation) -> None:
    results = weighed({3: 75.0, 4: "25%", 5: 100.0}, aggregation)
    assert messages(results, "PDO210") == [
        (
            None,
            None,
            (
                f"Il foglio «Piano» ha una colonna «Peso indicatore», ma il parametro aggregazione vale «{aggregation}»: "
                "quei pesi non contano."
            ),
            "Scrivere pesata in aggregazione, se è così che l'ente misura; se no colonna_peso_indicatore = nessuna.",
        )
    ]
