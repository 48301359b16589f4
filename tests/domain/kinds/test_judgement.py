"""GIUDIZIO: a percentage that was declared."""

from dataclasses import replace

import pytest

from pdo_xl.domain.errors import UnreadableActual
from pdo_xl.domain.kinds import KINDS, labelled, told_by_value
from pdo_xl.domain.kinds.judgement import Judgement
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry, Percent
from tests.support import results_of, row

JUDGEMENT = KINDS[Judgement.name]
TARGET = JUDGEMENT.read_target("Migliorare il servizio", 2024)


@pytest.mark.parametrize(
    ("actual", "points"),
    [("80%", 80.0), (0.8, 80.0), (Percent(0.8), 80.0), (80.0, 80.0), ("80", 80.0), (1.0, 100.0), ("0%", 0.0), ("120%", 100.0)],
)  # fmt: skip
def test_the_score_is_the_percentage(actual: Entry, points: float) -> None:
    read = JUDGEMENT.read_actual(actual, 2024)
    assert JUDGEMENT.score(TARGET, read, DEFAULTS, 2024) == points
    assert JUDGEMENT.explained(TARGET, read, DEFAULTS, 2024).points == points


def test_up_to_the_cap() -> None:
    read, prize = JUDGEMENT.read_actual("120%", 2024), replace(DEFAULTS, cap=110.0)
    assert JUDGEMENT.score(TARGET, read, prize, 2024) == 110.0
    assert JUDGEMENT.explained(TARGET, read, prize, 2024).text == (
        "percentuale dichiarata 120%, ma non più di 110 = 110"
    )
    eighty = JUDGEMENT.read_actual("80%", 2024)
    assert (JUDGEMENT.written(80.0), JUDGEMENT.written_target(TARGET)) == ("80%", "")
    assert JUDGEMENT.explained(TARGET, eighty, DEFAULTS, 2024).text == "percentuale dichiarata 80% = 80"


@pytest.mark.parametrize("actual", ["quasi tutto", "-10%", -0.1])
def test_what_is_no_percentage(actual: Entry) -> None:
    with pytest.raises(UnreadableActual):
        JUDGEMENT.read_actual(actual, 2024)


@pytest.mark.parametrize(
    ("actual", "score", "state"),
    [
        ("90%", 90.0, State.PARTLY), ("100%", 100.0, State.REACHED), (0.0, 0.0, State.NOT_REACHED),
        (None, None, State.GOING_ON), ("n.d.", None, State.GOING_ON), ("NV: sisma", None, State.NOT_ASSESSABLE),
        ("boh", None, State.TO_CHECK),
    ],
)  # fmt: skip
@pytest.mark.parametrize("target", ["Migliorare il servizio", None, 10.0])
def test_whatever_the_target_says(target: Entry, actual: Entry, score: float | None, state: State) -> None:
    (assessed,) = results_of(row(kind="Giudizio", target=target, actual=actual)).indicators
    assert (assessed.score, assessed.state) == (score, state)


def test_nobody_is_told_to_write_it_and_no_value_is_taken_for_it() -> None:
    assert "Giudizio" not in labelled()
    assert JUDGEMENT not in told_by_value()
