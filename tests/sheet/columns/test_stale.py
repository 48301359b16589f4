"""Columns whose letters moved since a person named them."""

import pytest

from pdo_xl.domain.errors import UnclearPlan
from pdo_xl.domain.question import best_answers
from pdo_xl.sheet.columns.mapping import ColumnMapping, Known
from pdo_xl.sheet.columns.stale import refuse_stale

TEXTS = ["x"] * 7 + ["TARGET  2025", "Esito"]


def refused(told: dict[int, str], texts: list[str] = TEXTS, **values: str) -> None:
    mapping = ColumnMapping.read({f"colonna_{name}": value for name, value in values.items()})
    used = [selector for own in mapping.selectors.values() for selector in own]
    refuse_stale("SF", Known(mapping, told=told), used, texts)


def test_another_year_or_writing_is_the_same_header() -> None:
    refused({8: "Target 2024"}, valore_atteso="H")
    refused({9: "Target 2024"}, valore_atteso="H")
    refused({}, valore_atteso="H")


def test_a_column_that_moved_is_asked_for_where_it_stands_now() -> None:
    with pytest.raises(UnclearPlan) as raised:
        refused({9: "Target 2024"}, valore_atteso="I")
    what = (
        "Nel foglio Parametri la colonna I è stata indicata quando era «Target 2024»; nel foglio «SF» ora è «Esito», e "
        "«Target 2024» ora è in H"
    )
    assert (str(raised.value).startswith(f"{what}: "), raised.value.brief) == (True, f"{what}.")
    (question,) = raised.value.questions
    assert question.sheet == "SF"
    assert [answer.label for answer in question.answers] == ["H «TARGET 2025»", "I «Esito»"]
    assert best_answers(raised.value.questions) == {"colonna_valore_atteso": "H"}


def test_one_that_is_gone_may_have_another_name_now() -> None:
    with pytest.raises(UnclearPlan, match="e «Meta» non si trova più: ") as raised:
        refused({9: "Meta"}, valore_atteso="I")
    assert best_answers(raised.value.questions) == {"colonna_valore_atteso": "I"}


def test_two_that_changed_places_are_asked_for_at_once() -> None:
    with pytest.raises(UnclearPlan) as raised:
        refused({8: "Esito", 9: "Target"}, valore_atteso="I", valore_effettivo="H")
    assert best_answers(raised.value.questions) == {"colonna_valore_atteso": "H", "colonna_valore_effettivo": "I"}
    assert str(raised.value).count("è stata indicata quando era") == 2


def test_one_of_several_with_their_days_is_only_refused() -> None:
    with pytest.raises(UnclearPlan) as raised:
        refused({9: "Meta"}, valore_effettivo="H = 30/06; I = 31/12")
    assert raised.value.questions == ()
