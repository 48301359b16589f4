"""The points at the end of an explanation are those of the score, whatever the values and the parameters."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.errors import UnreadableActual
from pdo_xl.domain.kinds import KINDS, kind_of
from pdo_xl.domain.kinds.base import Actual, Target
from pdo_xl.domain.kinds.deadline import Never
from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.kinds.promptness import Share
from pdo_xl.domain.kinds.reckoning import told_apart, written_points
from pdo_xl.domain.kinds.yes_no import Answer
from pdo_xl.domain.settings.choices import OverMaximum
from pdo_xl.domain.settings.late_bands import SEVERE
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.settings.settings import BY_NAME
from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.entry import Entry
from tests.domain.strategies import DAYS, QUANTITIES, SIGNED, parameters
from tests.junk import DETERMINISTIC

YEAR = 2024
AT_LEAST, AT_MOST = Direction.AT_LEAST, Direction.AT_MOST


@st.composite
def measured(draw: st.DrawFn) -> tuple[float, float]:
    """Two measures, often near one another, where the lines of the table meet."""
    target = draw(SIGNED | QUANTITIES)
    near = st.sampled_from((0.5, 0.9, 0.95, 1, 1 + 1e-12, 1.1, 2, 3)).map(lambda times: target * times)
    return target, draw(near | SIGNED)


@st.composite
def values(draw: st.DrawFn) -> tuple[Kind, Target[Any], Actual[Any]]:
    """A kind, and a target and an actual value as it may have read them."""
    name = draw(st.sampled_from(["NUMERO", "PERCENTUALE", "DATA", "SI_NO", "TEMPESTIVITA", "GIUDIZIO"]))
    kind = KINDS[name]
    if name == "DATA":
        done = draw(DAYS | st.just(Never.DONE))
        return kind, Target(draw(DAYS), AT_MOST), Actual(done)
    if name == "SI_NO":
        return kind, Target(draw(st.sampled_from(Answer))), Actual(draw(st.sampled_from(Answer)))
    if name == "GIUDIZIO":
        return kind, Target(""), Actual(draw(st.floats(0, 300)))
    target, actual = draw(measured())
    if name == "TEMPESTIVITA":
        share = st.floats(0, 300).map(Share)
        return kind, Target(abs(target) or 1.0, AT_MOST), Actual(draw(st.just(actual) | share))
    return kind, Target(target, draw(st.sampled_from(Direction))), Actual(actual)


@DETERMINISTIC
@given(values(), parameters())
def test_it_agrees_with_the_score(read: tuple[Kind, Target[Any], Actual[Any]], given_parameters: Parameters) -> None:
    kind, target, actual = read
    try:
        score = kind.score(target, actual, given_parameters, YEAR)
    except UnreadableActual:
        return
    reckoning = kind.explained(target, actual, given_parameters, YEAR)
    assert reckoning.points == score
    assert reckoning.text.endswith(f" {written_points(score)}")
    assert set(reckoning.parameters) <= BY_NAME.keys()


def explained(kind: str, target: Entry, actual: Entry, given_parameters: Parameters = DEFAULTS) -> str:
    """The explanation of two cells, and the parameters that had a say."""
    of = kind_of(kind)
    read = of.read_target(target, YEAR), of.read_actual(actual, YEAR)
    reckoning = of.explained(*read, given_parameters, YEAR)
    assert reckoning.points == of.score(*read, given_parameters, YEAR)
    return " | ".join([reckoning.text, *reckoning.parameters])


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        (("Nr.", 650.0, 325.0), "100 · V/T = 100 · 325/650 = 50"),
        (("Nr.", 90.0, 80.0), "100 · V/T = 100 · 80/90 = 88,89"),
        (("Nr.", 650.0, 650.0), "V è uguale a T: 100"),
        (("Nr.", 650.0, 700.0), "100 · V/T = 100 · 700/650 = 107,69, ma non più di 100: 100 | cap"),
        (("Nr.", 0.0, 3.0), "T è zero e V non è negativo (3 ≥ 0): 100"),
        (("Nr.", -5.0, -3.0), "V ≥ T (-3 ≥ -5), e T è negativo: 100"),
        (("Nr.", -5.0, -6.0), "V < T (-6 < -5), e T è negativo: 0"),
        (("Nr.", 650.0, 649.9999), "100 · V/T = 100 · 649,9999/650 = 99,99998"),
        (("Nr.", "max 5", 3.0), "V non supera T (3 ≤ 5): 100"),
        (("Nr.", "minore o uguale a 0", 0.4), "V supera T (0,4 > 0), e T non è più di zero: 0"),
        (("%", "80%", "72%"), "100 · V/T = 100 · 72/80 = 90"),
        (("Data", "31.03.2024", "31.03.2024"), "fatto il 31/03/2024, entro il 31/03/2024: 100"),
        (("Data", "31.03.2024", "12.04.2024"), "12 giorni di ritardo: fascia da 1 a 15 giorni = 90 | fasce_ritardo"),
        (("Data", "31.03.2024", "31.05.2024"), "61 giorni di ritardo: oltre 60 giorni = 0 | fasce_ritardo"),
        (
            ("Data", "31.12.2024", "01.01.2025"),
            "1 giorno di ritardo, e dopo il 31/12/2024, fine dell'anno del piano: 0 | punteggio_oltre_anno",
        ),
        (("Data", "31.12.2024", "no"), "non è stato fatto: 0"),
        (("si/no", "si", "Sì"), "la risposta è quella attesa, «si»: 100"),
        (("si/no", "si", "no"), "la risposta «no» non è quella attesa, «si»: 0"),
        (("si/no", "si", "in parte"), "la risposta è «in parte»: 50 | si_no_parziale"),
        (("Tempestività", "Entro 30 gg.", 45.0), "100 · (2·T − V)/T = 100 · (2·30 − 45)/30 = 50 | oltre_massimo"),
        (("Tempestività", "Entro 30 gg.", 60.0), "V è il doppio di T o più (60 ≥ 2·30): 0 | oltre_massimo"),
        (("Tempestività", "Entro 30 gg.", "95%"), "la quota di casi nei termini dà i suoi punti: 95"),
        (
            ("Tempestività", "Entro 30 gg.", "120%"),
            "la quota di casi nei termini dà i suoi punti, 120, ma non più di 100: 100 | cap",
        ),
    ],
)
def test_what_is_said(typed: tuple[str, Entry, Entry], text: str) -> None:
    assert explained(*typed) == text


def test_what_is_said_with_other_parameters() -> None:
    rewarded = replace(DEFAULTS, cap=110.0)
    assert explained("Nr.", 650.0, 700.0, rewarded) == "100 · V/T = 100 · 700/650 = 107,69 | cap"
    tolerant = replace(DEFAULTS, number_tolerance=0.05)
    within = "V è sotto T, ma entro la tolleranza del 5% (640 ≥ 617,5): 100 | tolleranza_numero"
    assert explained("Nr.", 650.0, 640.0, tolerant) == within
    assert explained("Nr.", 650.0, 325.0, tolerant) == "100 · V/T = 100 · 325/650 = 50 | tolleranza_numero"
    ratio = replace(DEFAULTS, over_maximum=OverMaximum.RATIO)
    assert explained("Nr.", "max 5", 7.0, ratio) == "100 · T/V = 100 · 5/7 = 71,43 | oltre_massimo"
    strict = replace(DEFAULTS, over_maximum=OverMaximum.ALL_OR_NOTHING)
    assert explained("Nr.", "max 5", 7.0, strict) == "V supera T (7 > 5), e non c'è una via di mezzo: 0 | oltre_massimo"
    severe = replace(DEFAULTS, late_bands=SEVERE)
    late = explained("Data", date(2024, 3, 31), date(2024, 4, 1), severe)
    assert late == "1 giorno di ritardo: ogni ritardo = 0 | fasce_ritardo"


def test_numbers_that_differ_are_written_apart() -> None:
    assert told_apart(1e-20, 0.0) == ("0", "0")
    assert told_apart(5.0, 5.0) == ("5", "5")
    assert re.fullmatch(r"99,9+", written_points(100 - 1e-9))
