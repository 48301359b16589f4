"""What the styles say: letters legible on their ground, nothing of a letterhead's indents in a cell."""

import re

import pytest

from pdo_xl.reports.papers.docx import style_sheet
from pdo_xl.reports.papers.docx.style_sheet import FORM_LOOKS, LOOKS, Role, heading


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: str, ground: str) -> float:
    high, low = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("role", Role)
def test_letters_are_legible_on_their_ground(role: Role) -> None:
    look = LOOKS[role]
    ground = style_sheet.BLUE if "HEADING_CELL" in role.name else "FFFFFF"
    found = re.findall(r'w:shd [^>]*w:fill="([0-9A-F]{6})"', look.paragraph)
    for ink in re.findall(r'w:color w:val="([0-9A-F]{6})"', look.letters):
        assert contrast(ink, (found or [ground])[0]) >= 4.5


def test_what_stands_in_a_box_is_legible() -> None:
    assert contrast(style_sheet.RED, style_sheet.RED_GROUND) >= 4.5
    assert contrast(style_sheet.INK, style_sheet.GREY_GROUND) >= 4.5


@pytest.mark.parametrize("level", range(1, 8))
def test_headings_have_their_level(level: int) -> None:
    assert heading(level).value == f"heading {min(level, 4)}"
    assert f'<w:outlineLvl w:val="{min(level, 4) - 1}"/>' in LOOKS[heading(level)].paragraph


def test_forms_are_in_small_print() -> None:
    assert 'w:sz w:val="17"' in FORM_LOOKS[Role.CELL].letters
    assert FORM_LOOKS.keys() == LOOKS.keys()


@pytest.mark.parametrize("role", [Role.CELL, Role.BOX, Role.VALUE, Role.LABEL, Role.FIGURE, Role.FOOT])
def test_a_letterheads_indents_stay_outside(role: Role) -> None:
    assert 'w:firstLine="0"' in LOOKS[role].paragraph
    assert '<w:jc w:val="left"/>' in LOOKS[role].paragraph
