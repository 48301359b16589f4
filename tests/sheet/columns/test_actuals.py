"""Several columns of actual values: for each row the latest filled one counts that is not after the reference date."""

from datetime import date

import pytest

from pdo_xl.actions import examine
from pdo_xl.domain.errors import UnclearPlan
from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.entry import CellError, Entry
from pdo_xl.sheet.columns.actuals import header_day
from pdo_xl.sheet.columns.mapping import ColumnMapping, Known
from pdo_xl.sheet.reading.read import ReadPlan, read_plan
from tests.junk import HEAVY, WORDS
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, more, row

DATED = ("Valore effettivo al 30/06", "Valore effettivo al 30.09.2024", "Valore effettivo al 31 dicembre")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Valore effettivo al 30/06", date(2024, 6, 30)),
        ("Valore effettivo al 30.06.2023", date(2023, 6, 30)),
        ("Valore effettivo\nal 30-9-24", date(2024, 9, 30)),
        ("30/06", date(2024, 6, 30)),
        ("al 30 giugno", date(2024, 6, 30)),
        ("I semestre", date(2024, 6, 30)),
        ("2° semestre 2025", date(2025, 12, 31)),
        ("PRIMO SEMESTRE", date(2024, 6, 30)),
        ("SECONDO TRIMESTRE", date(2024, 6, 30)),
        ("terzo trimestre", date(2024, 9, 30)),
        ("IV trim.", date(2024, 12, 31)),
        ("quarto trimestre", date(2024, 12, 31)),
        ("III quadrimestre", date(2024, 12, 31)),
        ("Valore effettivo (1^ sem.)", date(2024, 6, 30)),
        ("Valore effettivo", None),
        ("Valore effettivo finale", None),
        ("Valore effettivo 2024", None),
        ("dal 01/01 al 30/06", None),
        ("al 31/02", None),
        ("IV quadrimestre", None),
    ],
)
def test_the_day_of_a_header(text: str, day: date | None) -> None:
    assert header_day(text, 2024) == day


def test_a_day_without_a_year_needs_the_plans() -> None:
    assert header_day("al 30/06", None) is None
    assert header_day("I semestre", None) is None


@pytest.mark.parametrize("text", [*HEAVY, *[word for word in WORDS if isinstance(word, str)]])
def test_junk_is_no_day_and_no_error(text: str) -> None:
    assert header_day(text, 2024) is None or isinstance(header_day(text, 2024), date)


def grid(*actuals: tuple[Entry, ...], headers: tuple[str, ...] = DATED, title: str = TITLE) -> MemoryGrid:
    """A plan with several columns of actual values, one row for each of `actuals`."""
    rows = [
        [*cells[:8], *values, cells[9]]
        for place, values in enumerate(actuals)
        for cells in [row(target=100.0) if place == 0 else more(target=100.0)]
    ]
    return MemoryGrid("Piano", [[title], [*HEADER[:8], *headers, HEADER[9]], *rows])


def read(sheet: MemoryGrid, on: date | None, columns: str = "") -> ReadPlan:
    mapping = ColumnMapping.read({"colonna_valore_effettivo": columns} if columns else {})
    return read_plan(MemoryHost(sheet), known=Known(mapping, on=on))


@pytest.mark.parametrize(
    ("on", "values", "primary"),
    [
        (date(2024, 6, 29), [None, None, None], 9),
        (date(2024, 6, 30), [10.0, 20.0, None], 9),
        (date(2024, 10, 1), [11.0, 20.0, None], 10),
        (date(2024, 12, 31), [12.0, 20.0, 32.0], 11),
        (None, [12.0, 20.0, 32.0], 11),
    ],
)
def test_the_latest_filled_one_counts(on: date | None, values: list[Entry], primary: int) -> None:
    result = read(grid((10.0, 11.0, 12.0), (20.0, None, " "), (None, None, 32.0)), on)
    assert [indicator.actual for indicator in result.plan.indicators] == values
    assert result.sheets[0].layout.columns[Field.ACTUAL] == primary


def test_what_says_that_there_is_no_value_leaves_an_earlier_one_as_a_blank_cell_does() -> None:
    result = read(grid((10.0, "n.d.", "-"), ("-", 20.0, "n.p."), ("-", "n.d.", None), (1.0, 2.0, 3.0)), None)
    assert [indicator.actual for indicator in result.plan.indicators] == [10.0, 20.0, "n.d.", 3.0]
    assert result.sheets[0].actual_columns == {3: 9, 4: 10, 5: 10}


