"""What of a plan changed between two days."""

from collections.abc import Sequence

import pytest

from pdo_xl.domain.monitoring.changes import Changed, plan_changes
from pdo_xl.domain.monitoring.frozen import freeze
from pdo_xl.domain.snapshot import FrozenRow
from pdo_xl.domain.values.entry import Entry, Percent
from tests.support import more, results_of, row

BASE = row(target=200.0, weight=60.0)


def frozen(*rows: Sequence[Entry]) -> list[FrozenRow]:
    return freeze(results_of(*rows))


def changes(old: Sequence[Sequence[Entry]], new: Sequence[Sequence[Entry]]) -> list[tuple[str, str, str, int | None]]:
    return [
        (str(change.what), change.before, change.after, change.place)
        for change in plan_changes(frozen(*old), frozen(*new), 2024)
    ]


def test_nothing_changed_where_only_the_spelling_did() -> None:
    same = [
        row("sf", "fin", " OBIETTIVO ", "indicatore", "numero", "200", 150.0, 60.0, manager="ROSSI"),
        row("GT", objective="Gare", kind="Data", target="31 dicembre 2024", manager="Verdi"),
        row("OR", objective="Quota", kind="Percentuale", target=Percent(0.8), manager="Neri"),
        row("LP", objective="Ignoto", kind="boh", target=" TANTI  quanti ", manager="Blu"),
    ]
    before = [
        BASE,
        row("GT", objective="Gare", kind="data", target="31.12.2024", manager="Verdi"),
        row("OR", objective="Quota", kind="%", target="80%", manager="Neri"),
        row("LP", objective="Ignoto", kind="boh", target="Tanti quanti", manager="Blu"),
    ]
    assert changes(before, same) == []


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ({"target": 120.0}, ("valore atteso", "200", "120")),
        ({"target": None}, ("valore atteso", "200", "–")),
        ({"target": "tanti"}, ("valore atteso", "200", "tanti")),
        ({"target": "entro fine anno"}, ("valore atteso", "200", "entro fine anno")),
        ({"kind": "Percentuale"}, ("tipologia", "Nr", "Percentuale")),
        ({"weight": 50.0}, ("peso", "60", "50")),
        ({"weight": None}, ("peso", "60", "non pesato")),
        ({"objective": "Un obiettivo riscritto"}, ("testo dell'obiettivo", "Obiettivo", "Un obiettivo riscritto")),
        ({"indicator": "Altro"}, ("testo dell'indicatore", "Indicatore", "Altro")),
        ({"manager": "Bianchi"}, ("responsabile", "Rossi", "Bianchi")),
        ({"sector": "GT"}, ("settore", "SF", "GT")),
    ],
)
def test_one_thing_changed(now: dict[str, Entry], expected: tuple[str, str, str]) -> None:
    changed = row(**{"target": 200.0, "weight": 60.0, **now})  # type: ignore[arg-type]
    assert changes([BASE], [changed]) == [(*expected, 0)]
    (change,) = plan_changes(frozen(BASE), frozen(changed), 2024)
    assert ([change.old], [change.new]) == (frozen(BASE), frozen(changed))


def test_what_an_objectives_rows_have_in_common_is_said_once_and_a_manager_once_for_the_sector() -> None:
    old = [BASE, more(), row(objective="Secondo", weight=40.0)]
    new = [
        row(target=200.0, weight=70.0, manager="Bianchi"),
        more(),
        row(objective="Secondo", weight=40.0, manager="Bianchi"),
    ]
    assert changes(old, new) == [("peso", "60", "70", 0), ("responsabile", "Rossi", "Bianchi", 0)]


def test_objectives_and_indicators_come_and_go() -> None:
    old = [BASE, more("Che se ne va"), row(objective="Piantare alberi", indicator="Alberi"), more("Siepi")]
    new = [BASE, row("GT", objective="Aprire il museo", indicator="Visitatori", manager="Verdi"), more("Un giorno")]
    assert changes(old, new) == [
        ("obiettivo aggiunto", "", "Aprire il museo", 1),
        ("indicatore tolto", "Che se ne va", "", None),
        ("obiettivo tolto", "Piantare alberi", "", None),
    ]
    assert changes([BASE], [BASE, more("Nuovo")]) == [("indicatore aggiunto", "", "Nuovo", 1)]


def test_rows_that_moved_did_not_change() -> None:
    others = [row(objective=f"Obiettivo {n}", indicator=f"Misura {n}", weight=1.0) for n in range(5)]
    assert changes(others, [others[4], *others[:4]]) == []


def test_a_change_is_the_same_one_whenever_one_looks() -> None:
    (first,) = plan_changes(frozen(BASE), frozen(row(target=150.0, weight=60.0)))
    (later,) = plan_changes(frozen(BASE), frozen(row(objective="Prima"), row(target=120.0, weight=60.0)))[1:]
    assert first.identity == later.identity
    assert first.what is Changed.TARGET
    assert first.row is first.new
