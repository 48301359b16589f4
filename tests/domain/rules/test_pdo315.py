"""PDO315: what was reached is measured, or the plan is told that it was declared."""

from tests.support import messages, more, results_of, row


def test_one_note_for_the_plan_with_the_count() -> None:
    results = results_of(row(), more(kind="Giudizio", target=None, actual="80%"), more(kind="giudizio", target="x"))
    assert messages(results, "PDO315") == [
        (
            4,
            "effettivo",
            (
                "Il punteggio di 2 righe è la percentuale di raggiungimento che qualcuno ha dichiarato: non è misurato sul "
                "valore atteso."
            ),
            (
                "Per misurarlo servono un valore atteso che si legge (un numero, una percentuale, una data) e una colonna "
                "con il valore effettivo."
            ),
        )
    ]


def test_measured_values_are_told_nothing() -> None:
    assert messages(results_of(row(), more(kind="%", target="80%")), "PDO315") == []


def test_one_row() -> None:
    ((_, _, message, _),) = messages(results_of(row(kind="Giudizio", target="x", actual=0.8)), "PDO315")
    assert message.startswith("Il punteggio di una riga è ")
