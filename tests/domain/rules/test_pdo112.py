"""PDO112: each indicator has a target and an actual value of its own."""

from dataclasses import replace

from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from tests.support import END_OF_YEAR, messages, more, plan_of, row

SUGGESTION = "Se non è così, dividere la cella e scrivere il valore di ciascun indicatore nella sua riga."


def shared(*fields: Field) -> list[tuple[int | None, str | None, str, str]]:
    plan = replace(plan_of(row(), more()), shared=tuple(Place("Piano", 4, field) for field in fields))
    return messages(score(plan, DEFAULTS, END_OF_YEAR), "PDO112")


def test_passes() -> None:
    assert shared() == []


def test_each_cell_is_told() -> None:
    said = "{} è quello della cella unita che comincia più su: vale anche per questo indicatore."
    assert shared(Field.TARGET, Field.ACTUAL) == [
        (4, "atteso", said.format("Il valore atteso"), SUGGESTION),
        (4, "effettivo", said.format("Il valore effettivo"), SUGGESTION),
    ]
