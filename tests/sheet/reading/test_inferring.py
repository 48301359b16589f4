"""Plans without a column of types, read from cells."""

from datetime import date

import pytest

from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.plan import Field
from pdo_xl.domain.read_from import ReadFrom
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import EarlyDate, Entry, Percent
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.read import read_plan
from tests.support import END_OF_YEAR, HEADER, TITLE, MemoryGrid, MemoryHost, messages, more, plan_of, row
from tests.untyped import ASKED, untyped_plan, untyped_results, untyped_sheet

ROWS = (
    row(target=10.0, actual=5.0),
    more(target=Percent(0.8), actual=Percent(0.4)),
    more(target=date(2024, 6, 30), actual=date(2024, 6, 30)),
    more(target="si", actual="no"),
    more(target="30 giorni", actual=30.0),
    more(target="Migliorare"),
)


def test_without_the_answer_it_is_asked() -> None:
    with pytest.raises(NoPlan, match="dal valore atteso"):
        read_plan(MemoryHost(untyped_sheet(*ROWS)))


def test_each_row_is_read_as_what_its_cells_show() -> None:
    results = untyped_results(*ROWS)
    assert [(one.kind and one.kind.name, one.score) for one in results.indicators] == [
        ("NUMERO", 50.0), ("PERCENTUALE", 50.0), ("DATA", 100.0), ("SI_NO", 0.0), ("TEMPESTIVITA", 100.0), (None, None),
    ]  # fmt: skip
    assert [one.type_text for one in results.plan.indicators] == [
        "Nr.",
        "Percentuale",
        "Data",
        "si/no",
        "Tempestività",
        "",
    ]
    assert set(results.plan.kinds_from.values()) == {ReadFrom.TARGET, ReadFrom.NOTHING}


def test_units_of_measure_that_are_only_partly_types() -> None:
    rows = [
        row(kind="n°", target=10.0),
        more(kind="report", target="3"),
        more(kind="%", target=80.0),
        more(kind="incontri", target=Percent(0.5)),
        more(kind="", target="30/06/2024"),
        more(kind="gg", target=EarlyDate(5)),
        more(kind="mesi", target=3.0, actual="75 giorni"),
    ]
    for mapping in ({}, ASKED):
        plan = untyped_plan(*rows, header="Unità di misura", mapping=mapping).plan
        assert [one.type_text for one in plan.indicators] == ["n°", "Nr.", "%", "Percentuale", "Data", "gg", "mesi"]
        results = untyped_results(*rows, header="Unità di misura", mapping=mapping)
        assert messages(results, "PDO301") == []
        months = results.indicators[-1]
        assert months.target is not None
        assert (months.target.value, months.score) == (90.0, 100.0)


def test_units_that_are_hardly_ever_types_are_used_once_it_is_asked() -> None:
    rows = row(kind="report", target=3.0), *[more(kind="incontri", target=2.0)] * 5, more(kind="gg", target=30.0)
    with pytest.raises(NoPlan):
        untyped_plan(*rows, header="U.M.", mapping={})
    plan = untyped_plan(*rows, header="U.M.").plan
    assert [*plan.kinds_from.values()] == [ReadFrom.TARGET] * 6 + [ReadFrom.UNIT]
    layout = untyped_plan(*rows, header="U.M.").sheets[0].layout
    assert layout.columns[Field.TYPE] == 7
    assert layout.infers_types


def test_kinds_of_objectives_are_no_units() -> None:
    rows = row(kind="strategico", target=3.0), *[more(kind="gestionale", target="80%")] * 5
    read = untyped_plan(*rows, header="Tipologia")
    assert Field.TYPE not in read.sheets[0].layout.columns
    assert [one.type_text for one in read.plan.indicators] == ["Nr."] + ["Percentuale"] * 5


def test_a_plan_with_types_is_read_as_before() -> None:
    plan = plan_of(row(), more(kind=""), more(kind="report", target="80%"))
    assert plan.kinds_from == {}
    assert [one.type_text for one in plan.indicators] == ["Nr", "", "report"]


@pytest.mark.parametrize("target", [0.0, 0.8, 5.0])
def test_any_number_may_be_shown_as_a_percentage(target: float) -> None:
    entry: Entry = Percent(target)
    (indicator,) = untyped_plan(row(target=entry)).plan.indicators
    assert (indicator.type_text, indicator.target) == ("Percentuale", entry)


def test_several_sheets() -> None:
    grids = [untyped_sheet(row(name, target="80%"), name=name) for name in ("SF", "GT")]
    plan = load(MemoryHost(*grids), mapping=ASKED).plan
    assert {*plan.kinds_from} == {("SF", 3), ("GT", 3)}


def test_a_target_that_is_a_change_is_of_the_type_of_what_its_row_started_from() -> None:
    header = [*HEADER[:6], "Baseline", *HEADER[7:]]
    rows = [
        row(kind="2.000", target="+10%", actual=2200.0),
        more(kind="40", target="non inferiore al 2023", actual=50.0),
    ]
    grid = MemoryGrid("Piano", [[TITLE], header, *rows])
    plan = load(MemoryHost(grid), mapping=ASKED).plan
    assert [one.type_text for one in plan.indicators] == ["Nr.", "Nr."]
    assert [one.score for one in score(plan, DEFAULTS, END_OF_YEAR).indicators] == [100.0, 100.0]


def test_units_in_more_words_are_units_too() -> None:
    rows = row(kind="n. pratiche", target=3.0), more(kind="% utenti", target="80%"), more(kind="report", target=2.0)
    plan = untyped_plan(*rows, header="Unità di misura", mapping={}).plan
    assert [*plan.kinds_from.values()] == [ReadFrom.UNIT, ReadFrom.UNIT, ReadFrom.TARGET]
    assert [one.type_text for one in plan.indicators] == ["Nr.", "Percentuale", "Nr."]
