"""Next year's plan from this one, before it is written."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

import pytest

from pdo_xl.actions import new_year
from pdo_xl.domain.entry import EarlyDate, Percent
from pdo_xl.domain.errors import FileRefused
from pdo_xl.reports.document import new_year_document
from pdo_xl.sheet.blocks import Edited, Merge, Value
from pdo_xl.sheet.next_year.plan import NextYear
from pdo_xl.sheet.run import Run
from tests.support import HEADER, MemoryGrid, MemoryHost, more, row

RUN = Run(datetime(2025, 1, 7, 9, 30), "anna", "9.9")
TITLE = "PIANO DEGLI OBIETTIVI 2024"
COMPUTED = ["Punteggio indicatore", "Stato", "Ritardo (gg)", "Punteggio obiettivo", "Punti settore", "Segnalazioni"]


class Grid(MemoryGrid):
    """A sheet in memory that tells its formulas."""

    def __init__(
        self,
        name: str,
        rows: Sequence[Sequence[object]],
        formulas: Collection[tuple[int, int]] = (),
        merges: Sequence[Merge] = (),
    ) -> None:
        super().__init__(name, rows, merges=merges)
        self._formulas = formulas

    def formulas(self) -> Collection[tuple[int, int]]:
        return self._formulas


class Host(MemoryHost):
    def __init__(self, *grids: Grid) -> None:
        super().__init__(*grids, name="Piano_2024.xlsx")
        self._own = grids

    def grids(self) -> Sequence[Grid]:
        return self._own


def plan(*rows: Sequence[object], title: str = TITLE, name: str = "Piano", **options: object) -> Grid:
    return Grid(name, [[title], HEADER, *rows], **options)  # type: ignore[arg-type]


def made(*grids: Grid, year: int = 2025) -> NextYear:
    return new_year(Host(*grids), RUN, year)


def written(result: NextYear, sheet: str = "Piano") -> dict[tuple[int, int], Value]:
    """The cells that are written, tables emptied first."""
    cells: dict[tuple[int, int], Value] = {}
    for block in result.writing.blocks:
        if block.sheet == sheet:
            for number, values in block.rows.items():
                cells |= {(number, column): value for column, value in zip(block.columns, values, strict=True)}
    return {
        place: value.text if isinstance(value, Edited) else value for place, value in cells.items() if value is not None
    }


def emptied(result: NextYear, sheet: str = "Piano") -> set[tuple[int, int]]:
    return {
        (number, column)
        for block in result.writing.blocks
        if block.sheet == sheet
        for number, values in block.rows.items()
        for column, value in zip(block.columns, values, strict=True)
        if value is None
    }


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
        ("Piano!H6", "anno 2024/2025", "«2024», «2025» non è con certezza una data del 2024"),
        ("Piano!H7", "30/06/2024", "è il risultato di una formula"),
        ("Piano!H8", "30.06.2024", "è il risultato di una formula"),
    ]
    assert [(found.finding.code, str(found.cell), found.finding.message) for found in result.to_review][:2] == [
        ("PDO402", "Piano!H4", "Il valore atteso «31.12.2023» è rimasto com'era: «31.12.2023» è di un altro anno."),
        ("PDO402", "Piano!H5", "Il valore atteso «31/01/2025» è rimasto com'era: è di un altro anno."),
    ]
    assert {place for place in written(result) if place[1] == 8} == {(3, 8)}


def test_texts_that_name_a_past_year_are_for_people() -> None:
    result = made(
        plan(
            row(objective="Recupero IMU 2023", indicator="Bilancio 2024", kind="Data", target="29.02.2024"),
            more("Ruolo 2020-2021"),
        )
    )
    assert [(found.finding.code, str(found.cell)) for found in result.to_review] == [
        ("PDO506", "Piano!E3"),
        ("PDO506", "Piano!F3"),
        ("PDO409", "Piano!H3"),
    ]
    table = next(block for block in result.writing.blocks if block.sheet == "Segnalazioni" and block.table_from == 4)
    assert table.rows[4] == [
        "nota", "PDO506", ("Piano!E3", "Piano!E3"), "Il testo nomina il 2023: «Recupero IMU 2023».",
        "Se è l'anno del piano, correggerlo in 2025; se fa parte del contenuto, lasciarlo.",
    ]  # fmt: skip
    assert {place for place in written(result) if place[1] in (5, 6)} == set()


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
        (9, 3): result.writing.blocks[-2].rows[9][2],
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


def test_the_log_begins_anew_with_the_origin() -> None:
    log = Grid("Registro", [["Registro"], [], ["Data e ora"], [datetime(2024, 1, 1), "x"], [datetime(2024, 2, 1), "y"]])
    result = made(plan(row(kind="Data", target="29.02.2024")), log)
    (block,) = [block for block in result.writing.blocks if block.sheet == "Registro"]
    assert block.table_from == 4
    assert dict(block.rows) == {
        4: [
            datetime(2025, 1, 7, 9, 30), "anna", "9.9", None, None, None, None,
            ("Origine: «Piano_2024.xlsx», anno 2024. Piano 2025 dal piano 2024: 1 data portata al 2025, 0 lasciate "
            "com'erano, 0 testi da rivedere. Dal 29 al 28 febbraio: Piano!H3. parametri_confermati torna a no: il "
            "sistema di misurazione del nuovo anno è da riconfrontare."),
        ]
    }  # fmt: skip


def test_sheets_named_for_the_year_get_the_new_one() -> None:
    grids = [plan(row(name, kind="Data", target="31.12.2024"), name=f"{name} 2024") for name in ("SF", "GT")]
    result = made(*grids)
    assert result.writing.renames == {"SF 2024": "SF 2025", "GT 2024": "GT 2025"}
    assert [sheet.name for sheet in result.writing.plan_sheets] == ["SF 2025", "GT 2025"]
    assert {block.sheet for block in result.writing.blocks} >= {"SF 2025", "GT 2025"}
    assert [str(moved.cell) for moved in result.moved] == ["'SF 2025'!H3", "'GT 2025'!H3"]
    with pytest.raises(FileRefused, match="C'è già un foglio «SF 2025»: rinominarlo"):
        made(*grids, Grid("SF 2025", [["altro"]]))


def test_titles_and_headers() -> None:
    header = [*HEADER[:8], "Valore effettivo 2024", HEADER[9], "Note 2024"]
    rows = [["COMUNE"], ["Delibera n. 12 del 31.01.2024"], ["PIANO 2024-2026"], header]
    own = row(kind="Data", target="31.12.2024")
    result = made(Grid("Piano", [*rows, own, ["PIANO 2024-2026"], header, row(objective="Altro", weight=0.0)]))
    cells = written(result)
    assert {place: cells[place] for place in cells if place[0] in (2, 3, 4, 6, 7) and place[1] < 12} == {
        (3, 1): "PIANO 2025-2027",
        (4, 9): "Valore effettivo 2025",
        (6, 1): "PIANO 2025-2027",
        (7, 9): "Valore effettivo 2025",
    }
    found = [(finding.code, str(cell)) for finding, cell in result.to_review]
    assert found == [("PDO506", "Piano!A2"), ("PDO506", "Piano!K4")]
    # The reader takes the first year above the header for the plan's.
    assert written(result, "Parametri")[6, 2] == 2025


def test_merged_and_continuation_rows() -> None:
    merges = [Merge(3, column, 5, column) for column in (1, 2, 3, 4, 5, 10)]
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


@pytest.mark.parametrize(
    ("grid", "year", "sentence"),
    [
        (plan(row(kind="Data", target="31.12.2024")), 2024, "Il piano di «Piano_2024.xlsx» è del 2024: --anno deve"),
        (plan(row(kind="Data", target="31.12.2024")), 2023, "per esempio 2025"),
        (plan(row(), title="PIANO"), 2025, "«Piano_2024.xlsx» non dice di che anno è il piano"),
    ],
)
def test_refusals(grid: Grid, year: int, sentence: str) -> None:
    with pytest.raises(FileRefused, match=sentence):
        made(grid, year=year)


def test_more_than_one_year_on() -> None:
    result = made(plan(row(kind="Data", target="29.02.2024")), year=2028)
    assert written(result)[3, 8] == "29.02.2028"
    assert not result.moved[0].shortened


def test_the_document() -> None:
    result = made(plan(row(kind="Data", target="29.02.2024"), more(kind="Data", target="1.1.2023")))
    assert new_year_document(result, "1.0", "a.xlsx", None) == {
        "versione": "1.0", "file": "a.xlsx", "esito": None, "anno": 2025, "anno_precedente": 2024,
        "date_spostate": [{"cella": "Piano!H3", "prima": "29.02.2024", "dopo": "28.02.2025", "febbraio": True}],
        "date_lasciate": [{"cella": "Piano!H4", "valore": "1.1.2023", "motivo": "«1.1.2023» è di un altro anno"}],
        "segnalazioni": [
            {
                "codice": finding.code, "gravita": str(finding.gravity), "riga": cell and cell.row, "cella": str(cell),
                "messaggio": finding.message, "suggerimento": finding.suggestion,
            }
            for finding, cell in result.to_review
        ],
    }  # fmt: skip
