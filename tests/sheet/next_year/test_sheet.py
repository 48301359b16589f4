"""One sheet rolled over: deadlines move, actual values go, all else stays."""

from datetime import date, datetime

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.written.deadline import TABLE
from pdo_xl.domain.values.entry import EarlyDate, NotCalculated, Percent
from pdo_xl.sheet.address import Address, Area
from pdo_xl.sheet.next_year.sheet import LeftDate
from tests.sheet.next_year.grids import TITLE, Grid, emptied, made, plan, written
from tests.support import HEADER, column_marks, more, row

deadline = KINDS["DATA"]
COMPUTED = ["Punteggio indicatore", "Stato", "Ritardo (gg)", "Punteggio obiettivo", "Punti settore", "Segnalazioni"]


def test_deadlines_move_in_their_form_and_nothing_else_of_the_staff_changes() -> None:
    result = made(
        plan(
            row(kind="Data", target="entro il 30.06.24", actual="28.06.2024"),
            more(kind="Data", target=date(2024, 12, 31), actual=date(2024, 12, 1)),
            more(kind="Data", target=datetime(2024, 3, 31, 12, 0)),
            more(kind="Nr", target=2024.0, actual=5.0),
            more(kind="Percentuale", target=Percent(0.8)),
            more(kind="Nr", target=EarlyDate(5)),
            more(kind="Tempestività", target="Entro 30 gg."),
            more(kind="Nr", target="2024"),
        )
    )
    assert written(result) == {
        (1, 1): "PIANO DEGLI OBIETTIVI 2025",
        (3, 8): "entro il 30.06.25",
        (4, 8): date(2025, 12, 31),
        (5, 8): datetime(2025, 3, 31, 12, 0),
        **{(2, 11 + at): header for at, header in enumerate(COMPUTED)},
    }
    assert emptied(result) == {(number, column) for number in range(3, 11) for column in (9, *range(11, 17))}
    assert [(str(moved.cell), moved.before, moved.after) for moved in result.moved] == [
        ("Piano!H3", "entro il 30.06.24", "entro il 30.06.25"),
        ("Piano!H4", "31/12/2024", "31/12/2025"),
        ("Piano!H5", "31/03/2024", "31/03/2025"),
    ]
    assert result.left == ()
    assert result.summary == (
        "Piano 2025 dal piano 2024: 3 date portate al 2025, 0 lasciate com'erano, 0 testi da rivedere."
    )


def test_formulas_among_the_values_are_named_and_no_others() -> None:
    """They went without a word."""
    rows = [row(kind="Nr", actual=1), *[more(kind="Nr", actual=1)] * 6]
    result = made(plan(*rows, formulas={(number, 9) for number in range(3, 10)} | {(3, 8), (2, 9)}))
    assert result.gone_told == (
        "Fra i valori effettivi c'erano formule, in Piano!I3, Piano!I4, Piano!I5, Piano!I6, Piano!I7 e altre 2: nel piano "
        "del 2025 la cella è vuota, e la formula resta nel file del 2024."
    )
    assert made(plan(*rows, formulas={(3, 8)})).gone_told == ""


def test_what_is_left_is_listed_with_its_reason() -> None:
    result = made(
        plan(
            row(kind="Data", target="31.12.2024"),
            more(kind="Data", target="31.12.2023"),
            more(kind="Data", target=date(2025, 1, 31)),
            more(kind="Data", target="anno 2024/2025"),
            more(kind="Data", target=date(2024, 6, 30)),
            more(kind="Data", target="30.06.2024"),
            formulas={(7, 8), (8, 8)},
        )
    )
    assert [(str(left.cell), left.text, left.reason) for left in result.left] == [
        ("Piano!H4", "31.12.2023", "«31.12.2023» è di un altro anno"),
        ("Piano!H5", "31/01/2025", "è di un altro anno"),
        ("Piano!H6", "anno 2024/2025", "«2024», «2025» non sono con certezza date del 2024"),
        ("Piano!H7", "30/06/2024", "è il risultato di una formula"),
        ("Piano!H8", "30.06.2024", "è il risultato di una formula"),
    ]
    assert [(found.finding.code, str(found.cell), found.finding.message) for found in result.to_review][:2] == [
        ("PDO402", "Piano!H4", "Il valore atteso «31.12.2023» è rimasto com'era: «31.12.2023» è di un altro anno."),
        ("PDO402", "Piano!H5", "Il valore atteso «31/01/2025» è rimasto com'era: è di un altro anno."),
    ]
    assert {place for place in written(result) if place[1] == 8} == {(3, 8)}


