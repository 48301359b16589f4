"""TEMPESTIVITA: something to be done within a term."""

from dataclasses import replace
from datetime import date

import pytest

from pdo_xl.domain.errors import UnreadableActual, UnreadableTarget
from pdo_xl.domain.kinds.base import Actual, Note, Target
from pdo_xl.domain.kinds.promptness import Promptness, Share
from pdo_xl.domain.settings.choices import OverMaximum
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.entry import EarlyDate, Entry, Percent

promptness = Promptness()

MOST = Direction.AT_MOST


@pytest.mark.parametrize(
    ("entry", "days"),
    [
        ("Entro 30 gg.", 30),
        ("entro 30 gg", 30),
        ("Entro 30gg.", 30),
        ("60 giorni", 60),
        ("1 giorno", 1),
        ("30 g.", 30),
        ("2 settimane", 14),
        ("una settimana", 7),
        ("entro 2 settimane", 14),
        ("max 45 giorni", 45),
        ("≤30", 30),
        ("30", 30),
        ("tanti", None),
        ("dieci giorni", 10),
        (60.0, 60),
        (60, 60),
        (0.5, 0.5),
    ],
)
def test_targets(entry: Entry, days: float | None) -> None:
    if days is None:
        with pytest.raises(UnreadableTarget):
            promptness.read_target(entry, 2024)
    else:
        assert promptness.read_target(entry, 2024) == Target(days, MOST)


@pytest.mark.parametrize(
    ("typed", "days", "note"),
    [
        ("3 mesi", 90, "«3 mesi»: letto come 90 giorni"),
        ("entro 1 mese", 30, "«1 mese»: letto come 30 giorni"),
        ("1,25 mesi", 37.5, "«1,25 mesi»: letto come 37,5 giorni"),
    ],
)
def test_months_are_thirty_days_with_a_note(typed: str, days: float, note: str) -> None:
    assert promptness.read_target(typed, 2024) == Target(days, MOST, (Note("PDO405", note),))


def test_a_number_shown_as_a_date() -> None:
    note = Note("PDO304", "la cella mostra la data «30/01/1900»: letta come il numero 30")
    assert promptness.read_target(EarlyDate(30), 2024) == Target(30.0, MOST, (note,))
    assert promptness.read_actual("30/01/1900", 2024) == Actual(30.0, (note,))


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        ("subito", "subito"),
        ("gg", "gg"),
        ("entro", "entro"),
        ("30 anni", "30 anni"),
        (True, "VERO"),
    ],
)
def test_unreadable_targets(entry: Entry, shown: str) -> None:
    with pytest.raises(UnreadableTarget) as raised:
        promptness.read_target(entry, 2024)
    assert (raised.value.code, str(raised.value)) == (
        "PDO302", f"il valore atteso «{shown}» non è un termine in giorni"
    )  # fmt: skip
    assert raised.value.suggestion == "scrivere per esempio «Entro 30 gg.»"


@pytest.mark.parametrize("entry", [date(2024, 1, 31), "31/01/2024", "31/02/2024"])
def test_a_date_is_not_a_term_because_its_start_is_not_in_the_sheet(entry: Entry) -> None:
    with pytest.raises(
        UnreadableTarget, match="non è un termine in giorni: nel foglio non c'è la data da cui contare$"
    ):
        promptness.read_target(entry, 2024)
    with pytest.raises(UnreadableActual) as raised:
        promptness.read_actual(entry, 2024)
    assert str(raised.value).endswith(
        "/2024» non è un numero di giorni né una percentuale di casi: nel foglio non c'è la data da cui contare"
    )


def test_almeno_before_a_term() -> None:
    with pytest.raises(UnreadableTarget) as raised:
        promptness.read_target("almeno 30 gg.", 2024)
    assert str(raised.value) == ("il valore atteso «almeno 30 gg.» non è un termine: «almeno» non si usa con i giorni")
    assert raised.value.suggestion == "scrivere «entro … giorni»"


@pytest.mark.parametrize("entry", ["0", "entro 0 giorni", "-5", "-5 giorni"])
def test_a_term_is_more_than_nothing(entry: str) -> None:
    with pytest.raises(UnreadableTarget) as raised:
        promptness.read_target(entry, 2024)
    assert str(raised.value) == f"il valore atteso «{entry}» non è un termine: i giorni devono essere più di zero"
    assert raised.value.suggestion == "scrivere «Entro 30 gg.»"


@pytest.mark.parametrize(
    ("entry", "value"),
    [
        ("30", 30.0),
        ("30 gg.", 30.0),
        (45.0, 45.0),
        ("3 settimane", 21.0),
        ("-2", -2.0),
        ("95%", Share(95.0)),
        ("95,5 %", Share(95.5)),
        (Percent(0.95), Share(95.0)),
        (Percent(0.0), Share(0.0)),
    ],
)
def test_actuals(entry: Entry, value: float | Share) -> None:
    assert promptness.read_actual(entry, 2024) == Actual(value)


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        ("quasi", "quasi"),
        ("-5%", "-5%"),
        ("x%", "x%"),
        (Percent(-0.05), "-5%"),
        (False, "FALSO"),
    ],
)
def test_unreadable_actuals(entry: Entry, shown: str) -> None:
    with pytest.raises(UnreadableActual) as raised:
        promptness.read_actual(entry, 2024)
    assert raised.value.code == "PDO303"
    assert str(raised.value) == (f"il valore effettivo «{shown}» non è un numero di giorni né una percentuale di casi")
    assert raised.value.suggestion == (
        "scrivere i giorni impiegati, per esempio 30, oppure la quota di casi nei termini, per esempio 95%"
    )


