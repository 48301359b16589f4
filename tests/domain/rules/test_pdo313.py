"""PDO313: each row says its type of value, or the plan is told how it was read."""

from pdo_xl.domain.scoring.score import score
from tests.support import END_OF_YEAR, messages, more, results_of, row
from tests.untyped import untyped_plan, untyped_results


def test_one_note_for_the_plan_with_the_counts() -> None:
    results = untyped_results(
        row(target=10.0), more(target="80%"), more(target="n. 3"), more(target="boh"), more(target=5.0, actual="50%")
    )
    ((place, field, message, suggestion),) = messages(results, "PDO313")
    assert (place, field) == (3, "atteso")
    assert message == (
        "La tipologia di valore di 5 righe è stata letta da altre celle: 2 Nr., 2 Percentuale, 1 da chiarire "
        "(3 da valore atteso, 1 da valore effettivo, 1 da nessuna cella)."
    )
    assert '"tipologia=nostra"' in suggestion


def test_a_plan_with_types_is_told_nothing() -> None:
    assert messages(results_of(row(), more(kind="")), "PDO313") == []
    assert messages(results_of(row(kind="gg", target=5.0)), "PDO313") == []


def test_units_that_are_types_by_their_usual_names_are_types() -> None:
    rows = row(kind="Nr."), more(kind="%", target="80%")
    assert messages(untyped_results(*rows, header="Unità di misura", mapping={}), "PDO313") == []
    rows = row(kind="n°"), more(kind="report", target=5.0)
    ((_, _, message, _),) = messages(untyped_results(*rows, header="U.M.", mapping={}), "PDO313")
    assert message.endswith("2 Nr. (1 da unità di misura, 1 da valore atteso).")


def test_one_row() -> None:
    ((_, _, message, _),) = messages(untyped_results(row(target="si")), "PDO313")
    assert message.startswith("La tipologia di valore di una riga è stata letta da altre celle: 1 si/no")


def test_where_they_are_shown_it_says_so() -> None:
    plan = untyped_plan(row(), mapping={"colonna_tipologia": "Nostra"}).plan
    assert plan.parameters is not None
    ((_, _, _, suggestion),) = messages(score(plan, plan.parameters, END_OF_YEAR), "PDO313")
    assert suggestion.startswith("Si vede nella colonna «Tipologia letta»")
