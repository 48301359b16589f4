"""One plan's rows, and that they come back as they were from what is remembered."""

import pytest

from pdo_xl.reports.consolidated.content import Content, content_of
from pdo_xl.reports.consolidated.tables import BODY_FIELDS, INDICATORS, INDICATORS_WITH_MANAGERS, OF_THE_RUN
from tests.reports.consolidated.read import examined
from tests.support import more, row

BESIDE = 6 + len(OF_THE_RUN)
"""Fields that are put beside the rows later."""


def content(*rows, with_managers: bool = False) -> Content:
    done = examined(*rows)
    return content_of(done.read, done.results, done.findings, "0.2.0", with_managers=with_managers)


def test_a_row_for_each_indicator() -> None:
    made = content(row(actual=650.0), more(kind="Data", target="30/06/2024", actual="10/07/2024"))
    assert [one[:2] for one in made.indicators] == [["Piano", 3], ["Piano", 4]]
    assert {len(one) + BESIDE for one in made.indicators} == {len(INDICATORS.fields)}
    assert len(made.body) == len(BODY_FIELDS)
    assert (made.year, made.name) == (2024, "")
    assert made.indicators[0][-1] == "obiettivo"


def test_it_comes_back_as_it_was() -> None:
    made = content(row(actual=650.0), more(kind="Data", target="30/06/2024", actual="10/07/2024"))
    back = Content.unpacked(made.packed())
    assert back.packed() == made.packed()
    assert [one[3] for one in back.indicators] == [one[3] for one in made.indicators]
    assert "2024-06-30" in back.indicators[1], back.indicators


def test_names_come_on_purpose_alone() -> None:
    assert "Rossi" not in str(content(row()))
    made = content(row(), with_managers=True)
    assert made.indicators[0][-1] == "Rossi"
    assert len(made.indicators[0]) + BESIDE == len(INDICATORS_WITH_MANAGERS.fields)


@pytest.mark.parametrize("junk", [b"", b"x", b"x\x9c\x03\x00\x00\x00\x00\x01"])
def test_what_is_none_is_not_taken_for_one(junk: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        Content.unpacked(junk)
