"""A workbook, in: its parameters and its plan."""

from dataclasses import replace

import pytest

from pdo_xl.domain.errors import NoPlan, ParameterError, UnclearPlan
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.sheet.names.parameters import PARAMETERS_HEADERS
from pdo_xl.sheet.reading.load import load
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, more, row, sheet_of

TOP: list[list[object]] = [["Parametri"], ["Da confermare"], list(PARAMETERS_HEADERS)]


def test_the_plan_carries_its_workbooks_parameters() -> None:
    host = MemoryHost(sheet_of(row()), MemoryGrid("Parametri", [*TOP, ["cap", 120.0]]))
    plan = load(host).plan
    assert plan.parameters == replace(DEFAULTS, cap=120.0)
    assert plan.parameter_places == {"cap": Place("Parametri", 4, Field.PARAMETER)}


def test_parameters_are_read_before_the_plan() -> None:
    with pytest.raises(ParameterError, match="il parametro cap"):
        load(MemoryHost(MemoryGrid("Parametri", [*TOP, ["cap", "x"]])))


def lines_without(*fields: str, header: list[str] = HEADER) -> list[list[object]]:
    """A plan of two rows whose sheet lacks some columns."""
    kept = [place for place, text in enumerate(header) if not text.startswith(fields)]
    return [[TITLE], *[[line[place] for place in kept] for line in (header, row(), more())]]


def test_columns_that_nothing_is_calculated_from_are_not_asked_for() -> None:
    plan = load(MemoryHost(MemoryGrid("Piano", lines_without("Sigla", "Servizio")))).plan
    assert plan.lacking == (Place("Piano", 2, Field.UNIT), Place("Piano", 2, Field.SERVICE))
    assert [objective.unit for objective in plan.objectives] == [""]


def test_what_a_person_said_of_them_is_no_news() -> None:
    host = MemoryHost(MemoryGrid("Piano", lines_without("Sigla")))
    assert load(host, mapping={"colonna_sigla": "nessuna"}).plan.lacking == ()


def test_the_others_are_asked_for_without_them() -> None:
    with pytest.raises(NoPlan) as raised:
        load(MemoryHost(MemoryGrid("Piano", lines_without("Sigla", "Valore effettivo"))))
    assert [question.setting for question in raised.value.questions] == ["colonna_valore_effettivo"]
    assert raised.value.dispensed == {"colonna_sigla"}


def test_a_letter_over_which_another_header_stands_now_is_asked_for_again() -> None:
    header = [*HEADER[:7], "Fine", *HEADER[8:], "Meta"]
    meaning = "La colonna «Valore atteso». Origine: indicato da chi usa la cartella: {} «meta»."
    host = MemoryHost(
        MemoryGrid("Piano", [[TITLE], header, [*row(), 5.0]]),
        MemoryGrid("Parametri", [*TOP, ["Colonna", "H", None, meaning.format("H"), "colonna_valore_atteso"]]),
    )
    with pytest.raises(UnclearPlan, match="la colonna H è stata indicata quando era «meta»"):
        load(host)
    assert [one.target for one in load(host, mapping={"colonna_valore_atteso": "K"}).plan.indicators] == [5.0]
    assert [one.target for one in load(host, mapping={"colonna_valore_atteso": "H"}).plan.indicators] == [650.0]


def test_a_column_that_may_be_one_of_them_is_asked_about() -> None:
    lines = lines_without("Sigla")
    lines[1].append("Codice ufficio")
    lines[2].append("FIN")
    with pytest.raises(NoPlan) as raised:
        load(MemoryHost(MemoryGrid("Piano", lines)))
    assert [question.setting for question in raised.value.questions] == ["colonna_sigla"]


def test_a_sheet_that_lacks_them_beside_a_whole_plan_is_no_part_of_it() -> None:
    whole = [[TITLE], HEADER, row()]
    host = MemoryHost(MemoryGrid("Tutto", whole), MemoryGrid("Estratto", lines_without("Sigla")))
    assert [objective.sheet for objective in load(host).plan.objectives] == ["Tutto"]
