"""One indicator: its score, state and delay at a day."""

from dataclasses import replace
from datetime import date

import pytest

from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.base import Note
from pdo_xl.domain.plan import Field, Indicator
from pdo_xl.domain.scoring.assess import Assessed, Assessor, State, assess, read_target
from pdo_xl.domain.scoring.remarks import Noted
from pdo_xl.domain.settings.late_bands import LateBands
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.values.entry import EarlyDate, Entry, FromStart, Percent
from tests.junk import HEAVY, JUNK, every

R = date(2024, 6, 30)


def assessed(
    kind: str,
    target: Entry,
    actual: Entry = None,
    on: date = R,
    parameters: Parameters = DEFAULTS,
    year: int | None = 2024,
) -> Assessed:
    return assess(Indicator("Piano", 3, "Indicatore", kind, target, actual), parameters, year, on)


@pytest.mark.parametrize(
    ("kind", "target", "actual", "score"),
    [
        # The check values of the design, in its order.
        ("Nr", "650", 650.0, 100),
        ("Nr", 650.0, "325", 50),
        ("Nr", 650.0, 700.0, 100),
        ("Nr", "minore o uguale a 0", -3.0, 100),
        ("Nr", "minore o uguale a 0", 0.0, 100),
        ("Nr", "minore o uguale a 0", "0,4", 0),
        ("Nr", "minore o uguale a 0", None, None),
        ("Nr", EarlyDate(5), 4.0, 80),
        ("Percentuale", "80 %", 0.72, 90),
        ("Percentuale", "25 %", "30 %", 100),
        ("Data", "31.03.2024", "31.03.2024", 100),
        ("Data", "31.03.2024", "10.04.2024", 90),
        ("Data", "31.03.2024", "30.04.2024", 75),
        ("Data", "31.03.2024", "31.05.2024", 0),
        ("Data", "31.12.2024", "10.01.2025", 0),
        ("si/no", "si", "Sì", 100),
        ("si/no", "si", "no", 0),
        ("si/no", "si", "in parte", 50),
        ("Tempestività", "Entro 30 gg.", 30.0, 100),
        ("Tempestività", "Entro 30 gg.", 45.0, 50),
        ("Tempestività", "Entro 30 gg.", 60.0, 0),
        ("Tempestività", "Entro 30 gg.", "95%", 95),
    ],
)
def test_check_values(kind: str, target: Entry, actual: Entry, score: float | None) -> None:
    assert assessed(kind, target, actual).score == (None if score is None else pytest.approx(score, rel=1e-12))


def test_the_check_value_that_is_an_error() -> None:
    result = assessed("Nr", "650", -1.0)
    assert (result.score, result.state) == (None, State.TO_CHECK)
    assert [(field, error.code, str(error)) for field, error in result.problems] == [
        (Field.ACTUAL, "PDO306", "il valore effettivo è negativo (-1), ma il valore atteso è almeno 650")
    ]


@pytest.mark.parametrize(
    ("kind", "target", "actual", "state"),
    [
        ("Nr", 650.0, 650.0, "Raggiunto"),
        ("Nr", 650.0, 325.0, "Parziale"),
        ("Nr", 650.0, 0.0, "Non raggiunto"),
        ("Nr", 650.0, None, "In corso"),
        ("Nr", 650.0, "  ", "In corso"),
        ("si/no", "si", None, "In corso"),
        ("Percentuale", "80%", None, "In corso"),
        ("Tempestività", "30 gg", None, "In corso"),
        ("si/no", "si", "in parte", "Parziale"),
        ("si/no", "si", "no", "Non raggiunto"),
        ("Percentuale", "57%", 0.57, "Raggiunto"),
        ("Data", "31.03.2024", "31.03.2024", "Raggiunto"),
        ("Data", "31.03.2024", "01.04.2024", "Raggiunto in ritardo"),
        ("Data", "31.03.2024", "31.12.2024", "Non raggiunto"),
        ("Data", "31.03.2024", "no", "Non raggiunto"),
        ("Data", "31.03.2024", "non effettuato", "Non raggiunto"),
        ("Data", "31.07.2024", None, "In corso"),
        ("Data", "30.07.2024", None, "In scadenza"),
        ("Data", "30.06.2024", None, "In scadenza"),
        ("Data", "29.06.2024", None, "Scaduto"),
        ("Data", "31.03.2024", "NV: gara deserta", "Non valutabile"),
        ("Nr", 650.0, "non valutabile: sisma", "Non valutabile"),
        ("boh", 650.0, None, "Da verificare"),
        ("boh", 650.0, 650.0, "Da verificare"),
        ("Nr", "tanti", None, "Da verificare"),
        ("Nr", None, 5.0, "Da verificare"),
        ("Nr", 650.0, "quasi", "Da verificare"),
        ("Nr", 650.0, -1.0, "Da verificare"),
        ("Nr", 650.0, "NV", "Da verificare"),
        ("Data", "31.02.2024", None, "Da verificare"),
        ("Data", "31.03.2024", "31.02.2024", "Da verificare"),
        ("Data", "31.03.2024", "boh", "Da verificare"),
    ],
)
def test_states(kind: str, target: Entry, actual: Entry, state: str) -> None:
    assert assessed(kind, target, actual).state.value == state


@pytest.mark.parametrize(
    ("days", "on", "state"),
    [
        (0, date(2024, 12, 30), State.GOING_ON),
        (0, date(2024, 12, 31), State.DUE_SOON),
        (0, date(2025, 1, 1), State.OVERDUE),
        (10, date(2024, 12, 20), State.GOING_ON),
        (10, date(2024, 12, 21), State.DUE_SOON),
    ],
)
def test_the_notice(days: int, on: date, state: State) -> None:
    assert assessed("Data", "31.12.2024", None, on, replace(DEFAULTS, notice_days=days)).state is state


