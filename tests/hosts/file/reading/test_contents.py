"""The look at what a sheet's cells hold besides values, in pieces of any size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.values.entry import EarlyDate, Entry, Percent
from pdo_xl.hosts.file.reading import contents as contents_module
from pdo_xl.hosts.file.reading.contents import contents
from pdo_xl.ooxml.number_formats import Shown

FORMATS = [Shown.NUMBER, Shown.PERCENTAGE, Shown.DATE, Shown.NUMBER]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def sheet(rows: str, size: int, prefix: str = "") -> list[bytes]:
    """A sheet in pieces."""
    named = f":{prefix[:-1]}" if prefix else ""
    whole = (
        f'<{prefix}worksheet xmlns{named}="{MAIN}"><{prefix}sheetData>{rows}</{prefix}sheetData></{prefix}worksheet>'
    ).encode()
    return [whole[at : at + size] for at in range(0, len(whole), size)]


# What follows a cell's reference, and what is to be known of the cell; nothing where it is "left out".
CELLS: list[tuple[str, Entry | str]] = [
    (' s="1"><v>0.25</v></c>', Percent(0.25)),
    (' t="n" s="1"><v>25</v></c>', Percent(25.0)),
    (' s="1" t="n"><v>1</v></c>', Percent(1.0)),
    (' s="2"><v>60</v></c>', EarlyDate(60)),
    (' s="2"><v>45657</v></c>', 45657),
    (' s="2"><v>0.5</v></c>', 0.5),
    (' s="2"><f>1+1</f><v>2</v></c>', None),
    (' s="1" t="s"><v>7</v></c>', None),
    (' s="1"/>', None),
    (' s="1"><v></v></c>', None),
    (' s="1"><v>x</v></c>', None),
    ("><v>5</v></c>", "left out"),
    (' s="0"><v>5</v></c>', "left out"),
    (' s="3"><v>5</v></c>', "left out"),
    (' s="11"><v>5</v></c>', "left out"),
    (' t="inlineStr"><is><t>A1" s="1"><v>5</t></is></c>'.replace("<v>", ">"), "left out"),
]


@given(
    st.lists(st.lists(st.sampled_from(CELLS), max_size=30), max_size=5),
    st.integers(1, 90),
    st.sampled_from(["", "x:"]),
)
def test_numbers_shown_as_something_else(rows: list[list[tuple[str, Entry | str]]], size: int, prefix: str) -> None:
    letters = [chr(65 + number) for number in range(26)] + ["AA", "AB", "AC", "AD"]
    markup, expected = "", {}
    for number, cells in enumerate(rows, start=9):
        markup += f'<{prefix}row r="{number}">'
        for place, (rest, entry) in enumerate(cells):
            own = rest.replace("</", f"</{prefix}").replace("<v", f"<{prefix}v").replace("<f", f"<{prefix}f")
            markup += f'<{prefix}c r="{letters[place]}{number}"{own.replace("<is><t>", f"<{prefix}is><{prefix}t>")}'
            if entry != "left out":
                expected[number, place + 1] = entry
        markup += f"</{prefix}row>"
    assert contents(sheet(markup, size, prefix), FORMATS).shown == expected


@pytest.mark.parametrize(
    ("cell", "errors", "bare"),
    [
        ('<c r="A1"><v>5</v></c>', False, False),
        ('<c r="A1" t="e"><v>#REF!</v></c>', True, False),
        ("<c r='A1' t='e'><v>#REF!</v></c>", True, False),
        ('<c r="A1"><f>1+1</f></c>', False, True),
        ('<c r="A1"><f>1+1</f><v/></c>', False, True),
        ('<c r="A1"><f>1+1</f><v></v></c>', False, True),
        ('<c r="A1"><f>1+1</f><v>2</v></c>', False, False),
    ],
)
@pytest.mark.parametrize("size", [7, 1000])
def test_errors_and_formulas_without_a_value(cell: str, errors: bool, bare: bool, size: int) -> None:
    seen = contents(sheet(f'<row r="1">{cell}</row>', size), FORMATS)
    assert (seen.errors, seen.bare) == (errors, bare)
    assert seen.formulas == ("<f>" in cell)


def test_formats_that_cannot_be_read_and_too_many_numbers_leave_it_to_a_closer_look(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = "".join(f'<row r="{row}"><c r="A{row}" s="1"><v>0.5</v></c></row>' for row in range(1, 20))
    assert contents(sheet(rows, 100), None).shown is None
    monkeypatch.setattr(contents_module, "MOST", 18)
    assert contents(sheet(rows, 100), FORMATS).shown is None
    monkeypatch.setattr(contents_module, "MOST", 19)
    assert contents(sheet(rows, 100), FORMATS).shown == {(row, 1): Percent(0.5) for row in range(1, 20)}


def test_many_formats_are_told_apart_all_the_same() -> None:
    formats = [Shown.PERCENTAGE if style % 2 else Shown.NUMBER for style in range(200)]
    rows = "".join(f'<row r="{style + 1}"><c r="A{style + 1}" s="{style}"><v>2</v></c></row>' for style in range(200))
    assert contents(sheet(rows, 50), formats).shown == {(style + 1, 1): Percent(2.0) for style in range(1, 200, 2)}
