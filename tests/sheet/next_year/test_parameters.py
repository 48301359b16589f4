"""The sheet Parametri, carried over to another year."""

from datetime import date, datetime

import pytest

from pdo_xl.sheet.names.parameters import PARAMETERS_HEADERS
from pdo_xl.sheet.next_year.parameters import parameter_blocks
from pdo_xl.sheet.next_year.titles import Years
from tests.sheet.next_year.grids import TITLE, Grid, emptied, made, plan, written
from tests.support import HEADER, row


def test_parameters_are_carried_over_and_to_be_confirmed_again() -> None:
    parameters = Grid(
        "Parametri",
        [
            ["Parametri"], [], ["Parametro", "Valore"], ["data_riferimento", date(2024, 9, 30)], ["modo", "consuntivo"],
            ["anno", 2024.0], ["cap", 120.0], ["parametri_confermati", "si"],
        ],
    )  # fmt: skip
    result = made(plan(row(kind="Data", target="31.12.2024")), parameters)
    assert written(result, "Parametri") == {
        (4, 2): date(2025, 12, 31),
        (6, 2): 2025,
        (8, 2): "no",
        (9, 1): "anno_di_partenza",
        (9, 2): 2024,
        (9, 3): result.writing.blocks[-3].rows[9][2],
        (9, 4): "Scritto da pdo-xl nuovo-anno",
    }
    again = Grid("Parametri", [["Parametro", "Valore"], ["anno_di_partenza", 2023.0], ["data_riferimento", ""]])
    assert written(made(plan(row(kind="Data", target="31.12.2024")), again), "Parametri") == {(2, 2): 2024}


def test_columns_and_sheets_that_a_person_named_are_named_for_the_new_year() -> None:
    parameters = Grid(
        "Parametri",
        [
            ["Parametro", "Valore"],
            ["foglio_piano", "Piano 2024"],
            ["colonna_valore_effettivo", "I = 30/06/2024; K = 31/12/2024"],
            ["gravita", "PDO506 = avviso"],
        ],
    )
    grid = Grid(
        "Piano 2024",
        [
            [TITLE],
            [*HEADER, "Fine"],
            [*row(kind="Data", target="31.12.2024", actual="a", objective="Bilancio 2024"), "b"],
        ],
    )
    result = made(grid, parameters)
    assert {place: value for place, value in written(result, "Parametri").items() if place[1] == 2} == {
        (2, 2): "Piano 2025",
        (3, 2): "I = 30/06/2025; K = 31/12/2025",
        (5, 2): 2024,
    }
    assert {(3, 9), (3, 11)} <= emptied(result, "Piano 2025")
    assert [(finding.code, str(finding.gravity)) for finding, _ in result.to_review] == [("PDO506", "avviso")]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("data_riferimento", "30/09/2024", "31/12/2025"),
        ("data_riferimento", None, None),
        ("data_riferimento", datetime(2024, 9, 30), date(2025, 12, 31)),
        ("giorno_di_chiusura", date(2024, 8, 16), date(2025, 8, 16)),
        ("giorno_di_chiusura", date(2022, 8, 16), None),
        ("nota", "al 30.06.2024", "al 30.06.2025"),
        ("colonna_peso", "Peso 2024", "Peso 2025"),
        ("parametri_confermati", "si", "no"),
        ("parametri_confermati", "no", None),
        ("anno", None, None),
        ("cap", 120.0, None),
    ],
)
def test_what_becomes_of_a_value(name: str, before: object, after: object) -> None:
    grid = Grid("Parametri", [["Parametro", "Valore"], ["anno_di_partenza", 2024.0], [name, before]])
    blocks = parameter_blocks([grid], Years(2024, 2025), {}, {}, year_needed=False)
    changed = {row: values[0] for block in blocks for row, values in block.rows.items()}
    assert changed == ({} if after is None else {3: after})


def test_letters_that_have_next_years_beside_them_move_and_other_values_do_not() -> None:
    rows = [["Parametro", "Valore"], ["anno_di_partenza", 2024.0], ["colonna_valore_atteso", " h "], ["nota", "H"]]
    (changed,) = parameter_blocks([Grid("Parametri", rows)], Years(2024, 2025), {}, {"H": "K"}, year_needed=False)
    assert changed.rows == {3: ["K"]}


def test_a_renamed_sheet_is_all_that_changes_in_a_list_of_sheets() -> None:
    rows = [["Parametro", "Valore"], ["anno_di_partenza", 2024.0], ["foglio_piano", "Piano 2024; Altro 2024"]]
    renames = {"Piano 2024": "Piano 2025"}
    (changed,) = parameter_blocks([Grid("Parametri", rows)], Years(2024, 2025), renames, {}, year_needed=False)
    assert changed.rows == {3: ["Piano 2025; Altro 2024"]}


def test_a_sheet_of_today_is_carried_over_by_its_technical_names() -> None:
    rows: list[list[object]] = [
        list(PARAMETERS_HEADERS), ["Data", date(2024, 9, 30), "vuoto", "…", "data_riferimento"],
        ["Parametri verificati", "si", "no", "…", "parametri_confermati"], ["modo", "al 30.06.2024"],
    ]  # fmt: skip
    changed, added = parameter_blocks([Grid("Parametri", rows)], Years(2024, 2025), {}, {}, year_needed=False)
    assert changed.rows == {2: [date(2025, 12, 31)], 3: ["no"], 4: ["al 30.06.2025"]}
    assert added.columns == (1, 2, 3, 4, 5)
    assert [added.rows[5][place] for place in (0, 1, 2, 4)] == [
        "Anno del piano di partenza", 2024, "vuoto", "anno_di_partenza",
    ]  # fmt: skip


def test_a_formula_is_left() -> None:
    grid = Grid("Parametri", [["anno_di_partenza", 2024.0], ["data_riferimento", date(2024, 9, 30)]], formulas={(2, 2)})
    assert parameter_blocks([grid], Years(2024, 2025), {}, {}, year_needed=False) == []


def test_a_year_that_the_plan_no_longer_tells_is_added_below_all_that_is_filled() -> None:
    grid = Grid("Parametri", [["Parametro", "Valore"], ["cap", 100.0], [], [None, None, "una nota"]])
    (added,) = parameter_blocks([grid], Years(2024, 2025), {}, {}, year_needed=True)
    assert {row: values[:2] for row, values in added.rows.items()} == {
        5: ["anno_di_partenza", 2024],
        6: ["anno", 2025],
    }
    assert added.like == 2


def test_the_sheet_that_the_workbook_is_about_to_get() -> None:
    blocks = parameter_blocks([], Years(2024, 2025), {}, {}, year_needed=True)
    values = [values[0] for values in blocks[0].rows.values()]
    assert values == [2025]
    assert [[row[4], row[1]] for row in blocks[1].rows.values()] == [["anno_di_partenza", 2024]]
