"""PDO_SETTORE: the same score as the whole plan's."""

import pytest

from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import CellError
from pdo_xl.formulas.cells import Cells, FormulaError
from pdo_xl.formulas.sector import sector_cells

SECTORS = ("SF", None, "GT", "SF", "SF")
WEIGHTS = (60.0, None, 100.0, "Non pesato - ex art. 208", 40.0)
SCORES = (50.0, None, None, 0.0, 100.0)


def column(entries):
    return Cells(tuple((entry,) for entry in entries))


def answer(wanted, sectors=SECTORS, weights=WEIGHTS, scores=SCORES, parameters=DEFAULTS):
    return sector_cells(column(sectors), column(weights), column(scores), Cells.of(wanted), parameters)[0][0]


def test_the_score_is_the_mean_by_weight_of_the_objectives_with_a_score():
    assert answer("SF") == 70.0
    assert answer(" sf ") == 70.0


def test_nothing_without_a_score_or_a_name():
    assert answer("GT") == ""
    assert answer(None) == ""


def test_a_weight_on_a_continuation_row_counts():
    assert answer("PL", ("PL", None, "PL"), (None, 60.0, 40.0), (50.0, None, 100.0)) == 70.0


def test_an_objective_with_two_weights_or_an_unreadable_one_stays_out():
    assert answer("PL", ("PL", None, "PL"), (60.0, 10.0, 40.0), (50.0, None, 100.0)) == 100.0
    assert answer("PL", ("PL", "PL"), ("tanto", 40.0), (50.0, 100.0)) == 100.0


@pytest.mark.parametrize("total", [100.0, "100", 95.0])
def test_a_sum_under_the_weights_is_no_second_weight(total):
    sectors = ("SF", "SF", None, "GT", None)
    assert answer("SF", sectors, (50.0, 50.0, total, 100.0, 100.0), (100.0, 50.0, None, 80.0, None)) == 75
    assert answer("GT", sectors, (50.0, 50.0, total, 100.0, 100.0), (100.0, 50.0, None, 80.0, None)) == 80


def test_a_reason_not_to_count_below_a_weight_is_a_second_weight():
    sectors, weights, scores = ("SF", None, "SF"), (60.0, "Non pesato - ex art. 208", 40.0), (50.0, None, 100.0)
    assert answer("SF", sectors, weights, scores) == 100


def test_a_weight_beside_its_sector_is_never_a_sum():
    sectors, weights, scores = ("A", "A", "A", None), (30.0, 30.0, 60.0, None), (50.0, 50.0, None, 100.0)
    assert answer("A", sectors, weights, scores) == 75


@pytest.mark.parametrize("text", ["Tot. 100", "PIANO DEGLI OBIETTIVI 2024"])
def test_a_text_under_the_weights_is_no_second_weight(text):
    sectors = ("SF", "SF", None, "GT")
    assert answer("SF", sectors, (50.0, 50.0, text, 100.0), (100.0, 50.0, None, 80.0)) == 75


def test_a_sector_on_the_first_row_alone_holds_for_the_objectives_below():
    assert answer("SF", ("SF", None, None), (50.0, 50.0, None), (100.0, 50.0, None)) == 75


def test_whole_columns_bring_their_header_along():
    sectors, weights = ("PIANO 2024", "Settore", *SECTORS), (None, "Pesatura settore", *WEIGHTS)
    assert answer("SF", sectors, weights, (None, "Punteggio obiettivo", *SCORES)) == 70.0


@pytest.mark.parametrize("above", ["Punteggio obiettivo", None])
def test_a_header_that_is_repeated_within_an_objective_begins_no_other(above):
    sectors, weights = ("SF", "SF", "Settore", None), (40.0, None, "Pesatura settore", 60.0)
    assert answer("SF", sectors, weights, (50.0, 100.0, above, 100.0)) == 80


def test_an_objective_whose_weight_is_a_text_is_no_header():
    sectors, weights = ("Area tecnica", "Area tecnica", None), (40.0, "tanto", 60.0)
    assert answer("Area tecnica", sectors, weights, (50.0, None, None)) == 50


def test_several_sectors_at_once():
    wanted = Cells((("SF", "GT"),))
    assert sector_cells(column(SECTORS), column(WEIGHTS), column(SCORES), wanted, DEFAULTS) == [[70.0, ""]]


def test_all_at_a_hundred_is_exactly_a_hundred():
    assert answer("A", ("A",) * 3, (0.1, 0.2, 0.3), (100.0,) * 3) == 100.0


def test_an_unknown_sector_is_said():
    assert answer("XX") == "#PDO: il settore «XX» non c'è fra quelli indicati: controllare il nome"
    assert answer(CellError("#N/D")) == "#PDO: una cella mostra l'errore #N/D: correggerla."


def test_a_score_that_is_no_number_is_refused():
    with pytest.raises(FormulaError, match="il punteggio «buono» non è un numero"):
        answer("SF", scores=("buono", None, None, None, 1.0))


@pytest.mark.parametrize("name", ["sectors", "weights", "scores"])
def test_an_error_in_a_cell_of_the_columns_is_said(name):
    cells = {"sectors": SECTORS, "weights": WEIGHTS, "scores": SCORES}[name]
    with pytest.raises(FormulaError, match="una cella mostra l'errore #N/D: correggerla"):
        answer("SF", **{name: (*cells[:4], CellError("#N/D"))})


def test_columns_of_different_lengths_are_refused():
    with pytest.raises(FormulaError, match="forme diverse"):
        answer("SF", weights=WEIGHTS[:3])


def test_sectors_that_differ_by_a_sign_are_two():
    sectors, weights, scores = ("1.1", "11"), (100.0, 100.0), (100.0, 50.0)
    assert [answer(name, sectors, weights, scores) for name in ("1.1", "11", " 1.1 ")] == [100, 50, 100]


@pytest.mark.parametrize(
    "number", [10**400, -(10**400), 10**5000, float("nan"), float("inf")], ids=["400", "-400", "5000", "nan", "inf"]
)
def test_a_number_beyond_all_bounds_is_a_sentence(number):
    assert "#PDO" in str(answer(number))
    assert answer("SF", (number, "SF"), (50.0, 50.0), (100.0, 50.0)) == 50
    assert answer("SF", ("SF", "SF"), (number, 50.0), (100.0, 50.0)) == 50
    with pytest.raises(FormulaError, match="non è un numero"):
        answer("SF", ("SF",), (50.0,), (number,))
