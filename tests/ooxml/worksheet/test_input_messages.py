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


EXTENDED = (
    b"<extLst><ext><x14:dataValidations count='1'><x14:dataValidation><x14:formula1><xm:f>Liste!A1:A9</xm:f></x14:formula1>"
    b"<xm:sqref>H3:H9 K1:K9</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext><x14:sparklineGroups>"
    b"<xm:sqref>L2</xm:sqref></x14:sparklineGroups></ext></extLst>"
)


@pytest.mark.parametrize(
    "office",
    [
        Child("dataValidations", b'<dataValidations count="1"><dataValidation sqref="A1:K1048576"/></dataValidations>'),
        Child("extLst", EXTENDED),
    ],
)
def test_a_cell_with_a_validation_of_the_offices_gets_none_of_ours(office: Child) -> None:
    """Excel knows one a cell: two of them in the file are none that it would write."""
    new = with_messages([office], OURS, b"")
    assert (has_message([office], 2, 11), has_message([office], 2, 12)) == (True, False)
    assert [b'sqref="K2"' in child.markup for child in new] == [False] * len(new)
    assert [child.name for child in new if b'sqref="L2"' in child.markup] == ["dataValidations"]
    assert with_messages(new, OURS, b"") is new
