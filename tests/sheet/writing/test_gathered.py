"""Findings that say the same of several cells."""

import pytest

from pdo_xl.domain.finding import Finding
from pdo_xl.domain.gravity import Gravity
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.writing.findings import Located
from pdo_xl.sheet.writing.gathered import cells_in, cells_text, count_rows, group_text, groups, lines


def at(row: int, message: str = "È domenica.", *, sheet: str = "Piano", column: int = 8, remedy: str = "") -> Located:
    return Located(Finding("PDO403", Gravity.NOTE, None, message, remedy), Address(sheet, row, column))


def told(*located: Located) -> list[list[str]]:
    return [[str(cell) for _, cell in group] for group in lines(located)]


def test_more_than_three_rows_are_one_line_where_the_first_stands() -> None:
    other = at(4, "È festa.")
    assert told(at(3), other, at(5), at(9), at(12)) == [["Piano!H3", "Piano!H5", "Piano!H9", "Piano!H12"], ["Piano!H4"]]
    assert told(other, at(5), at(9), at(12)) == [["Piano!H4"], ["Piano!H5"], ["Piano!H9"], ["Piano!H12"]]


def test_other_words_or_another_remedy_are_another_finding() -> None:
    assert len(told(at(3), at(4), at(5), at(6, remedy="Spostarla."))) == 4
    assert len(told(at(3), at(4), at(5), at(6)._replace(finding=at(6).finding._replace(code="PDO404")))) == 4


def test_cells_of_one_row_count_once_and_those_of_two_sheets_twice() -> None:
    pairs = [at(row, column=column) for row in (3, 4) for column in (8, 9)]
    assert count_rows(pairs) == 2
    assert len(told(*pairs)) == 4
    several = [at(row, sheet=sheet) for sheet in ("Piano SF", "Piano GT") for row in (3, 4)]
    assert len(told(*several)) == 1
    assert group_text(several) == "4 righe: 'Piano SF'!H3, H4, 'Piano GT'!H3, H4"


def test_findings_about_no_cell_stand_alone() -> None:
    nowhere = [Located(at(3).finding, None)] * 5
    assert count_rows(nowhere) == 0
    assert told(*nowhere) == [["None"]] * 5
    assert told() == []


def test_many_cells_are_counted_and_a_link_has_room_for_them() -> None:
    many = [at(row) for row in range(3, 4003)]
    assert group_text(many) == ("4000 righe: Piano!H3, H4, H5, H6, H7, H8, H9, H10, H11, H12, H13, H14 e altre 3988")
    long_names = [at(3, sheet=f"Settore dei servizi d'ufficio {number}") for number in range(9)]
    assert len(group_text(long_names)) <= 255
    assert cells_text([Address("Piano", 3, 1)], 2, "Piano") == "A3 e un'altra"
    assert [cells_text([None], count) for count in (0, 1, 4)] == ["", "un'altra", "altre 4"]


@pytest.mark.parametrize(
    ("name", "named"), [("a" * 60, 3), ("a" * 61, 2), ("a" * 93, 2), ("a" * 95, 1), ("a" * 300, 1)]
)
def test_cells_are_named_up_to_two_hundred_characters(name: str, named: int) -> None:
    """With the number, comma and space, `name0!H3` is six characters longer than the name."""
    cells = [Address(f"{name}{number}", 3, 8) for number in range(3)]
    text = cells_text(cells, 3)
    assert text.count("!") == named
    assert len(text.partition(" e ")[0]) <= max(200, len(name) + 4)


@pytest.mark.parametrize(
    "group",
    [
        [at(row) for row in range(3, 8)],
        [at(row, sheet=sheet) for sheet in ("Piano, SF", "D'Oltre e altre 3", "AB12", "Piano") for row in (3, 14)],
        [at(row, sheet="12 righe: boh") for row in range(3, 40)],
    ],
)
def test_the_cells_that_are_named_are_read_back(group: list[Located]) -> None:
    read = cells_in(group_text(group))
    assert read == [cell for _, cell in group][: len(read)]
    assert len(read) >= min(len(group), 8)


@pytest.mark.parametrize("text", ["", "testo", "Piano!#REF!", "8 righe: ", "8 righe: boh, mah", "H3", "x" * 32_767])
def test_what_names_no_cell_of_a_sheet_gives_none_of_a_sheet(text: str) -> None:
    assert [cell for cell in cells_in(text) if cell.sheet] == []


def test_groups_are_in_the_order_of_their_first() -> None:
    found = groups([at(3, "b"), at(4, "a"), at(5, "b")], lambda finding: finding.message)
    assert {key: len(group) for key, group in found.items()} == {"b": 2, "a": 1}
    assert list(found) == ["b", "a"]