def test_full_points_for_a_small_delay_are_reached() -> None:
    lenient = replace(DEFAULTS, late_bands=LateBands(((5, 100.0),), 50.0))
    result = assessed("Data", "31.03.2024", "02.04.2024", parameters=lenient)
    assert (result.score, result.state, result.delay) == (100, State.REACHED, 2)


@pytest.mark.parametrize(
    ("kind", "target", "actual", "delay"),
    [
        ("Data", "31.03.2024", "10.04.2024", 10),
        ("Data", "31.03.2024", "31.03.2024", None),
        ("Data", "31.03.2024", "01.03.2024", None),
        ("Data", "31.03.2024", None, 91),
        ("Data", "30.06.2024", None, None),
        ("Data", "31.07.2024", None, None),
        ("Data", "31.12.2024", "10.01.2025", 10),
        ("Data", "31.03.2024", "no", None),
        ("Data", "31.03.2024", "NV: gara deserta", None),
        ("Data", "31.03.2024", "boh", None),
        ("Nr", 650.0, 3.0, None),
        ("Tempestività", "30 gg", 45.0, None),
    ],
)
def test_delays(kind: str, target: Entry, actual: Entry, delay: int | None) -> None:
    assert assessed(kind, target, actual).delay == delay


def test_both_cells_can_be_wrong() -> None:
    result = assessed("Nr", "tanti", "quasi")
    assert [(field, error.code) for field, error in result.problems] == [
        (Field.TARGET, "PDO302"),
        (Field.ACTUAL, "PDO303"),
    ]
    assert (result.score, result.target, result.actual, result.missing) == (None, None, None, False)


@pytest.mark.parametrize("target", [None, "", "  "])
def test_a_missing_target(target: Entry) -> None:
    (problem,) = assessed("Nr", target).problems
    assert problem.field is Field.TARGET
    assert (problem.error.code, str(problem.error)) == ("PDO302", "manca il valore atteso")
    assert problem.error.suggestion == "scrivere il valore che si vuole raggiungere"


def test_an_unknown_type_hides_the_other_cells() -> None:
    (problem,) = assessed("boh", "tanti", "quasi").problems
    assert (problem.field, problem.error.code) == (Field.TYPE, "PDO301")


def test_what_is_not_assessable_keeps_its_reason_and_the_problem_of_its_target() -> None:
    result = assessed("Nr", "tanti", "NV: gara\ndeserta")
    assert (result.state, result.reason, result.score) == (State.NOT_ASSESSABLE, "gara deserta", None)
    assert [problem.error.code for problem in result.problems] == ["PDO302"]


def test_notes_say_which_cell() -> None:
    result = assessed("Percentuale", 1.5, "1,2")
    said = "si può leggere in due modi: letto come"
    assert result.notes == (
        Noted(Field.TARGET, Note("PDO305", f"«1,5» {said} 150%", "Scrivere il segno %: 150% oppure 1,5%.")),
        Noted(Field.ACTUAL, Note("PDO305", f"«1,2» {said} 120%", "Scrivere il segno %: 120% oppure 1,2%.")),
    )
    assert assessed("Nr", 5.0, 4.0).notes == ()
    assert assessed("boh", 5.0).notes == ()


def test_the_day_it_is_due() -> None:
    assert assessed("Data", "31.12.2024").due == date(2024, 12, 31)
    assert assessed("Data", "boh").due is None
    assert assessed("Nr", 5.0).due is None


@pytest.mark.parametrize(
    ("target", "actual", "score"),
    [("31.12.2023", "10.01.2024", 0), ("31.12.2023", "31.12.2023", 100), ("01.12.2023", "10.12.2023", 90)],
)
def test_without_a_year_the_targets_counts(target: str, actual: str, score: float) -> None:
    assert assessed("Data", target, actual, year=None).score == score


def test_beside_a_starting_value_a_day_without_a_year_is_of_the_plans_as_well() -> None:
    assert read_target(KINDS["DATA"], FromStart.of("31/12", 5.0), 2024).value == date(2024, 12, 31)


@pytest.mark.parametrize("kind", ["Nr", "%", "Data", "si/no", "Tempestività", "boh", ""])
@every("entry", [*JUNK, *HEAVY])
def test_no_cell_makes_it_fail(kind: str, entry: Entry) -> None:
    for target, actual in ((entry, None), (entry, entry), ("5", entry), ("31.12.2024", entry), ("si", entry)):
        result = assessed(kind, target, actual)
        assert result.score is None or 0 <= result.score <= 100
        assert (result.state is State.TO_CHECK) is (bool(result.problems) and result.reason is None)


def test_rows_that_say_the_same_are_not_confused_with_rows_that_seem_to() -> None:
    assessor = Assessor(DEFAULTS, 2024, R)
    pairs: list[tuple[str, Entry, Entry]] = [
        ("si/no", True, 1.0),
        ("si/no", 1.0, True),
        ("Nr", 1.0, True),
        ("Nr", True, 1.0),
        ("Nr", 5.0, EarlyDate(5)),
        ("%", 2.0, Percent(2.0)),
        ("%", Percent(2.0), 2.0),
        ("%", 2.0, EarlyDate(2)),
    ]
    for number, (kind, target, actual) in enumerate(pairs * 2, start=3):
        indicator = Indicator("Piano", number, f"Indicatore {number}", kind, target, actual)
        assert str(assessor.assess(indicator)) == str(assess(indicator, DEFAULTS, 2024, R))
