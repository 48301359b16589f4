"""Named tuples made by the hundred thousand."""

from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.quick import maker


def test_they_are_what_their_own_constructor_makes() -> None:
    made = maker(Place)(("Piano", 3, Field.WEIGHT))
    assert made == Place("Piano", 3, Field.WEIGHT)
    assert type(made) is Place
    assert (made.row, made._replace(row=4).row) == (3, 4)
