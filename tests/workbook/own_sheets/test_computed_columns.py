"""The looks of the six computed columns, wherever they stand and however many are there."""

from xlsxwriter import Workbook

from pdo_xl.domain.scoring.assess import State
from pdo_xl.sheet.names.computed import COLUMN_MARKS, USUAL, Computed
from pdo_xl.workbook.own_sheets.computed_columns import (
    boxed_formats,
    colour,
    format_columns,
    mark,
    side_by_side,
    width,
    write_headers,
)
from pdo_xl.workbook.own_sheets.formats import Formats
from tests.workbook.looks import column_formats
from tests.workbook.own_sheets.drawn import book, drawn, rules


def test_side_by_side_they_stand_in_their_order() -> None:
    assert side_by_side(11) == {name: 11 + place for place, name in enumerate(USUAL)}


def test_apart_each_keeps_its_header_width_and_format() -> None:
    places = {Computed.DELAY: 30, Computed.SCORE: 3}

    def draw(workbook: Workbook, formats: Formats) -> None:
        sheet = workbook.add_worksheet("Piano")
        format_columns(sheet, formats, places)
        write_headers(sheet, formats, 4, places)

    sheet = book(drawn(draw))["Piano"]
    assert {cell.coordinate: cell.value for row in sheet for cell in row if cell.value} == {
        "C4": Computed.SCORE.value,
        "AD4": Computed.DELAY.value,
    }
    assert column_formats(sheet, ["C", "AD"]) == ["0.00", "0"]
    assert round(sheet.column_dimensions["C"].width - width(Computed.SCORE), 2) == 0.71


def test_names_hold_for_their_own_sheet_whatever_it_is_called() -> None:
    def draw(workbook: Workbook, _: Formats) -> None:
        for name in ("Piano 2024", "Piano"):
            mark(workbook, workbook.add_worksheet(name), 5, {Computed.STATE: 28})

    made = book(drawn(draw))
    assert {sheet.title: dict(sheet.defined_names.items()) for sheet in made}.keys() == {"Piano 2024", "Piano"}
    assert [made[name].defined_names[COLUMN_MARKS[Computed.STATE]].attr_text for name in made.sheetnames] == [
        "'Piano 2024'!$AB$5",
        "Piano!$AB$5",
    ]


def test_states_and_findings_have_their_colours_down_to_the_last_row_of_the_sheet() -> None:
    def coloured(places: dict[Computed, int]) -> dict[str, list[list[str]]]:
        return rules(drawn(lambda book, formats: colour(book.add_worksheet("x"), formats, 2, places)), "x")

    areas = coloured(side_by_side(11))
    assert areas.keys() == {"L3:L1048576", "P3:P1048576"}
    # What is not due yet needs no colour.
    assert [formula.strip('"') for (formula,) in areas["L3:L1048576"]] == [
        state for state in State if state is not State.GOING_ON
    ]
    assert [("errore:" in formula, "avviso:" in formula) for (formula,) in areas["P3:P1048576"]] == [
        (True, False),
        (False, True),
    ]
    assert coloured({Computed.SCORE: 11}) == {}
    assert coloured({Computed.FINDINGS: 1}).keys() == {"A3:A1048576"}


def test_a_row_with_two_states_has_the_colour_of_the_worse() -> None:
    def draw(workbook: Workbook, formats: Formats) -> None:
        sheet = workbook.add_worksheet("x")
        format_columns(sheet, formats, side_by_side(11), two_states=True)
        colour(sheet, formats, 2, side_by_side(11), two_states=True)

    content = drawn(draw)
    formulas = [formula for (formula,) in rules(content, "x")["L3:L1048576"]]
    assert formulas[0] == 'OR(LEFT(L3,20)="Scaduto · scadenza: ",RIGHT(L3,20)=" · scadenza: Scaduto")'
    assert formulas[7] == 'AND(LEFT(L3,22)="Raggiunto · scadenza: ",RIGHT(L3,22)=" · scadenza: Raggiunto")'
    # One state alone is coloured as ever.
    assert formulas[8:] == [f'"{state}"' for state in State if state is not State.GOING_ON]
    assert book(content)["x"].column_dimensions["L"].width > 44


def test_beside_a_row_of_the_plan_every_cell_has_borders() -> None:
    def draw(workbook: Workbook, formats: Formats) -> None:
        sheet = workbook.add_worksheet("x")
        for column, look in enumerate(boxed_formats(formats)):
            sheet.write_blank(0, column, None, look)

    cells = book(drawn(draw))["x"][1]
    assert [cell.number_format for cell in cells] == ["0.00", "General", "0", "0.00", "0.00", "General"]
    assert {getattr(cell.border, side).style for cell in cells for side in ("left", "right", "top", "bottom")} == {
        "thin"
    }
    assert not cells[-1].alignment.wrap_text, "a long list must not make the staff's rows grow"
