"""The texts of a header of two rows: which group stands over which part."""

from collections.abc import Sequence
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.errors import UnclearPlan
from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.columns.header_texts import combined, part_text, texts_of, wide_areas
from tests.junk import DETERMINISTIC, JUNK
from tests.sheet.columns.two_rows import EXPECTED, ROWS, WHOLE, WIDE, contents, read
from tests.support import HEADER, TITLE, MemoryGrid


def test_groups_over_a_lower_row_that_has_the_rest() -> None:
    upper = [None] * 7 + ["Valore", None, "Pesatura"]
    lower = [*HEADER[:7], "atteso", "effettivo", "settore"]
    assert contents(read([TITLE], upper, lower, *ROWS, merges=[WIDE]).plan) == EXPECTED


def test_dates_below_the_actual_values() -> None:
    upper = [*HEADER[:8], "Valore effettivo", None, None, HEADER[9]]
    lower = [*[None] * 8, "30/06", "30/09", "31/12", None]
    lines = [[*cells[:8], None, cells[8], None, cells[9]] for cells in ROWS]
    for merges in ([], [Area(2, 9, 2, 11)]):
        result = read([TITLE], upper, lower, *lines, merges=merges)
        assert contents(result.plan) == EXPECTED
        assert result.sheets[0].layout.actuals == (11, 10, 9)


def test_weights_of_objectives_and_of_indicators_below_one_word() -> None:
    upper = [*HEADER[:9], "Peso", None]
    lower = [*[None] * 9, "obiettivo", "indicatore"]
    result = read([TITLE], upper, lower, *[[*cells, 5.0] for cells in ROWS])
    assert contents(result.plan) == EXPECTED
    assert result.plan.indicator_weights == {"Piano": {4: 5.0, 5: 5.0, 6: 5.0}}


def test_years_over_whole_headers_tell_the_columns_apart() -> None:
    group: list[object] = [*[None] * 7, "Anno 2023", None, "Anno 2024", None, None]
    header = [*HEADER[:9], *HEADER[7:]]
    lines = [[*cells[:7], "x", "y", *cells[7:]] for cells in ROWS]
    merges = [Area(2, 8, 2, 9), Area(2, 10, 2, 11)]
    assert contents(read([TITLE], group, header, *lines, merges=merges).plan) == EXPECTED
    with pytest.raises(
        UnclearPlan,
        match="«Valore atteso», se J .* 3 celle su 3.* o H .*: indicarla; .*«Valore effettivo», se K .* o I ",
    ):
        read([TITLE], header, *lines)


@pytest.mark.parametrize("merges", [[], [Area(2, 8, 2, 10)]], ids=["plain", "merged"])
@pytest.mark.parametrize("years", [(2023.0, 2024.0, 2025.0), ("2023", "2024", "2025")], ids=["numbers", "texts"])
def test_years_below_a_target(years: Sequence[object], merges: list[Area]) -> None:
    upper: list[object] = [*WHOLE[:7], "Target", None, None, *WHOLE[8:]]
    lower: list[object] = [*[None] * 7, *years, None, None]
    rows = [[*cells[:7], 1.0, cells[7], 2.0, *cells[8:]] for cells in ROWS]
    result = read([TITLE], upper, lower, *rows, merges=merges)
    assert contents(result.plan) == EXPECTED
    assert result.sheets[0].layout.columns[Field.TARGET] == 9


def test_days_typed_as_dates_below_the_actual_values() -> None:
    upper: list[object] = [*WHOLE[:8], "Valore effettivo", None, WHOLE[9]]
    lower: list[object] = [*[None] * 8, date(2024, 6, 30), datetime(2024, 12, 31), None]
    result = read([TITLE], upper, lower, *[[*cells[:8], None, *cells[8:]] for cells in ROWS])
    assert contents(result.plan) == EXPECTED
    assert result.sheets[0].layout.actuals == (10, 9)


def test_years_typed_as_numbers_over_whole_headers() -> None:
    group: list[object] = [*[None] * 7, 2023.0, None, 2024.0, None, None]
    header = [*WHOLE[:9], *WHOLE[7:]]
    rows = [[*cells[:7], 1.0, 1.0, *cells[7:]] for cells in ROWS]
    assert contents(read([TITLE], group, header, *rows).plan) == EXPECTED


@pytest.mark.parametrize(
    ("group", "parts"),
    [
        ("Risultato", ("atteso", "raggiunto")),
        ("Target", ("previsto", "realizzato")),
        ("Valore", ("target", "a consuntivo")),
    ],
)
def test_groups_by_other_names(group: str, parts: tuple[str, str]) -> None:
    upper: list[object] = [*WHOLE[:7], group, None, WHOLE[9]]
    assert contents(read([TITLE], upper, [*[None] * 7, *parts, None], *ROWS).plan) == EXPECTED


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Valore\natteso", "Valore atteso"),
        (2024.0, "2024"),
        (2024, "2024"),
        (1999.0, ""),
        (2024.5, ""),
        (date(2024, 6, 30), "30/06/2024"),
        (datetime(2024, 6, 30, 12), "30/06/2024"),
        (None, ""),
        (float("nan"), ""),
    ],
)
def test_what_a_part_of_a_header_says(cell: object, text: str) -> None:
    assert part_text(cell) == text


def test_a_row_of_texts_has_no_numbers() -> None:
    assert texts_of([" Settore\n", 2024.0, None, date(2024, 6, 30)]) == ("Settore", "", "", "")


def test_a_group_stands_over_the_columns_of_its_merged_area_alone() -> None:
    upper, lower = ["Valore", None, None], ["atteso", "effettivo", "note"]
    merged = MemoryGrid("Piano", [upper, lower], merges=[Area(1, 1, 1, 2), Area(2, 1, 3, 1)])
    assert wide_areas(merged, 1) == {1: 2}
    assert combined(merged, 1, upper, lower) == ("Valore atteso", "Valore effettivo", "note")
    assert combined(MemoryGrid("Piano", []), 1, upper, lower) == ("Valore atteso", "Valore effettivo", "Valore note")


def test_rows_of_different_lengths_and_computed_columns_below() -> None:
    grid = MemoryGrid("Piano", [])
    assert combined(grid, 1, ["Valore"], ["atteso", "effettivo"]) == ("Valore atteso", "Valore effettivo")
    assert combined(grid, 1, ["Settore", "Peso"], ["", "Stato"]) == ("Settore", "Stato")
    assert combined(grid, 1, [None, "Peso"], ["Settore", "obiettivo"]) == ("Settore", "Peso obiettivo")


@DETERMINISTIC
@given(st.lists(st.sampled_from(JUNK), max_size=6), st.lists(st.sampled_from(JUNK), max_size=6))
def test_junk_over_junk_has_a_text_for_each_column(upper: list[Entry], lower: list[Entry]) -> None:
    assert len(combined(MemoryGrid("Piano", []), 1, upper, lower)) == max(len(upper), len(lower))
