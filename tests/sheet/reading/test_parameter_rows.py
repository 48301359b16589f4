"""The rows of Parametri: where each stands, what it says, how it is known."""

import pytest

from pdo_xl.domain.settings.setting import Setting
from pdo_xl.domain.settings.settings import BY_NAME, SETTINGS
from pdo_xl.sheet.columns.mapping import MAPPING_SETTINGS, label_of
from pdo_xl.sheet.names.parameters import FORMER_NAME_COLUMN, NAME_COLUMN
from pdo_xl.sheet.reading.parameter_rows import (
    LABELS,
    NAMES,
    columns_of,
    name_column,
    named,
    new_rows,
    places_of_new,
    row_of,
    row_with,
)


def test_a_new_sheet_has_what_is_chosen_at_each_run_and_what_the_body_decides() -> None:
    rows = new_rows()
    shown = [entry.name if isinstance(entry, Setting) else entry for entry in rows.values()]
    assert shown[:4] == ["A ogni calcolo", "data_riferimento", "modo", "Una volta l'anno, dal SMVP"]
    assert len(shown) == len(SETTINGS) + 2
    assert list(rows) == list(range(4, 4 + len(rows)))
    assert places_of_new() == {entry.name: row for row, entry in rows.items() if isinstance(entry, Setting)}


def test_words_are_never_taken_for_names() -> None:
    labels = [setting.label for setting in BY_NAME.values()] + [label_of(name) for name in MAPPING_SETTINGS]
    assert len(set(labels)) == len(labels)
    assert {named([setting.label, 1], FORMER_NAME_COLUMN) for setting in BY_NAME.values()} == {""}
    assert all(named([label_of(name)], FORMER_NAME_COLUMN) in {name, ""} for name in MAPPING_SETTINGS)
    assert set(LABELS.values()) == set(BY_NAME)


def test_what_the_cells_of_a_row_say_in_a_sheet_of_today_and_in_an_older_one() -> None:
    threshold = BY_NAME["soglia_pagamenti"]
    assert row_of(threshold, 40, NAME_COLUMN) == [
        threshold.label, 40, 30, f"{threshold.meaning} Origine: DL 13/2023, art. 4-bis, comma 2.", "soglia_pagamenti",
    ]  # fmt: skip
    assert row_of(threshold, 40, FORMER_NAME_COLUMN) == ["soglia_pagamenti", 40, threshold.meaning, threshold.source]
    assert row_of(BY_NAME["anno"], 2024, NAME_COLUMN)[2] == "vuoto"
    assert row_of(BY_NAME["cap"], 100, NAME_COLUMN)[3] == BY_NAME["cap"].meaning, "the law is said once, above"
    assert row_of(BY_NAME["modo"], None, NAME_COLUMN)[3] == BY_NAME["modo"].meaning
    assert row_with("colonna_peso", "Colonna «Peso»", "J", None, "Il peso.", "Indicato", NAME_COLUMN) == [
        "Colonna «Peso»", "J", None, "Il peso. Origine: indicato.", "colonna_peso",
    ]  # fmt: skip
    assert [columns_of(NAME_COLUMN), columns_of(FORMER_NAME_COLUMN)] == [(1, 2, 3, 4, 5), (1, 2, 3, 4)]


@pytest.mark.parametrize(
    ("rows", "column"),
    [
        ([], NAME_COLUMN),
        ([["cap", 120]], FORMER_NAME_COLUMN),
        ([["Punti", 120, 100, "…", "CAP "]], NAME_COLUMN),
        ([["modo", ""], ["cap", 120, "", "", "anno"], ["ente", 1]], FORMER_NAME_COLUMN),
        ([["anno", 2024], ["x", 120, 100, "…", "cap"], ["x", "", "", "", "modo"]], NAME_COLUMN),
        ([[12.0, None, None, None, True], ["x" * 32_767]], NAME_COLUMN),
    ],
)
def test_the_names_stand_where_most_of_them_do(rows: list[list[object]], column: int) -> None:
    assert name_column(rows) == column


def test_a_row_added_as_in_the_older_sheet_is_known_too() -> None:
    assert named(["cap", 120], NAME_COLUMN) == "cap"
    assert named(["cap", 120, None, None, "boh"], NAME_COLUMN) == ""
    assert named(["boh", 1, None, None, " Colonna_PESO"], NAME_COLUMN) == "colonna_peso"
    assert all(named([name], FORMER_NAME_COLUMN) == name for name in NAMES.values())
