"""One row of the plan: its columns, and its tests."""

import pytest

from pdo_xl.domain.row import Aspect, DeadlineOfValue, DeadlineTest, Field, Indicator, ValueTest

CELLS = ("Piano", 3, "Atti", "Nr.", 10.0, None)
T, D, A = Field.TYPE, Field.TARGET, Field.ACTUAL


@pytest.mark.parametrize(
    ("kind", "aspect", "columns"),
    [
        (Indicator, None, [T, D, A]),
        (ValueTest, Aspect.VALUE, [T, D, A]),
        (DeadlineTest, Aspect.DEADLINE, [Field.DEADLINE, Field.DEADLINE, Field.DONE]),
        (DeadlineOfValue, Aspect.DEADLINE, [Field.DEADLINE, Field.DEADLINE, A]),
    ],
)
def test_which_test_it_is_and_where_it_stands(
    kind: type[Indicator], aspect: Aspect | None, columns: list[Field]
) -> None:
    test = kind(*CELLS)
    assert test.aspect is aspect
    assert [test.stands_in(field) for field in (T, D, A)] == columns
    assert test.stands_in(Field.WEIGHT) is Field.WEIGHT
    assert type(test._replace(actual=5.0)) is kind
    assert not hasattr(test, "__dict__")


def test_the_columns_are_called_as_files_and_commands_call_them() -> None:
    assert [*Field] == [
        "settore", "responsabile", "sigla", "servizio", "obiettivo", "indicatore", "tipologia", "atteso", "effettivo", "peso",
        "parametro", "peso indicatore", "partenza", "scadenza", "data effettiva", "numeratore", "denominatore", "giudizio",
        "andamento",
    ]  # fmt: skip
