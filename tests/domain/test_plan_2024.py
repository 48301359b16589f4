"""The office's plan of 2024: its counts, its scores, and exactly its findings, by the dump's lines."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from pdo_xl.domain.finding import Finding
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.plan import Indicator, Plan
from pdo_xl.domain.rules import check
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.plan_year import plan_year
from pdo_xl.domain.scoring.score import Results, score
from pdo_xl.domain.settings.choices import Aggregation, Mode
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.year_clues import YearClues
from pdo_xl.sheet.reading.read import read_plan
from tests.support import END_OF_YEAR, office_plan

HOST, ROW_OF_LINE = office_plan()
LINE_OF_ROW = {row: line for line, row in ROW_OF_LINE.items()}
SECTORS = {
    "SF": (12, 12),
    "GT": (17, 22),
    "SC": (21, 27),
    "OR": (9, 24),
    "PL": (14, 15),
    "LP": (23, 27),
    "SP": (18, 32),
}


@pytest.fixture(scope="module")
def plan() -> Plan:
    return read_plan(HOST).plan


@pytest.fixture(scope="module")
def results(plan: Plan) -> Results:
    return score(plan, DEFAULTS, END_OF_YEAR)


@pytest.fixture(scope="module")
def lines(results: Results) -> dict[str, list[int]]:
    """The dump's lines of each code's findings."""
    found: dict[str, list[int]] = defaultdict(list)
    for finding in check(results):
        if finding.place is not None:
            found[finding.code].append(LINE_OF_ROW[finding.place.row])
    return found


def findings_at(results: Results, code: str, line: int) -> list[Finding]:
    row = ROW_OF_LINE[line]
    return [
        found for found in check(results) if found.code == code and found.place is not None and found.place.row == row
    ]


def with_actuals(plan: Plan, actual: Callable[[Indicator], Entry]) -> Plan:
    """The same plan with an actual value in each row."""
    objectives = tuple(
        replace(objective, indicators=[row._replace(actual=actual(row)) for row in objective.indicators])
        for objective in plan.objectives
    )
    return replace(plan, objectives=objectives)


def reached(indicator: Indicator) -> Entry:
    """What was expected, as the actual value: the term in days alone needs the words cut."""
    target = indicator.target
    if isinstance(target, str) and target.casefold().startswith("minore o uguale a"):
        return 0.0
    if isinstance(target, str) and target.casefold().startswith("entro"):
        return target[len("entro") :]
    return target


def test_sectors_objectives_and_indicators(results: Results) -> None:
    assert {sector.name: (len(sector.objectives), sector.indicator_count) for sector in results.sectors} == SECTORS
    assert len(results.objectives) == 114
    assert sum(result.weight is not None for result in results.objectives) == 112
    assert len(results.indicators) == 159
    assert [sector.total_weight for sector in results.sectors] == [100.0] * 7


def test_types(results: Results) -> None:
    assert Counter(assessed.kind.name for assessed in results.indicators if assessed.kind is not None) == {
        "NUMERO": 53,
        "PERCENTUALE": 17,
        "DATA": 68,
        "SI_NO": 18,
        "TEMPESTIVITA": 3,
    }


def test_the_year_is_in_the_title(plan: Plan) -> None:
    assert plan.title == "PIANO DELLE PERFORMANCE / PIANO DEGLI OBIETTIVI 2024"
    assert (plan.year, plan_year(replace(plan, clues=YearClues()), DEFAULTS)) == (2024, 2024)


@pytest.mark.parametrize(
    ("on", "overdue"),
    [
        (date(2024, 6, 30), 17),
        (date(2024, 7, 1), 23),
        (date(2024, 9, 30), 34),
        (date(2024, 10, 1), 41),
        (date(2024, 12, 31), 47),
        (date(2025, 1, 1), 68),
    ],
)
def test_overdue_at_the_six_dates(plan: Plan, on: date, overdue: int) -> None:
    results = score(plan, DEFAULTS, on)
    states = Counter(assessed.state for assessed in results.indicators)
    assert states[State.OVERDUE] == overdue
    assert sum(finding.code == "PDO407" for finding in check(results)) == overdue


def test_no_errors_without_actuals(results: Results) -> None:
    assert [finding for finding in check(results) if finding.gravity is Gravity.ERROR] == []


EXPECTED = {
    "PDO104": [184, 189, 195],
    "PDO106": [46, 56],
    "PDO205": [124, 125],
    "PDO206": [44, 77, 107, 123, 161, 199],
    "PDO304": [57, 61],
    "PDO309": [14],
    "PDO310": [111, 180, 182],
    "PDO311": [5, 16, 44, 77, 107, 123, 161, 199],
    "PDO312": [36, 71, 72],
    "PDO403": [7, 17, 20, 25, 41, 82, 87, 89, 93, 95, 118, 131, 135, 137, 140, 146, 165],
    "PDO501": [40, 104],
    "PDO502": [136],
    "PDO503": [164],
    "PDO504": [15],
    "PDO505": [104, 109, 154],
}


@pytest.mark.parametrize("code", EXPECTED)
def test_findings_by_line(lines: dict[str, list[int]], code: str) -> None:
    assert lines[code] == EXPECTED[code]


def test_no_other_findings(results: Results, lines: dict[str, list[int]]) -> None:
    assert set(lines) - set(EXPECTED) == {"PDO407", "PDO408"}
    assert (len(lines["PDO407"]), len(lines["PDO408"])) == (47, 21)
    assert [finding.code for finding in check(results) if finding.place is None] == ["PDO001"]


@pytest.mark.parametrize(
    ("code", "line", "message"),
    [
        ("PDO304", 57, "La cella mostra la data «05/01/1900»: letta come il numero 5."),
        ("PDO304", 61, "La cella mostra la data «04/01/1900»: letta come il numero 4."),
        ("PDO106", 46, "Lo stesso testo è alla riga 37, sotto la sigla SG."),
        ("PDO501", 40, "Il testo sembra interrotto: finisce con «…no di comunicazione plurisettoriale del»."),
        ("PDO501", 104, "Il testo sembra interrotto: finisce con «…del puntuale svolgimento dei servizi e»."),
        (
            "PDO504",
            15,
            (
                "L'obiettivo trasversale «PNRR - coordinamento attuazione, monitoraggio e rendicontaz…» è solo in SF, SC, "
                "LP, SP: manca in GT, OR, PL."
            ),
        ),
        ("PDO403", 7, "La scadenza 31/03/2024 è un giorno festivo (Pasqua)."),
        ("PDO403", 165, "La scadenza 30/06/2024 è una domenica."),
        (
            "PDO310",
            111,
            "La tipologia è una data, ma il testo dell'indicatore parla di una percentuale.",
        ),
        (
            "PDO502",
            136,
            (
                "Il servizio «LAVORI PUBBLICI/INTERVENTI MANUTENTIVI» è della sigla LPU/MAN, "
                "ma la sigla di questa riga è PAT."
            ),
        ),
        (
            "PDO104",
            195,
            "Il peso è su una riga di continuazione: vale per tutto l'obiettivo che comincia alla riga 156.",
        ),
    ],
)
def test_messages(results: Results, code: str, line: int, message: str) -> None:
    assert [finding.message for finding in findings_at(results, code, line)] == [message]


def test_the_payments_of_sf_weigh_enough(results: Results) -> None:
    weights = [r.weight for r in results.sectors[0].objectives if "pagamenti" in r.objective.text.casefold()]
    assert weights == [21, 9]


@pytest.mark.parametrize("how", Aggregation)
@pytest.mark.parametrize("mode", Mode)
def test_all_reached_is_exactly_a_hundred_everywhere(plan: Plan, how: Aggregation, mode: Mode) -> None:
    results = score(with_actuals(plan, reached), replace(DEFAULTS, aggregation=how, mode=mode), END_OF_YEAR)
    assert {assessed.state for assessed in results.indicators} == {State.REACHED}
    assert [sector.score for sector in results.sectors] == [100.0] * 7
    assert [sector.points for sector in results.sectors] == [100.0] * 7
    assert [sector.coverage for sector in results.sectors] == [1.0] * 7
    assert results.body == 100.0


def test_without_the_weights_on_continuation_rows_sp_would_have_86(plan: Plan) -> None:
    objectives = tuple(
        replace(objective, weights=[weight for weight in objective.weights if weight.row == objective.row])
        for objective in with_actuals(plan, reached).objectives
    )
    results = score(replace(plan, objectives=objectives), DEFAULTS, END_OF_YEAR)
    assert results.sectors[-1].points == 86


def test_nothing_reported_at_the_end_is_nothing(plan: Plan) -> None:
    results = score(plan, replace(DEFAULTS, mode=Mode.FINAL), END_OF_YEAR)
    assert [sector.score for sector in results.sectors] == [0.0] * 7
    assert sum(finding.code == "PDO307" for finding in check(results)) == 159


def test_continuations_follow_a_repeated_header(plan: Plan) -> None:
    starts = {LINE_OF_ROW[objective.row] for objective in plan.objectives}
    assert starts.isdisjoint({103, 175, 195})


def test_sf_at_the_end_of_the_year(results: Results) -> None:
    sf = results.sectors[0]
    assert sf.states == {State.OVERDUE: 1, State.DUE_SOON: 4, State.GOING_ON: 7}
    assert (sf.manager, sf.points, sf.score, sf.coverage) == ("Beffa", 0, 0, 0.05)


def test_terms_and_deadlines_are_all_read(results: Results) -> None:
    unread = [assessed for assessed in results.indicators if assessed.target is None]
    assert unread == []
    assert sum(assessed.kind in (KINDS["DATA"], KINDS["TEMPESTIVITA"]) for assessed in results.indicators) == 71
