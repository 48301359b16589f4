"""Which row is which: keys, and the matching of two lists of rows."""

import random

import pytest

from pdo_xl.domain.monitoring.keys import (
    Keyed,
    Matching,
    Pair,
    in_order,
    indicator_keys,
    key_of,
    kind_name,
    match,
    objective_keys,
)
from pdo_xl.domain.row import Aspect
from pdo_xl.sheet.reading.read import read_plan
from tests.columns import with_deadlines
from tests.support import more, office_plan, plan_of, results_of, row


def keyed(
    key: str = "k", row: int = 3, sector: str = "SF", objective: str = "Pubblicare", indicator: str = "Atti"
) -> Keyed:
    return Keyed(key, "Piano", row, sector, objective, indicator)


def test_rows_are_told_apart_by_their_five_texts_however_they_are_spelled() -> None:
    plan = plan_of(
        row("SF", "FIN", "Pubblicare gli atti", "Atti", "Nr."),
        more("Giorni", "Tempestività"),
        row("sf", "Fin", " PUBBLICARE  gli  atti", "atti", "numero"),
        row("SF", "TRI", "Pubblicare gli atti", "Atti", "Nr."),
        row("SF", "FIN", "Pubblicare gli atti", "Atti", "boh"),
    )  # fmt: skip
    first, days, again, other_unit, unknown_kind = indicator_keys(plan)
    assert again.key == f"{first.key}#2"
    assert len({first.key, days.key, again.key, other_unit.key, unknown_kind.key}) == 5
    assert days == Keyed(days.key, "Piano", 4, "SF", "Pubblicare gli atti", "Giorni")
    assert [each.key.partition("#")[0] == key_of("SF", "FIN", "Pubblicare gli atti") for each in objective_keys(plan)] == [
        True, True, False, True,
    ]  # fmt: skip
    assert [each.indicator for each in objective_keys(plan)] == ["Atti", "atti", "Atti", "Atti"]
    assert kind_name("boh") == "boh"
    number, same, share = indicator_keys(
        plan_of(row(kind="Nr."), more("Indicatore", "Numero"), more("Indicatore", "%"))
    )
    assert same.key == f"{number.key}#2"
    assert share.key not in (number.key, f"{number.key}#3")


def test_keys_stand_in_the_order_of_the_results() -> None:
    results = results_of(row(), more("Secondo"), row(objective="Altro"))
    assert [(each.row, each.indicator) for each in indicator_keys(results.plan)] == [
        (assessed.indicator.row, assessed.indicator.text) for assessed in results.indicators
    ]


def test_of_a_row_with_two_tests_the_deadline_stands_behind_its_value() -> None:
    done = [*row(target=10.0, actual=10.0), "30.06.2024", "10.07.2024"]
    results = with_deadlines(done, [*more(target=5.0), "30.09.2024", None]).results
    (objective,) = results.plan.objectives
    assert [(each.row, each.aspect) for each in in_order(objective)] == [
        (3, Aspect.VALUE), (3, Aspect.DEADLINE), (4, Aspect.VALUE), (4, Aspect.DEADLINE),
    ]  # fmt: skip
    assert list(in_order(objective)) == [assessed.indicator for assessed in results.indicators]


def test_a_key_fits_into_a_cell_and_is_made_at_once() -> None:
    assert len(key_of("x" * 32_767, "=1+1", "\x1b[31m", "<i>")) == 16


def test_what_has_the_same_key_is_the_same_wherever_it_stands() -> None:
    old = [keyed("a", 3), keyed("b", 4), keyed("c", 5)]
    new = [keyed("c", 9), keyed("a", 10)]
    assert match(old, new) == Matching((Pair(2, 0, False), Pair(0, 1, False)), (1,), ())
    assert match([], new) == Matching((), (), (0, 1))
    assert match(old, []) == Matching((), (0, 1, 2), ())


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({"objective": "Tutt'altro testo"}, True),
        ({"indicator": "Ritardo medio"}, True),
        ({"sector": "GT"}, True),
        ({"objective": "Tutt'altro", "indicator": "Ritardo medio"}, False),
        ({"sector": "GT", "indicator": "Ritardo medio"}, False),
    ],
)
def test_in_its_place_a_row_is_known_by_two_of_its_three_texts(changed: dict[str, str], same: bool) -> None:
    found = match([keyed("a")], [keyed("b")._replace(**changed)])
    assert found == (Matching((Pair(0, 0, True),), (), ()) if same else Matching((), (0,), (0,)))


def test_a_blank_text_is_no_sign_of_the_same_row() -> None:
    assert match([keyed("a", indicator="")], [keyed("b", objective="Altro", indicator=" ")]).same == ()


def test_of_a_row_with_two_tests_each_finds_its_own() -> None:
    old = [keyed("value"), keyed("deadline")]
    assert match(old, [keyed("other value"), keyed("deadline")]).same == (Pair(0, 0, True), Pair(1, 1, False))


def test_a_list_that_somebody_edited_may_have_one_key_twice() -> None:
    old = [keyed("a", 3, objective="Uno"), keyed("a", 4, objective="Due")]
    new = [keyed("a", 3, objective="Uno"), keyed("z", 8, "GT", "Tutt'altro", "Metri")]
    assert match(old, new) == Matching((Pair(0, 0, False),), (1,), (1,))


def test_a_reworded_row_that_moved_is_found_by_what_it_says() -> None:
    objective = "Ridurre i tempi medi di pagamento delle fatture commerciali dell'ente"
    old = [keyed("a", 3, objective=objective), keyed("b", 4, objective="Aprire lo sportello il sabato")]
    new = [
        keyed("c", 7, objective="Aprire lo sportello anche il sabato"),
        keyed("d", 8, objective=objective.replace("fatture", "fatture elettroniche")),
    ]
    assert match(old, new) == Matching((Pair(1, 0, True), Pair(0, 1, True)), (), ())


def test_of_ten_thousand_rows_a_hundred_differ() -> None:
    chance = random.Random(6)
    words = (
        "servizio atti numero entro giorni cittadini tributi ufficio regolamento verifica spesa archivio mensa".split()
    )
    old = [
        keyed(f"k{n}", n, f"S{n % 7}", " ".join(chance.choices(words, k=15)), " ".join(chance.choices(words, k=8)))
        for n in range(10_000)
    ]
    new = [each._replace(row=each.row + 40) for each in old]
    for place in chance.sample(range(10_000), 100):
        new[place] = new[place]._replace(key=f"new{place}", objective=new[place].objective + " e altro")
    found = match(old, new)
    assert [(pair.old, pair.new) for pair in found.same] == [(n, n) for n in range(10_000)]
    assert sum(pair.reworded for pair in found.same) == 100


def test_no_two_rows_of_the_plan_of_2024_have_one_key() -> None:
    plan = read_plan(office_plan()[0]).plan
    keys = [[each.key for each in found] for found in (indicator_keys(plan), objective_keys(plan))]
    assert [len(set(each)) for each in keys] == [159, 114]
    assert not any("#" in key for each in keys for key in each)