def test_whatever_is_read_as_a_day_of_the_year_moves_or_is_listed() -> None:
    result = made(
        plan(
            row(kind="Data", target="30-giu-24"),
            more(kind="Data", target="30/giu/2024"),
            more(kind="Data", target="martedì 31 dicembre 2024"),
            more(kind="Data", target="31.12. 24"),
            more(kind="Data", target="31.12.2024 (prorogabile al 30.06.2025)"),
            more(kind="Data", target=NotCalculated()),
            more(kind="Nr", target=NotCalculated()),
            more(kind="Data", target="entro febbraio 2024"),
            formulas={(8, 8), (9, 8)},
        )
    )
    how, other = "non è scritto in un modo che si possa portare al 2025", "«30.06.2025» è di un altro anno"
    assert {place: text for place, text in written(result).items() if place[1] == 8} == {
        (3, 8): "30-giu-25",
        (4, 8): "30/giu/2025",
        (7, 8): "31.12.2025 (prorogabile al 30.06.2025)",
        (10, 8): "entro febbraio 2025",
    }
    assert [
        (str(found.cell), found.finding.message) for found in result.to_review if found.finding.code == "PDO402"
    ] == [
        (
            "Piano!H5",
            f"Il valore atteso «martedì 31 dicembre 2024» è rimasto com'era: {how}.",
        ),
        (
            "Piano!H6",
            f"Il valore atteso «31.12. 24» è rimasto com'era: {how}.",
        ),
        (
            "Piano!H7",
            f"Del valore atteso «31.12.2025 (prorogabile al 30.06.2025)» una parte è rimasta com'era: {other}.",
        ),
        ("Piano!H8", "Il valore atteso è rimasto com'era: la sua formula non è mai stata calcolata."),
    ]


SPELLINGS = [
    (line.value, cell)
    for line in TABLE.targets
    for cell in line.cells
    if isinstance(line.value, date) and isinstance(cell, str)
]


@pytest.mark.parametrize(("day", "typed"), SPELLINGS, ids=str)
def test_every_spelling_of_a_day_says_the_next_year_or_is_listed(day: date, typed: str) -> None:
    result = made(plan(row(kind="Data", target=typed)))
    moved = written(result).get((3, 8), typed)
    if not result.left:
        assert isinstance(moved, str)
        assert deadline.read_target(moved, 2025).value == day.replace(year=2025)


def test_sheets_named_for_the_year_get_the_new_one() -> None:
    grids = [plan(row(name, kind="Data", target="31.12.2024"), name=f"{name} 2024") for name in ("SF", "GT")]
    result = made(*grids)
    assert result.writing.renames == {"SF 2024": "SF 2025", "GT 2024": "GT 2025"}
    assert [sheet.name for sheet in result.writing.plan_sheets] == ["SF 2025", "GT 2025"]
    assert {block.sheet for block in result.writing.blocks} >= {"SF 2025", "GT 2025"}
    assert [str(moved.cell) for moved in result.moved] == ["'SF 2025'!H3", "'GT 2025'!H3"]
    with pytest.raises(FileRefused, match="C'è già un foglio «SF 2025»: rinominarlo"):
        made(*grids, Grid("SF 2025", [["altro"]]))


def test_merged_and_continuation_rows() -> None:
    merges = [Area(3, column, 5, column) for column in (1, 2, 3, 4, 5, 10)]
    result = made(
        plan(row(kind="Data", target="31.12.2024"), more(kind="Data", target="1.7.24"), more(actual=3.0), merges=merges)
    )
    assert {place: value for place, value in written(result).items() if place[1] == 8} == {
        (3, 8): "31.12.2025",
        (4, 8): "1.7.25",
    }
    assert {(3, 9), (4, 9), (5, 9)} <= emptied(result)