def score(target: Entry, actual: Entry, parameters: Parameters = DEFAULTS) -> float:
    return promptness.score(
        promptness.read_target(target, 2024), promptness.read_actual(actual, 2024), parameters, 2024
    )


@pytest.mark.parametrize(
    ("actual", "points"),
    [
        ("30", 100),
        ("1", 100),
        ("33", 90),
        ("45", 50),
        ("60", 0),
        ("90", 0),
        ("95%", 95),
        ("100%", 100),
        ("0%", 0),
        ("120%", 100),
    ],
)
def test_scores(actual: str, points: float) -> None:
    assert score("Entro 30 gg.", actual) == points


@pytest.mark.parametrize(
    ("rule", "points"), [(OverMaximum.RATIO, 100 * 30 / 45), (OverMaximum.ALL_OR_NOTHING, 0), (OverMaximum.LINEAR, 50)]
)
def test_beyond_the_term(rule: OverMaximum, points: float) -> None:
    assert score("Entro 30 gg.", 45.0, replace(DEFAULTS, over_maximum=rule)) == pytest.approx(points, rel=1e-12)


def test_the_cap_holds_for_shares() -> None:
    assert score("Entro 30 gg.", "130%", replace(DEFAULTS, cap=120.0)) == 120
    assert score("Entro 30 gg.", "110%", replace(DEFAULTS, cap=120.0)) == 110


def test_what_is_written() -> None:
    assert [promptness.written(value) for value in (30.0, 1.0, 2.5, Share(95.0), Share(33.333))] == [
        "30 giorni", "1 giorno", "2,5 giorni", "95% dei casi nei termini", "33,33% dei casi nei termini",
    ]  # fmt: skip


def test_a_share_that_is_not_that_of_its_count_is_refused() -> None:
    with pytest.raises(UnreadableActual, match="dice due cose: 100/200 è il 50%, non il 95%"):
        promptness.read_actual("95% (100/200)", 2024)


def test_a_term_that_no_number_holds() -> None:
    with pytest.raises(UnreadableTarget):
        promptness.read_target("9" * 308 + " mesi", 2024)


def test_days_counted_in_two_ways_are_said_with_what_to_do() -> None:
    target = promptness.read_target("Entro 30 giorni lavorativi", 2024)
    actual = promptness.read_actual("25 giorni", 2024)
    assert promptness.compare("Entro 30 giorni lavorativi", "25 giorni", target, actual) == Note(
        "PDO314",
        "«Entro 30 giorni lavorativi» e «25 giorni» contano i giorni in due modi: confrontati così",
        "Contare nello stesso modo il valore atteso e quello effettivo.",
    )


def notes(entry: Entry) -> list[tuple[str, str, str]]:
    return [(note.code, note.text, note.suggestion) for note in Promptness().read_actual(entry, 2024).notes]


@pytest.mark.parametrize("entry", [0.95, "0,95", "0.95"])
def test_less_than_a_day_without_its_unit_may_be_a_share(entry: Entry) -> None:
    """Three quarters of the cases in time and three quarters of a day are not the same score."""
    how = "Scrivere 0,95 giorni, oppure la quota di casi: 95%."
    read_twice = "«0,95» si può leggere in due modi: letto come 0,95 giorni"
    assert notes(entry) == [("PDO305", read_twice.replace("0,95", entry, 1) if entry == "0.95" else read_twice, how)]
    assert notes("0,95 giorni") == notes("95%") == []


@pytest.mark.parametrize("entry", [0.0, 1.0, "0", "1", "12,5", Percent(1.0), Percent(0.95), "100%", "190/200 (95%)"])
def test_whole_days_and_shares_of_the_whole_are_not_doubted(entry: Entry) -> None:
    assert [code for code, *_ in notes(entry) if code == "PDO305"] == []


def test_more_than_the_whole_in_a_percentage_cell_is_said_with_the_days() -> None:
    """60 in a cell `0%`: as 60 days against 30 it would be 0 points, and was 100 in silence."""
    said = "la cella mostra «6.000%»: letta come 6.000%, e non come 60 giorni"
    how = "Dare alla cella il formato «Numero» e scrivere il valore che si intende: 6.000% oppure 60 giorni."
    assert notes(Percent(60.0)) == [("PDO305", said, how)]


@pytest.mark.parametrize("entry", ["150%", "12/10"])
def test_more_than_the_whole_in_words_is_said(entry: str) -> None:
    said = f"«{entry}»: letta come quota di casi nei termini, e non può superare il 100%"
    how = "Scrivere la quota giusta, per esempio 95%, oppure i giorni impiegati."
    assert ("PDO305", said, how) in notes(entry)
