"""The rows of a sheet that are the plan's, and what is taken down of the others."""

from collections.abc import Iterator, Sequence

from pdo_xl.domain.plan import Field, Objective, Place
from pdo_xl.sheet.columns.locate import Layout
from pdo_xl.sheet.columns.mapping import ColumnMapping, Known
from pdo_xl.sheet.reading.builder import Builder
from pdo_xl.sheet.reading.places import Places
from pdo_xl.sheet.reading.plan_rows import CONTINUES, PlanRow, PlanRows
from pdo_xl.sheet.reading.read import read_plan
from pdo_xl.sheet.reading.repeats import Repeats
from tests.sheet.reading.plans import shape
from tests.sheet.reading.rows import BLANK, at
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, more, plan_of, row

LAYOUT = Layout("Piano", 2, {field: column for column, field in enumerate(list(Field)[:10], start=1)}, {}, 10)


def rows_of(*rows: Sequence[object], bands: bool = False) -> tuple[PlanRows, Builder, Iterator[PlanRow]]:
    """The reader of such rows below title and header, from row 3 on."""
    grid = MemoryGrid("Piano", [[TITLE], HEADER, *rows])
    builder = Builder()
    plan_rows = PlanRows(grid, builder, Places(LAYOUT), Repeats(LAYOUT, [HEADER], [[TITLE]]), 2, bands=bands)

    def read() -> Iterator[PlanRow]:
        for found in plan_rows.read(enumerate(rows, start=3)):
            if found[2] is not CONTINUES:
                number = len(builder.objectives) + 1
                builder.objectives.append(Objective(number, "Piano", found[0], *found[2]))
            yield found

    return plan_rows, builder, read()


def test_each_row_comes_with_its_number_its_texts_and_its_cells() -> None:
    plan_rows, _, read = rows_of(row(), more(), [*row("GT"), "a margine"])
    assert [(number, own) for number, _, own, _ in read] == [
        (3, ("SF", "Rossi", "FIN", "FINANZE", "Obiettivo")),
        (4, CONTINUES),
        (5, ("GT", "Rossi", "FIN", "FINANZE", "Obiettivo")),
    ]
    assert plan_rows.last_row == 5


def test_short_rows_are_filled_up_and_their_own_cells_kept() -> None:
    _, _, read = rows_of(row()[:7])
    ((_, cells, _, own_cells),) = read
    assert (len(cells), len(own_cells)) == (10, 7)


def test_repeats_and_totals_are_taken_down_and_move_no_last_row() -> None:
    plan_rows, builder, read = rows_of(row(), [TITLE], HEADER, more(), at(("A", "TOTALE"), ("J", 100.0)), [])
    assert [number for number, *_ in read] == [3, 6]
    assert builder.repeated == [Place("Piano", 4, Field.SECTOR), Place("Piano", 5, Field.SECTOR)]
    assert builder.totals == [Place("Piano", 7, Field.SECTOR)]
    assert plan_rows.last_row == 6


def test_a_band_names_the_sector_of_what_follows_until_a_row_names_its_own() -> None:
    plan_rows, builder, read = rows_of(
        ["SETTORE: GT"], ["", *row()[1:]], row("SF"), ["", *row(objective="Due")[1:]], bands=True
    )
    heads = [plan_rows.head()[0] for _ in read]
    assert heads == ["GT", "", ""]
    assert builder.totals == [Place("Piano", 3, Field.SECTOR)]


def test_what_stands_outside_and_names_no_sector_leaves_the_band_as_it_is() -> None:
    legend = [None, "Legenda", "FIN", *[None] * 7]
    plan_rows, builder, read = rows_of(
        ["SETTORE: GT"], ["", *row()[1:]], [], legend, ["", *row(objective="Due")[1:]], bands=True
    )
    assert [plan_rows.head()[0] for _ in read] == ["GT", "GT"]
    assert [place.row for place in builder.totals] == [3, 6]


def test_blank_rows_end_nothing() -> None:
    plan = plan_of(row(), BLANK, [], ["", " ", "\n"], more(), BLANK, row("GT"))
    assert shape(plan) == [(3, "SF", [3, 7]), (9, "GT", [9])]


def test_a_row_with_something_beside_the_plan_only_is_blank() -> None:
    assert shape(plan_of(row(), [*BLANK, "nota a margine"], more())) == [(3, "SF", [3, 5])]


def test_a_band_names_nothing_where_the_plan_has_a_column_of_sectors() -> None:
    plan_rows, builder, read = rows_of(["SETTORE: GT"], ["", *row()[1:]])
    assert [plan_rows.head()[0] for _ in read] == [""]
    assert builder.totals == [Place("Piano", 3, Field.SECTOR)]


def test_a_band_in_a_column_of_numbers_before_the_plan_names_the_sector_too() -> None:
    header = ["N.", *HEADER[4:]]
    rows = [["SETTORE I - Finanze"], [1, *row()[4:]], [2], ["SETTORE II - Scuola"], [3, *row(objective="Due")[4:]]]
    said = {f"colonna_{name}": "nessuna" for name in ("responsabile", "sigla", "servizio")}
    known = Known(ColumnMapping.read(said))
    plan = read_plan(MemoryHost(MemoryGrid("Piano", [[TITLE], header, *rows])), known=known).plan
    assert shape(plan) == [(4, "I - Finanze", [4]), (7, "II - Scuola", [7])]
    assert [place.row for place in plan.totals] == [3, 6]
