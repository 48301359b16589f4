"""Styles are found by what they mean, in whatever language a letterhead was saved; what is missing is added."""

from io import BytesIO

import docx
import pytest
from docx.document import Document

from pdo_xl.reports.papers.docx.base import empty_document
from pdo_xl.reports.papers.docx.style_sheet import LOOKS, Role
from pdo_xl.reports.papers.docx.styles import Styles
from tests.reports.papers.docx.letterheads import OTHER_STYLES, WORD_STYLES, letterhead
from tests.reports.papers.docx.reading import W, value


def document(content: bytes) -> Document:
    return docx.Document(BytesIO(content))


def style(of: Document, identifier: str):
    return next(one for one in of.styles.element if one.get(f"{W}styleId") == identifier)


def test_words_own_styles_are_found_under_italian_identifiers() -> None:
    styles = Styles(document(letterhead()))
    assert [styles[role] for role in (Role.HEADING_1, Role.TITLE, Role.CAPTION, Role.BULLET)] == [
        "Titolo1", "Titolo", "Didascalia", "Puntoelenco",
    ]  # fmt: skip


def test_a_style_of_an_italian_name_is_found_too() -> None:
    assert Styles(document(letterhead(styles=OTHER_STYLES)))[Role.HEADING_1] == "b"


def test_what_is_missing_is_added_once_beside_what_has_its_identifier() -> None:
    of = document(letterhead(styles=OTHER_STYLES))
    styles = Styles(of)
    assert (styles[Role.HEADING_2], styles[Role.HEADING_2]) == ("Heading2Pdo", "Heading2Pdo")
    made = style(of, "Heading2Pdo")
    assert (value(made, "name"), value(made, "basedOn")) == ("heading 2", "a")


def test_an_added_headline_looks_like_those_of_the_letterhead() -> None:
    of = document(letterhead())
    assert value(style(of, Styles(of)[Role.HEADING_2]), "rPr/color") == "006633"
    plain = document(empty_document())
    assert value(style(plain, Styles(plain)[Role.HEADING_2]), "rPr/color") == "1F4E78"


@pytest.mark.parametrize("role", Role)
def test_every_role_has_a_style_of_its_kind(role: Role) -> None:
    of = document(empty_document())
    made = style(of, Styles(of)[role])
    assert made.get(f"{W}type") == LOOKS[role].kind
    assert value(made, "name") == role.value
    assert made.get(f"{W}styleId").isascii()
    assert (made.get(f"{W}customStyle") == "1") == role.value.startswith("PDO")


def test_the_language_is_said_where_another_was() -> None:
    of = document(letterhead())
    Styles(of).speak("it-IT")
    assert [one.get(f"{W}val") for one in of.styles.element.iter(f"{W}lang")] == ["it-IT"]


def test_the_language_is_said_where_none_was() -> None:
    of = document(letterhead(styles=OTHER_STYLES))
    Styles(of).speak("it-IT")
    assert [one.get(f"{W}val") for one in of.styles.element.iter(f"{W}lang")] == ["it-IT"]
    assert of.styles.element[0].tag == f"{W}docDefaults"


def test_what_is_typed_after_a_heading_is_text() -> None:
    of = document(empty_document())
    styles = Styles(of)
    assert [value(style(of, styles[role]), "next") for role in (Role.HEADING_2, Role.CELL)] == ["Normal", ""]


@pytest.mark.parametrize(
    ("styles", "stretch"),
    [(WORD_STYLES, 1.0), (WORD_STYLES.replace("Garamond", "Verdana"), 1.18), (OTHER_STYLES, 1.0)],
)
def test_wide_letters_are_known(styles: str, stretch: float) -> None:
    assert Styles(document(letterhead(styles=styles))).stretch == stretch
