"""The parameters as people see them and write them."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.settings.choices import Aggregation, BodyMean, Mode, OverMaximum
from pdo_xl.domain.settings.late_bands import SEVERE, LateBands
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.settings.settings import BY_NAME, ORIGIN, SETTINGS, apply_setting
from pdo_xl.domain.values.entry import CellError, EarlyDate, Entry, Percent
from pdo_xl.domain.values.text import fold
from tests.junk import DETERMINISTIC, HEAVY, JUNK, complaint, entries

CELL = "Parametri!B7"


def test_a_new_sheet_has_all_but_the_last_which_nuovo_anno_adds() -> None:
    assert [setting.name for setting in SETTINGS] == list(BY_NAME)[:-1]
    assert list(BY_NAME.values())[-1] is ORIGIN
    assert len({fold(name) for name in BY_NAME}) == len(BY_NAME)


def test_each_is_called_in_words_that_are_no_technical_name_and_no_other_ones() -> None:
    labels = {fold(setting.label) for setting in BY_NAME.values()}
    assert len(labels) == len(BY_NAME)
    assert not labels & {fold(name) for name in BY_NAME}
    assert [setting.name for setting in SETTINGS if setting.each_run] == ["data_riferimento", "modo"]


@pytest.mark.parametrize("name", BY_NAME)
def test_what_each_row_shows_is_the_default(name: str) -> None:
    described = BY_NAME[name]
    assert described.meaning.endswith(".") or described.meaning.endswith(".)")
    assert described.source
    assert apply_setting(DEFAULTS, name, described.default, CELL) == DEFAULTS
    assert apply_setting(DEFAULTS, name, "  ", CELL) is DEFAULTS
    for choice in described.choices:
        apply_setting(DEFAULTS, name, choice, CELL)


@pytest.mark.parametrize(
    ("name", "entry", "changed"),
    [
        ("data_riferimento", date(2024, 6, 30), {"reference_date": date(2024, 6, 30)}),
        ("data_riferimento", "30.06.2024", {"reference_date": date(2024, 6, 30)}),
        ("data_riferimento", "30 giugno 2024", {"reference_date": date(2024, 6, 30)}),
        ("modo", "Consuntivo", {"mode": Mode.FINAL}),
        ("modo", " monitoraggio ", {"mode": Mode.MONITORING}),
        ("anno", 2025.0, {"year": 2025}),
        ("anno", "2025", {"year": 2025}),
        ("copie_da_tenere", 3.0, {"copies_kept": 3}),
        ("copie_da_tenere", "0", {"copies_kept": 0}),
        ("cap", 120.0, {"cap": 120.0}),
        ("cap", Percent(1.2), {"cap": 120.0}),
        ("oltre_massimo", "rapporto", {"over_maximum": OverMaximum.RATIO}),
        ("oltre_massimo", "Tutto o niente", {"over_maximum": OverMaximum.ALL_OR_NOTHING}),
        ("tolleranza_numero", 5.0, {"number_tolerance": 0.05}),
        ("tolleranza_numero", Percent(0.05), {"number_tolerance": 0.05}),
        ("si_no_parziale", "30", {"yes_no_partly": 30.0}),
        ("fasce_ritardo", "SEVERO", {"late_bands": SEVERE}),
        ("fasce_ritardo", "severo", {"late_bands": SEVERE}),
        ("fasce_ritardo", "10: 80; oltre: 20", {"late_bands": LateBands(((10, 80.0),), 20.0)}),
        ("fasce_ritardo", "10 = 80;\n30 = 62,5;", {"late_bands": LateBands(((10, 80.0), (30, 62.5)), 0.0)}),
        ("punteggio_oltre_anno", 40.0, {"beyond_year": 40.0}),
        ("preavviso_giorni", 0.0, {"notice_days": 0}),
        ("preavviso_giorni", EarlyDate(45), {"notice_days": 45}),
        ("aggregazione", "minimo", {"aggregation": Aggregation.MINIMUM}),
        ("aggregazione", "TUTTI", {"aggregation": Aggregation.ALL}),
        ("ente", "pesata", {"body": BodyMean.WEIGHTED}),
        ("pesi_settori", "SF = 20; gt: 15,5", {"sector_weights": {"sf": 20.0, "gt": 15.5}}),
        ("pesi_settori", "U.O. a:b = 3", {"sector_weights": {"uoa:b": 3.0}}),
        ("pesi_settori", "1.1 = 20; 11 = 30", {"sector_weights": {"1.1": 20.0, "11": 30.0}}),
        ("modo", "consun\u200btivo", {"mode": Mode.FINAL}),
        ("fasce_obiettivo", "90; 50", {"objective_bands": (90.0, 50.0)}),
        ("fasce_obiettivo", "80;80", {"objective_bands": (80.0, 80.0)}),
        ("soglia_pagamenti", 20.0, {"payment_threshold": 20.0}),
        ("gravita", "PDO403 = avviso", {"gravities": {"PDO403": Gravity.WARNING}}),
        ("gravita", "PDO403=nota; pdo106: Errore", {"gravities": {"PDO403": Gravity.NOTE, "PDO106": Gravity.ERROR}}),
        ("parametri_confermati", "Sì", {"confirmed": True}),
        ("parametri_confermati", "no", {"confirmed": False}),
    ],
)
def test_readable_values(name: str, entry: Entry, changed: dict[str, object]) -> None:
    assert apply_setting(DEFAULTS, name, entry, CELL) == replace(DEFAULTS, **changed)  # type: ignore[arg-type]


ONE_LIST = "serve un elenco come «15: 90; 30: 75; 60: 50; oltre: 0»"
BANDS = (
    "i giorni devono crescere e i punti non possono aumentare col ritardo, come in «15: 90; 30: 75; 60: 50; oltre: 0»"
)
THRESHOLDS = "la prima soglia non può essere più bassa della seconda, come in «95; 60»"
DATE = "serve una data, per esempio 31/12/2024; vuota vuol dire oggi"


@pytest.mark.parametrize(
    ("name", "entry", "shown", "what"),
    [
        ("data_riferimento", "boh", "boh", DATE),
        ("data_riferimento", "31/12", "31/12", DATE),
        ("data_riferimento", "31.02.2024", "31.02.2024", DATE),
        ("data_riferimento", 45657.0, "45.657", DATE),
        ("modo", "finale", "finale", "si può scegliere fra: monitoraggio, consuntivo"),
        ("modo", True, "VERO", "si può scegliere fra: monitoraggio, consuntivo"),
        ("anno", "duemila", "duemila", "serve un numero intero da 2000 a 2099"),
        ("anno", 2024.5, "2.024,5", "serve un numero intero da 2000 a 2099"),
        ("anno", 24.0, "24", "serve un numero intero da 2000 a 2099"),
        ("cap", 99.0, "99", "serve un numero da 100 a 1.000"),
        ("cap", CellError("#DIV/0!"), "#DIV/0!", "serve un numero da 100 a 1.000"),
        ("oltre_massimo", "boh", "boh", "si può scegliere fra: lineare, rapporto, tutto_o_niente"),
        ("tolleranza_numero", -1.0, "-1", "serve un numero da 0 a 100"),
        ("si_no_parziale", 101.0, "101", "serve un numero da 0 a 100"),
        ("fasce_ritardo", "mite", "mite", ONE_LIST),
        ("fasce_ritardo", 15.0, "15", ONE_LIST),
        ("fasce_ritardo", "15: 90: 3", "15: 90: 3", "serve un numero intero da 1 a 3660"),
        ("fasce_ritardo", "15: 90; x", "15: 90; x", ONE_LIST),
        ("fasce_ritardo", ": 90", ": 90", ONE_LIST),
        ("fasce_ritardo", "15: ", "15:", ONE_LIST),
        ("fasce_ritardo", "15: 101", "15: 101", "serve un numero da 0 a 100"),
        ("fasce_ritardo", "0: 90", "0: 90", "serve un numero intero da 1 a 3660"),
        ("fasce_ritardo", "1,5: 90", "1,5: 90", "serve un numero intero da 1 a 3660"),
        ("fasce_ritardo", "30: 75; 15: 90", "30: 75; 15: 90", BANDS),
        ("fasce_ritardo", "15: 75; 15: 70", "15: 75; 15: 70", BANDS),
        ("fasce_ritardo", "15: 75; 30: 90", "15: 75; 30: 90", BANDS),
        ("fasce_ritardo", "15: 75; oltre: 80", "15: 75; oltre: 80", BANDS),
        ("punteggio_oltre_anno", "x", "x", "serve un numero da 0 a 100"),
        ("preavviso_giorni", 367.0, "367", "serve un numero intero da 0 a 366"),
        ("aggregazione", "x", "x", "si può scegliere fra: media, pesata, minimo, tutti"),
        ("ente", "x", "x", "si può scegliere fra: media, pesata"),
        ("pesi_settori", "SF 20", "SF 20", "serve un elenco come «SF = 20; GT = 15»"),
        ("pesi_settori", "SF = tanto", "SF = tanto", "serve un numero da 0 a 1.000.000"),
        ("fasce_obiettivo", "95", "95", "servono due soglie, per esempio «95; 60»"),
        ("fasce_obiettivo", "95; 60; 30", "95; 60; 30", "servono due soglie, per esempio «95; 60»"),
        ("fasce_obiettivo", "60; 95", "60; 95", THRESHOLDS),
        ("fasce_obiettivo", "x; y", "x; y", "serve un numero da 0 a 200"),
        ("soglia_pagamenti", 101.0, "101", "serve un numero da 0 a 100"),
        ("gravita", "PDO403", "PDO403", "serve un elenco come «PDO403 = avviso; PDO106 = nota»"),
        ("gravita", "403 = nota", "403 = nota", "serve un elenco come «PDO403 = avviso; PDO106 = nota»"),
        ("gravita", "PDO403 = bah", "PDO403 = bah", "si può scegliere fra: errore, avviso, nota"),
        ("parametri_confermati", "forse", "forse", "si può scegliere fra: no, si"),
    ],
)
def test_unreadable_values_name_the_cell(name: str, entry: Entry, shown: str, what: str) -> None:
    with pytest.raises(ParameterError) as raised:
        apply_setting(DEFAULTS, name, entry, CELL)
    assert str(raised.value) == f"{CELL}: il parametro {name} vale «{shown}», ma {what}."


@pytest.mark.parametrize("name", BY_NAME)
def test_junk_changes_the_parameters_or_names_the_cell(name: str) -> None:
    for entry in (*JUNK, *HEAVY):
        _apply(name, entry)


@DETERMINISTIC
@given(st.sampled_from(sorted(BY_NAME)), entries() | st.text("0123456789:;=, oltrePDO", max_size=30))
def test_anything_changes_the_parameters_or_names_the_cell(name: str, entry: Entry) -> None:
    _apply(name, entry)


def _apply(name: str, entry: Entry) -> None:
    sentence = complaint(apply_setting, DEFAULTS, name, entry, CELL)
    assert sentence is None or sentence.startswith(f"{CELL}: il parametro {name} vale «")
