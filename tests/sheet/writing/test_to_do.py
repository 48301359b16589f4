"""The sheet `Da fare`: a line for each thing, a line that says so where there is none."""

from datetime import date

from pdo_xl.actions import Examined, examine
from pdo_xl.domain.to_do import to_do_list
from pdo_xl.sheet.blocks import Block, Link
from pdo_xl.sheet.writing.to_do import to_do_block, to_do_sentence
from tests.support import END_OF_YEAR, HEADER, TITLE, MemoryGrid, MemoryHost, more, office_plan, row, sheet_of


def block_of(examined: Examined) -> Block:
    return to_do_block(examined.read, examined.results, examined.findings)


def test_a_line_for_each_thing_with_its_cell() -> None:
    rows = [
        row(objective="=1+1", indicator="[/red]", kind="Data", target="30.09.2024"),
        more("Numero", actual="boh"),
    ]
    block = block_of(examine(MemoryHost(sheet_of(*rows)), today=END_OF_YEAR))
    assert (block.sheet, block.columns, block.table_from) == ("Da fare", tuple(range(1, 8)), 4)
    assert block.rows == {
        2: ["Al 31/12/2024: una scadenza passata e una cella da correggere.", *[None] * 6],
        4: [
            "Rossi", "SF", "scaduto da 92 giorni", "1. =1+1", "[/red]", date(2024, 9, 30), Link("Piano!I3", "Piano!I3"),
        ],
        5: [
            "Rossi", "SF",
            ("da correggere: il valore effettivo «boh» non è un numero. Scrivere solo il numero, senza unità, per esempio "
            "650 oppure 12,5."),
            "1. =1+1", "Numero", None, Link("Piano!I4", "Piano!I4"),
        ],
    }  # fmt: skip


def test_a_day_that_no_cell_holds_is_a_text() -> None:
    rows = [row(kind="Data", target="31.12.1824"), more(kind="Data", target="01.01.1904")]
    block = block_of(examine(MemoryHost(sheet_of(*rows)), today=END_OF_YEAR))
    assert [block.rows[number][5] for number in (4, 5)] == ["31/12/1824", date(1904, 1, 1)]


def test_nothing_to_do_is_said_in_one_line() -> None:
    for rows in ((), (row(actual=650.0),)):
        block = block_of(examine(MemoryHost(sheet_of(*rows)), today=END_OF_YEAR))
        assert block.rows == {
            2: ["Al 31/12/2024: niente da fare.", *[None] * 6],
            4: [None, None, "niente da fare: nessuna scadenza passata o vicina, nessuna cella da correggere",
                *[None] * 4],
        }  # fmt: skip


def test_cells_are_those_of_the_sheet_with_its_dated_columns() -> None:
    header = [*HEADER[:8], "Valore al 30/06/2024", "Valore al 31/12/2024", HEADER[9]]
    cells = [*row(kind="Data", target="30.09.2024")[:8], None, None, 100.0]
    grid = MemoryGrid("Piano 2024", [[TITLE], header, cells])
    block = block_of(examine(MemoryHost(grid), today=END_OF_YEAR))
    assert block.rows[4][-1] == Link("'Piano 2024'!J3", "'Piano 2024'!J3")


def test_a_plan_without_persons_has_blanks_for_them() -> None:
    rows = [row("GT", manager="", kind="Data", target="30.09.2024")]
    block = block_of(examine(MemoryHost(sheet_of(*rows)), today=END_OF_YEAR))
    lines = [cells for number, cells in block.rows.items() if number > 3]
    assert {cells[0] for cells in lines} == {None}
    assert {cells[1] for cells in lines} == {"GT"}


def test_the_plan_of_2024() -> None:
    examined = examine(office_plan()[0], today=END_OF_YEAR)
    block = block_of(examined)
    assert block.rows[2][0] == "Al 31/12/2024: 47 scadenze passate, 21 scadenze vicine e 91 dati che mancano."
    assert [cells[0] for cells in list(block.rows.values())[1:]] == sorted(
        entry.manager for entry in to_do_list(examined.results, examined.findings)
    )
    assert sum(str(cells[2]).startswith("scaduto") for cells in block.rows.values()) == 47


def test_each_person_has_a_page_and_without_persons_each_sector() -> None:
    names = ("Verdi", "Bo", "Verdi", "Po")
    dated = [
        row(objective=f"{number}", kind="Data", target="30.09.2024", manager=name, weight=25.0)
        for number, name in enumerate(names)
    ]
    block = block_of(examine(MemoryHost(sheet_of(*dated)), today=END_OF_YEAR))
    assert [cells[0] for cells in list(block.rows.values())[1:]] == ["Bo", "Po", "Verdi", "Verdi"]
    assert block.breaks == [4, 5]
    nobody = [row(sector, manager="", kind="Data", target="30.09.2024") for sector in ("SF", "GT")]
    block = block_of(examine(MemoryHost(sheet_of(*nobody)), today=END_OF_YEAR))
    sectors = [cells[1] for number, cells in block.rows.items() if number > 3]
    assert block.breaks == [3 + sectors.count("SF")]
    assert block_of(examine(MemoryHost(sheet_of()), today=END_OF_YEAR)).breaks == []


def test_the_sentence_names_one_of_a_kind_and_several() -> None:
    rows = [
        row(kind="Data", target="31.12.2024"), more(kind="Data", target="30.12.2024"),
        more(kind="Data", target="29.12.2024"), more(target="boh"), more(target="boh"),
    ]  # fmt: skip
    examined = examine(MemoryHost(sheet_of(*rows)), today=END_OF_YEAR)
    assert to_do_sentence(to_do_list(examined.results, examined.findings), END_OF_YEAR) == (
        "Al 31/12/2024: 2 scadenze passate, 2 celle da correggere e una scadenza vicina."
    )
