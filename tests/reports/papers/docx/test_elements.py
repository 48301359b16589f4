"""Markup made one by one: a text is always a text."""

import pytest

from pdo_xl.reports.papers.docx.elements import element, field, paragraph, run, text_of, valued, written
from tests.reports.papers.docx.reading import W, text


def test_an_element_has_its_attributes_and_children() -> None:
    made = element("w:tc", {"w:id": "7", "r:id": "rId1"}, valued("w:jc", "left"))
    assert made.get(f"{W}id") == "7"
    assert [child.get(f"{W}val") for child in made] == ["left"]
    assert made.prefix == "w"


@pytest.mark.parametrize(
    "said", ['a < b & "c"', '{ HYPERLINK "http://example.org" }', " due  spazi ", "=A1", "_x0041_", "😀 漢字"]
)
def test_a_text_stays_as_it_is(said: str) -> None:
    assert text(run(said)) == said


def test_lines_stay_lines_and_a_tab_is_a_space() -> None:
    assert [one.tag.removeprefix(W) for one in text_of("a\n\nb\tc")] == ["t", "br", "br", "t"]
    assert text(run("a\n\nb\tc")) == "a\n\nb c"
    assert text_of("") == []


def test_a_run_has_what_is_asked_of_it_alone() -> None:
    assert [one.tag.removeprefix(W) for one in run("a", "S", bold=True, colour="112233")[0]] == [
        "rStyle",
        "b",
        "bCs",
        "color",
    ]
    assert [one.tag.removeprefix(W) for one in run("a")] == ["t"]


def test_a_field_shows_something_until_it_is_worked_out() -> None:
    made = field("PAGE", "1")
    assert (made.get(f"{W}instr"), text(made)) == (" PAGE ", "1")


def test_a_paragraph_without_style_or_text_is_the_plain_empty_one() -> None:
    assert len(paragraph("")) == 0
    assert len(written("", "")) == 0
    assert [one.tag.removeprefix(W) for one in written("S", "a", valued("w:jc", "left"))[0]] == ["pStyle", "jc"]
