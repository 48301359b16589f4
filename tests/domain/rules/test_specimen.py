"""Specimens: small plans, written as a person fills them in."""

from datetime import date

from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.specimen import COLUMNS, PLAN_TITLE, Specimen, more, row, specimen


def test_a_row_has_a_cell_for_each_column() -> None:
    values = {field: f"«{field}»" for field in COLUMNS}
    written = row(
        sector=values[Field.SECTOR], manager=values[Field.MANAGER], unit=values[Field.UNIT],
        service=values[Field.SERVICE], objective=values[Field.OBJECTIVE], indicator=values[Field.INDICATOR],
        kind=values[Field.TYPE], target=values[Field.TARGET], actual=values[Field.ACTUAL],
        weight=values[Field.WEIGHT], indicator_weight=values[Field.INDICATOR_WEIGHT],
        deadline=values[Field.DEADLINE], done=values[Field.DONE], numerator=values[Field.NUMERATOR],
        denominator=values[Field.DENOMINATOR], trend=values[Field.TREND],
    )  # fmt: skip
    assert written == tuple(values.values())
    assert set(COLUMNS) == set(Field) - {Field.PARAMETER, Field.BASELINE, Field.JUDGEMENT}


def test_a_row_that_continues_an_objective_has_its_first_columns_blank() -> None:
    assert len(more()) == len(row())
    assert more(indicator="Altro", weight=5)[:6] == (None, None, None, None, None, "Altro")
    assert more(weight=5)[9] == 5


def test_a_specimen_is_the_usual_plan_unless_it_says_otherwise() -> None:
    assert specimen(row(), more()) == Specimen((row(), more()), PLAN_TITLE, date(2024, 12, 31), (), {})
    other = specimen(row(), title="PDO", on=date(2024, 6, 30), without=(Field.TARGET,), modo="consuntivo")
    assert other == Specimen((row(),), "PDO", date(2024, 6, 30), (Field.TARGET,), {"modo": "consuntivo"})
