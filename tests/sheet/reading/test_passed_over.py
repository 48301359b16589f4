"""Sheets with a plan's header that are not read: never left out in silence."""

import pytest

from pdo_xl.domain.errors import UnclearPlan
from pdo_xl.domain.plan import Field, PassedOver, Place, Plan
from pdo_xl.sheet.reading.load import load
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, row

BESIDE = MemoryGrid("Note", [["nota"], ["altra"]])


def sector(name: str, *, hidden: bool = False) -> MemoryGrid:
    return MemoryGrid(name, [[TITLE], HEADER, row(name)], hidden=hidden)


def plan_in(*grids: MemoryGrid, **mapping: str) -> Plan:
    return load(MemoryHost(*grids), mapping=mapping).plan


def passed(plan: Plan) -> tuple[str, ...]:
    return plan.passed_over.sheets if plan.passed_over is not None else ()


def test_a_hidden_sector_is_told() -> None:
    """One sheet a sector, and one of them hidden: the body's score was that of the others, without a word."""
    plan = plan_in(sector("SF"), sector("AP"), sector("GT", hidden=True), BESIDE)
    assert [one.name for one in plan.sectors] == ["SF", "AP"]
    assert plan.passed_over == PassedOver(("GT",), Place("SF", 2, Field.SECTOR))


def test_what_stands_beside_a_sheet_called_piano_is_told() -> None:
    assert passed(plan_in(sector("Piano"), sector("Personale"), BESIDE)) == ("Personale",)


def test_a_hidden_sheet_called_piano_is_no_more_than_another_hidden_one() -> None:
    """The old year's, hidden, was calculated instead of the one that everybody sees."""
    plan = plan_in(sector("Piano", hidden=True), sector("Piano 2024"))
    assert ({objective.sheet for objective in plan.objectives}, passed(plan)) == ({"Piano 2024"}, ("Piano",))


def test_where_a_person_said_which_sheets_are_the_plan_there_is_nothing_to_tell() -> None:
    grids = sector("SF"), sector("GT", hidden=True)
    assert plan_in(*grids, foglio_piano="SF").passed_over is None
    both = plan_in(*grids, foglio_piano="SF; GT")
    assert ([one.name for one in both.sectors], both.passed_over) == (["SF", "GT"], None)


def test_other_sheets_are_not_told_of() -> None:
    assert plan_in(sector("SF"), BESIDE, MemoryGrid("Dati", [["Settore", "Peso"]], hidden=True)).passed_over is None


@pytest.mark.parametrize("names", [["Dati"], ["SF", "GT"]])
def test_a_plan_that_only_hidden_sheets_have_is_asked_for(names: list[str]) -> None:
    """It was said that no sheet had such a header."""
    with pytest.raises(UnclearPlan) as refused:
        plan_in(BESIDE, *[sector(name, hidden=True) for name in names])
    (question,) = refused.value.questions
    assert question.best is not None
    assert question.best.value == "; ".join(names)
    assert str(refused.value).startswith("PDO101: in «prova.xlsx» l'intestazione di un piano c'è soltanto ne")
    plan = plan_in(BESIDE, *[sector(name, hidden=True) for name in names], **{question.setting: question.best.value})
    assert len(plan.sectors) == len(names)


def test_a_sheet_that_lacks_a_column_beside_a_whole_plan_is_told() -> None:
    """It is taken for an extract: were it a sector, nobody would miss it."""
    lacking = MemoryGrid("GT", [[TITLE], HEADER[:9], row("GT")[:9]])
    plan = plan_in(sector("SF"), lacking)
    assert ([one.name for one in plan.sectors], passed(plan)) == (["SF"], ("GT",))


def test_a_sheet_with_a_second_table_beside_a_whole_plan_is_refused() -> None:
    """The sheet was left out with all its sectors: only a sheet that lacks columns may be an extract."""
    swapped = [*HEADER[:7], HEADER[8], HEADER[7], *HEADER[9:]]
    two = MemoryGrid("GT", [[TITLE], HEADER, row("GT"), swapped, row("AP")])
    with pytest.raises(UnclearPlan, match="nel foglio «GT» l'intestazione ripetuta alla riga 4"):
        plan_in(sector("SF"), two)
