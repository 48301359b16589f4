"""Excel kept quiet while cells are written, and given its settings back."""

import pytest

from pdo_xl.hosts.live.quiet import Quiet
from tests.hosts.live.buttons import fail_on, press
from tests.hosts.live.engine import Excel
from tests.hosts.live.pages import ComError


def test_settings_come_back_one_by_one_if_the_workbooks_module_does_not_answer(excel: Excel) -> None:
    before = excel.state()
    excel.after_call = lambda name: fail_on(name, {"PDO.Riprendi", "set calculation"})
    assert press("calcola_punteggi").startswith("!Non è riuscito")
    excel.settings["calculation"] = "automatic"
    assert excel.state() == before
    assert excel.calls[-3:] == ["set enable_events", "set status_bar", "set screen_updating"]


def test_progress_is_shown_and_taken_away(excel: Excel) -> None:
    press("calcola_punteggi")
    assert excel.messages == ["PDO: calcolo dei punteggi in corso…"]
    assert excel.settings == {
        "screen_updating": True, "calculation": "automatic", "enable_events": True, "status_bar": False,
    }  # fmt: skip


def test_settings_come_back_whatever_happens_inside(excel: Excel) -> None:
    excel.settings.update(calculation="semiautomatic", screen_updating=False, enable_events=False)
    before = dict(excel.settings)
    during: dict[str, object] = {}

    def fail() -> None:
        during.update(excel.settings)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), Quiet(excel.book, "Un momento…"):
        fail()
    assert (during["status_bar"], during["calculation"]) == ("Un momento…", "manual")
    assert excel.settings == before
    assert excel.calls == ["PDO.Sospendi", "PDO.Riprendi"]


def test_where_it_cannot_be_suspended_nothing_is_resumed(excel: Excel) -> None:
    excel.fail_at = 1
    with pytest.raises(ComError), Quiet(excel.book, "Un momento…"):
        pytest.fail("nothing may be written while Excel redraws")
    assert excel.calls == ["PDO.Sospendi"]


def test_what_is_written_is_taken_back_if_the_settings_do_not_come_back(excel: Excel) -> None:
    taken: list[bool] = []
    excel.fail_at = 2
    with pytest.raises(ComError), Quiet(excel.book, "Un momento…") as quiet:
        quiet.resume_or(lambda: taken.append(True))
    assert taken == [True]
    assert excel.settings["calculation"] == "automatic"
