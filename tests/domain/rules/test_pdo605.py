"""PDO605: every row of Fotografie says what the program wrote there."""

from datetime import date

import pytest

from pdo_xl.domain.rules.specimen import Frozen, row, specimen
from tools.specimens import said_of


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Uno"], "una riga non si legge, e nei confronti non conta: "),
        (["Uno", "Due"], "una riga e un'altra non si leggono, e nei confronti non contano: "),
    ],
)
def test_one_and_two_are_said_as_such(names: list[str], said: str) -> None:
    rows = tuple(row(objective=name) for name in names)
    found = said_of(specimen(*rows, frozen=(Frozen(rows, date(2024, 1, 31), ""),)))
    assert [one.message for one in found if one.code == "PDO605"] == [
        f"Nelle fotografie del piano {said}Fotografie!B4, manca il tipo."
    ]


def test_many_are_said_once_at_the_first() -> None:
    rows = (row(), row(objective="Altro"), row(objective="Terzo"))
    (said,) = [
        one for one in said_of(specimen(*rows, frozen=(Frozen(rows, date(2024, 1, 31), ""),))) if one.code == "PDO605"
    ]
    assert said.message == (
        "Nelle fotografie del piano una riga e altre 2 non si leggono, e nei confronti non contano: Fotografie!B4, "
        "manca il tipo."
    )
