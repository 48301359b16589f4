"""What the sheets take from a workbook beyond the calculation."""

from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.entry import Percent
from pdo_xl.sheet.names.monitoring import Typed
from tests.reports.goal_sheets.plans import DATED, dated, first, source_of
from tests.support import HEADER, more, row


def test_a_plan_of_ten_columns_needs_nothing_more() -> None:
    source = source_of(row())
    assert (source.headers, source.cells, source.notes) == ({}, {}, {})
    assert (source.dated("Piano"), source.unit_column("Piano"), source.header("Piano", "fonte", "Fonte")) == (
        (),
        0,
        "Fonte",
    )


def test_every_dated_column_is_read_the_later_ones_too() -> None:
    source = source_of(dated(100.0, Percent(0.5), None), header=DATED)
    assert [day.month for _, day in source.dated("Piano")] == [6, 9, 12]
    columns = [column for column, _ in source.dated("Piano")]
    assert [source.cell("Piano", 3, column) for column in columns] == [100.0, Percent(0.5), None]


def test_the_office_s_own_words_for_its_columns() -> None:
    source = source_of([*row(), "Cittadini", "0101"], header=[*HEADER, "Stakeholder esterni", "Missione\n(DUP)"])
    assert source.header("Piano", "stakeholder", "?") == "Stakeholder esterni"
    assert source.header("Piano", "missione", "?") == "Missione (DUP)"
    assert source.other("Piano", 3, "missione") == "0101"
    assert source.other("Piano", 99, "missione") == ""


def test_units_in_place_of_the_types_are_read_as_they_stand() -> None:
    header = ["Unità di misura" if text.startswith("Tipologia") else text for text in HEADER]
    source = source_of([*row()[:6], "giorni", 30.0, 20.0, 100.0], header=header)
    column = source.unit_column("Piano")
    assert column == source.layouts["Piano"].columns[Field.TYPE]
    assert source.cell("Piano", 3, column) == "giorni"


def test_what_was_typed_in_monitoraggio_by_the_objective_s_number() -> None:
    typed = [{"Settore": "SF", "Obiettivo": "Altro", "Motivo": "Ritardo"}, {"Settore": "SF", "Obiettivo": "Obiettivo"}]
    source = source_of(row(weight=40.0), more(), row(objective="Altro", weight=60.0), typed=typed)
    assert source.notes == {2: {Typed.REASON: "Ritardo"}}
    assert source.sector_of(first(source).objective).total_weight == 100
