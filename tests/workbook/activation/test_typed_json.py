"""What a workbook says of itself is read as of the right type or not at all."""

import json
import zlib
from base64 import b64encode
from collections.abc import Callable

import pytest

from pdo_xl.workbook.activation import typed_json as module
from pdo_xl.workbook.activation.typed_json import (
    WrongContentError,
    document,
    field,
    listed,
    packed,
    string,
    table,
    unpacked,
    whole,
)
from tests.junk import WORDS, every

WRONG: tuple[object, ...] = (None, True, 1, 1.5, "x", [], {}, [1], {"a": 1}, float("nan"), 10**400, "\ud800")


def refused(read: Callable[[object], object], value: object) -> bool:
    """Tell whether a value is refused; any other error passes through."""
    try:
        read(value)
    except WrongContentError:
        return True
    return False


@pytest.mark.parametrize("data", [b"", b"a", bytes(100_000), bytes(range(256))])
def test_what_was_packed_comes_back(data: bytes) -> None:
    assert unpacked(packed(data)) == data
    assert packed(data).isascii()


@every("text", [*WORDS[:20], "QUJD", "è", packed(b"abc")[:-8], "AAAA", *WRONG])
def test_what_was_not_packed_here_is_refused(text: object) -> None:
    assert refused(unpacked, text)


def test_a_text_that_unpacks_to_more_than_an_activation_notes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 1000)
    assert unpacked(packed(bytes(999))) == bytes(999)
    bomb = b64encode(zlib.compress(bytes(50_000_000), 9)).decode()
    assert refused(unpacked, bomb)


@pytest.mark.parametrize(
    "data", [b"", b"1", b"[]", b'"x"', b"null", b"{", b"\xff", b'{"a": NaN}x', b"[" * 100_000, b'{"a":' * 5000]
)
def test_a_document_is_an_object_of_json(data: bytes) -> None:
    assert refused(document, data)
    assert document(b'{"a": [1]}') == {"a": [1]}


def test_a_document_of_too_many_boxes_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_BOXES", 10)
    assert not refused(document, b'{"a": [[], [], []]}')
    assert refused(document, json.dumps({"a": [[]] * 20}).encode())


def test_each_type_takes_its_own_and_refuses_all_others() -> None:
    assert [value for value in WRONG if not refused(string, value)] == ["x"]
    assert [value for value in WRONG if not refused(table, value)] == [{}, {"a": 1}]
    assert [value for value in WRONG if not refused(lambda entry: listed(entry, lambda one: one), value)] == [[], [1]]
    assert [value for value in WRONG if not refused(lambda number: whole(number, 5), value)] == [1]
    assert refused(lambda entries: listed(entries, string), ["x", 1])


def test_a_key_that_is_not_there_is_refused() -> None:
    assert field({"a": None}, "a") is None
    assert refused(lambda value: field(value, "b"), {"a": 1})  # type: ignore[arg-type]


@pytest.mark.parametrize(("value", "read"), [(1, 1), (5, 5), ("5", 5), ("05", None), ("1", 1)])
def test_a_whole_number_may_be_the_text_that_a_key_must_be(value: object, read: int | None) -> None:
    if read is None:
        assert refused(lambda number: whole(number, 5), value)
    else:
        assert whole(value, 5) == read


@pytest.mark.parametrize("value", [0, 6, -1, "0", "6", "-1", "1.0", "", " 1", "١", "9" * 5000, True, 1.0])
def test_a_number_out_of_its_bounds_is_refused(value: object) -> None:
    assert refused(lambda number: whole(number, 5), value)
