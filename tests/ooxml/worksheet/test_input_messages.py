"""Input messages: added behind an office's validations, taken out again with every other byte as it was."""

import pytest

from pdo_xl.ooxml.markup import Child
from pdo_xl.ooxml.worksheet.input_messages import has_message, with_messages, without_messages
from pdo_xl.sheet.address import Area

OURS = b'<dataValidation type="none" prompt="Da 0 a 100" sqref="K2"/><dataValidation prompt="&lt;" sqref="L2"></dataValidation>'
OFFICE = b'<dataValidation type="list" sqref="G3:G9 G20"><formula1>"a,b"</formula1></dataValidation>'


def is_ours(area: Area) -> bool:
    return area.is_cell and area.first_row == 2 and area.first_column in {11, 12}


@pytest.mark.parametrize("prefix", [b"", b"x:"])
@pytest.mark.parametrize("counted", [b' count="1"', b" xWindow='5' count='1'", b""])
def test_they_come_behind_the_offices_and_go_without_a_trace(prefix: bytes, counted: bytes) -> None:
    office = OFFICE.replace(b"<data", b"<" + prefix + b"data").replace(b"</data", b"</" + prefix + b"data")
    markup = b"<" + prefix + b"dataValidations" + counted + b">" + office + b"</" + prefix + b"dataValidations>\n"
    tail = [Child("mergeCells", b"<m/>"), Child("dataValidations", markup), Child("pageMargins", b"<p/>")]

    new = with_messages(tail, OURS, prefix)

    assert [child.name for child in new] == ["mergeCells", "dataValidations", "pageMargins"]
    assert new[1].markup.count(prefix + b"dataValidation ") == 3
    assert (b"3" in new[1].markup[:45]) == bool(counted)
    assert has_message(new, 2, 11)
    assert has_message(new, 5, 7)
    assert not has_message(new, 3, 11)
    assert without_messages(new[1].markup, is_ours) == markup


def test_where_there_was_none_the_element_comes_and_goes_whole() -> None:
    tail = [Child("conditionalFormatting", b"<c/>"), Child("hyperlinks", b"<h/>")]

    new = with_messages(tail, OURS, b"")

    assert [child.name for child in new] == ["conditionalFormatting", "dataValidations", "hyperlinks"]
    assert new[1].markup.startswith(b'<dataValidations count="2">')
    assert without_messages(new[1].markup, is_ours) == b""
    assert with_messages(tail, b"", b"") is tail


def test_an_office_that_widened_one_of_ours_keeps_it() -> None:
    markup = b'<dataValidations count="1"><dataValidation sqref="K2 M9"/></dataValidations>'
    assert without_messages(markup, is_ours) == markup
