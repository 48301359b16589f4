"""Headers over one row or two, merged or not, under any number of lines."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.entry import Entry
from pdo_xl.domain.errors import NoPlan, UnclearPlan
from pdo_xl.domain.plan import Field, Plan
from pdo_xl.sheet.blocks import Merge
from pdo_xl.sheet.names import Computed
from pdo_xl.sheet.read import ReadPlan, read_plan
from tests.junk import DETERMINISTIC
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, more, plan_of, row

ROWS = [row(actual=650.0, weight=60.0), more(actual=5.0), row(objective="Due", weight=40.0)]
UPPER: list[object] = [*HEADER[:7], "Valore", None, HEADER[9]]
LOWER: list[object] = [*[None] * 7, "atteso", "effettivo", None]
TALL = [Merge(2, column, 3, column) for column in (*range(1, 8), 10)]
WIDE = Merge(2, 8, 2, 9)


def read(*lines: Sequence[object], merges: Sequence[Merge] = ()) -> ReadPlan:
    return read_plan(MemoryHost(MemoryGrid("Piano", lines, merges=merges)))


def contents(plan: Plan) -> list[tuple[object, ...]]:
    """The plan without its row numbers."""
    return [
        (o.sector, o.unit, o.text, [w.entry for w in o.weights], [indicator[2:] for indicator in o.indicators])
        for o in plan.objectives
    ]


EXPECTED = contents(plan_of(*ROWS))


@pytest.mark.parametrize("merges", [[], [WIDE], [*TALL, WIDE]], ids=["plain", "wide", "wide and tall"])
@pytest.mark.parametrize("above", [1, 2, 7])
def test_value_over_expected_and_actual(merges: list[Merge], above: int) -> None:
    moved = [
        merge._replace(first_row=merge.first_row + above - 1, last_row=merge.last_row + above - 1) for merge in merges
    ]
    result = read(*[[TITLE]] * above, UPPER, LOWER, *ROWS, merges=moved)
    layout = result.sheets[0].layout
    assert (layout.first_header_row, layout.header_row) == (above + 1, above + 2)
    assert (contents(result.plan), result.plan.year) == (EXPECTED, 2024)
    assert (result.plan.repeated, result.plan.incomplete, result.plan.orphans) == ((), (), ())


def test_groups_over_a_lower_row_that_has_the_rest() -> None:
    upper = [None] * 7 + ["Valore", None, "Pesatura"]
    lower = [*HEADER[:7], "atteso", "effettivo", "settore"]
    assert contents(read([TITLE], upper, lower, *ROWS, merges=[WIDE]).plan) == EXPECTED


def test_dates_below_the_actual_values() -> None:
    upper = [*HEADER[:8], "Valore effettivo", None, None, HEADER[9]]
    lower = [*[None] * 8, "30/06", "30/09", "31/12", None]
    lines = [[*cells[:8], None, cells[8], None, cells[9]] for cells in ROWS]
    for merges in ([], [Merge(2, 9, 2, 11)]):
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
    merges = [Merge(2, 8, 2, 9), Merge(2, 10, 2, 11)]
    assert contents(read([TITLE], group, header, *lines, merges=merges).plan) == EXPECTED
    with pytest.raises(
        UnclearPlan,
        match="«Valore atteso», se J .* 3 celle su 3.* o H .*: indicarla; .*«Valore effettivo», se K .* o I ",
    ):
        read([TITLE], header, *lines)


def test_both_rows_repeated_on_each_page() -> None:
    lines: list[Sequence[object]] = [ROWS[0], [TITLE], UPPER, LOWER, *ROWS[1:], [TITLE], UPPER, LOWER]
    plan = read([TITLE], UPPER, LOWER, *lines, merges=[WIDE]).plan
    assert contents(plan) == EXPECTED
    assert len(plan.repeated) == 6


def test_computed_columns_stand_in_the_lower_row() -> None:
    computed = [name.value for name in Computed]
    result = read([TITLE], UPPER, [*LOWER, *computed], [*ROWS[0], 100.0], *ROWS[1:], merges=[*TALL, WIDE])
    assert contents(result.plan) == EXPECTED
    assert result.sheets[0].layout.computed == {name: place for place, name in enumerate(Computed, start=11)}
    assert result.sheets[0].computed_before == {4: (100.0, None, None, None, None)}


def test_a_first_row_that_continues_nothing_is_no_part_of_the_header() -> None:
    plan = read([TITLE], HEADER, more(), *ROWS).plan
    assert [place.row for place in plan.orphans] == [3]
    assert contents(plan) == EXPECTED


def test_a_header_merged_downwards_over_blank_rows() -> None:
    blank: list[Entry] = [None] * 10
    merges = [Merge(2, column, 4, column) for column in range(1, 11)]
    assert contents(read([TITLE], HEADER, blank, blank, *ROWS, merges=merges).plan) == EXPECTED


@pytest.mark.parametrize(
    "spell", [lambda t: t.replace(" ", "\xa0"), lambda t: t.replace(" ", "\n"), lambda t: f"\u200b{t} "], ids=repr
)
def test_spaces_and_breaks_that_other_programs_leave(spell: object) -> None:
    assert callable(spell)
    upper = [spell(text) if isinstance(text, str) else None for text in UPPER]
    assert contents(read([TITLE], upper, LOWER, *ROWS).plan) == EXPECTED


def test_renamed_and_additional_columns() -> None:
    header = ["N.", "Note", "Settore", "Responsabile", "Sigla", "Servizio", "Obiettivo", "Indicatori", "Tipo di valore",
              "Valore anno precedente", "Target", "Risultato raggiunto", "Peso", "Peso indicatore",
              "Valore atteso - note"]  # fmt: skip
    lines = [[1.0, "x", *cells[:7], 999.0, *cells[7:], 50.0, "y"] for cells in ROWS]
    result = read([TITLE], header, *lines)
    assert contents(result.plan) == EXPECTED
    assert result.sheets[0].layout.columns[Field.INDICATOR_WEIGHT] == 14


@DETERMINISTIC
@given(
    st.permutations(range(12)),
    st.integers(0, 4),
    st.booleans(),
    st.lists(st.integers(0, 2), max_size=3),
    st.sampled_from(["TOTALE", "Totale pesi 100", "TOTALE SETTORE SF", "Subtotale"]),
    st.integers(0, 4),
)
def test_any_layout_gives_the_same_plan(
    order: list[int], titles: int, two_rows: bool, totals: list[int], word: str, where: int
) -> None:
    def moved(cells: Sequence[object]) -> list[object]:
        return [cells[place] for place in order]

    upper: list[object] = [*UPPER, "Note", "Valore anno precedente"]
    if two_rows:
        # Side by side in the original order only, the two parts need their group's text each.
        upper[8] = "Valore"
    header = [upper, [*LOWER, None, None]] if two_rows else [[*HEADER, "Note", "Valore anno precedente"]]
    body: list[list[object]] = [[*cells, "una nota", 999.0] for cells in ROWS]
    for place in sorted(totals, reverse=True):
        total: list[object] = [None] * 12
        total[where], total[9] = word, 100.0
        body.insert(place + 1, total)
    lines: list[Sequence[object]] = [*[[TITLE]] * titles, *map(moved, header), *map(moved, body)]
    plan = read(*lines).plan
    assert contents(plan) == EXPECTED
    assert (len(plan.totals), plan.incomplete, plan.orphans) == (len(totals), (), ())


def test_ten_thousand_empty_rows_at_the_end() -> None:
    empty = [["", None, " ", "", "", "", "", "", "", ""]] * 10_000
    result = read([TITLE], HEADER, *ROWS, *empty)
    assert (contents(result.plan), result.sheets[0].last_row) == (EXPECTED, 5)


def test_a_header_that_lacks_a_column_says_what_to_write() -> None:
    header = [*HEADER[:7], "Meta", HEADER[8], HEADER[9], "Note"]
    with pytest.raises(NoPlan) as raised:
        read([TITLE], header, *ROWS)
    assert str(raised.value) == (
        "PDO101: nel foglio «Piano» l'intestazione alla riga 2 non ha la colonna «Valore atteso»: aggiungerla; oppure, "
        "se è una di queste, H («Meta»), K («Note»), scriverne la lettera nel foglio Parametri, riga "
        'colonna_valore_atteso, o eseguire pdo-xl attiva (o calcola) con --colonna "valore_atteso=LETTERA".'
    )
