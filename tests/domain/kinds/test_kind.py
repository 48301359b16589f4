"""Two made-up types, each a class and a registration, go through all that is asked of a type."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from pdo_xl.actions import examine
from pdo_xl.domain.errors import UnknownType
from pdo_xl.domain.kinds import KINDS, kind_of, kind_or_none
from pdo_xl.domain.kinds.base import Actual, Note, Target, unreadable_actual, unreadable_target
from pdo_xl.domain.kinds.kind import Chance, Contradiction, Kind
from pdo_xl.domain.kinds.reckoning import Reckoning
from pdo_xl.domain.kinds.threshold import FULL
from pdo_xl.domain.plan import Field
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.plan_year import plan_year
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.values.entry import Entry, Percent
from pdo_xl.formulas.cells import BLANK, Cells
from pdo_xl.formulas.indicators import check_cells, delay_cells, score_cells, state_cells
from pdo_xl.reports.document import indicators
from pdo_xl.sheet.columns.evidence import Evidence
from pdo_xl.workbook.plan_2024.sample import made_up_actuals
from tests.support import MemoryHost, messages, more, plan_of, results_of, row, sheet_of

MIDSUMMER = date(2024, 7, 1)


class Mark(Kind):
    """A mark out of ten, whole; shown as a percentage it is one of a hundred."""

    name = "VOTO"
    label = "Voto"
    called = "un voto"
    spellings = frozenset({"voto", "inpagella"})
    format_matters_above = 0
    format_decides = True
    unit_in_text = True
    start_unknown = True
    contradicted = Contradiction(lambda text: "entro" in text, "una scadenza")

    def read_target(self, entry: Entry, year: int | None) -> Target[float]:
        mark = self._mark(entry)
        if mark is None:
            raise unreadable_target(entry, self.called, "scrivere un voto da 0 a 10")
        return Target(mark)

    def read_actual(self, entry: Entry, year: int | None) -> Actual[float]:
        mark = self._mark(entry)
        if mark is None:
            raise unreadable_actual(entry, self.called, "scrivere un voto da 0 a 10")
        return Actual(mark)

    def score(self, target: Target[float], actual: Actual[float], parameters: Parameters, year: int) -> float:
        return FULL if actual.value >= target.value else 10 * actual.value

    def explained(self, target: Target[float], actual: Actual[float], parameters: Parameters, year: int) -> Reckoning:
        return Reckoning("un voto", self.score(target, actual, parameters, year))

    def compare(self, typed: Entry, done: Entry, target: Target[float], actual: Actual[float]) -> Note | None:
        return Note("PDO405", "il voto è doppio") if actual.value == 2 * target.value else None

    def made_up(self, target: Target[float], chance: Chance) -> str | float:
        return f"voto {chance.choice((5, 8))}"

    @staticmethod
    def _mark(entry: Entry) -> float | None:
        if isinstance(entry, Percent):
            return 10 * entry.fraction
        if isinstance(entry, str):
            written = re.fullmatch(r"voto ([0-9]+)", entry)
            return float(written[1]) if written is not None else None
        return entry if isinstance(entry, float) else None


class Quarter(Kind):
    """Something to be done in a quarter of the year: "3T2024"."""

    name = "TRIMESTRE"
    label = "Trimestre"
    called = "un trimestre"
    spellings = frozenset({"trimestre"})
    by_day = True

    def read_target(self, entry: Entry, year: int | None) -> Target[date]:
        written = re.fullmatch(r"([1-4])T([0-9]{4})", entry) if isinstance(entry, str) else None
        if written is None:
            raise unreadable_target(entry, self.called, "scrivere per esempio 3T2024")
        month = 3 * int(written[1])
        return Target(date(int(written[2]), month, 31 if month in (3, 12) else 30))

    def read_actual(self, entry: Entry, year: int | None) -> Actual[date]:
        if not isinstance(entry, date):
            raise unreadable_actual(entry, "una data", "scrivere una data")
        return Actual(entry)

    def score(self, target: Target[date], actual: Actual[date], parameters: Parameters, year: int) -> float:
        return FULL if actual.value <= target.value else 40.0

    def explained(self, target: Target[date], actual: Actual[date], parameters: Parameters, year: int) -> Reckoning:
        return Reckoning("un trimestre", self.score(target, actual, parameters, year))

    def made_up(self, target: Target[date], chance: Chance) -> str:
        return f"{target.value:%d.%m.%Y}"


@pytest.fixture(autouse=True)
def kinds(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Mark, Quarter]]:
    """Both registered, and nothing else done."""
    mark, quarter = Mark(), Quarter()
    for kind in (mark, quarter):
        monkeypatch.setitem(KINDS, kind.name, kind)
    forget()
    yield mark, quarter
    forget()


def forget() -> None:
    kind_of.cache_clear()
    kind_or_none.cache_clear()


def results() -> Results:
    return results_of(
        row(kind="Voto", target=8.0, actual=4.0),
        more(kind="In pagella", target="voto 8", actual="voto 9"),
        more(kind="Trimestre", target="2T2024", actual=date(2024, 6, 30)),
        more(kind="Trimestre", target="1T2024", actual=date(2024, 4, 10)),
        more(kind="Trimestre", target="2T2024"),
        more(kind="Trimestre", target="3T2024"),
        more(kind="Trimestre", target="5T2024"),
        parameters=replace(DEFAULTS, mode=Mode.MONITORING, notice_days=100),
        on=MIDSUMMER,
    )


def test_they_are_found_by_their_spellings(kinds: tuple[Mark, Quarter]) -> None:
    assert (kind_of("VOTO."), kind_of("In pagella"), kind_or_none(" trimestre ")) == (kinds[0], kinds[0], kinds[1])
    with pytest.raises(UnknownType) as raised:
        kind_of("boh")
    assert raised.value.suggestion.endswith("si/no, Tempestività, Voto oppure Trimestre")
    with pytest.raises(UnknownType, match="ne nomina più d'una"):
        kind_of("Voto/Trimestre")


def test_they_are_scored_and_have_a_state_and_a_delay() -> None:
    assert [(one.score, one.state, one.delay) for one in results().indicators] == [
        (40.0, State.PARTLY, None),
        (FULL, State.REACHED, None),
        (FULL, State.REACHED, None),
        (40.0, State.REACHED_LATE, 10),
        (None, State.OVERDUE, 1),
        (None, State.DUE_SOON, None),
        (None, State.TO_CHECK, None),
    ]


def test_before_the_years_end_they_go_by_their_day_or_by_their_score() -> None:
    scored = results()
    assert scored.trajectory is not None
    told = [scored.trajectory.course(one, scored.objectives[0]) for one in scored.indicators]
    assert [str(one.trend) for one in told] == [
        "in ritardo", "in linea", "concluso", "concluso", "in ritardo", "a rischio", "da verificare",
    ]  # fmt: skip
    assert all(one.why() for one in told)


def test_json_names_them() -> None:
    assert [entry["tipo"] for entry in indicators(results())] == ["VOTO"] * 2 + ["TRIMESTRE"] * 5


def test_the_rules_hold_for_them() -> None:
    scored = results()
    assert [place for place, *_ in messages(scored, "PDO302")] == [9]
    assert [place for place, *_ in messages(scored, "PDO312")] == [3, 4]
    assert [place for place, *_ in messages(scored, "PDO407")] == [7]
    assert [place for place, *_ in messages(scored, "PDO408")] == [8]


def test_their_deadlines_tell_the_plans_year() -> None:
    plan = plan_of(row(kind="Trimestre", target="2T2031"), more(kind="Trimestre", target="3T2031"), title="Piano")
    assert plan_year(plan, DEFAULTS) == 2031


def test_the_text_may_speak_against_them() -> None:
    scored = results_of(
        row(indicator="Voto medio entro giugno", kind="Voto", target=8.0),
        more(indicator="Entro giugno", kind="Trimestre", target="2T2024"),
    )
    assert messages(scored, "PDO310") == [
        (
            3,
            "tipologia",
            "La tipologia è un voto, ma il testo dell'indicatore parla di una scadenza.",
            "Correggere la tipologia di valore e il valore atteso, oppure il testo dell'indicatore.",
        )
    ]


def test_what_both_values_tell_is_said() -> None:
    scored = results_of(row(kind="Voto", target=4.0, actual=8.0))
    assert [message for _, _, message, _ in messages(scored, "PDO405")] == ["Il voto è doppio."]


def test_their_formats_are_asked_for_where_they_matter() -> None:
    plan = plan_of(
        row(kind="Voto", target=Percent(0.8), actual=Percent(0.0)),
        more(kind="Trimestre", target=Percent(0.8)),
    )
    assert [(one.target, one.actual) for one in plan.indicators] == [(Percent(0.8), 0.0), (0.8, None)]


def test_the_worksheet_functions_know_them() -> None:
    shown = Cells(((0.9,),), is_percent=lambda row, column: True)
    assert score_cells(Cells.of("Voto"), Cells.of(8.0), shown, BLANK, DEFAULTS) == [[FULL]]
    assert check_cells(Cells.of("Voto"), Cells.of("otto"), BLANK, DEFAULTS)[0][0].startswith(
        "PDO302: Il valore atteso «otto» non è un voto."
    )
    days = Cells(((45_392.0,),), computed=True)
    late = Cells.of("Trimestre"), Cells.of("1T2024"), days
    assert delay_cells(*late, BLANK, DEFAULTS, MIDSUMMER) == [[10]]
    assert state_cells(*late, BLANK, DEFAULTS, MIDSUMMER) == [["Raggiunto in ritardo"]]


def test_the_sample_makes_values_up_for_them() -> None:
    rows = [
        row(kind="Voto", target=8.0),
        *[more(kind="Voto", target=8.0), more(kind="Trimestre", target="2T2024")] * 20,
    ]
    read = examine(MemoryHost(sheet_of(*rows)), today=MIDSUMMER)
    (block, *_) = made_up_actuals(read.read, read.results, 3).blocks
    made = {value for (value,) in block.rows.values() if isinstance(value, str) and not value.lower().startswith("n")}
    assert made == {"voto 5", "voto 8", "30.06.2024"}


def test_a_column_of_them_is_known_by_its_values() -> None:
    rows = enumerate([("Trimestre", "2T2024", date(2024, 6, 30)), ("Voto", "voto 8", 9.0)], start=3)
    evidence = Evidence(rows, 2024)
    assert evidence.share(Field.TYPE, 1) == evidence.share(Field.TARGET, 2, 1) == (2, 2)
    assert evidence.share(Field.ACTUAL, 3, 1) == evidence.share(Field.TARGET, 2) == (2, 2)
