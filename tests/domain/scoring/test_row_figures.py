"""What a row shows that has two tests, a value and a deadline."""

from datetime import date

import pytest

from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.row_figures import rows_of_two, states_in
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry
from tests.columns import with_deadlines
from tests.domain.scored import FINAL
from tests.support import more, row

NOW = date(2024, 9, 1)


@pytest.mark.parametrize(
    ("actual", "deadline", "done", "expected"),
    [
        (10.0, "30.06.2024", "30.06.2024", (100.0, "Raggiunto · scadenza: Raggiunto", None)),
        (10.0, "30.06.2024", "10.07.2024", (95.0, "Raggiunto · scadenza: Raggiunto in ritardo", 10)),
        (5.0, "30.06.2024", "10.07.2024", (70.0, "Parziale · scadenza: Raggiunto in ritardo", 10)),
        (10.0, "30.06.2024", "no", (50.0, "Raggiunto · scadenza: Non raggiunto", None)),
        # What is overdue counts 0 beside a score; what is yet to come is left out.
        (10.0, "30.06.2024", None, (50.0, "Raggiunto · scadenza: Scaduto", 63)),
        (10.0, "31.12.2024", None, (100.0, "Raggiunto · scadenza: In corso", None)),
        (None, "30.06.2024", "30.06.2024", (100.0, "In corso · scadenza: Raggiunto", None)),
        (None, "30.06.2024", None, (None, "In corso · scadenza: Scaduto", 63)),
        ("NV: gara deserta", "30.06.2024", "10.07.2024", (90.0, "Non valutabile · scadenza: Raggiunto in ritardo", 10)),
        (10.0, "30.06.2024", "NV: sisma", (100.0, "Raggiunto · scadenza: Non valutabile", None)),
        ("quasi", "30.06.2024", "30.06.2024", (100.0, "Da verificare · scadenza: Raggiunto", None)),
        (10.0, "boh", "30.06.2024", (100.0, "Raggiunto · scadenza: Da verificare", None)),
    ],
)
def test_both_together(actual: Entry, deadline: Entry, done: Entry, expected: tuple[object, ...]) -> None:
    examined = with_deadlines([*row(target=10.0, actual=actual), deadline, done], more(), on=NOW)
    (result,) = examined.results.objectives
    ((number, *figures),) = rows_of_two(result.indicators, DEFAULTS)
    assert (number, tuple(figures)) == (3, expected)


def test_in_the_end_what_is_missing_counts_0() -> None:
    examined = with_deadlines([*row(target=10.0), "30.06.2024", "30.06.2024"], on=NOW)
    ((_, score, _, _),) = rows_of_two(examined.results.objectives[0].indicators, FINAL)
    assert score == 50.0


def test_the_delay_of_a_day_that_was_expected_counts_where_the_deadline_was_met() -> None:
    examined = with_deadlines([*row(kind="Data", target="31.03.2024", actual="10.04.2024"), "30.06.2024", "30.06.2024"])
    ((_, score, state, delay),) = rows_of_two(examined.results.objectives[0].indicators, DEFAULTS)
    assert (score, state, delay) == (95.0, "Raggiunto in ritardo · scadenza: Raggiunto", 10)


@pytest.mark.parametrize("state", State)
def test_the_states_are_known_again(state: State) -> None:
    assert states_in(str(state)) == (state,)
    assert states_in(f"{state} · scadenza: {state}") == (state, state)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " · scadenza: ",
        "Raggiunto · scadenza: boh",
        "Raggiunto · Raggiunto",
        "Scaduto · scadenza: Scaduto · scadenza: x",
    ],
)
def test_what_else_is_typed_is_none(text: str) -> None:
    assert states_in(text) is None
