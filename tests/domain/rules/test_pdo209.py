"""PDO209: a plan without weights weighs the objectives of each sector alike, and says so once."""

from tests.support import messages, results_of, row
from tests.unweighted import unweighted_results

HOW = "in ogni settore gli obiettivi pesano uguale, 100 diviso il loro numero."
SUGGESTION = 'Se i pesi ci sono, indicarne la colonna: pdo-xl calcola con --colonna "peso=LETTERA".'
ROWS = (
    row(objective="Tempestività dei pagamenti", actual=650.0),
    row(objective="Due"),
    row("GT", objective="Tre"),
)


def test_one_note_for_the_plan_and_nothing_else_about_weights() -> None:
    results = unweighted_results(ROWS)
    assert messages(results, "PDO209") == [(3, "obiettivo", f"Il piano non ha pesi: {HOW}", SUGGESTION)]
    for code in ("PDO104", "PDO201", "PDO202", "PDO203", "PDO204", "PDO205", "PDO206"):
        assert messages(results, code) == []


def test_fractions_are_no_matter() -> None:
    results = unweighted_results(ROWS, pesi="frazioni")
    assert [objective.weight for objective in results.objectives] == [50, 50, 100]
    assert messages(results, "PDO204") == []


def test_one_sheet_without_weights_beside_one_with_them() -> None:
    results = unweighted_results((row("GT"), row("GT", objective="Due")), weighted=(row(),))
    assert [objective.weight for objective in results.objectives] == [50, 50, 100]
    assert messages(results, "PDO209") == [(3, "obiettivo", f"Non ci sono pesi in «Piano»: {HOW}", SUGGESTION)]


def test_passes() -> None:
    assert messages(results_of(*ROWS), "PDO209") == []
    assert messages(results_of(row(weight=None)), "PDO209") == []
