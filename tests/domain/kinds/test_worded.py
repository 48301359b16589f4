"""Values whose cells show them in other words, where the type of value is not told or the unit is."""

from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.inferred import infer
from pdo_xl.domain.kinds.worded import read_actual, read_target, telling
from pdo_xl.domain.values.entry import Percent, Worded


def test_a_type_is_told_by_what_is_shown() -> None:
    shown = {"80%": 80.0, "3 mesi": 3.0, "sì": 1.0}
    told = [infer("", Worded(bare, text), None, 2024).kind for text, bare in shown.items()]
    assert [kind.name for kind in told if kind is not None] == ["PERCENTUALE", "TEMPESTIVITA", "SI_NO"]


def test_a_value_whose_words_say_nothing_tells_itself() -> None:
    assert telling(Worded(0.0, "-")) == 0.0
    assert telling(Worded(0.0, "")) == 0.0
    assert telling(Worded(25_000.0, "25", tells=False)) == 25_000.0
    assert telling("25") == "25"


def test_the_units_of_a_type_count_for_both() -> None:
    kind = KINDS["TEMPESTIVITA"]
    entry = kind.in_unit("mesi", Worded(3.0, "n. 3"))
    assert isinstance(entry, Worded)
    read = read_target(kind, entry, 2024)
    assert (read.value, [note.code for note in read.notes]) == (90.0, ["PDO405"])


def test_other_remarks_of_what_is_shown_stay() -> None:
    read = read_actual(KINDS["PERCENTUALE"], Worded(Percent(1.5), "1,5"), 2024)
    assert (read.value, read.notes) == (150.0, ())
    read = read_actual(KINDS["PERCENTUALE"], Worded(95.0, "95.000%"), 2024)
    assert [note.code for note in read.notes] == ["PDO319", "PDO305"]
