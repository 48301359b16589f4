"""A percentage from its numerator and denominator, and from what stands in the actual value's own cell."""

from contextlib import suppress
from datetime import date

import pytest

from pdo_xl.domain.errors import UnreadableActual
from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.base import Actual
from pdo_xl.domain.kinds.counts import field_of, read_actual
from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.entry import CellError, Counts, EarlyDate, Entry, Hours, NotCalculated, Percent
from pdo_xl.domain.values.shown import shown
from tests.junk import JUNK

PERCENTAGE = KINDS["PERCENTUALE"]


def read(part: Entry, whole: Entry, written: Entry = None) -> Actual[float]:
    return read_actual(PERCENTAGE, Counts.of(part, whole, written), 2024)


@pytest.mark.parametrize(
    ("part", "whole", "points"),
    [
        (190.0, 200.0, 95.0),
        (7.0, 100.0, 7.0),
        (2.0, 3.0, 200 / 3),
        (0.0, 12.0, 0.0),
        ("190", "n. 200", 95.0),
        ("1.900 pratiche", "2.000", 95.0),
    ],
)
def test_the_share(part: Entry, whole: Entry, points: float) -> None:
    actual = read(part, whole)
    assert actual.value == pytest.approx(points, rel=1e-14)
    assert [note.code for note in actual.notes] == ["PDO405"]


def test_the_note_says_what_was_read() -> None:
    (note,) = read(190.0, 200.0).notes
    assert note == (
        "PDO405", "190/200, dal numeratore e dal denominatore: letto come 95%", "Controllare i due numeri."
    )  # fmt: skip
    assert note.field is None


@pytest.mark.parametrize("written", ["95%", Percent(0.95), 0.95, 95.0, "95,0%", "95 per cento"])
def test_the_actual_value_may_say_the_same(written: Entry) -> None:
    assert read(190.0, 200.0, written).value == 95.0


@pytest.mark.parametrize("written", ["66,67%", "66,66%", "66%", "67%", Percent(2 / 3), 66.7])
def test_rounded_or_cut_off_it_is_the_same(written: Entry) -> None:
    assert read(2.0, 3.0, written).value == PERCENTAGE.read_actual(written, 2024).value


@pytest.mark.parametrize(("written", "said"), [("80%", "80%"), (Percent(0.8), "80%"), ("66,71%", "66,71%")])
def test_another_actual_value_is_an_error_with_both(written: Entry, said: str) -> None:
    with pytest.raises(UnreadableActual) as caught:
        read(2.0, 3.0, written)
    assert str(caught.value) == (
        f"il valore effettivo «{said}» non è quello del numeratore e del denominatore: 2/3 è il 66,67%"
    )
    assert (caught.value.code, field_of(caught.value)) == ("PDO303", Field.ACTUAL)
    assert caught.value.suggestion == "correggere il numero sbagliato, oppure lasciare vuoto il valore effettivo"


N, D = Field.NUMERATOR, Field.DENOMINATOR


@pytest.mark.parametrize(
    ("part", "whole", "field", "message"),
    [
        (190.0, None, D, "manca il denominatore, e il numeratore è 190"),
        (None, 200.0, N, "manca il numeratore, e il denominatore è 200"),
        (190.0, 0.0, D, "il denominatore è 0, e la percentuale non si può calcolare"),
        (0.0, 0.0, D, "il denominatore è 0, e la percentuale non si può calcolare"),
        (-1.0, 200.0, N, "il numeratore -1 è negativo"),
        (1.0, -200.0, D, "il denominatore -200 è negativo"),
        ("boh", 200.0, N, "il numeratore «boh» non è un numero"),
        (190.0, "+10%", D, "il denominatore «+10%» non è un numero"),
        (True, 200.0, N, "il numeratore «VERO» non è un numero"),
        (Percent(0.5), 200.0, N, "il numeratore «50%» non è un numero"),
        (date(2024, 3, 1), 200.0, N, "il numeratore «01/03/2024» non è un numero"),
        (EarlyDate(5), 200.0, N, "il numeratore «05/01/1900» non è un numero"),
        (Hours(0.5), 200.0, N, "il numeratore «12 ore» non è un numero"),
        (1.0, CellError("#DIV/0!"), D, "il denominatore mostra l'errore #DIV/0!"),
        (NotCalculated(), 1.0, N, "la formula del numeratore non è mai stata calcolata"),
        (1e308, 1e-10, D, "il denominatore è 0, e la percentuale non si può calcolare"),
    ],
)
def test_what_makes_no_percentage(part: Entry, whole: Entry, field: Field, message: str) -> None:
    with pytest.raises(UnreadableActual) as caught:
        read(part, whole)
    assert (str(caught.value), field_of(caught.value), caught.value.code) == (message, field, "PDO303")
    assert caught.value.suggestion
    # What stands in the actual value's own cell counts, and the rest is a warning at its cell.
    kept = read(part, whole, "80%")
    assert kept.value == 80.0
    assert [(note.code, note.field) for note in kept.notes] == [("PDO317", field)]
    assert kept.notes[0].text == f"{message}: conta il valore effettivo «80%»"


def test_more_than_all() -> None:
    actual = read(210.0, 200.0)
    assert actual.value == 105.0
    said = "il numeratore 210 è più grande del denominatore 200: letto come 105%"
    assert [(note.code, note.field, note.text) for note in actual.notes] == [("PDO317", N, said)]
    assert [(note.code, note.text) for note in read(210.0, 200.0, "105%").notes] == [("PDO317", said)]
    with pytest.raises(UnreadableActual, match=r"numeratore e del denominatore: 210/200 è il 105%$"):
        read(210.0, 200.0, "95%")


def test_an_unreadable_actual_value_stays_one() -> None:
    with pytest.raises(UnreadableActual, match="il valore effettivo «quasi» non è una percentuale"):
        read(1.0, 2.0, "quasi")
    with pytest.raises(UnreadableActual, match="orario"):
        read(1.0, 2.0, Hours(0.5))


def test_what_is_equal_is_not_the_same() -> None:
    assert Counts.of(True, 2.0, None) != Counts.of(1.0, 2.0, None)
    assert Counts.of(" ", 2.0, "") == Counts.of(None, 2.0, None)


def test_shown() -> None:
    assert shown(Counts.of(190.0, 200.0, None)) == "190/200"
    assert shown(Counts.of(190.0, 200.0, Percent(0.95))) == "95%"


def test_junk() -> None:
    for junk in JUNK:
        for part, whole in ((junk, 2.0), (1.0, junk), (junk, junk)):
            with suppress(UnreadableActual):
                assert read(part, whole).value >= 0
