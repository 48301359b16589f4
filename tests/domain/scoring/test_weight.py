"""The weight of an objective, as column J says it."""

from datetime import date
from math import fsum

import pytest

from pdo_xl.domain.errors import UnreadableWeight
from pdo_xl.domain.plan import Objective, Sector, WeightCell
from pdo_xl.domain.scoring.weight import (
    EqualShare,
    Weight,
    equal_share,
    exclusion_reason,
    weigh_alike,
    weight_note,
    weight_of,
)
from pdo_xl.domain.settings.choices import WeightScale
from pdo_xl.domain.values.entry import CellError, EarlyDate, Entry, Hours, NotCalculated, Percent
from tests.junk import HEAVY, JUNK, complaint, every


@pytest.mark.parametrize(
    ("entry", "points"),
    [
        (9.0, 9),
        (9, 9),
        (" 12,5 ", 12.5),
        ("12.5", 12.5),
        ("9%", 9),
        ("9 %", 9),
        ("nove", 9),
        (Percent(0.09), 9),
        (EarlyDate(9), 9),
        (0.0, 0),
        (100.0, 100),
        (0.5, 0.5),
    ],
)
def test_readable(entry: Entry, points: float) -> None:
    assert Weight.read(entry) == Weight(points)


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("tanto", "il peso «tanto» non è un numero"),
        ("9 punti", "il peso «9 punti» non è un numero"),
        ("nove e mezzo", "il peso «nove e mezzo» non è un numero"),
        (True, "il peso «VERO» non è un numero"),
        (-1.0, "il peso «-1» non è fra 0 e 100"),
        (100.5, "il peso «100,5» non è fra 0 e 100"),
        ("101%", "il peso «101%» non è fra 0 e 100"),
        (Percent(1.01), "il peso «101%» non è fra 0 e 100"),
    ],
)
def test_unreadable(entry: Entry, message: str) -> None:
    with pytest.raises(UnreadableWeight) as raised:
        Weight.read(entry)
    assert (raised.value.code, str(raised.value)) == ("PDO204", message)
    assert raised.value.suggestion == "scrivere un numero da 0 a 100"


def test_a_formula_that_fails_is_put_right_and_not_written_over() -> None:
    with pytest.raises(UnreadableWeight) as raised:
        Weight.read(CellError("#N/D"))
    assert str(raised.value) == "il peso «#N/D» non è un numero"
    assert raised.value.suggestion == "correggere la formula, oppure scrivere un numero da 0 a 100"


@every("entry", [*JUNK, *HEAVY])
def test_junk(entry: Entry) -> None:
    exclusion_reason(entry)
    sentence = complaint(Weight.read, entry)
    assert sentence is None or sentence.startswith("il peso «")


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("Non pesato - ex art. 208 CDS.", "ex art. 208 CDS."),
        ("NON PESATO: fondi vincolati", "fondi vincolati"),
        ("non  pesato\nperché sì", "perché sì"),
        ("Non pesato", ""),
        ("Non pesato – ", ""),
        ("pesato", None),
        ("9", None),
        (9.0, None),
        (None, None),
    ],
)
def test_exclusion(entry: Entry, reason: str | None) -> None:
    assert exclusion_reason(entry) == reason


@pytest.mark.parametrize(
    ("cells", "points"),
    [
        ([9.0], 9.0),
        (["12,5"], 12.5),
        ([], None),
        ([9.0, 9.0], None),
        ([9.0, "Non pesato"], None),
        (["Non pesato - ex art. 208"], None),
        (["tanto"], None),
        ([101.0], None),
    ],
)
def test_the_one_weight_of_an_objective(cells: list[Entry], points: float | None) -> None:
    objective = Objective(1, "Piano", 3, "SF", "Rossi", "FIN", "FINANZE", "Obiettivo")
    objective.weights.extend(WeightCell(row, entry) for row, entry in enumerate(cells, start=3))
    assert weight_of(objective) == points


