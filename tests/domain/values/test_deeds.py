"""Words for what was done, and for the acts that prove it."""

import re

import pytest

from pdo_xl.domain.values.deeds import ACT_NUMBER, was_done
from tests.junk import HEAVY, WORDS, every


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("fatto", True), ("obiettivo raggiunto", True), ("attivita conclusa.", True), ("non approvata", False),
        ("target non raggiunto", False), ("avviato", None), ("non ancora fatto", None), ("fatto in parte", None), ("", None),
    ],
)  # fmt: skip
def test_deeds(text: str, done: bool | None) -> None:
    assert was_done(text) is done


@pytest.mark.parametrize(
    "act",
    ["det. n. 45", "delibera di giunta n. 45/2024", "dgc 12", "d.g.c. n. 12/24", "prot. 1234", "determinazione n. 5"],
)
def test_acts(act: str) -> None:
    assert re.fullmatch(ACT_NUMBER, act)


@pytest.mark.parametrize("other", ["n. 45", "dettaglio 3", "atto", "note 3", "45"])
def test_what_is_no_act(other: str) -> None:
    assert re.fullmatch(ACT_NUMBER, other) is None


@every("text", [*WORDS, *HEAVY])
def test_junk_is_no_deed(text: str) -> None:
    assert was_done(text) is None
