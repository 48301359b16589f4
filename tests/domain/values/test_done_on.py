"""The day on which something was done, with a deed or an act beside it."""

from datetime import date

import pytest

from pdo_xl.domain.errors import ImpossibleDate
from pdo_xl.domain.values.done_on import read_day_with_words
from pdo_xl.domain.values.text import plain
from tests.junk import HEAVY, WORDS, complaint, every

JUNE_30 = date(2024, 6, 30)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("in data 30/06/2024", date(2024, 6, 30)),
        ("fatto il 1 luglio 2024", date(2024, 7, 1)),
        ("fatto il 30 giugno", JUNE_30),
        ("in data 30/06", JUNE_30),
        ("30-giu-24", date(2024, 6, 30)),
        ("il giorno 30/06/2024", JUNE_30),
        ("sì, il 30/06/2024", JUNE_30),
        ("approvato il 30 giugno 2024", JUNE_30),
        ("approvato con delibera di Giunta n. 45 del 30/06/2024", JUNE_30),
        ("D.G.C. n. 45/2024 del 30.06.24", JUNE_30),
        ("det. 45 del 30-06-2024", JUNE_30),
        ("30/06/2024 (det. n. 45)", JUNE_30),
        ("30/06/2024, prot. 1234/2024", JUNE_30),
        ("30/06/2024 approvato.", JUNE_30),
        ("rinviato al 30/06/2025", None),
        ("non approvato il 30/06/2024", None),
        ("30/06/2024 (det. n. 45 revocata)", None),
        ("30/06/2024 in parte", None),
        ("dal 1/1/2024 al 30/06/2024", None),
        ("approvato nel 2024", None),
        ("giugno 2024", None),
        ("entro il 30/06/2024", None),
    ],
)
def test_the_day_on_which_it_was_done(text: str, day: date | None) -> None:
    reading = read_day_with_words(plain(text), 2024)
    assert (reading and reading.day) == day


def test_a_day_that_the_calendar_does_not_have() -> None:
    with pytest.raises(ImpossibleDate) as raised:
        read_day_with_words("approvato il 31/02/2024", 2024)
    assert raised.value.code == "PDO401"


@every("text", [*WORDS, *HEAVY])
def test_junk_is_no_day(text: str) -> None:
    assert (complaint(read_day_with_words, plain(text), 2024) or "").endswith(("", "non esiste"))
    assert read_day_with_words("in data " + "1" * 120, 2024) is None
