"""Headers over one row or two, merged or not, under any number of lines."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.errors import NoPlan, UnclearPlan
from pdo_xl.domain.plan import Field
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.columns.header_rows import find_header, is_header
from pdo_xl.sheet.columns.mapping import ColumnMapping, Known
from pdo_xl.sheet.names.computed import USUAL
from pdo_xl.sheet.reading.read import read_plan
from tests.junk import DETERMINISTIC
from tests.sheet.columns.two_rows import EXPECTED, LOWER, ROWS, TALL, UPPER, WHOLE, WIDE, contents, read
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, column_marks, more


@pytest.mark.parametrize("merges", [[], [WIDE], [*TALL, WIDE]], ids=["plain", "wide", "wide and tall"])
@pytest.mark.parametrize("above", [1, 2, 7])
def test_value_over_expected_and_actual(merges: list[Area], above: int) -> None:
    moved = [
        merge._replace(first_row=merge.first_row + above - 1, last_row=merge.last_row + above - 1) for merge in merges
    ]
    result = read(*[[TITLE]] * above, UPPER, LOWER, *ROWS, merges=moved)
    layout = result.sheets[0].layout
    assert (layout.first_header_row, layout.header_row) == (above + 1, above + 2)
    assert (contents(result.plan), result.plan.year, result.plan.title) == (EXPECTED, 2024, TITLE)
    assert (result.plan.repeated, result.plan.incomplete, result.plan.orphans) == ((), (), ())


def test_a_headers_first_row_is_no_title() -> None:
    assert read(UPPER, LOWER, *ROWS).plan.title == ""
    assert read(["Comune di Prova"], UPPER, LOWER, *ROWS).plan.title == "Comune di Prova"


def test_a_line_over_a_column_of_the_offices_own_is_no_part_of_the_header() -> None:
    above = [*[None] * 9, "Settore Finanze"]
    header, _ = find_header(MemoryGrid("Piano", []), enumerate([[TITLE], above, [*HEADER[1:], "Note"]], 1), Known())
    assert header is not None
    assert (header.first, header.texts[-1]) == (3, "Note")


def test_both_rows_repeated_on_each_page() -> None:
    lines: list[Sequence[object]] = [ROWS[0], [TITLE], UPPER, LOWER, *ROWS[1:], [TITLE], UPPER, LOWER]
    plan = read([TITLE], UPPER, LOWER, *lines, merges=[WIDE]).plan
    assert contents(plan) == EXPECTED
    assert len(plan.repeated) == 6


def test_computed_columns_stand_in_the_lower_row() -> None:
    computed = [name.value for name in USUAL]
    rows = [[TITLE], UPPER, [*LOWER, *computed], [*ROWS[0], 100.0], *ROWS[1:]]
    result = read(*rows, merges=[*TALL, WIDE], marks=column_marks(3, *range(11, 17)))
    assert contents(result.plan) == EXPECTED
    assert result.sheets[0].layout.computed == {name: place for place, name in enumerate(USUAL, start=11)}
    assert result.sheets[0].computed_before == {4: (100.0, None, None, None, None)}


def test_a_first_row_that_continues_nothing_is_no_part_of_the_header() -> None:
    plan = read([TITLE], HEADER, more(), *ROWS).plan
    assert [place.row for place in plan.orphans] == [3]
    assert contents(plan) == EXPECTED


def test_a_header_merged_downwards_over_blank_rows() -> None:
    blank: list[Entry] = [None] * 10
    merges = [Area(2, column, 4, column) for column in range(1, 11)]
    assert contents(read([TITLE], HEADER, blank, blank, *ROWS, merges=merges).plan) == EXPECTED


@pytest.mark.parametrize(
    "spell",
    [lambda t: t.replace(" ", "\xa0"), lambda t: t.replace(" ", "\n"), lambda t: f"\u200b{t} "],
    ids=["hard space", "line break", "invisible sign"],
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
        'colonna_valore_atteso, o eseguire pdo-xl attiva (o calcola) con --colonna "valore_atteso=H".'
    )


def question(*lines: Sequence[object], merges: Sequence[Area] = ()) -> str:
    with pytest.raises(UnclearPlan) as raised:
        read(*lines, merges=merges)
    return str(raised.value)


@pytest.mark.parametrize("merges", [[], [Area(2, 5, 2, 6)]], ids=["plain", "merged"])
@pytest.mark.parametrize(
    ("parts", "option"),
    [(("strategico", "operativo"), "F"), (("titolo", "descrizione"), "F"), (("codice", "titolo"), "F")],
)
def test_parts_below_a_text_of_the_first_columns(parts: tuple[str, str], option: str, merges: list[Area]) -> None:
    upper: list[object] = [*WHOLE[:4], "Obiettivo", None, *WHOLE[5:]]
    lower: list[object] = [*[None] * 4, *parts, *[None] * 5]
    rows = [[*cells[:4], "Crescere" if cells[0] else None, *cells[4:]] for cells in ROWS]
    if parts[0] == "codice":
        rows = [[*cells[:4], 1.0 if cells[0] else None, *cells[4:]] for cells in ROWS]
        assert contents(read([TITLE], upper, lower, *rows, merges=merges).plan) == EXPECTED
    else:
        assert question([TITLE], upper, lower, *rows, merges=merges).endswith(f'--colonna "obiettivo={option}".')


def test_one_header_merged_over_two_columns_that_are_filled() -> None:
    upper: list[object] = [*WHOLE[:4], "Obiettivo", None, *WHOLE[5:]]
    rows = [[*cells[:4], 1.0 if cells[0] else None, *cells[4:]] for cells in ROWS]
    merges = [Area(2, 5, 2, 6)]
    assert "se F («Obiettivo», 2 testi diversi) o E («Obiettivo», senza testi): indicarla" in question(
        [TITLE], upper, *rows, merges=merges
    )
    # Merged in each row as well, the second column holds nothing.
    rows = [[*cells[:5], None, *cells[5:]] for cells in ROWS]
    assert contents(read([TITLE], upper, *rows, merges=merges).plan) == EXPECTED


@pytest.mark.parametrize("title", ["OBIETTIVI 2024", "Settore Finanze", "Indicatori di risultato", "Area tecnica"])
def test_a_title_right_above_the_header_is_no_group(title: str) -> None:
    result = read([title], WHOLE, *ROWS)
    assert contents(result.plan) == EXPECTED
    assert result.sheets[0].layout.first_header_row == 0


def test_a_first_row_of_numbers_is_no_part_of_the_header() -> None:
    first = [None] * 7 + [2024.0, None, None]
    plan = read([TITLE], WHOLE, first, *ROWS).plan
    assert [place.row for place in plan.orphans] == [3]
    assert contents(plan) == EXPECTED


def test_a_second_row_that_looks_like_a_header_by_itself() -> None:
    """Title and code below "Obiettivo", weights of both below "Peso": the row below has five names of its own."""
    upper = ["Settore", "Dirigente", "Sigla", "Servizio", "Obiettivo", "Indicatore", None, "Valore", None, "Peso", None]
    lower = [None, None, None, None, "titolo", "descrizione", "tipologia", "atteso", "raggiunto", "obiettivo",
             "indicatore"]  # fmt: skip
    merges = [Area(2, 6, 2, 7), Area(2, 8, 2, 9), Area(2, 10, 2, 11)]
    result = read([TITLE], upper, lower, *[[*cells, 50.0] for cells in ROWS], merges=merges)
    assert contents(result.plan) == EXPECTED
    assert (result.sheets[0].layout.first_header_row, result.sheets[0].layout.header_row) == (2, 3)
    assert result.sheets[0].layout.columns[Field.INDICATOR_WEIGHT] == 11


def test_a_line_over_the_header_that_names_sector_and_service_is_no_part_of_it() -> None:
    above = ["Settore Finanze", "Responsabile Rossi", "Servizio Tributi"]
    result = read([TITLE], above, HEADER, *ROWS)
    assert contents(result.plan) == EXPECTED
    assert result.sheets[0].layout.first_header_row == 0


def test_beside_columns_that_a_person_named_it_is_none_either() -> None:
    grid = MemoryGrid("SF", [["Settore Finanze", "Responsabile Rossi", "Servizio Tributi"], HEADER, *ROWS])
    known = Known(ColumnMapping.read({"colonna_peso": "SF!J"}))
    result = read_plan(MemoryHost(grid), known=known)
    assert contents(result.plan) == EXPECTED
    assert result.sheets[0].layout.first_header_row == 0


def test_texts_of_any_kind_below_a_merged_text_are_parts_of_the_header() -> None:
    upper: list[object] = [*WHOLE[:4], "Obiettivo", None, *WHOLE[5:]]
    lower: list[object] = [*[None] * 4, "di primo livello", "di secondo livello", *[None] * 5]
    rows = [[*cells[:4], "Crescere" if cells[0] else None, *cells[4:]] for cells in ROWS]
    grid = MemoryGrid("Piano", [[TITLE], upper, lower, *rows], merges=[Area(2, 5, 2, 6)])
    known = Known(ColumnMapping.read({"colonna_obiettivo": "F"}))
    result = read_plan(MemoryHost(grid), known=known)
    assert contents(result.plan) == EXPECTED
    assert (result.sheets[0].layout.first_header_row, result.sheets[0].layout.header_row) == (2, 3)


def test_a_band_right_below_half_a_header_is_no_part_of_it_and_what_is_missing_is_asked() -> None:
    header = ["Obiettivo", "Indicatore", "Target", "Riscontro", "Peso"]
    lines = [["DIREZIONE GENERALE"], ["Uno", "Primo", 10.0, 5.0, 100.0]]
    with pytest.raises(NoPlan, match=r"alla riga 2 non ha le colonne .*«Valore effettivo».*D \(«Riscontro»\)"):
        read([TITLE], header, *lines)


def test_what_is_known_to_have_no_weights_needs_none_to_be_a_header() -> None:
    texts = ["Obiettivo", "Indicatore", "Target", "Consuntivo"]
    without = Known.of(replace(DEFAULTS, mapping={"colonna_peso": "nessuna"}))
    assert is_header("Piano", texts, without)
    assert not is_header("Piano", texts, Known())
    assert not is_header("Piano", ["Servizio", "Indicatore", "Target", "Consuntivo"], without)
