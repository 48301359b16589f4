"""PDO316: a deadline beside the expected value."""

import pytest

from tests.columns import DEADLINES, NONE, REMINDERS, told, with_deadlines
from tests.support import more, row

NOT_COUNTED = "Se la scadenza non va contata, scrivere «nessuna» nel foglio Parametri, riga colonna_scadenza."
TO_BE_COUNTED = (
    "Per contarla, aggiungere al piano una colonna con il giorno in cui si è finito, e indicarla nel foglio Parametri, "
    "riga colonna_data_effettiva."
)
ROWS = [[*row(target=10.0), "30.06.2024"], more(target=5.0), [*more(target=5.0), "30.09.2024"]]


def test_passes_without_deadlines() -> None:
    assert told("PDO316", with_deadlines(row(), more())) == []
    assert told("PDO316", with_deadlines(*ROWS, answers=NONE)) == []
    assert told("PDO316", with_deadlines(row(), more(), answers=())) == []


@pytest.mark.parametrize(
    ("answers", "message", "suggestion"),
    [
        (
            DEADLINES,
            "In 2 righe si contano due indicatori con lo stesso peso, il valore atteso e la scadenza.",
            NOT_COUNTED,
        ),
        (
            REMINDERS,
            "La scadenza di 2 righe serve per gli avvisi e non dà punteggio: nessuna colonna dice quando si è finito.",
            TO_BE_COUNTED,
        ),
    ],
)
def test_fails_once_a_sheet(answers: tuple[str, ...], message: str, suggestion: str) -> None:
    assert told("PDO316", with_deadlines(*ROWS, answers=answers)) == [("Piano!K3", message, suggestion)]


def test_a_deadline_that_nobody_spoke_of_is_not_passed_over() -> None:
    assert told("PDO316", with_deadlines(*ROWS, answers=())) == [
        (
            "Piano!K2",
            "Accanto al valore atteso c'è una scadenza che non si conta: nessuno ha detto se va rispettata.",
            (
                "Per contarla scriverne la lettera nel foglio Parametri, riga colonna_scadenza, o eseguire pdo-xl "
                'calcola con --colonna "scadenza=LETTERA"; «nessuna» al posto della lettera toglie questa nota.'
            ),
        )
    ]


def test_one_row() -> None:
    (said,) = told("PDO316", with_deadlines(ROWS[0]))
    assert said[1] == "In una riga si contano due indicatori con lo stesso peso, il valore atteso e la scadenza."
    (said,) = told("PDO316", with_deadlines(ROWS[0], answers=REMINDERS))
    assert said[1].startswith("La scadenza di una riga serve per gli avvisi")


def test_a_reminder_that_is_no_day_is_none() -> None:
    rows = [[*row(target=10.0), "boh"], [*more(target=5.0, actual=5.0), "boh"]]
    assert told("PDO316", with_deadlines(*rows, answers=REMINDERS))[1:] == [
        (
            "Piano!K3",
            "La scadenza «boh» non è una data: per questa riga non ci sono avvisi.",
            "Scrivere una data completa, per esempio 31.12.2024.",
        )
    ]
