"""What the cells under a header say: a sample, taken once and only if somebody asks."""

from collections.abc import Iterator, Sequence

import pytest

from pdo_xl.domain.plan import Field
from pdo_xl.sheet.columns.evidence import SAMPLE_ROWS, Evidence, Share
from tests.junk import HEAVY, VALUES, WORDS

LINES: list[Sequence[object]] = [
    ["Nr", 10.0, "Uno"],
    ["%", "80%", "Due"],
    ["Data", "31/12", "due "],
    ["boh", "x", None],
    ["si/no"],
    [],
]


def rows() -> Iterator[tuple[int, Sequence[object]]]:
    yield from enumerate(LINES, start=1)


def test_the_cells_that_can_be_read() -> None:
    cells = Evidence(rows(), 2024)
    assert cells.share(Field.TYPE, 1) == Share(4, 5)
    assert cells.share(Field.TARGET, 2, 1) == cells.share(Field.TARGET, 2) == Share(4, 4)
    assert cells.share(Field.WEIGHT, 2) == Share(2, 4)
    assert cells.share(Field.ACTUAL, 9) == Share(0, 0)
    assert (cells.texts(3), cells.texts(2), cells.example(3)) == (["uno", "due", "due"], ["x"], "Uno")
    assert not Share(1, 3).too_few
    assert Share(1, 4).too_few


def test_by_its_row_s_type_and_as_not_assessable() -> None:
    cells = Evidence(
        enumerate([["Data", 7.0], ["Data", "NV: gara deserta"], ["Data", "NV"], ["Data", "entro breve"]], 1)
    )
    assert cells.share(Field.ACTUAL, 2, 1) == Share(2, 4)
    assert cells.share(Field.ACTUAL, 2) == Share(3, 4)


def test_nothing_is_read_before_it_is_asked_for_and_no_row_is_lost() -> None:
    taken: list[int] = []

    def many() -> Iterator[tuple[int, Sequence[object]]]:
        for number in range(SAMPLE_ROWS * 3):
            taken.append(number)
            yield number, ["Nr"]

    cells = Evidence(many())
    assert taken == []
    cells.share(Field.TYPE, 1)
    cells.texts(1)
    assert len(taken) == SAMPLE_ROWS
    assert [number for number, _ in cells.rest()] == list(range(SAMPLE_ROWS * 3))
    assert [number for number, _ in Evidence(many()).rest()] == list(range(SAMPLE_ROWS * 3))


def test_junk_is_evidence_of_nothing_and_no_error() -> None:
    junk: list[Sequence[object]] = [[cell] for cell in (*VALUES, *WORDS, *HEAVY)]
    cells = Evidence(enumerate(junk, start=1))
    for field in (Field.TYPE, Field.TARGET, Field.ACTUAL, Field.WEIGHT, Field.INDICATOR_WEIGHT):
        share = cells.share(field, 1)
        assert 0 <= share.read <= share.filled <= len(junk)


def test_a_header_that_stands_again_is_no_cell_of_its_columns() -> None:
    header = ["Obiettivo", "RISULTATO", "Peso", "Punteggio indicatore"]
    rows: list[list[object]] = [["Uno", None, 60.0], ["OBIETTIVO", "Risultato", "Peso"], ["Due", None, 40.0]]
    cells = Evidence(enumerate(rows, start=2), 2024, [header])
    assert cells.share(Field.ACTUAL, 2) == (0, 0)
    assert not cells.share(Field.ACTUAL, 2).too_few
    assert [number for number, _ in cells.rest()] == [2, 3, 4]


@pytest.mark.parametrize(
    ("numbers", "weights"),
    [
        ([60.0, 40.0], True),
        ([50.0, 50.0, 33.33, 33.33, 33.34], True),
        (["40%", "60 %"], True),
        ([0.25, 0.75, "0,5", 0.5], True),
        ([60.0, 30.0], False),
        ([100.0, 100.0], False),
        ([60.0, "boh", 40.0], False),
        ([-60.0, 160.0], False),
        ([0.0, 0.0], False),
        ([100.0], False),
        ([], False),
    ],
)
def test_numbers_that_add_up_as_weights_do(numbers: list[object], *, weights: bool) -> None:
    assert Evidence(enumerate([[number] for number in numbers], start=1)).adds_up(1) is weights


def test_a_day_of_completion_is_read_as_an_actual_value_and_a_deadline_as_a_target() -> None:
    cells = Evidence(enumerate([["NV: sisma", "NV: sisma"], ["30/06/2024", "30/06/2024"]], 1), 2024)
    assert cells.share(Field.DONE, 1) == Share(2, 2)
    assert cells.share(Field.DEADLINE, 2) == Share(1, 2)


def test_a_text_of_more_than_300_signs_is_no_value() -> None:
    reasons = ["NV: " + "sisma".ljust(width - 4, "a") for width in (300, 301)]
    assert Evidence(enumerate([[reason] for reason in reasons], 1), 2024).share(Field.ACTUAL, 1) == Share(1, 2)
