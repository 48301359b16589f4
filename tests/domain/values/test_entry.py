"""Cells that hold nothing."""

import pytest

from pdo_xl.domain.values.entry import CellError, Entry, NotCalculated, is_blank
from pdo_xl.domain.values.text import plain
from tests.junk import JUNK, every


@pytest.mark.parametrize(
    ("entry", "blank"),
    [
        (None, True),
        ("", True),
        (" \n", True),
        (0, False),
        (False, False),
        ("x", False),
        ("\u200b", True),
        ("\xa0", True),
        ("½", False),
        (CellError(""), False),
        (NotCalculated(), False),
    ],
)
def test_blank(entry: Entry, blank: bool) -> None:
    assert is_blank(entry) is blank


@every("entry", JUNK)
def test_nothing_that_can_be_seen_is_blank(entry: Entry) -> None:
    assert not is_blank(entry) or entry is None or (isinstance(entry, str) and not plain(entry))
