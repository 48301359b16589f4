"""The functions of one indicator a cell: the design's check values, junk, formats, blocks."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from pdo_xl.domain.settings.late_bands import SEVERE
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import CellError, EarlyDate
from pdo_xl.formulas.cells import BLANK, Cells, FormulaError
from pdo_xl.formulas.indicators import check_cells, delay_cells, score_cells, state_cells
from tests.junk import JUNK, every

TODAY = date(2024, 7, 1)


def score(kind, target, actual, year=None, parameters=DEFAULTS, *, computed=False):
    arguments = (Cells(((entry,),), computed=computed) for entry in (kind, target, actual, year))
    return score_cells(*arguments, parameters)[0][0]


def state(kind, target, actual, day=None, parameters=DEFAULTS):
    return state_cells(*map(Cells.of, (kind, target, actual, day)), parameters, TODAY)[0][0]


def delay(kind, target, actual, day=None):
    return delay_cells(*map(Cells.of, (kind, target, actual, day)), DEFAULTS, TODAY)[0][0]


def check(kind, target, actual):
    return check_cells(*map(Cells.of, (kind, target, actual)), DEFAULTS)[0][0]


@pytest.mark.parametrize(
    ("kind", "target", "actual", "points"),
    [
        ("Nr", 650.0, 650.0, 100.0),
        ("Nr.", 650.0, 325.0, 50.0),
        ("Nr.", "650", "700", 100.0),
        ("Nr.", "minore o uguale a 0", -3.0, 100.0),
        ("Nr.", "minore o uguale a 0", "0,4", 0.0),
        ("Nr.", "minore o uguale a 0", None, ""),
        ("Nr.", EarlyDate(5), EarlyDate(4), 80.0),
        ("Percentuale", 0.8, 0.72, 90.0),
        ("Percentuale", "25 %", "30 %", 100.0),
        ("Data", "31.03.2024", "10.04.2024", 90.0),
        ("Data", "31.03.2024", date(2024, 4, 30), 75.0),
        ("Data", "31.03.2024", datetime(2024, 5, 31), 0.0),
        ("Data", "31.12.2024", "10.01.2025", 0.0),
        ("si/no", "si", "Sì", 100.0),
        ("si/no", "si", "in parte", 50.0),
        ("Tempestività", "Entro 30 gg.", 45.0, 50.0),
        ("Tempestività", "Entro 30 gg.", "95%", 95.0),
        ("Nr.", 5.0, "NV: gara deserta", ""),
        (None, None, None, ""),
        ("", " ", None, ""),
    ],
)
def test_the_designs_check_values(kind, target, actual, points):
    assert score(kind, target, actual) == pytest.approx(points) if points != "" else score(kind, target, actual) == ""


@pytest.mark.parametrize(
    ("kind", "target", "actual", "text"),
    [
        ("bo", 1.0, 1.0, "#PDO: la tipologia di valore «bo» non è conosciuta: scrivere Nr., Percentuale"),
        ("Nr.", None, 1.0, "#PDO: manca il valore atteso: scrivere il valore"),
        ("Nr.", 5.0, "quasi", "#PDO: il valore effettivo «quasi» non è un numero: "),
        ("Nr.", 650.0, -1.0, "#PDO: "),
        ("Nr.", 5.0, "NV", "#PDO: «NV» non dice perché l'indicatore non è valutabile"),
        ("Data", "31.02.2024", None, "#PDO: la data «31.02.2024» non esiste nel calendario"),
        ("Data", 12.0, None, "#PDO: il valore atteso «12» non è una data"),
        ("Nr.", CellError("#RIF!"), 1.0, "#PDO: il valore atteso «#RIF!» non è un numero"),
        (CellError("#N/D"), 1.0, 1.0, "#PDO: la tipologia mostra l'errore #N/D: correggere la cella"),
    ],
)
def test_what_cannot_be_read_says_what_to_correct(kind, target, actual, text):
    assert score(kind, target, actual).startswith(text)
    assert delay(kind, target, actual).startswith(text)


def test_the_year_is_the_arguments_then_the_parameters_then_the_targets():
    assert score("Data", "31/12", "31/12", 2024.0) == 100.0
    assert score("Data", "31/12", "31/12", "2024") == 100.0
    assert score("Data", "31/12", "31/12", None, replace(DEFAULTS, year=2024)) == 100.0
    assert score("Data", "31.12.2024", "10.01.2025", 2025.0) == 90.0
    for year in (2000.0, 2099.0):
        assert score("Nr.", 1.0, 1.0, year) == 100
    for year in (1999.0, 2100.0):
        assert "non si legge: scrivere per esempio 2024." in str(score("Nr.", 1.0, 1.0, year))
    assert score("Nr.", 1.0, 1.0, "boh") == "#PDO: l'anno «boh» non si legge: scrivere per esempio 2024."


def test_parameters_of_the_workbook_count():
    assert score("Data", "31.03.2024", "01.04.2024", None, replace(DEFAULTS, late_bands=SEVERE)) == 0.0
    assert score("Nr.", 100.0, 130.0, None, replace(DEFAULTS, cap=120.0)) == 120.0


def test_a_date_that_a_formula_worked_out_is_a_serial_number():
    assert score("Data", 45473.0, 45483.0, computed=True) == 90.0
    assert score("Data", 45473.0, 45483.0).startswith("#PDO: il valore atteso «45.473» non è una data")


def test_a_percentage_above_two_is_known_by_its_format():
    plain = Cells(((2.5,),))
    percent = Cells(((2.5,),), is_percent=lambda row, column: (row, column) == (0, 0))
    kind, target = Cells.of("Percentuale"), Cells.of("250%")
    assert score_cells(kind, target, plain, BLANK, DEFAULTS) == [[1.0]]
    assert score_cells(kind, target, percent, BLANK, DEFAULTS) == [[100.0]]


def test_a_number_shown_as_a_percentage_is_named_by_the_check_alone():
    asked = []
    target = Cells(((80.0,),), is_percent=lambda *place: not asked.append(place))
    kind, actual = Cells.of("Nr."), Cells.of(60.0)
    assert score_cells(kind, target, actual, BLANK, DEFAULTS) == [[75.0]]
    assert asked == []
    assert check_cells(kind, target, actual, DEFAULTS)[0][0].startswith(
        "PDO305: La cella mostra «8.000%»: letta come 80"
    )


def test_of_a_bound_that_every_format_shows_alike_nothing_is_asked_or_said():
    nothing = Cells(((0.0,),), is_percent=lambda *_: True)
    assert check_cells(Cells.of("Nr."), Cells.of(5.0), nothing, DEFAULTS) == [[""]]


def test_a_block_is_answered_row_by_row_and_asks_for_formats_where_in_doubt():
    asked = []
    actuals = Cells(((0.9,), (40.0,), (None,)), is_percent=lambda *place: bool(asked.append(place)))
    kinds = Cells((("Percentuale",), ("Tempestività",), ("Data",)))
    targets = Cells((("90%",), ("30 gg",), ("31.12.2024",)))
    assert score_cells(kinds, targets, actuals, BLANK, DEFAULTS) == [[100.0], [pytest.approx(100 * 20 / 30)], [""]]
    assert asked == [(0, 0), (1, 0)]


def test_the_format_of_one_cell_holds_for_a_whole_block():
    target = Cells(((2.5,),), is_percent=lambda row, column: (row, column) == (0, 0))
    actuals = Cells((("250%",), ("125%",)))
    assert score_cells(Cells.of("Percentuale"), target, actuals, BLANK, DEFAULTS) == [[100.0], [50.0]]


@pytest.mark.parametrize(
    ("kind", "target", "actual", "day", "expected"),
    [
        ("Data", "30.06.2024", None, None, "Scaduto"),
        ("Data", "30.06.2024", None, "30/06/2024", "In scadenza"),
        ("Data", "30.06.2024", None, 45291.0, "In corso"),
        ("Data", "30.06.2024", "05.07.2024", None, "Raggiunto in ritardo"),
        ("Nr.", 5.0, 5.0, None, "Raggiunto"),
        ("Nr.", 5.0, 1.0, None, "Parziale"),
        ("Nr.", 5.0, 0.0, None, "Non raggiunto"),
        ("Nr.", 5.0, None, None, "In corso"),
        ("Nr.", 5.0, "NV: gara deserta", None, "Non valutabile"),
        ("Nr.", "molti", None, None, "Da verificare"),
        (None, None, None, None, ""),
    ],
)
def test_states(kind, target, actual, day, expected):
    assert state(kind, target, actual, day) == expected


def test_the_day_is_the_arguments_then_the_parameters_then_today():
    assert state("Data", "30.06.2024", None, None, replace(DEFAULTS, reference_date=date(2024, 6, 30))) == "In scadenza"
    assert (
        state("Data", "30.06.2024", None, "ieri")
        == "#PDO: la data «ieri» non si legge: scrivere per esempio 31/12/2024."
    )
    assert state("Data", "30.06.2024", None, "31.02.2024").startswith("#PDO: la data «31.02.2024» non esiste")
    assert state("Data", "30.06.2024", None, CellError("#N/D")) == "#PDO: una cella mostra l'errore #N/D: correggerla."


def test_delays():
    assert delay("Data", "30.06.2024", None) == 1
    assert delay("Data", "30.06.2024", "10.07.2024") == 10
    assert delay("Data", "30.06.2024", "10.06.2024") == ""
    assert delay("Nr.", 5.0, 1.0) == ""


def test_checks():
    assert check("Nr.", 5.0, None) == ""
    assert check("Nr.", "molti", None).startswith("PDO302: Il valore atteso «molti» non è un numero. Scrivere")
    assert check("Nr.", EarlyDate(5), 1.0) == "PDO304: La cella mostra la data «05/01/1900»: letta come il numero 5."


def test_blocks_of_different_shapes_are_refused():
    with pytest.raises(FormulaError, match="forme diverse"):
        score_cells(Cells((("Nr.",), ("Nr.",))), Cells(((1.0,),) * 3), BLANK, BLANK, DEFAULTS)


@every("junk", JUNK)
def test_junk_in_any_cell_never_raises(junk):
    for row in (("Nr.", 5.0, junk), ("Data", junk, None), (junk, 5.0, 5.0)):
        assert isinstance(score(*row), str | float)
        assert isinstance(state(*row), str)
        assert isinstance(check(*row), str)


@pytest.mark.parametrize(
    ("unit", "target", "actual", "points"),
    [
        ("gg", 30.0, 45.0, 50.0), ("gg.", "30", "28", 100.0), ("mesi", 3.0, "75 giorni", 100.0), ("€", 1000.0, "€ 500", 50.0),
        ("n°", 10.0, 5.0, 50.0), ("ore", 40.0, 20.0, 50.0), ("on/off", "si", "Sì", 100.0), ("Valore assoluto", 10.0, 8.0, 80.0),
        ("n. pratiche", 10.0, 5.0, 50.0), ("% utenti", "80%", "72%", 90.0), ("rapporto", "80%", "72%", 90.0),
        ("rapporto", 0.8, 0.72, 90.0), ("rapporto", 80.0, "72%", 90.0), ("n./%", 10.0, 5.0, 50.0), ("Giudizio", "Migliorare", "90%", 90.0),
        ("GIUDIZIO", None, 0.5, 50.0),
    ],
)  # fmt: skip
def test_units_of_measure_are_types_as_in_a_file(unit, target, actual, points):
    assert score(unit, target, actual) == pytest.approx(points)


def test_a_unit_that_leaves_the_type_open_or_a_blank_is_asked_for():
    assert "PDO301" in check("giorni di formazione", 10.0, 5.0)
    assert "PDO301" in check("report", 10.0, 5.0)
    assert score("", 10.0, 5.0).startswith("#PDO: manca la tipologia")
    assert score("", None, None) == ""
