"""Questions and answers until a plan can be read."""

from collections.abc import Sequence

import pytest

from pdo_xl.domain.errors import NoPlan, ParameterError
from pdo_xl.domain.question import Question
from pdo_xl.sheet.names.parameters import PARAMETERS_HEADERS
from pdo_xl.sheet.reading.settle import best, settle
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, row, sheet_of

STRANGE = [*HEADER[:7], "Meta", "Riscontro", HEADER[9], "Note"]


def plan(name: str = "Foglio1", title: str = TITLE) -> MemoryGrid:
    return MemoryGrid(name, [[title], STRANGE, row(actual=650.0)])


def nobody(questions: Sequence[Question]) -> list[str]:
    raise AssertionError(questions)


def test_a_plan_that_is_clear_is_asked_nothing() -> None:
    assert settle(MemoryHost(sheet_of(row())), nobody) == ((), {}, None, False)
    parameters = MemoryGrid("Parametri", [[*PARAMETERS_HEADERS], ["anno", 2024.0]])
    assert settle(MemoryHost(sheet_of(row()), parameters), nobody).ours
    assert settle(MemoryHost(plan()), nobody, mapping={"colonna_valore_atteso": "H", "colonna_valore_effettivo": "I"})


def test_the_best_answers_settle_it_over_several_rounds() -> None:
    host = MemoryHost(plan("A", "PIANO 2023"), plan("B", "PIANO 2024"))
    settled = settle(host, best)
    assert settled.problem is None
    assert [question.setting for question in settled.questions] == [
        "colonna_valore_atteso", "colonna_valore_effettivo", "foglio_piano",
    ]  # fmt: skip
    assert settled.answers == {
        "colonna_valore_atteso": "H", "colonna_valore_effettivo": "I", "foglio_piano": "B",
    }  # fmt: skip


def test_no_answer_or_always_the_same_one_ends_it() -> None:
    settled = settle(MemoryHost(plan()), lambda questions: [""] * len(questions))
    assert isinstance(settled.problem, NoPlan)
    assert (settled.questions, settled.answers) == ((), {})
    rounds: list[int] = []

    def stubborn(questions: Sequence[Question]) -> list[str]:
        rounds.append(len(questions))
        return ["Boh"] * len(questions)

    assert isinstance(settle(MemoryHost(plan()), stubborn).problem, NoPlan)
    assert rounds == [2, 2]


def test_after_eight_rounds_nobody_is_asked_any_more() -> None:
    rounds: list[int] = []

    def fickle(questions: Sequence[Question]) -> list[str]:
        rounds.append(len(questions))
        return [f"Boh {len(rounds)}"] * len(questions)

    settled = settle(MemoryHost(plan()), fickle)
    assert (rounds, len(settled.questions)) == ([2] * 8, 16)
    assert set(settled.answers.values()) == {"Boh 8"}
    assert (isinstance(settled.problem, NoPlan), settled.ours) == (True, False)


def test_an_answer_that_cannot_be_followed_ends_it_with_its_sentence() -> None:
    answers = {"colonna_valore_atteso": "H", "colonna_valore_effettivo": "I; Altrove"}
    settled = settle(MemoryHost(plan()), lambda questions: [answers[question.setting] for question in questions])
    assert isinstance(settled.problem, ParameterError)
    assert "«Altrove»" in str(settled.problem)
    assert [question.setting for question in settled.questions] == [*answers]
    assert (settled.answers, settled.ours) == (answers, False)
    with pytest.raises(ParameterError):
        settle(MemoryHost(plan(), MemoryGrid("Parametri", [[*PARAMETERS_HEADERS], ["anno", "boh"]])), nobody)


def test_an_answer_for_one_sheet_stands_beside_what_is_known_of_another() -> None:
    parameters = MemoryGrid(
        "Parametri",
        [
            [*PARAMETERS_HEADERS],
            ["foglio_piano", "SF; GT"],
            ["colonna_valore_atteso", "SF!H"],
            ["colonna_valore_effettivo", "SF!I"],
        ],
    )
    moved = [*HEADER[:7], "Peso", "Meta", "Riscontro"]
    other = MemoryGrid("GT", [[TITLE], moved, [*row("GT")[:7], 100.0, 650.0, 325.0]])
    settled = settle(MemoryHost(plan("SF"), other, parameters), best)
    assert settled.problem is None
    assert settled.answers == {"colonna_valore_atteso": "SF!H; GT!I", "colonna_valore_effettivo": "SF!I; GT!J"}
