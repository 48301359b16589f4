"""The words of a chart: their lines, their width, and that they keep out of each other's way."""

import itertools

import pytest

from pdo_xl.reports.papers.charts.labels import GAP, column_of, lines_of, placed, wide
from tests.reports.papers.samples import LONG_SECTOR, ONE_WORD


@pytest.mark.parametrize("room", [20, 60, 154, 400])
@pytest.mark.parametrize("text", [LONG_SECTOR, ONE_WORD, "SF", "", "漢字" * 30])
@pytest.mark.parametrize("most", [1, 2])
def test_a_label_keeps_to_its_room(text: str, room: float, most: int) -> None:
    lines = lines_of(text, room, most)

    assert len(lines) <= most
    assert all(wide(line) <= room for line in lines)


def test_a_label_is_never_longer_than_forty_signs() -> None:
    assert lines_of(LONG_SECTOR, 1000) == ("Settore Pianificazione, Ambiente, Edili…",)
    assert lines_of(LONG_SECTOR, 154) == ("Settore Pianificazione, Ambiente,", "Edili…")


def test_a_column_of_labels_takes_what_it_needs_and_no_more_than_it_may() -> None:
    assert column_of([], 100) == 1
    assert column_of(["SF", "GT"], 100) == pytest.approx(max(wide("SF"), wide("GT")) + 1)
    assert column_of([LONG_SECTOR], 100) == 100


def test_words_that_would_touch_go_to_the_next_line() -> None:
    words = [(0.0, "in parte da 60"), (50.0, "raggiunto da 95"), (99.0, "oltre"), (300.0, "lontano")]
    found = placed(words, 0, 300)

    assert [text for _, _, text in found] == [text for _, text in words]
    for line in range(4):
        spans = sorted((middle - wide(text) / 2, middle + wide(text) / 2) for middle, at, text in found if at == line)
        assert all(end + GAP <= start + 0.01 for (_, end), (start, _) in itertools.pairwise(spans))
        assert all(start >= 0 and end <= 300.01 for start, end in spans)
    assert found[3][1] == 0
