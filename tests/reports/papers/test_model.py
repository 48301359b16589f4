"""The model of a document: values that nobody changes once they are made."""

from dataclasses import FrozenInstanceError

import pytest

from pdo_xl.reports.papers.model import Cell, Column, Row, Table, Tone


def test_a_block_is_a_value() -> None:
    table = Table("Settori", (Column("Settore"),), (Row((Cell("SF"),)),))

    assert table == Table("Settori", (Column("Settore"),), (Row((Cell("SF"),)),))
    with pytest.raises(FrozenInstanceError):
        setattr(table, "caption", "Altro")  # noqa: B010 - a type checker would refuse it plainly


def test_tones_say_themselves_in_italian() -> None:
    assert [str(tone) for tone in Tone] == ["normale", "forte", "piccolo", "nota", "da completare", "allarme"]
