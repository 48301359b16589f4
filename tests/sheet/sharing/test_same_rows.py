"""Rows known again by all that stands in them, whatever somebody sorted, and those that nobody can know."""

from collections.abc import Sequence

from pdo_xl.domain.monitoring.keys import Keyed, key_of
from pdo_xl.sheet.sharing.cell_values import NUMBER, TEXT, CellValue
from pdo_xl.sheet.sharing.same_rows import SameRows, Standing, same_rows, standing

Cells = tuple[str, str, float]
"""What stands in a row: its objective, its indicator, its target."""
PLAN: list[Cells] = [
    ("Regolamenti", "Atti", 10),
    ("", "Ore di formazione", 20),
    ("Sportello", "Pratiche", 5),
    ("", "Ore di formazione", 30),
]


def rows(*cells: Cells) -> list[Standing]:
    """Rows below one another, as a plan reads them."""
    made, objective = [], ""
    for row, (own, indicator, target) in enumerate(cells, start=3):
        objective = own or objective
        held = {5: own, 6: indicator, 8: target}
        values = {
            column: CellValue(NUMBER, float(value)) if isinstance(value, float | int) else CellValue(TEXT, value)
            for column, value in held.items()
        }
        key = key_of("SF", objective, indicator)
        made.append(Standing(Keyed(key, "Piano", row, "SF", objective, indicator), values))
    return made


def met(found: SameRows) -> list[tuple[int, int]]:
    return [(pair.old, pair.new) for pair in found.matching.same if pair.new not in found.doubtful]


def sorted_rows(cells: Sequence[Cells], order: Sequence[int]) -> list[Standing]:
    return rows(*[cells[place] for place in order])


def test_rows_torn_from_their_objective_are_known_by_what_they_say() -> None:
    order = (0, 3, 2, 1)  # "Ore di formazione" of 30 now stands below Regolamenti, that of 20 below Sportello.
    assert met(same_rows(rows(*PLAN), sorted_rows(PLAN, order))) == [(0, 0), (3, 1), (2, 2), (1, 3)]


def test_of_rows_that_say_the_same_none_is_taken_below_another_objective() -> None:
    plan = [*PLAN[:3], ("", "Ore di formazione", 20.0), ("Paghe", "Cedolini", 1.0)]
    found = same_rows(rows(*plan), sorted_rows(plan, (1, 3, 0, 2, 4)))
    assert met(found) == [(0, 2), (2, 3), (4, 4)]
    # Where nothing was torn, the objective above tells them.
    assert met(same_rows(rows(*plan), sorted_rows(plan, (2, 3, 0, 1, 4)))) == [(2, 0), (3, 1), (0, 2), (1, 3), (4, 4)]


def test_of_two_rows_of_one_key_each_keeps_its_target() -> None:
    plan = [("Verifiche", "Relazione", 10.0), ("", "Relazione", 20.0), ("", "Relazione", 30.0)]
    back = [("Verifiche", "Relazione", 20.0), ("", "Relazione", 30.0), ("", "Relazione", 10.0)]
    assert met(same_rows(rows(*plan), rows(*back))) == [(1, 0), (2, 1), (0, 2)]


def test_of_very_many_rows_of_one_key_those_that_changed_are_not_guessed() -> None:
    """To compare each with each would take minutes."""
    plan = [("Verifiche", "Relazione", float(number)) for number in range(3000)]
    back = [*plan[1:], ("Verifiche", "Relazione", 9999.0)]
    assert met(same_rows(rows(*plan), rows(*back))) == [*((number + 1, number) for number in range(2999)), (0, 2999)]
    changed = [("Verifiche", "Relazione", number + 0.5) for number in range(3000)]
    assert met(same_rows(rows(*plan), rows(*changed))) == []


def test_a_row_below_an_objective_that_says_something_else_is_doubtful() -> None:
    long = "Un obiettivo che dice per esteso tutto ciò che il settore deve fare durante l'anno e anche dopo"
    plan = [(long, "Atti", 10.0), ("", "Giorni", 20.0), ("", "Ore", 30.0)]
    back = [(long, "Atti", 10.0), ("", "Persone", 25.0), ("", "Ore", 30.0)]
    found = same_rows(rows(*plan), rows(*back))
    assert (met(found), [*found.doubtful]) == ([(0, 0), (2, 2)], [1])
    corrected = [(long, "Atti", 10.0), ("", "Giorni di attesa", 20.0), ("", "Ora", 30.0)]
    assert met(same_rows(rows(*plan[:1], ("", "Giorni d'attesa", 20.0)), rows(*corrected[:2]))) == [(0, 0), (1, 1)]


def test_rows_gone_and_added_are_told_by_their_places() -> None:
    found = same_rows(rows(*PLAN), rows(PLAN[2], PLAN[3], ("Nuovo", "Del tutto nuovo", 1.0)))
    assert (met(found), found.matching.removed, found.matching.added) == ([(2, 0), (3, 1)], (0, 1), (2,))


def test_what_is_typed_and_formulas_tell_no_row_from_another() -> None:
    keyed = rows(PLAN[0])[0].keyed
    out = standing(keyed, {6: CellValue(TEXT, "Atti"), 9: CellValue(NUMBER, 1.0), 11: CellValue(formula=True)}, (6, 11))
    back = standing(keyed, {6: CellValue(TEXT, "Atti"), 9: CellValue(NUMBER, 2.0)}, (6, 11))
    assert out.content == back.content
