"""The names of the types, and what all five readers have in common."""

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.errors import UnknownType
from pdo_xl.domain.kinds import KINDS, kind_of, kind_or_none, kinds_named_in, kinds_of_unit
from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.kinds.promptness import Share
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry
from tests.junk import DETERMINISTIC, HEAVY, JUNK, WORDS, complaint, entries, every
from tests.support import messages, results_of, row

SPELLINGS = {
    "NUMERO": ["Nr", "Nr.", "nr", "NR.", " nr . ", "N.", "n", "Numero", "numero.", "Quantità", "quantita", "QUANTITA'"],
    "PERCENTUALE": ["Percentuale", "PERCENTUALE.", "%", " % ", "Perc.", "perc"],
    "DATA": ["Data", "data.", " DATA\n", "d a t a"],
    "SI_NO": ["si/no", "sì/no", "Sì/No", "SI / NO", "si/no.", "sí/no"],
    "TEMPESTIVITA": ["Tempestività", "Tempestivita'", "tempestivita", "TEMPESTIVITÀ", "Tempestivita’", "tempestività."],
    "GIUDIZIO": ["Giudizio", "GIUDIZIO.", " giudizio "],
}

UNITS = {
    "NUMERO": ["n°", "N.°", "nº", "num.", "(n.)", "Valore assoluto", "Val.", "V.A.", "€", "euro", "Ore", "n.ro"],
    "PERCENTUALE": ["(%)", "in %", "Valore percentuale", "per cento"],
    "DATA": ["gg/mm/aaaa", "Data entro cui"],
    "SI_NO": ["on/off", "ON-OFF", "SI-NO", "sì o no", "S/N", "booleano", "binario", "vero/falso"],
    "TEMPESTIVITA": ["gg", "gg.", "Giorni", "giorni lavorativi", "n. giorni", "mesi", "settimane", "GG. lav."],
}
"""Units of measure, which name a type as well."""


@pytest.mark.parametrize(("name", "typed"), [(name, typed) for name, all_ in SPELLINGS.items() for typed in all_])
def test_every_spelling(name: str, typed: str) -> None:
    assert name == kind_of(typed).name


@pytest.mark.parametrize(("name", "typed"), [(name, typed) for name, all_ in UNITS.items() for typed in all_])
def test_every_unit_of_measure(name: str, typed: str) -> None:
    assert name == kind_of(typed).name
    assert not KINDS[name].is_called(typed) or typed == "S/N"


@pytest.mark.parametrize("typed", ["rapporto", "Indice", "report", "incontri", "termine", "gg" * 50])
def test_a_unit_of_two_types_or_of_none_names_no_type(typed: str) -> None:
    assert kind_or_none(typed) is None


@pytest.mark.parametrize("name", KINDS)
def test_every_type_has_what_people_are_told_of_it(name: str) -> None:
    kind = KINDS[name]
    assert (kind.name, kind_of(kind.label)) == (name, kind)
    assert kind.called.startswith(("un ", "una "))
    assert all(kind.spellings.isdisjoint(other.spellings) for other in KINDS.values() if other is not kind)


MADE_UP_FOR: dict[str, list[Entry]] = {
    "NUMERO": [650.0, "non superiore a 5"],
    "PERCENTUALE": ["80%"],
    "DATA": ["31.12.2024", date(9999, 12, 31)],
    "SI_NO": ["si"],
    "TEMPESTIVITA": ["Entro 30 gg."],
    "GIUDIZIO": ["Migliorare il servizio", None],
}


@pytest.mark.parametrize(("name", "entry"), [(name, entry) for name, all_ in MADE_UP_FOR.items() for entry in all_])
def test_what_a_type_makes_up_it_can_read_and_score(name: str, entry: Entry) -> None:
    kind, chance = KINDS[name], Random(1)
    target = kind.read_target(entry, 2024)
    for made in [kind.made_up(target, chance) for _ in range(100)]:
        assert 0 <= kind.score(target, kind.read_actual(made, 2024), DEFAULTS, 2024) <= DEFAULTS.cap


