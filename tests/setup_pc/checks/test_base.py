"""What a check answers, and Windows' variables in what it looks at."""

import pytest

from pdo_xl.setup_pc.checks.base import Outcome, State, expanded, not_applicable, ok, to_correct


def test_only_what_is_to_be_corrected_has_a_remedy() -> None:
    assert ok("Excel", "c'è") == Outcome("Excel", State.OK, "c'è", "")
    assert to_correct("Excel", "manca", "installarlo") == Outcome("Excel", State.TO_CORRECT, "manca", "installarlo")
    assert not_applicable("Excel", "altrove") == Outcome("Excel", State.NOT_APPLICABLE, "altrove", "")
    assert [state.value for state in State] == ["ok", "da correggere", "non applicabile"]


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (r"%UserProfile%\p", r"C:\u\p"),
        (r"%userprofile%%UNIT%", r"C:\u%UNIT%"),
        ("100 %", "100 %"),
        ("%%", "%%"),
        ("%", "%"),
        ("", ""),
        (r"%DUE%", r"%USERPROFILE%"),
    ],
)
def test_variables_are_replaced_once_and_unknown_ones_stay(value: str, read: str) -> None:
    assert expanded(value, {"USERPROFILE": r"C:\u", "due": "%USERPROFILE%"}) == read
