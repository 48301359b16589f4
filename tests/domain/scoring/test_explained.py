"""Why a state, an objective's score, its points, a sector's share: the words end in the numbers of the results."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.kinds.reckoning import written_points
from pdo_xl.domain.scoring.aggregate import aggregate
from pdo_xl.domain.scoring.explained import reckoning_of, why_objective, why_points, why_sector, why_state
from pdo_xl.domain.scoring.objective_score import count
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.settings.choices import Aggregation, Mode, WeightScale
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.settings.settings import BY_NAME
from pdo_xl.domain.values.entry import Entry
from tests.domain.strategies import parameters
from tests.junk import DETERMINISTIC
from tests.support import more, results_of, row
from tests.unweighted import unweighted_results

ACTUALS: list[Entry] = [None, 650.0, 325.0, 700.0, -1.0, "NV: gara deserta", "boh", "n.d."]
DATES: list[Entry] = [None, "31.03.2024", "12.04.2024", "no", "10.01.2025", "NV: sisma", "boh"]


def states(results: Results) -> list[str]:
    return [f"{one.state}: {why_state(one, results.parameters, results.on).text}" for one in results.indicators]


def objective(results: Results, own: dict[int, Entry] | None = None) -> list[str]:
    result = results.objectives[0]
    whys = why_objective(result, results.parameters, own)
    return [why.text for why in (*whys, why_points(result, results.parameters))]


def test_why_a_state() -> None:
    results = results_of(
        row(actual=650.0),
        more(target=10.0, actual=5.0),
        more(target="max 0", actual=2.0),
        more(actual="NV: gara deserta"),
        more(actual="boh"),
        more(kind="", actual=1.0),
        more(),
        more(kind="Data", target="31.03.2024", actual="12.04.2024"),
        more(kind="Data", target="31.03.2024"),
        more(kind="Data", target="01.07.2024"),
        more(kind="Data", target="02.07.2024"),
        more(kind="Data", target="31.12.2024"),
        on=date(2024, 7, 1),
    )
    assert states(results) == [
        "Raggiunto: il punteggio è pieno",
        "Parziale: il punteggio è fra 0 e 100",
        "Non raggiunto: il valore effettivo c'è, e il punteggio è 0",
        "Non valutabile: il valore effettivo lo dice (gara deserta): resta fuori da tutti i conti",
        "Da verificare: il valore effettivo «boh» non è un numero",
        "Da verificare: manca la tipologia di valore",
        "In corso: manca il valore effettivo",
        "Raggiunto in ritardo: è fatto dopo la scadenza, e dà dei punti",
        "Scaduto: manca il valore effettivo, e la scadenza è passata da 92 giorni",
        "In scadenza: manca il valore effettivo; alla scadenza si è arrivati oggi, il preavviso è di 30 giorni",
        "In scadenza: manca il valore effettivo; alla scadenza manca 1 giorno, il preavviso è di 30 giorni",
        "In corso: manca il valore effettivo; alla scadenza mancano 183 giorni, il preavviso è di 30 giorni",
    ]
    assert why_state(results.indicators[-1], DEFAULTS, results.on).parameters == (
        "data_riferimento",
        "preavviso_giorni",
    )


def test_only_what_has_a_score_has_a_reckoning() -> None:
    scored, missing = results_of(row(actual=325.0), more()).indicators
    assert reckoning_of(missing, DEFAULTS, 2024) is None
    reckoning = reckoning_of(scored, DEFAULTS, 2024)
    assert reckoning is not None
    assert reckoning.text == "100 · V/T = 100 · 325/650 = 50"


def test_an_objective_of_one_indicator() -> None:
    assert objective(results_of(row(actual=325.0, weight=40.0))) == [
        "il punteggio è quello del suo unico indicatore: 50",
        "peso 40: 40 · 50/100 = 20 punti",
    ]
    assert objective(results_of(row())) == [
        "nessun indicatore ha un punteggio: l'obiettivo non ne ha uno",
        "un indicatore senza valore effettivo: non si conta (monitoraggio)",
        "peso 100; i punti verranno col punteggio",
    ]
    assert objective(results_of(row(actual="NV: sisma", weight="Non pesato - ex art. 208"))) == [
        "tutti gli indicatori sono non valutabili: l'obiettivo non ne ha uno",
        "un indicatore con «NV» come valore effettivo: resta fuori",
        "non pesato (ex art. 208): resta fuori dalle somme del settore",
    ]


ROWS: Sequence[Sequence[Entry]] = [
    row(target=3.0, actual=2.0, weight=60.0),
    more(kind="Data", target="31.03.2024", actual="10.04.2024"),
    more(kind="Data", target="31.03.2024"),
    more(),
    more(actual="boh"),
    more(actual="n.d."),
    more(actual="NV: gara deserta"),
]


@pytest.mark.parametrize(
    ("given_parameters", "texts"),
    [
        (
            DEFAULTS,
            [
                "il punteggio è la media di 66,67, 90 e 0 = 52,22",
                "un indicatore con la scadenza passata e senza valore effettivo: conta 0",
                "2 indicatori senza valore effettivo: non si contano (monitoraggio)",
                "un indicatore da verificare: non si conta (monitoraggio)",
                "un indicatore con «NV» come valore effettivo: resta fuori",
                "peso 60: 60 · 52,22/100 = 31,33 punti",
            ],
        ),
        (
            replace(DEFAULTS, mode=Mode.FINAL, aggregation=Aggregation.MINIMUM),
            [
                "il punteggio è il più basso di 66,67, 90, 0, 0, 0 e 0 = 0",
                "un indicatore con la scadenza passata e senza valore effettivo: conta 0",
                "2 indicatori senza valore effettivo: contano 0 (consuntivo)",
                "un indicatore da verificare: conta 0 (consuntivo)",
                "un indicatore con «NV» come valore effettivo: resta fuori",
                "peso 60: 60 · 0/100 = 0 punti",
            ],
        ),
    ],
)
def test_an_objective_of_several(given_parameters: Parameters, texts: list[str]) -> None:
    assert objective(results_of(*ROWS, parameters=given_parameters)) == texts


def test_a_missing_value_names_the_parameter_that_decides_and_another_none() -> None:
    results = results_of(*ROWS)
    _, overdue, missing, unread, left_out = why_objective(results.objectives[0], DEFAULTS, None)
    assert [why.parameters for why in (overdue, missing, unread, left_out)] == [(), ("modo",), ("modo",), ()]


def test_all_or_nothing_and_many() -> None:
    every = replace(DEFAULTS, aggregation=Aggregation.ALL)
    assert objective(results_of(row(actual=650.0), parameters=every))[0] == "tutti gli indicatori sono raggiunti: 100"
    partly = results_of(row(actual=650.0), more(actual=1.0), parameters=every)
    assert objective(partly)[0] == "non tutti gli indicatori sono raggiunti: 0"
    many = results_of(row(actual=650.0), *[more(actual=5.0)] * 9)
    assert objective(many)[0] == "il punteggio è la media di 10 punteggi = 55"


def test_by_the_indicators_own_weights() -> None:
    weighted = replace(DEFAULTS, aggregation=Aggregation.WEIGHTED)
    results = results_of(row(actual=650.0), more(actual=5.0), parameters=weighted)
    result = results.objectives[0]._replace(score=90.0)
    terms = why_objective(result, weighted, {3: 80.0, 4: 20.0})[0]
    assert terms == ("il punteggio è la media pesata: (80·100 + 20·50)/100 = 90", ("aggregazione",))
    unreadable = why_objective(result._replace(score=None), weighted, {3: 80.0})[0]
    assert unreadable.text == "i pesi degli indicatori non si possono usare (PDO207): l'obiettivo non ha un punteggio"
    many = results_of(row(actual=650.0), *[more(actual=5.0)] * 9, parameters=weighted).objectives[0]
    weights: dict[int, Entry] = dict.fromkeys(range(3, 13), 10.0)
    assert why_objective(many._replace(score=55.0), weighted, weights)[0].text == (
        "il punteggio è la media pesata di 10 punteggi = 55"
    )


def test_the_weight_of_the_only_row_changes_nothing() -> None:
    weighted = replace(DEFAULTS, aggregation=Aggregation.WEIGHTED)
    result = results_of(row(actual=650.0), more(actual=5.0), parameters=weighted).objectives[0]
    twice = tuple(one._replace(indicator=result.indicators[0].indicator) for one in result.indicators)
    assert why_objective(result._replace(indicators=twice, score=75.0), weighted, {})[0].text == (
        "il punteggio è la media di 100 e 50 = 75"
    )


def test_weights_that_do_not_count() -> None:
    none = results_of(row(weight=None, actual=650.0))
    assert objective(none)[-1] == "senza un peso solo che si legga: resta fuori dalle somme del settore"
    bare = results_of(row(weight="Non pesato", actual=650.0))
    assert objective(bare)[-1] == "non pesato: resta fuori dalle somme del settore"
    fractions = replace(DEFAULTS, weights=WeightScale.FRACTIONS)
    counted_so = results_of(row(weight=0.4, actual=650.0), parameters=fractions)
    why = why_points(counted_so.objectives[0], fractions)
    assert why == ("peso 40: 40 · 100/100 = 40 punti", ("pesi",))


def test_a_sector() -> None:
    results = results_of(row(actual=325.0, weight=60.0), row(objective="Altro", weight=40.0))
    assert why_sector(results.sectors[0]).text == (
        "punti 30, peso degli obiettivi con un punteggio 60: 100 · 30/60 = 50"
    )
    assert why_sector(results_of(row()).sectors[0]).text == "nessun obiettivo con un peso ha un punteggio"


@DETERMINISTIC
@given(
    st.lists(st.sampled_from(ACTUALS), min_size=1, max_size=8),
    st.lists(st.sampled_from(DATES), max_size=3),
    parameters(),
)
def test_the_words_end_in_the_results_own_numbers(
    actuals: list[Entry], dates: list[Entry], given_parameters: Parameters
) -> None:
    results = results_of(
        row(actual=actuals[0]),
        *[more(target=650.0, actual=actual) for actual in actuals[1:]],
        *[more(kind="Data", target="31.03.2024", actual=actual) for actual in dates],
        parameters=given_parameters,
    )
    result = results.objectives[0]
    scores = count(result.indicators, given_parameters).scores
    assert result.score == (aggregate(scores, given_parameters.aggregation) if scores else None)
    first, *_ = why_objective(result, given_parameters, None)
    points = why_points(result, given_parameters)
    if result.score is not None:
        assert re.search(rf"[=:] {re.escape(written_points(result.score))}$", first.text)
        assert points.text.endswith(" punti")
    assert {*first.parameters, *points.parameters} <= BY_NAME.keys()
    for one in results.indicators:
        assert why_state(one, given_parameters, results.on).text


def test_a_plan_without_weights() -> None:
    results = unweighted_results((row(actual=650.0), row(objective="Due"), row(objective="Tre"), row("GT")))
    three, yet, _, alone = [why_points(result, results.parameters).text for result in results.objectives]
    assert three == "peso 33,33: il piano non ha pesi, 3 obiettivi nel settore; 33,33 · 100/100 = 33,33 punti"
    assert yet == "peso 33,33: il piano non ha pesi, 3 obiettivi nel settore; i punti verranno col punteggio"
    assert alone.startswith("peso 100: il piano non ha pesi, un obiettivo nel settore;")
