"""The button's shape is found in any drawing, in a time that grows no faster than the drawing."""

from time import process_time

import pytest

from pdo_xl.ooxml.worksheet.vml import is_empty, with_macro, without_macro

MACRO = "PDO.Calcola"
OURS = f"<v:shape id='b'><x:FmlaMacro>[0]!{MACRO}</x:FmlaMacro></v:shape>\n".encode()
THEIRS = b"<v:shapetype id='t'></v:shapetype><v:shape><x:FmlaMacro>[0]!Altro</x:FmlaMacro></v:shape> "


def was_ours(macro: str) -> bool:
    return macro == "Calcola"


def test_only_the_shapes_that_call_the_macro_go() -> None:
    drawing = b"<xml>" + THEIRS + OURS + THEIRS + OURS + b"</xml>"
    assert without_macro(drawing, MACRO) == b"<xml>" + THEIRS * 2 + b"</xml>"


def test_the_first_shape_that_called_a_former_macro_calls_todays() -> None:
    assert with_macro(THEIRS, MACRO, was_ours) is None
    old = OURS.replace(MACRO.encode(), b"Calcola")
    assert with_macro(THEIRS + old + old, MACRO, was_ours) == THEIRS + OURS + old
    assert with_macro(THEIRS + OURS + old, MACRO, was_ours) == THEIRS + OURS + old


def test_a_drawing_without_shapes_is_empty() -> None:
    assert is_empty(b"<xml><v:shapetype id='t'></v:shapetype></xml>")
    assert not is_empty(b"<xml><v:rect/></xml>")


@pytest.mark.parametrize("piece", [b"<v:shape ", b"<v:shape><o:idmap ", b"<v:shape></v:shapetype>\n"])
def test_a_hostile_drawing_takes_no_longer_than_it_is_long(piece: bytes) -> None:
    started = process_time()
    hostile = piece * (2_000_000 // len(piece))
    assert without_macro(hostile, MACRO) == hostile
    assert with_macro(hostile, MACRO, was_ours) is None
    assert process_time() - started < 5
