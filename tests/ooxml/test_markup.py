"""XML read without a tree: what it is made of is told, what a workbook never needs is refused."""

import pytest

from pdo_xl.ooxml import markup as module
from pdo_xl.ooxml.markup import (
    Child,
    Element,
    MarkupError,
    TooManyElements,
    attributes,
    checked,
    childless,
    children,
    elements,
    number_in,
    without_elements,
)
from pdo_xl.ooxml.namespaces import MAIN, STRICT_MAIN

UNWANTED = (
    b"<!DOCTYPE a><a/>",
    b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    b'<?xml version="1.0" encoding="utf-16"?><a/>',
    b"<a>",
    b"<a></b>",
    b"",
    b"testo",
    b"<a>\xff</a>",
    b"\x00",
    b'<a b="1" b="2"/>',
)
IMITATING = (b"<a><!-- <row> --></a>", b"<a><?row?></a>", b"<a><![CDATA[<row>]]></a>")


@pytest.mark.parametrize("part", UNWANTED, ids=repr)
def test_what_is_broken_or_unsafe_is_refused_by_every_reader(part: bytes) -> None:
    with pytest.raises(MarkupError):
        elements(part)
    with pytest.raises(MarkupError):
        b"".join(checked([(part, part)]))


@pytest.mark.parametrize("part", IMITATING, ids=repr)
def test_what_could_imitate_a_tag_is_refused_where_bytes_are_looked_at(part: bytes) -> None:
    with pytest.raises(MarkupError):
        children(part)
    with pytest.raises(MarkupError):
        b"".join(checked([(part, part)]))
    assert [element.name for element in elements(part)] == ["a"]


def test_elements_are_listed_without_their_namespaces() -> None:
    part = f'<x:a xmlns:x="{MAIN}" xmlns:r="q"><x:b r:id="1" c="&amp;"/><d/></x:a>'.encode()
    assert elements(part) == [Element("a", {}), Element("b", {"id": "1", "c": "&"}), Element("d", {})]
    assert elements(part, frozenset({"d"})) == [Element("d", {})]


def test_too_many_elements_are_refused_and_not_counted_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_ELEMENTS", 3)
    assert len(elements(b"<a><b/><b/></a>")) == 3
    with pytest.raises(TooManyElements):
        elements(b"<a><b/><b/><b/></a>")
    children(b"<a><b/><b/><b/></a>")
    with pytest.raises(TooManyElements):
        children(b"<a><b/><b/><b/><b/></a>")


@pytest.mark.parametrize("namespace", [MAIN, STRICT_MAIN])
def test_children_are_cut_with_what_follows_them_and_foreign_ones_have_no_name(namespace: str) -> None:
    start = f'<w xmlns="{namespace}" xmlns:f="foreign">'.encode()
    whole = start + b"\n<a><a/></a>\n <f:a/> <b/></w>\n"
    assert children(whole) == (
        start + b"\n",
        [Child("a", b"<a><a/></a>\n "), Child("", b"<f:a/> "), Child("b", b"<b/>")],
        b"</w>\n",
    )
    assert children(whole, skip=len(start))[0] == b"\n"


def test_children_of_a_document_that_stops_half_way_go_to_its_end() -> None:
    start = f'<w xmlns="{MAIN}">'.encode()
    assert children(start + b"<a/><b/>") == (start, [Child("a", b"<a/>"), Child("b", b"<b/>")], b"")
    assert children(start) == (start, [], b"")


def test_what_passes_is_given_as_it_is_and_its_proof_is_what_is_judged() -> None:
    pieces = [(b"<a>", b"<a>"), (b"<b>unser</b>", b"<b/>"), (b"</a>", b"</a>")]
    assert list(checked(pieces)) == [markup for markup, _ in pieces]
    passed = checked([(b"<a>", b"<a>"), (b"</b>", b"</b>"), (b"x", b"x")])
    assert next(passed) == b"<a>"
    with pytest.raises(MarkupError):
        next(passed)


@pytest.mark.parametrize(
    ("tag", "read"),
    [
        (b"<a b='1' c:d = \"2\">", {b"b": b"1", b"c:d": b"2"}),
        (b"<a b='\"' c=\"'\"/>", {b"b": b'"', b"c": b"'"}),
        (b'<a b=""/>', {b"b": b""}),
        (b"<a/>", {}),
    ],
)
def test_attributes_stay_as_they_are_written(tag: bytes, read: dict[bytes, bytes]) -> None:
    assert attributes(tag) == read


def test_elements_that_hold_nothing_are_found_in_either_spelling_and_no_others() -> None:
    part = b'<x:col a="1"/><col b="2"> </col><cols/><col></x:col ><col>3</col><col a=">"/>'
    assert [element[0] for element in childless(b"col").finditer(part)] == [
        b'<x:col a="1"/>', b'<col b="2"> </col>', b"<col></x:col >", b'<col a=">"/>',
    ]  # fmt: skip
    assert without_elements(part, b"col", lambda named: b"a" in named) == part.replace(b'<x:col a="1"/>', b"").replace(
        b'<col a=">"/>', b""
    )


@pytest.mark.parametrize("value", [b"", b"-1", b"1.5", b" 1", b"12345678", "١".encode(), b"0x1"])
def test_a_number_of_a_sheet_is_short_and_whole(value: bytes) -> None:
    assert number_in(b"0016384") == 16384
    with pytest.raises(MarkupError):
        number_in(value)