@pytest.mark.parametrize(
    ("name", "entry", "made"),
    [
        ("NUMERO", 100.0, {50.0, 80.0, 95.0, 100.0, 110.0, 125.0}),
        ("NUMERO", "non superiore a 5", {2.0, 3.0, 3.5, 5.0, 5.4}),
        ("PERCENTUALE", "80%", {57.6, 72.0, 80.0, 84.0}),
        ("TEMPESTIVITA", "Entro 30 gg.", {15.0, 30.0, 45.0, Share(95.0), Share(100.0)}),
    ],
)
def test_what_is_made_up_is_near_to_the_target_and_often_the_target(
    name: str, entry: Entry, made: set[float | Share]
) -> None:
    kind, chance = KINDS[name], Random(1)
    target = kind.read_target(entry, 2024)
    values = [kind.read_actual(kind.made_up(target, chance), 2024).value for _ in range(600)]
    assert set(values) == made
    assert values.count(target.value) > 600 / 4


def test_a_day_that_is_made_up_is_a_little_early_or_late() -> None:
    kind, chance, target = KINDS["DATA"], Random(1), date(2024, 6, 30)
    read = kind.read_target(target, 2024)
    values = [kind.read_actual(kind.made_up(read, chance), 2024).value for _ in range(600)]
    days = [(value - target).days for value in values if isinstance(value, date)]
    assert set(days) == {-40, -12, -3, 0, 4, 10, 22, 45, 70}
    assert 600 / 5 < days.count(0) < 600 / 3
    assert 0 < len(values) - len(days) < 600 / 10, "now and then it was never done"


def test_the_names_are_those_of_the_table() -> None:
    assert [*KINDS] == [kind.name for kind in KINDS.values()] == list(SPELLINGS)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("boh", "la tipologia di valore «boh» non è conosciuta"),
        (" Nr di\ncasi ", "la tipologia di valore «Nr di casi» non è conosciuta"),
        ("5", "la tipologia di valore «5» non è conosciuta"),
        ("si", "la tipologia di valore «si» non è conosciuta"),
        ("date", "la tipologia di valore «date» non è conosciuta"),
        ("", "manca la tipologia di valore"),
        (" \n", "manca la tipologia di valore"),
    ],
)
def test_unknown_types(typed: str, message: str) -> None:
    with pytest.raises(UnknownType) as raised:
        kind_of(typed)
    assert str(raised.value) == message
    assert raised.value.code == "PDO301"
    assert raised.value.suggestion == "scrivere Nr., Percentuale, Data, si/no oppure Tempestività"


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
@every("entry", [*JUNK, *HEAVY])
def test_junk_raises_only_our_own_errors(kind: Kind, entry: Entry) -> None:
    for read in (kind.read_target, kind.read_actual):
        sentence = complaint(read, entry, 2024)
        assert sentence is None or 10 < len(sentence) < 200


@DETERMINISTIC
@given(st.sampled_from(list(KINDS.values())), entries(), st.none() | st.integers(1, 9999))
def test_reading_raises_only_our_own_errors(kind: Kind, entry: Entry, year: int | None) -> None:
    for read in (kind.read_target, kind.read_actual):
        assert complaint(read, entry, year) != ""


@every("typed", sorted(typed for typed in {*WORDS, *HEAVY} if not kinds_of_unit(typed)))
def test_junk_is_no_type(typed: str) -> None:
    assert kind_or_none(typed) is None
    with pytest.raises(UnknownType):
        kind_of(typed)


@pytest.mark.parametrize("kind", ["Nr/Percentuale", "Nr. Data", "si/no, Data", "Data\nNr."])
def test_several_types_in_one_cell(kind: str) -> None:
    ((_, field, message, suggestion),) = messages(results_of(row(kind=kind, target="si")), "PDO301")
    assert field == "tipologia"
    assert message.endswith("» ne nomina più d'una.")
    assert suggestion.startswith("Dividere la riga")


def test_of_a_long_text_only_the_beginning_names_types() -> None:
    assert [kind.name for kind in kinds_named_in("Nr. oppure " + "si veda " * 30 + "Data")] == ["NUMERO"]