def test_a_value_of_an_earlier_day_keeps_both_days() -> None:
    september, december = date(2024, 9, 30), date(2024, 12, 31)
    rows = grid((10.0, None, 12.0), (10.0, 20.0, None), (10.0, None, None))
    assert read(rows, december).plan.earlier == {"Piano": {4: (september, december), 5: (date(2024, 6, 30), december)}}
    assert read(rows, september).plan.earlier == {
        "Piano": {3: (date(2024, 6, 30), september), 5: (date(2024, 6, 30), september)}
    }
    assert read(rows, date(2024, 6, 30)).plan.earlier == {}


def test_the_columns_need_not_stand_in_their_order() -> None:
    result = read(grid((12.0, 10.0, 11.0), headers=(DATED[2], DATED[0], DATED[1])), date(2024, 11, 1))
    assert result.plan.indicators[0].actual == 11.0


def test_findings_point_at_the_very_cell() -> None:
    host = MemoryHost(grid((10.0, "boh", None), (10.0, -1.0, -2.0), ("x", None, None), (10.0, None, None)))
    examined = examine(host, today=date(2024, 12, 31))
    cells = {str(cell) for finding, cell in examined.located if finding.code in ("PDO303", "PDO306")}
    assert cells == {"Piano!J3", "Piano!K4", "Piano!I5"}


def test_what_lacks_a_later_value_points_at_the_blank_cell_for_it() -> None:
    # Whoever followed it to the earlier one would write over a value of June.
    examined = examine(MemoryHost(grid((10.0, None, None), (10.0, 20.0, "n.d."))), today=date(2024, 12, 31))
    cells = [str(cell) for finding, cell in examined.located if finding.code == "PDO410"]
    assert cells == ["Piano!K3", "Piano!K4"]


def test_an_error_cell_that_is_later_counts_as_what_it_is() -> None:
    host = MemoryHost(grid((10.0, CellError("#DIV/0!"), None), (CellError("#N/D"), 20.0, None)))
    examined = examine(host, today=date(2024, 12, 31))
    assert [str(cell) for finding, cell in examined.located if finding.code == "PDO303"] == ["Piano!J3"]
    assert [indicator.actual for indicator in examined.read.plan.indicators] == [CellError("#DIV/0!"), 20.0]


def test_the_day_of_the_parameters_and_the_callers_day() -> None:
    parameters = MemoryGrid("Parametri", [["Parametro", "Valore"], ["data_riferimento", date(2024, 7, 1)]])
    sheet = grid((10.0, 11.0, 12.0))

    def actual(on: date | None) -> Entry:
        examined = examine(MemoryHost(sheet, parameters), today=date(2025, 1, 1), on=on)
        return examined.read.plan.indicators[0].actual

    assert (actual(None), actual(date(2024, 10, 1))) == (10.0, 11.0)
    assert examine(MemoryHost(sheet), today=date(2024, 12, 31)).read.plan.indicators[0].actual == 12.0


def test_a_single_column_counts_whatever_its_date() -> None:
    result = read(grid((10.0,), headers=("Valore effettivo al 31/12",)), date(2024, 3, 1))
    assert result.plan.indicators[0].actual == 10.0


@pytest.mark.parametrize(
    ("headers", "title", "what", "best"),
    [
        (
            ("Valore effettivo", "Valore effettivo al 30/06"), TITLE,
            "non si capisce la data di I («Valore effettivo»)", "I = 31/12; J = 30/06",
        ),
        (
            ("Valore effettivo al 30/06", "Valore effettivo I semestre"), TITLE,
            "valori effettivi con la stessa data", "I",
        ),
        (
            ("Valore effettivo al 30/06", "Valore effettivo al 31/12"), "PIANO",
            "non si capisce la data di I («Valore", "J",
        ),
    ],
)  # fmt: skip
def test_columns_without_a_readable_date_are_asked_for(
    headers: tuple[str, ...], title: str, what: str, best: str
) -> None:
    with pytest.raises(UnclearPlan) as raised:
        read(grid((10.0, 11.0), headers=headers, title=title), None)
    assert what in str(raised.value)
    assert (
        "indicare quella da usare, o tutte con la loro data (per esempio G = 30/06; H = 31/12), nel foglio Parametri, "
        in str(raised.value)
    )
    assert str(raised.value).endswith(f'--colonna "valore_effettivo={best}".')
    read(grid((10.0, 11.0), headers=headers, title=title), None, best)


@pytest.mark.parametrize(
    "other",
    [
        "Valore effettivo anno precedente",
        "Valore effettivo 2023",
        "Valore effettivo al 31/12/2023",
        "Valore effettivo - note",
        "Valore anno precedente",
    ],
)
def test_the_year_before_and_remarks_are_not_taken_for_it(other: str) -> None:
    result = read(grid((5.0, 10.0), headers=(other, "Valore effettivo")), None)
    assert result.plan.indicators[0].actual == 10.0
