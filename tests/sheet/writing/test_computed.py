"""The computed columns of the plan: where they are, what they show."""

from collections.abc import Sequence
from datetime import date

import pytest

from pdo_xl.actions import examine
from pdo_xl.domain.finding import Finding
from pdo_xl.domain.findings import Findings
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.rules import check
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.blocks import Block, PlanSheet
from pdo_xl.sheet.columns.locate import Layout
from pdo_xl.sheet.columns.mapping import column_options
from pdo_xl.sheet.names.computed import COLUMN_MARKS, USUAL, Computed
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.read import ReadPlan, read_plan
from pdo_xl.sheet.writing.computed import computed_columns, namesakes_told, plan_blocks, plan_sheet
from tests.columns import DEADLINES, workbook
from tests.support import END_OF_YEAR, HEADER, TITLE, MemoryGrid, MemoryHost, column_marks, more, row, sheet_of
from tests.untyped import ASKED, untyped_sheet

NAMES = [name.value for name in USUAL]
OURS = column_marks(2, *range(11, 17))
ON = date(2024, 6, 30)


def read(*grids: MemoryGrid) -> ReadPlan:
    return read_plan(MemoryHost(*grids))


def blocks(*grids: MemoryGrid, findings: bool = False) -> list[Block]:
    plan = read(*grids)
    results = score(plan.plan, DEFAULTS, ON)
    return plan_blocks(plan, results, check(results) if findings else Findings.of([]))


def layout(computed: dict[Computed, int], last: int) -> Layout:
    return Layout("Piano", 2, {}, computed, last)


@pytest.mark.parametrize(
    ("there", "last", "columns"),
    [
        ({}, 10, [11, 12, 13, 14, 15, 16]),
        ({}, 12, [13, 14, 15, 16, 17, 18]),
        (dict(zip(USUAL, range(11, 17), strict=True)), 16, [11, 12, 13, 14, 15, 16]),
        ({Computed.STATE: 1, Computed.FINDINGS: 14}, 14, [15, 1, 16, 17, 18, 14]),
    ],
)
def test_found_by_name_or_appended(there: dict[Computed, int], last: int, columns: list[int]) -> None:
    assert computed_columns(layout(there, last)) == dict(zip(USUAL, columns, strict=True))


def test_what_a_host_needs_to_know() -> None:
    grid = MemoryGrid("Piano", [[TITLE], [*HEADER, "Note"], row(), more(), [], row()])
    (sheet,) = read(grid).sheets
    assert plan_sheet(sheet) == PlanSheet("Piano", 2, 6, tuple(range(12, 18)), tuple(range(12, 18)), 11)
    (sheet,) = read(MemoryGrid("Piano", [[TITLE], [*HEADER, *NAMES], row()], marks=OURS)).sheets
    assert plan_sheet(sheet) == PlanSheet("Piano", 2, 3, tuple(range(11, 17)), (), 16)


def test_columns_that_are_to_come_stand_behind_everything_of_the_offices() -> None:
    grid = MemoryGrid("Piano", [[TITLE], HEADER, [*row(), None, None, "a margine"]])
    (sheet,) = load(MemoryHost(grid), to_be_written=True).sheets
    told = plan_sheet(sheet)
    assert (told.new, told.last_staff_column) == (tuple(range(14, 20)), 13)


def test_the_whole_block() -> None:
    rows: list[Sequence[Entry]] = [
        row(target=100.0, actual=80.0, weight=50.0),
        more(target=100.0),
        row(kind="Data", target="31.03.2024", actual="10.04.2024", weight=30.0),
        row(kind="Data", target="31.03.2024", weight="Non pesato - ex art. 208"),
        row(actual="NV: sisma", weight=20.0),
        row(kind="boh", actual=5.0),
    ]
    (block,) = blocks(sheet_of(*rows))
    assert block == Block(
        "Piano",
        (11, 12, 13, 14, 15, 16),
        {
            2: NAMES,
            3: [80.0, "Parziale", None, 80.0, 40.0, None],
            4: [None, "In corso", None, None, None, None],
            5: [90.0, "Raggiunto in ritardo", 10, 90.0, 27.0, None],
            6: [None, "Scaduto", 91, 0.0, None, None],
            7: [None, "Non valutabile", None, None, None, None],
            8: [None, "Da verificare", None, None, None, None],
        },
    )


