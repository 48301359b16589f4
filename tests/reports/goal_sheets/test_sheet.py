"""The sheet of an objective: on one page where it has room there, else on pages that say so."""

import pytest

from pdo_xl.reports.goal_sheets.formats import MEASURES, SheetFormat
from pdo_xl.reports.goal_sheets.room import Room
from pdo_xl.reports.goal_sheets.sheet import sheet
from pdo_xl.reports.papers.model import Section, Table, WritingBox
from tests.reports.goal_sheets.plans import first, source_of
from tests.support import more, row


def sections(*rows: list[object], file_format: SheetFormat = SheetFormat.PDF) -> tuple[Section, ...]:
    source = source_of(*rows, file_format=file_format)
    return sheet(source, first(source), "piede")


def with_indicators(count: int, text: str = "Indicatore") -> tuple[Section, ...]:
    return sections(row(actual=1.0), *[more(f"{text} {place}", actual=1.0) for place in range(2, count + 1)])


def tables(made: tuple[Section, ...]) -> list[Table]:
    return [block for section in made for block in section.blocks if isinstance(block, Table)]


def heights(made: tuple[Section, ...]) -> set[float]:
    return {block.height for section in made for block in section.blocks if isinstance(block, WritingBox)}


def test_the_parts_in_their_order() -> None:
    made = with_indicators(2)
    assert [(section.heading, section.level, section.new_page) for section in made] == [
        ("Scheda obiettivo n. 1", 1, True),
        ("Indicatori", 2, False),
        ("Esito", 2, False),
        ("Rendicontazione", 2, False),
    ]
    assert (made[0].page_footer, made[1].page_footer) == ("piede", "")
    assert len({section.anchor for section in made}) == len(made)


def test_without_an_outcome_there_is_no_heading_for_it() -> None:
    assert "Esito" not in [section.heading for section in sections(row())]


@pytest.mark.parametrize("file_format", SheetFormat)
def test_frames_grow_where_there_is_room(file_format: SheetFormat) -> None:
    (high,) = heights(sections(row(), file_format=file_format))
    assert 2.2 < high <= 3.4


def test_twelve_indicators_of_two_lines_are_on_one_page_in_small_letters_with_low_frames() -> None:
    text = (
        "Assunzione di un istruttore direttivo tecnico per i lavori pubblici con una procedura di mobilità volontaria"
    )
    made = with_indicators(12, text)
    assert [section.heading for section in made if section.new_page] == ["Scheda obiettivo n. 1"]
    assert tables(made)[0].tight
    (high,) = heights(made)
    assert 1.6 <= high < 2.2
    assert Room(MEASURES[SheetFormat.PDF]).taken(made) <= MEASURES[SheetFormat.PDF].page


def test_more_of_them_take_a_second_page_however_short() -> None:
    made = with_indicators(13)
    assert [section.heading for section in made] == [
        "Scheda obiettivo n. 1",
        "Indicatori",
        "Scheda obiettivo n. 1 (segue)",
        "Esito",
        "Rendicontazione",
    ]
    assert heights(made) == {2.2}
    assert all(section.page_footer == "piede" for section in made if section.new_page)


def test_hundred_indicators_fill_pages_and_none_is_lost() -> None:
    made = with_indicators(100, "Un indicatore con un testo che va a capo più di una volta nella sua colonna; " * 3)
    rows = [line for table in tables(made) for line in table.rows]
    assert len(rows) == 100
    assert len(tables(made)) > 2
    assert len({section.anchor for section in made}) == len(made)


def test_the_rest_stands_on_the_last_page_of_indicators_where_it_has_room() -> None:
    made = with_indicators(66)
    headings = [section.heading for section in made]
    assert headings.count("Scheda obiettivo n. 1 (segue)") == 1
    assert headings[-4:] == ["Scheda obiettivo n. 1 (segue)", "Indicatori", "Esito", "Rendicontazione"]


def test_what_is_said_of_an_indicator_stays_beside_it() -> None:
    reason = "NV: finanziamento revocato"
    made = sections(row(actual=reason), *[more(f"I{place}", actual=reason) for place in range(60)])
    for table in tables(made):
        assert len(table.rows[0].cells) > 1
        assert len(table.rows[-1].cells) == 1


def test_an_objective_of_three_thousand_characters_takes_another_page() -> None:
    made = sections(row(objective="Rivedere il regolamento in ogni ufficio. " * 75), *[more() for _ in range(8)])
    assert sum(section.new_page for section in made) == 2
