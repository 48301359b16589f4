"""PDO605: every row of Fotografie says what the program wrote there."""

from datetime import date

from pdo_xl.domain.rules.specimen import Frozen, row, specimen
from tools.specimens import said_of


def test_many_are_said_once_at_the_first() -> None:
    rows = (row(), row(objective="Altro"), row(objective="Terzo"))
    (said,) = [
        one for one in said_of(specimen(*rows, frozen=(Frozen(rows, date(2024, 1, 31), ""),))) if one.code == "PDO605"
    ]
    assert said.message == (
        "Nelle fotografie del piano una riga e altre 2 non si leggono, e nei confronti non contano: Fotografie!B4, "
        "manca il tipo."
    )
