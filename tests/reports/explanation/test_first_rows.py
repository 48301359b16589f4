"""The first row of each type, at a glance."""

from pdo_xl.actions import examine
from pdo_xl.reports.explanation.asked import asked
from pdo_xl.reports.explanation.first_rows import first_rows
from tests.support import END_OF_YEAR, MemoryHost, more, row, sheet_of


def test_one_row_of_each_type_that_can_be_read() -> None:
    rows = [
        row(target="boh"),
        more(target="almeno 5", actual=4.0),
        more(),
        more(kind="Data", target="31/12", actual="no"),
    ]
    rows += [
        more(kind="%", target="0,8", actual="n.d."),
        more(kind="boh"),
        more(kind="si/no", target="no", actual="no"),
    ]
    examined = examine(MemoryHost(sheet_of(*rows)), today=END_OF_YEAR)
    assert [one.text for one in first_rows(examined)] == [
        "H4 Nr.: «almeno 5»; effettivo «4»",
        "H7 Percentuale: «0,8» → almeno 80%; effettivo «n.d.» → non ancora comunicato",
        "H6 Data: «31/12» → entro il 31/12/2024; effettivo «no» → non effettuato",
        "H9 si/no: «no»; effettivo «no»",
    ]


def test_of_several_sheets_it_says_which() -> None:
    host = MemoryHost(sheet_of(row(), name="Piano dell'area 1"), sheet_of(row("GT", objective="Altro"), name="GT"))
    (one,) = first_rows(examine(host, today=END_OF_YEAR))
    assert one == ("Piano dell'area 1!H3", "Piano dell'area 1!H3 Nr.: «650» → almeno 650")
    assert asked(one.cell) == ("Piano dell'area 1", 3, 8)


def test_a_plan_of_which_nothing_can_be_read_has_none() -> None:
    assert first_rows(examine(MemoryHost(sheet_of(row(kind="boh"))), today=END_OF_YEAR)) == []