def test_headers_are_written_only_where_one_is_missing() -> None:
    (block,) = blocks(MemoryGrid("Piano", [[TITLE], [*HEADER, *NAMES], row()], marks=OURS))
    assert list(block.rows) == [3]
    (block,) = blocks(MemoryGrid("Piano", [[TITLE], [*HEADER, *NAMES[:5]], row()], marks=OURS))
    assert (list(block.rows), block.columns) == ([2, 3], (11, 12, 13, 14, 15, 16))
    assert block.rows[2] == NAMES


def test_findings_in_short_on_their_rows() -> None:
    rows: list[Sequence[object]] = [
        more(),
        row(kind="boh", weight="tanto"),
        [TITLE],
        more("", actual="quasi"),
        row(objective="Altro", actual=650.0),
    ]
    (block,) = blocks(sheet_of(*rows), findings=True)
    texts = {number: values[5] for number, values in block.rows.items() if number > 2}
    assert texts == {
        3: "La riga continua un obiettivo, ma sopra non ce n'è nessuno:… (errore: PDO103)",
        4: (
            "Il peso «tanto» non è un numero. (errore: PDO204); "
            "La tipologia di valore «boh» non è conosciuta. (errore: PDO301); "
            "Settore SF: gli obiettivi sui tempi di pagamento pesano 0,… (nota: PDO206)"
        ),
        6: (
            "Il valore effettivo «quasi» non è un numero. (errore: PDO303); "
            "L'indicatore non ha un testo. (avviso: PDO309)"
        ),
        7: None,
    }
    assert list(block.rows[3][:5]) == [None] * 5


def test_a_finding_at_the_header_leaves_the_header_as_it_is() -> None:
    without = [place for place, text in enumerate(HEADER) if not text.startswith("Sigla")]
    lines = [[TITLE], *[[line[place] for place in without] for line in (HEADER, row())]]
    examined = examine(MemoryHost(MemoryGrid("Piano", lines)), today=END_OF_YEAR)
    assert ("PDO110", 2) in [(finding.code, cell.row) for finding, cell in examined.located if cell is not None]
    (block,) = plan_blocks(examined.read, examined.results, examined.findings)
    assert block.rows[2] == NAMES
    assert 1 not in block.rows


def test_after_a_finding_that_is_no_rows_own_the_next_one_still_stands_on_its_row() -> None:
    plan = read(sheet_of(row(), [TITLE], row(objective="Due")))
    places = (None, Place("Piano", 2, Field.ACTUAL), Place("Piano", 4, Field.SECTOR), Place("Piano", 5, Field.ACTUAL))
    found = [Finding("PDO303", Gravity.ERROR, place, "Non si legge.") for place in places]
    (block,) = plan_blocks(plan, score(plan.plan, DEFAULTS, ON), Findings.of(found))
    assert {number: cells[5] for number, cells in block.rows.items() if number > 2} == {
        3: None, 5: "Non si legge. (errore: PDO303)",
    }  # fmt: skip


def test_one_block_for_each_sheet() -> None:
    first, second = blocks(sheet_of(row(), name="SF"), sheet_of(row("GT"), more(), name="GT"))
    assert (first.sheet, sorted(first.rows), second.sheet, sorted(second.rows)) == ("SF", [2, 3], "GT", [2, 3, 4])


def test_a_plan_without_rows_gets_its_headers() -> None:
    (block,) = blocks(sheet_of())
    assert block.rows == {2: NAMES}


def test_columns_of_the_offices_own_that_have_our_names_are_told_apart_from_ours() -> None:
    grid = MemoryGrid(
        "Piano 2024", [[TITLE], [*HEADER, "Stato", *NAMES], [*row(), "avviato"]], marks=column_marks(2, *range(12, 18))
    )
    assert namesakes_told(read(grid).sheets) == [
        (
            "Nel foglio «Piano 2024» K («Stato») ha il nome di una colonna calcolata, ma è dell'ufficio e resta com'è. "
            "Le colonne calcolate del programma sono altre: da L a Q."
        )
    ]
    assert namesakes_told(read(sheet_of(row())).sheets) == []