def test_rows_of_no_objective_and_totals() -> None:
    total = ["Totale settore SF", *[None] * 8, 100.0, 7.0]
    result = made(plan(more(kind="Data", target="31.12.2024", actual="x"), row(), total))
    assert written(result)[3, 8] == "31.12.2025"
    assert (3, 9) in emptied(result)
    assert not {place for place in emptied(result) if place[0] == 5}


def test_more_than_one_year_on() -> None:
    result = made(plan(row(kind="Data", target="29.02.2024")), year=2028)
    assert written(result)[3, 8] == "29.02.2028"
    assert not result.moved[0].shortened


def test_two_header_rows_blank_and_short_rows_and_computed_columns_that_are_there() -> None:
    upper = [*HEADER[:7], "Valore", None, HEADER[9]]
    lower = [*[None] * 7, "atteso", "effettivo", None, *COMPUTED]
    rows = [row(kind="Data", target="31.12.2024"), [], more("Solo un testo")[:6], more(kind="Data", target="1.7.24")]
    grid = Grid("Piano", [[TITLE], upper, lower, *rows])
    grid._marks = column_marks(3, *range(11, 17))
    result = made(grid)
    assert {place: value for place, value in written(result).items() if place[0] > 1} == {
        (4, 8): "31.12.2025",
        (7, 8): "1.7.25",
    }
    assert {place[0] for place in emptied(result) if place[1] > 10} == {4, 6, 7}


def test_a_merged_area_beyond_its_short_row_says_nothing_of_a_year() -> None:
    result = made(plan(row(kind="Data", target="31.12.2024"), more()[:7], merges=[Area(3, 12, 4, 12)]))
    assert [str(moved.cell) for moved in result.moved] == ["Piano!H3"]


def test_deadlines_beside_values_move_and_what_is_filled_in_during_the_year_goes() -> None:
    lines = [
        [TITLE],
        [*HEADER, "Scadenza", "Data effettiva", "Numeratore", "Denominatore"],
        [*row(target=10.0, actual=5.0), "30.06.2024", "28.06.2024", 1.0, 2.0],
        [*more(kind="Data", target="31.12.2024"), date(2023, 6, 30), "28.06.2024", None, None],
        [*more(target=5.0), "fine lavori 2023", None, None, None],
    ]
    answers = [["Parametro", "Valore"], ["colonna_scadenza", "K"], ["colonna_data_effettiva", "L"]]
    result = made(Grid("Piano", lines), Grid("Parametri", answers))
    changed = {place: value for place, value in written(result).items() if place[1] < 15}
    assert changed == {(1, 1): "PIANO DEGLI OBIETTIVI 2025", (3, 11): "30.06.2025", (4, 8): "31.12.2025"}
    assert {place for place in emptied(result) if place[1] < 15} == {
        (number, column) for number in (3, 4, 5) for column in (9, 12, 13, 14)
    }
    assert [
        (entry.finding.message, str(entry.cell)) for entry in result.to_review if entry.finding.code == "PDO402"
    ] == [
        ("La scadenza «30/06/2023» è rimasta com'era: è di un altro anno.", "Piano!K4"),
        ("La scadenza «fine lavori 2023» è rimasta com'era: «2023» è di un altro anno.", "Piano!K5"),
    ]


@pytest.mark.parametrize(
    ("text", "deadline", "partly", "told"),
    [
        ("boh", False, False, "Il valore atteso «boh» è rimasto com'era: non è una data."),
        ("boh", True, False, "La scadenza «boh» è rimasta com'era: non è una data."),
        ("", True, False, "La scadenza è rimasta com'era: non è una data."),
        ("boh", False, True, "Del valore atteso «boh» una parte è rimasta com'era: non è una data."),
        ("boh", True, True, "Della scadenza «boh» una parte è rimasta com'era: non è una data."),
    ],
)
def test_what_was_left_is_said_of_the_column_that_it_stands_in(
    text: str, deadline: bool, partly: bool, told: str
) -> None:
    left = LeftDate(Address("Piano", 3, 8), text, "non è una data", partly)
    assert left.told(deadline=deadline) == told