@pytest.mark.parametrize(
    ("entry", "points", "code", "text"),
    [
        (Percent(100), 100, "PDO305", "la cella mostra «10.000%»: letta come 100, e non come 10.000%"),
        (Percent(25), 25, "PDO305", "la cella mostra «2.500%»: letta come 25, e non come 2.500%"),
        (EarlyDate(25), 25, "PDO304", "la cella mostra la data «25/01/1900»: letta come il numero 25"),
        (date(1900, 3, 30), 90, "PDO304", "la cella mostra la data «30/03/1900»: letta come il numero 90"),
    ],
)
def test_a_weight_that_its_cell_shows_as_something_else(entry: Entry, points: float, code: str, text: str) -> None:
    assert Weight.read(entry) == Weight(points)
    note = weight_note(entry)
    assert note is not None
    assert note[:2] == (code, text)


@pytest.mark.parametrize(
    "entry", [25.0, Percent(0.25), "25%", 0.25, None, Percent(1.5), Percent(100.5), date(2024, 5, 1)]
)
def test_nothing_is_said_of_other_weights(entry: Entry) -> None:
    assert weight_note(entry) is None


@pytest.mark.parametrize(
    ("entry", "what", "how"),
    [
        (date(2024, 5, 1), "«01/05/2024» non è fra 0 e 100", "dare alla cella il formato «Numero» e scrivere"),
        (Hours(25 / 24), "«25 ore» non è un numero", "dare alla cella il formato «Numero» e scrivere"),
        (
            NotCalculated(),
            "la formula del peso non è mai stata calcolata",
            "aprire il file in Excel o LibreOffice e salvarlo",
        ),
    ],
)
def test_a_format_or_a_formula_comes_first_in_the_advice(entry: Entry, what: str, how: str) -> None:
    with pytest.raises(UnreadableWeight) as raised:
        Weight.read(entry)
    assert what in str(raised.value)
    assert raised.value.suggestion.startswith(how)


@pytest.mark.parametrize(
    ("entry", "points"), [(0.25, 25), ("0,25", 25), ("25%", 25), (Percent(0.25), 25), (1.0, 100), (0.07, 7), (0.0, 0)]
)
def test_fractions(entry: Entry, points: float) -> None:
    assert Weight.read(entry, WeightScale.FRACTIONS) == Weight(points)


def test_points_where_weights_are_fractions() -> None:
    with pytest.raises(UnreadableWeight, match="^il peso «25» non è fra 0 e 1$") as raised:
        Weight.read(25.0, WeightScale.FRACTIONS)
    assert raised.value.suggestion == "scrivere un numero da 0 a 1, come 0,25"


@pytest.mark.parametrize("count", [1, 2, 3, 7, 11, 49, 300])
@pytest.mark.parametrize("scale", WeightScale)
def test_objectives_that_weigh_alike(count: int, scale: WeightScale) -> None:
    objectives = [Objective(number, "Piano", number, "SF", "", "", "", str(number)) for number in range(1, count + 1)]
    weigh_alike([Sector("SF", "", objectives)], {"Piano"})
    weights = [weight_of(objective, scale) for objective in objectives]
    assert fsum(weight for weight in weights if weight is not None) == pytest.approx(100, abs=1e-9)
    assert len(set(weights)) == 1
    assert [equal_share(objective) for objective in objectives] == [EqualShare.one_of(count)] * count
    assert EqualShare.one_of(count).shares == count


def test_a_sheet_with_weights_of_its_own_keeps_them() -> None:
    own, other = (Objective(number, str(number), 3, "SF", "", "", "", "x") for number in (1, 2))
    own.weights.append(WeightCell(3, 60.0))
    weigh_alike([Sector("SF", "", [own, other])], {"2"})
    assert (own.weights, equal_share(own)) == ([WeightCell(3, 60.0)], None)
    assert other.weights == [WeightCell(3, EqualShare(0.5))]
