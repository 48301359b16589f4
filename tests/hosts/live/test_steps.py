"""What a command wrote, as one step: back as it was, and on again."""

import pytest

from pdo_xl.hosts.live.steps import Step, heard_by, tell
from tests.hosts.live.buttons import press
from tests.hosts.live.engine import Excel

pytestmark = pytest.mark.slow


def test_a_calculation_is_one_step_back_and_on_again(excel: Excel) -> None:
    before, steps = excel.state(), list[Step]()
    with heard_by(steps.append):
        press("verifica")
        press("calcola_punteggi")
    calculated = excel.state()
    (step,) = steps
    step.undo(excel.book)
    assert excel.state() == before
    assert press("annulla_ultimo_calcolo").startswith("!Non c'è un calcolo da annullare")
    step.redo(excel.book)
    assert excel.state() == calculated
    with heard_by(steps.append):
        assert press("annulla_ultimo_calcolo").startswith("L'ultimo calcolo è annullato")
    assert excel.state() == before
    steps[1].undo(excel.book)
    assert excel.state() == calculated
    steps[1].redo(excel.book)
    assert excel.state() == before


def test_nobody_hears_what_nobody_listens_to() -> None:
    heard = list[Step]()
    with heard_by(heard.append):
        tell(Step((), (), ""))
    tell(Step((), (), ""))
    assert len(heard) == 1
