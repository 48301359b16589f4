"""The button's shape is found in any drawing, in a time that grows no faster than the drawing."""

from time import process_time

import pytest

from pdo_xl.workbook.activation.button_graft import OWN_MACRO, with_current_macro, without_button
from pdo_xl.workbook.plan_2024.plan_sheet import BUTTON_MACRO

OURS = f"<v:shape id='b'><x:FmlaMacro>[0]!{OWN_MACRO}</x:FmlaMacro></v:shape>\n".encode()
THEIRS = b"<v:shapetype id='t'></v:shapetype><v:shape><x:FmlaMacro>[0]!Altro</x:FmlaMacro></v:shape> "


def test_only_ours_goes() -> None:
    assert without_button(b"<xml>" + THEIRS + OURS + THEIRS + OURS + b"</xml>") == b"<xml>" + THEIRS * 2 + b"</xml>"
    assert with_current_macro(THEIRS) is None
    old = OURS.replace(OWN_MACRO.encode(), BUTTON_MACRO.encode())
    assert with_current_macro(THEIRS + old + old) == THEIRS + OURS + old


@pytest.mark.parametrize("piece", [b"<v:shape ", b"<v:shape><o:idmap ", b"<v:shape></v:shapetype>\n"])
def test_a_hostile_drawing_takes_no_longer_than_it_is_long(piece: bytes) -> None:
    started = process_time()
    hostile = piece * (2_000_000 // len(piece))
    assert without_button(hostile) == hostile
    assert with_current_macro(hostile) is None
    assert process_time() - started < 5