def test_ours_that_do_not_stand_side_by_side_are_named_one_by_one() -> None:
    header = [*HEADER, "Stato", *NAMES[:3], "Note", *NAMES[3:]]
    grid = MemoryGrid("Piano", [[TITLE], header, row()], marks=column_marks(2, 12, 13, 14, 16, 17, 18))
    (told,) = namesakes_told(read(grid).sheets)
    assert told.endswith("sono altre: L, M, N, P, Q, R.")


def test_a_row_with_two_tests_shows_both() -> None:
    rows = [
        [*row(target=10.0, actual=5.0), "28.06.2024", "30.06.2024"],
        more(target=10.0, actual=10.0),
        row(objective="Altro"),
    ]
    plan = load(workbook(rows, ["Scadenza", "Data effettiva"]), mapping=column_options(DEADLINES))
    results = score(plan.plan, DEFAULTS, ON)
    (block,) = plan_blocks(plan, results, Findings.of([]))
    score_of_objective = (50 + 90 + 100) / 3
    assert block.rows[3] == [
        70.0, "Parziale · scadenza: Raggiunto in ritardo", 2, score_of_objective, score_of_objective, None,
    ]  # fmt: skip
    assert block.rows[4] == [100.0, "Raggiunto", None, None, None, None]
    assert [list(block.rows), list(block.rows[5])[:2]] == [[2, 3, 4, 5], [None, "In corso"]]


WITH_TYPES = [*USUAL, Computed.TYPE]


def test_the_types_stand_in_a_column_of_their_own_where_they_are_wanted() -> None:
    grid = untyped_sheet(row(target=10.0), more(target="80%"), more(target="boh"))
    plan = load(MemoryHost(grid), mapping={"colonna_tipologia": "nostra"})
    results = score(plan.plan, DEFAULTS, ON)
    (block,) = plan_blocks(plan, results, Findings.of([]))
    assert block.columns == tuple(range(10, 17))
    assert block.rows[2] == WITH_TYPES
    assert [block.rows[number][-1] for number in (3, 4, 5)] == ["Nr.", "Percentuale", None]
    assert plan_sheet(plan.sheets[0]).new == tuple(range(10, 17))


def test_a_column_of_types_that_is_not_wanted_any_more_is_emptied() -> None:
    before = untyped_sheet(row(target=10.0))
    (_, header, first) = [[*cells] for cells in before.rows()]
    marks = dict(zip(COLUMN_MARKS.values(), [(2, column) for column in range(10, 17)], strict=True))
    ours = [50.0, "Parziale", None, 50.0, 50.0, None, "Nr."]
    grid = MemoryGrid("Piano", [[TITLE], [*header, *WITH_TYPES], [*first, *ours]], marks=marks)
    for said, label in (("nostra", "Nr."), ("dal valore atteso", None)):
        plan = load(MemoryHost(grid), mapping={"colonna_tipologia": said})
        assert plan.sheets[0].layout.computed[Computed.TYPE] == 16
        (block,) = plan_blocks(plan, score(plan.plan, DEFAULTS, ON), Findings.of([]))
        assert [block.columns[-1], block.rows[3][-1], 2 in block.rows] == [16, label, False]
    assert plan_sheet(plan.sheets[0]).new == ()


def test_what_somebody_typed_among_the_types_is_seen() -> None:
    (_, header, first) = [[*cells] for cells in untyped_sheet(row(target=10.0)).rows()]
    marks = dict(zip(COLUMN_MARKS.values(), [(2, column) for column in range(10, 17)], strict=True))
    rows = [[TITLE], [*header, *WITH_TYPES], [*first, None, "In corso", *[None] * 4, "un appunto"]]
    plan = load(MemoryHost(MemoryGrid("Piano", rows, marks=marks)), mapping=ASKED, to_be_written=True)
    (typed,) = plan.sheets[0].typed_over
    assert typed == (3, 16, "un appunto")
