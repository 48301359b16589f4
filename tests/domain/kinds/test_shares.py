"""Percentages with their count, or in words."""

import pytest

from pdo_xl.domain.kinds.shares import parse
from pdo_xl.domain.values.quantities import LONGEST
from pdo_xl.domain.values.refusals import Refusal
from pdo_xl.domain.values.text import plain
from tests.junk import HEAVY, WORDS, every


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("95% (190/200)", 95), ("95 % 190 su 200", 95), ("95%: 190 di 200", 95), ("190/200 = 95%", 95),
        ("190 su 200 (95%)", 95), ("190/200 pari al 95%", 95), ("190/200", 95), ("1.900 su 2.000", 95),
        ("100 su 100 delle pratiche", 100), ("101 su 100 delle pratiche", None), ("80 per cento", 80), ("80 percento", 80), ("80 p.c.", 80), ("80 (ottanta) per cento", 80),
        ("80% delle pratiche", 80), ("80 per cento delle pratiche", 80), ("80% realizzato", 80), ("80% - pubblicate", 80),
        ("80% in piu", None), ("80% anni precedenti", None),
        ("80%", None), ("80", None), ("190/0", None), ("95% (190/0)", None), ("", None),
    ],
)  # fmt: skip
def test_points_of_a_hundred(text: str, points: float | None) -> None:
    assert parse(text) == (None if points is None else (points, ()))


@pytest.mark.parametrize("text", ["66% (2/3)", "67% (2/3)", "66,6% (2/3)", "66,67% (2/3)", "66.7% (2/3)"])
def test_a_percentage_may_be_rounded_or_cut_off(text: str) -> None:
    assert parse(text) == (float(text.partition("%")[0].replace(",", ".")), ())


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("95% (180/200)", "dice due cose: 180/200 è il 90%, non il 95%"),
        ("68% (2/3)", "dice due cose: 2/3 è il 66,67%, non il 68%"),
        ("66,5% (2/3)", "dice due cose: 2/3 è il 66,67%, non il 66,5%"),
        ("180/200 = 95%", "dice due cose: 180/200 è il 90%, non il 95%"),
    ],
)
def test_a_percentage_that_is_not_its_counts(text: str, why: str) -> None:
    assert parse(text) == Refusal(why, "correggere il numero sbagliato")


def test_prose_is_no_share() -> None:
    assert parse("190/200" + " " * LONGEST) is None


@every("text", [*WORDS, *HEAVY])
def test_junk_is_no_share(text: str) -> None:
    assert parse(plain(text)) is None
