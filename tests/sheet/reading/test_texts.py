"""The sheet of texts, read as people leave it."""

from collections.abc import Sequence

import pytest

from pdo_xl.domain.values.entry import CellError
from pdo_xl.sheet.names.texts import ASKED, TEXTS_HEADERS, TextKey
from pdo_xl.sheet.reading.texts import NO_TEXTS, Texts, read_texts
from tests.junk import HEAVY, JUNK
from tests.support import MemoryGrid, own_mark

TOP = (["Testi della Relazione"], ["Si scrive nella colonna gialla"])
LONGEST = 32_767


def sheet(*rows: Sequence[object], headers: Sequence[object] = TEXTS_HEADERS) -> Texts:
    return read_texts([MemoryGrid("Testi", [*TOP, headers, *rows])])


def of(key: TextKey, text: object) -> list[object]:
    return [ASKED[key].title, text, ASKED[key].what, str(key)]


def test_a_workbook_without_the_sheet() -> None:
    assert read_texts([]) == NO_TEXTS
    assert not NO_TEXTS.there
    theirs = MemoryGrid("Testi", [["Capitolo", "Bozza"], ["Uno", "…"]], marks={})
    assert read_texts([theirs]) == NO_TEXTS


@pytest.mark.parametrize("rows", [[], [["Testi"]], [[], [], []]])
def test_a_sheet_whose_cells_were_cleared(rows: Sequence[Sequence[object]]) -> None:
    assert read_texts([MemoryGrid("Testi", rows, marks=own_mark("Testi"))]) == Texts(there=True)


def test_a_sheet_as_it_is_made() -> None:
    assert sheet(*[of(key, None) for key in TextKey]) == Texts(there=True)


def test_texts_keep_their_line_breaks_and_nothing_around_them() -> None:
    read = sheet(of(TextKey.CONTEXT, "  Prima riga \r\nSeconda\rTerza\n\n"), of(TextKey.PEOPLE, " \n "))
    assert read == Texts({TextKey.CONTEXT: "Prima riga\nSeconda\nTerza"}, there=True, filled=True)


def test_the_longest_text_that_a_cell_can_hold() -> None:
    assert sheet(of(TextKey.MONEY, "x" * LONGEST)).by_key[TextKey.MONEY] == "x" * LONGEST


def test_rows_are_found_by_their_key_wherever_they_went() -> None:
    read = sheet(
        ["Chi siamo", "Il Comune", "", "presentazione"],
        ["", None],
        ["Conclusioni", "Fine.", "", ""],
        ["criticita", "Poca gente", "", None],
        ["LE CRITICITÀ", "e poco tempo", None],
    )
    assert read.by_key == {
        TextKey.PRESENTATION: "Il Comune",
        TextKey.WEAKNESSES: "Poca gente\n\ne poco tempo",
        TextKey.CONCLUSIONS: "Fine.",
    }
    assert not read.unplaced


def test_columns_are_found_by_their_header() -> None:
    headers = ["Sezione", "Rivisto da", "Chiave", "Testo"]
    read = sheet(["Il contesto", "Ufficio", "contesto", "Piove"], headers=headers)
    assert read.by_key == {TextKey.CONTEXT: "Piove"}


def test_a_sheet_whose_header_lost_its_column_of_texts_says_nothing() -> None:
    read = read_texts([MemoryGrid("Testi", [*TOP, ["Sezione", "Bozza", "Chiave"], ["x", "y", "contesto"]], marks=MARK)])
    assert read == Texts(there=True, filled=True)


MARK = {"PDO_foglio": (3, 1)}


def test_a_text_of_no_section_is_told_by_its_cell() -> None:
    read = sheet(
        of(TextKey.PEOPLE, CellError("#N/A")), ["Note nostre", "Da rivedere"], of(TextKey.MONEY, CellError("#DIV/0!"))
    )
    assert [str(cell) for cell in read.unplaced] == ["Testi!B4", "Testi!B5", "Testi!B6"]
    assert read.filled
    assert not read.by_key


@pytest.mark.parametrize("row", [[None, None, None, None, "nota dell'ufficio"], ["titolo nostro"]])
def test_what_the_office_put_beside_the_texts_counts_as_something(row: Sequence[object]) -> None:
    read = sheet(of(TextKey.PEOPLE, None), row)
    assert read.filled
    assert not read.by_key


def test_numbers_and_dates_are_worded() -> None:
    assert sheet(of(TextKey.PEOPLE, 1234.5), of(TextKey.MONEY, True)).by_key == {
        TextKey.PEOPLE: "1.234,5", TextKey.MONEY: "VERO",
    }  # fmt: skip


def test_any_cell_can_be_read() -> None:
    for entry in (*JUNK, *HEAVY):
        sheet([entry, entry, entry, entry], of(TextKey.CONTEXT, entry))
        sheet(headers=["Sezione", "Testo", entry, entry])
