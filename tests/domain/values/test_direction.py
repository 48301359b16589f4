"""The direction of a target, in words or signs."""

import pytest

from pdo_xl.domain.values.direction import Direction, split_direction
from pdo_xl.domain.values.text import plain
from tests.junk import HEAVY, WORDS, every

AT_MOST = ("minore o uguale a", "non superiore a", "al massimo", "max", "fino a", "≤", "<=", "entro")
AT_LEAST = ("maggiore o uguale a", "non inferiore a", "almeno", "min", "≥", ">=")


@pytest.mark.parametrize("words", AT_MOST)
def test_at_most(words: str) -> None:
    assert split_direction(f"{words} 5") == (Direction.AT_MOST, "5")


@pytest.mark.parametrize("words", AT_LEAST)
def test_at_least(words: str) -> None:
    assert split_direction(f"{words} 5") == (Direction.AT_LEAST, "5")


@pytest.mark.parametrize(
    ("typed", "direction", "rest"),
    [
        ("≤5", Direction.AT_MOST, "5"),
        (">=5", Direction.AT_LEAST, "5"),
        ("max. 5", Direction.AT_MOST, "5"),
        ("min5", Direction.AT_LEAST, "5"),
        ("minore o uguale allo 0", Direction.AT_MOST, "0"),
        ("non inferiore all'80%", Direction.AT_LEAST, "80%"),
        ("non superiore al 5", Direction.AT_MOST, "5"),
        ("entro il 31.12.2024", Direction.AT_MOST, "31.12.2024"),
        ("entro l'1/7", Direction.AT_MOST, "1/7"),
        ("entro e non oltre il 31/12", Direction.AT_MOST, "31/12"),
        ("Entro 30 gg.", Direction.AT_MOST, "30 gg."),
        ("entro", Direction.AT_MOST, ""),
        ("5", None, "5"),
        ("minuti 5", None, "minuti 5"),
        ("5 al massimo", None, "5 al massimo"),
        ("", None, ""),
    ],
)
def test_what_is_left(typed: str, direction: Direction | None, rest: str) -> None:
    assert split_direction(plain(typed)) == (direction, rest)


@every("text", [*WORDS, *HEAVY])
def test_junk(text: str) -> None:
    direction, rest = split_direction(plain(text))
    assert (rest == plain(text)) is (direction is None)
