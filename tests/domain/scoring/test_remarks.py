"""What the reading of a row took for granted."""

from datetime import date

import pytest

from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.base import Actual, Note, Target
from pdo_xl.domain.plan import Field, Indicator
from pdo_xl.domain.scoring.remarks import Noted, all_notes, not_assessable, not_yet, said_of_both
from pdo_xl.domain.values.direction import Direction

NOTE = Note("PDO405", "letto", "scrivere")


def test_the_notes_of_both_cells_come_in_their_order() -> None:
    said = (Noted(Field.ACTUAL, NOTE),)
    read = all_notes(Target(1.0, None, (NOTE,)), Actual(1.0, (NOTE,)), said)
    assert [noted.field for noted in read] == [Field.TARGET, Field.ACTUAL, Field.ACTUAL]
    assert all_notes(None, None, ()) == ()


def test_what_is_yet_to_come_and_what_is_not_assessable() -> None:
    said = "«n.d.»: letto come valore non ancora comunicato"
    how = "Lasciare vuota la cella, o scrivere il valore raggiunto."
    assert not_yet("n.d.") == Noted(Field.ACTUAL, Note("PDO405", said, how))
    said = "«NV - sisma»: letto come «NV: sisma»"
    assert not_assessable("NV - sisma", "sisma") == Noted(Field.ACTUAL, Note("PDO405", said, "Scrivere «NV: sisma»."))


@pytest.mark.parametrize(
    ("kind", "target", "actual", "said"),
    [
        ("NUMERO", Target(5.0, Direction.AT_LEAST, strict=True), Actual(5.0), True),
        ("NUMERO", Target(5.0, Direction.AT_LEAST, strict=True), Actual(5.1), False),
        ("NUMERO", Target(5.0, Direction.AT_LEAST), Actual(5.0), False),
        ("DATA", Target(date(2024, 6, 30), Direction.AT_MOST, strict=True), Actual(date(2024, 6, 30)), True),
        ("DATA", Target(date(2024, 6, 30), Direction.AT_MOST, strict=True), Actual(date(2024, 6, 29)), False),
    ],
)
def test_a_value_that_is_the_bound_its_words_leave_out(
    kind: str, target: Target[object], actual: Actual[object], said: bool
) -> None:
    indicator = Indicator("Piano", 3, "", "", "> 5", "5")
    notes = said_of_both(indicator, KINDS[kind], target, actual)
    assert bool(notes) is said
    assert all("proprio il limite" in noted.note.text for noted in notes)
