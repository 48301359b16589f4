"""Why objectives and sectors go as they do, in words."""

import pytest

from pdo_xl.domain.kinds.trend import Trend
from pdo_xl.domain.scoring.trajectory import ObjectiveTrend, SectorTrend
from pdo_xl.domain.scoring.trajectory_explained import why_objective_goes, why_sector_goes


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (ObjectiveTrend(Trend.LATE, 0), "andamento in ritardo: come il peggiore dei suoi indicatori"),
        (
            ObjectiveTrend(Trend.ON_TRACK, 1),
            "andamento in linea: nessun indicatore è in ritardo o a rischio (un indicatore senza dati)",
        ),
        (
            ObjectiveTrend(Trend.AT_RISK, 2),
            "andamento a rischio: come il peggiore dei suoi indicatori (2 indicatori senza dati)",
        ),
        (ObjectiveTrend(Trend.NO_DATA, 3), "andamento senza dati: nessun indicatore ha un dato"),
        (ObjectiveTrend(Trend.DONE, 0), "andamento concluso: tutti i suoi indicatori sono conclusi"),
        (
            ObjectiveTrend(Trend.NOT_ASSESSABLE, 0),
            "andamento non valutabile: tutti gli indicatori sono non valutabili",
        ),
    ],
)
def test_of_an_objective(told: ObjectiveTrend, why: str) -> None:
    assert why_objective_goes(told).text == why


def test_of_a_sector() -> None:
    said = why_sector_goes(SectorTrend(Trend.LATE, {Trend.ON_TRACK: 200 / 3, Trend.LATE: 100 / 3}), 25.0)
    assert said.text == "andamento in ritardo: del peso è 66,67% in linea e 33,33% in ritardo (soglia 25%)"
    assert said.parameters == ("soglia_settore",)
    assert why_sector_goes(SectorTrend(None, {}), 25.0).text == (
        "andamento: non si può dire, perché nessun obiettivo valutabile ha un peso"
    )
