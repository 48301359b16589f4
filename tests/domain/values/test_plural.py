"""One or many, as Italian says it; and that no sentence counts by itself."""

import re
from pathlib import Path

import pytest

import pdo_xl
from pdo_xl.domain.values.plural import others, plural


@pytest.mark.parametrize(
    ("count", "counted", "more", "more_of_a"),
    [
        (0, "0 fogli", "altri 0", "altre 0"),
        (1, "1 foglio", "un altro", "un'altra"),
        (2, "2 fogli", "altri 2", "altre 2"),
        (1_234, "1.234 fogli", "altri 1234", "altre 1234"),
    ],
)
def test_one_and_many(count: int, counted: str, more: str, more_of_a: str) -> None:
    assert (plural(count, "foglio", "fogli"), others(count, "o"), others(count, "a")) == (counted, more, more_of_a)


def test_no_sentence_says_altri_1() -> None:
    room = Path(pdo_xl.__file__).parent
    by_hand = re.compile(r"\be altr[ie] \{")
    found = [str(path.relative_to(room)) for path in room.rglob("*.py") if by_hand.search(path.read_text("utf-8"))]
    assert found == []
