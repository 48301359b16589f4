"""What an actual value's cell says instead of a value."""

import pytest

from pdo_xl.domain.errors import UnreadableActual
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.values.entry import CellError, Entry
from pdo_xl.domain.values.unreported import is_reported, is_usual_reason, not_assessable_reason, says_not_yet
from tests.domain.cells import DAY, NUMBER, read
from tests.junk import HEAVY, JUNK, complaint, every


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("NV: gara deserta", "gara deserta"),
        ("nv:gara", "gara"),
        ("N.V.: gara", "gara"),
        ("n. v. : gara", "gara"),
        (" Non valutabile: gara: deserta ", "gara: deserta"),
        ("non  valutabile :\ngara", "gara"),
        ("650", None),
        ("no", None),
        ("n", None),
        ("nove", None),
        ("nvidia", None),
        ("non valutabilex", None),
        (5.0, None),
        (None, None),
        (CellError("NV"), None),
    ],
)
def test_not_assessable(entry: Entry, reason: str | None) -> None:
    assert not_assessable_reason(entry) == reason


@pytest.mark.parametrize(
    "typed", ["NV", "nv.", "N.V.", "NV:", "NV: ", "NV gara deserta", "NV -", "non valutabile", "Non valutabile:"]
)
def test_not_assessable_without_colon_or_reason(typed: str) -> None:
    with pytest.raises(UnreadableActual) as raised:
        not_assessable_reason(typed)
    assert raised.value.code == "PDO308"
    assert str(raised.value) == f"«{typed.strip()}» non dice perché l'indicatore non è valutabile"
    assert raised.value.suggestion == "scrivere il motivo dopo i due punti, per esempio «NV: gara deserta»"


@pytest.mark.parametrize("typed", ["n.d.", "N.D.", "n.p.", "-", " – ", "n. d.", "nd"])
def test_not_reported_yet(typed: str) -> None:
    found = read(NUMBER, 5.0, typed)
    assert (found.score, found.state, found.missing) == (None, State.GOING_ON, True)
    ((field, note),) = found.notes
    assert (field, note.code) == ("effettivo", "PDO405")
    assert note.text.endswith("»: letto come valore non ancora comunicato")
    assert read(DAY, "30.06.2024", typed).state is State.OVERDUE


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("NV - gara deserta", "gara deserta"), ("N.V.: Gara", "Gara"), ("non valutabile (sisma)", "sisma"),
        ("NV – sisma", "sisma"), ("nv, sisma", "sisma"), ("N\u200bV (a (b))", "a (b)"),
    ],
)  # fmt: skip
def test_not_assessable_in_other_words(typed: str, reason: str) -> None:
    found = read(NUMBER, 5.0, typed)
    assert (found.state, found.reason) == (State.NOT_ASSESSABLE, reason)
    assert [note.text.split("»: ")[1] for _, note in found.notes] == [f"letto come «NV: {reason}»"]
    assert read(NUMBER, 5.0, f"NV: {reason}").notes == ()


@pytest.mark.parametrize("typed", ["-", "n.d.", " N. P. ", "non disponibile", "Non pervenuto", "n/d", "\u2013"])
def test_what_says_that_nothing_is_known_yet(typed: str) -> None:
    assert says_not_yet(typed)
    assert not is_reported(typed)


@pytest.mark.parametrize("entry", ["-3", "no", 0.0, "nd 5", CellError("#N/D"), "-" * 50])
def test_what_says_something(entry: Entry) -> None:
    assert is_reported(entry)


@every("entry", [*JUNK, *HEAVY])
def test_junk_is_no_reason(entry: Entry) -> None:
    starts = entry[:3] if isinstance(entry, str) else ""
    assert complaint(not_assessable_reason, entry) is None or starts.startswith("NV")
    assert is_usual_reason(entry) is (starts == "NV:")
