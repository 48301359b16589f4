"""The sheet `Parametri`, read."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.settings.setting import Setting
from pdo_xl.domain.settings.settings import BY_NAME, SETTINGS
from pdo_xl.domain.values.entry import CellError, EarlyDate, Entry, Percent
from pdo_xl.sheet.names.own_sheets import SHEET_MARK
from pdo_xl.sheet.names.parameters import (
    FORMER_NAME_COLUMN,
    FORMER_PARAMETERS_HEADERS,
    NAME_COLUMN,
    PARAMETERS_HEADERS,
)
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.parameter_rows import new_rows, places_of_new, row_of
from pdo_xl.sheet.reading.parameters import ReadParameters, places_to_come, read_parameters
from tests.junk import DETERMINISTIC, complaint, entries
from tests.support import HEADER, MemoryGrid, MemoryHost, row, sheet_of

TOP: list[list[object]] = [["Parametri"], ["Da confermare"], list(FORMER_PARAMETERS_HEADERS)]


def read(*rows: list[object]) -> ReadParameters:
    return read_parameters([sheet_of(row()), MemoryGrid("Parametri", [*TOP, *rows])])


def test_without_the_sheet_the_defaults_hold() -> None:
    assert read_parameters([sheet_of(row())]) == ReadParameters(DEFAULTS, {}, has_sheet=False)


def test_the_sheet_as_it_is_made_gives_the_defaults_and_where_each_stands() -> None:
    rows: list[list[object]] = [["Parametri"], ["Da confermare"], list(PARAMETERS_HEADERS)]
    for entry in new_rows().values():
        made = row_of(entry, entry.default, NAME_COLUMN) if isinstance(entry, Setting) else [entry]
        rows.append(list(made))
    places = {name: Place("Parametri", row, Field.PARAMETER) for name, row in places_of_new().items()}
    assert places == places_to_come()
    assert read_parameters([MemoryGrid("Parametri", rows)]) == ReadParameters(DEFAULTS, places)


def test_the_sheet_of_an_older_workbook_is_read_as_well() -> None:
    rows: list[list[object]] = [[s.name, s.default, s.meaning, s.source] for s in SETTINGS]
    places = {
        name: Place("Parametri", number, Field.PARAMETER)
        for number, name in enumerate((s.name for s in SETTINGS), start=4)
    }
    assert read(*rows) == ReadParameters(DEFAULTS, places, name_column=FORMER_NAME_COLUMN)


def today(*rows: tuple[object, object, object]) -> ReadParameters:
    """Rows of label, value, technical name in a sheet of today."""
    cells = [[label, value, None, None, name] for label, value, name in rows]
    usual: list[object] = ["Anno del piano", None, None, None, "anno"]
    return read_parameters([MemoryGrid("Parametri", [list(PARAMETERS_HEADERS), usual, *cells])])


def test_a_row_is_known_by_its_technical_name_whatever_it_is_called() -> None:
    result = today(("Massimo", 120.0, "cap"), ("Una volta l'anno", None, None), ("modo", "consuntivo", None))
    assert (result.parameters.cap, result.parameters.mode) == (120, Mode.FINAL)
    assert {name: place.row for name, place in result.places.items()} == {"anno": 2, "cap": 3, "modo": 5}


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (("Massimo", 120.0, "cop"), "Parametri!E3: il parametro «cop» non esiste."),
        (("Massimo", 120.0, None), "Parametri!A3: il parametro «Massimo» non esiste."),
        (
            ("Punteggio massimo di un indicatore", 120.0, ""),
            "Parametri!E3: manca il nome tecnico di «Punteggio massimo di un indicatore»: scrivere cap.",
        ),
        (("Anno", 2024.0, "ANNO"), "Parametri!B3: il parametro anno è già alla riga 2."),
        (("x", 50.0, "cap"), "Parametri!B3: il parametro cap vale «50», ma serve un numero da 100 a 1.000."),
    ],
)
def test_a_row_whose_value_would_not_count_names_the_cell(row: tuple[object, object, object], message: str) -> None:
    with pytest.raises(ParameterError) as raised:
        today(row)
    assert str(raised.value) == message


def test_the_headers_over_which_a_letter_stood_stand_with_the_meaning() -> None:
    meaning = "La colonna «Obiettivo». Origine: indicato da chi usa la cartella: F «obiettivo operativo»."
    rows = [list(PARAMETERS_HEADERS), ["Colonna", "F", None, meaning, "colonna_obiettivo"]]
    assert read_parameters([MemoryGrid("Parametri", rows)]).told == {"colonna_obiettivo": {6: "obiettivo operativo"}}


def test_values_in_any_order_between_notes() -> None:
    result = read(
        ["modo", "consuntivo"],
        [],
        ["Una nota"],
        [None, "x"],
        ["Data_Riferimento ", datetime(2024, 6, 30)],
        ["cap"],
        ["anno", 2025],
    )
    assert result.parameters == replace(DEFAULTS, mode=Mode.FINAL, reference_date=date(2024, 6, 30), year=2025)
    assert {name: place.row for name, place in result.places.items()} == {
        "modo": 4,
        "data_riferimento": 8,
        "cap": 9,
        "anno": 10,
    }


def test_lines_above_the_header_are_no_parameters() -> None:
    grid = MemoryGrid("Parametri", [["Comune", "Prova"], list(PARAMETERS_HEADERS), ["cap", 120]])
    assert read_parameters([grid]).parameters.cap == 120


def test_cells_shown_as_percentages_and_dates() -> None:
    result = read(
        ["tolleranza_numero", Percent(0.05)], ["preavviso_giorni", EarlyDate(45)], ["soglia_pagamenti", Percent(0.2)]
    )
    assert result.parameters == replace(DEFAULTS, number_tolerance=0.05, notice_days=45, payment_threshold=20.0)


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("cap", 50.0, "Parametri!B4: il parametro cap vale «50», ma serve un numero da 100 a 1.000."),
        (
            "cap",
            CellError("#DIV/0!"),
            "Parametri!B4: il parametro cap vale «#DIV/0!», ma serve un numero da 100 a 1.000.",
        ),
        (
            "modo",
            "boh",
            "Parametri!B4: il parametro modo vale «boh», ma si può scegliere fra: monitoraggio, consuntivo.",
        ),
        ("boh", "x", "Parametri!A4: il parametro «boh» non esiste."),
        ("boh", 0.0, "Parametri!A4: il parametro «boh» non esiste."),
    ],
)
def test_anything_unreadable_names_the_cell(name: str, value: Entry, message: str) -> None:
    with pytest.raises(ParameterError) as raised:
        read([name, value])
    assert str(raised.value) == message


def test_a_parameter_that_stands_twice() -> None:
    with pytest.raises(ParameterError) as raised:
        read(["cap", 120.0], ["CAP", None])
    assert str(raised.value) == "Parametri!B5: il parametro cap è già alla riga 4."


def test_a_gravity_of_no_rule() -> None:
    with pytest.raises(ParameterError) as raised:
        read(["gravita", "PDO403 = avviso; PDO999 = nota"])
    assert str(raised.value) == "Parametri!B4: il parametro gravita nomina PDO999, che non esiste."


@DETERMINISTIC
@given(st.lists(st.tuples(st.sampled_from([*BY_NAME, "boh", "", None, 5.0]), entries()), max_size=6))
def test_any_sheet_is_read_or_complained_about_by_its_cell(rows: list[tuple[Entry, Entry]]) -> None:
    safe = [[name, None if isinstance(value, int) and abs(value) > 10**300 else value] for name, value in rows]
    sentence = complaint(read, *safe)
    assert sentence is None or sentence.startswith("Parametri!")


def test_our_sheet_that_somebody_renamed_is_named_instead_of_left_unread() -> None:
    renamed = MemoryGrid(
        "Parametri vecchi", [["Parametri"], [], PARAMETERS_HEADERS, ["cap", 120]], marks={SHEET_MARK: (3, 1)}
    )
    with pytest.raises(ParameterError) as raised:
        read_parameters([renamed])
    assert str(raised.value) == (
        "Il foglio «Parametri» del programma ora si chiama «Parametri vecchi», e i suoi valori non si userebbero: "
        "rinominarlo «Parametri» e riprovare. Se è solo una copia, eliminarla o rimettere l'originale."
    )


def test_the_headers_over_which_a_letter_stood_come_along_and_a_blank_value_says_nothing() -> None:
    rows = [
        ["Parametro", "Valore", "", ""],
        ["colonna_obiettivo", "F", "", "Indicato da chi usa la cartella: F «obiettivo operativo»"],
        ["colonna_peso", " "],
    ]
    read = read_parameters([MemoryGrid("Parametri", rows)])
    assert read.told == {"colonna_obiettivo": {6: "obiettivo operativo"}}
    assert read.parameters.mapping == {"colonna_obiettivo": "F"}


def test_the_formats_of_the_defaults_are_not_asked_for() -> None:
    asked: list[set[tuple[int, int]]] = []

    class Watched(MemoryGrid):
        def details(
            self, wanted: Collection[tuple[int, int]], columns: Collection[int]
        ) -> Mapping[tuple[int, int], Entry]:
            asked.append(set(wanted))
            return super().details(wanted, columns)

    rows = [[setting.name, setting.default] for setting in SETTINGS]
    read_parameters([Watched("Parametri", [["Parametro", "Valore"], *rows])])
    read_parameters([Watched("Parametri", [["Parametro", "Valore"], ["cap", 1000.0], ["soglia_oltre", 0.1]])])
    assert asked == [set(), {(3, 2)}]


def test_a_sheet_whose_name_is_a_number_may_be_typed_as_one() -> None:
    plans = [MemoryGrid(year, [[f"PIANO DEGLI OBIETTIVI {year}"], HEADER, row()]) for year in ("2023", "2024")]
    parameters = MemoryGrid("Parametri", [["Parametro", "Valore"], ["foglio_piano", 2024.0]])
    assert [sheet.layout.sheet for sheet in load(MemoryHost(*plans, parameters)).sheets] == ["2024"]
    assert read_parameters([parameters]).parameters.mapping == {"foglio_piano": "2024"}
