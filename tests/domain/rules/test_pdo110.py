"""PDO110: the plan has the columns that nothing is calculated from."""

from dataclasses import replace

from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from tests.support import END_OF_YEAR, messages, plan_of, row


def lacking(*fields: Field) -> list[tuple[int | None, str | None, str, str]]:
    plan = replace(plan_of(row()), lacking=tuple(Place("Piano", 2, field) for field in fields))
    return messages(score(plan, DEFAULTS, END_OF_YEAR), "PDO110")


def test_passes() -> None:
    assert lacking() == []


def test_fails_once_with_all_of_them() -> None:
    assert lacking(Field.MANAGER, Field.UNIT, Field.SERVICE) == [
        (
            2,
            "responsabile",
            "Nessuna colonna dice il responsabile, la sigla e il servizio: il piano si legge senza.",
            (
                'Se c\'è con un altro nome, indicarla: pdo-xl calcola con --colonna "responsabile=LETTERA" --colonna '
                '"sigla=LETTERA" --colonna "servizio=LETTERA"; se non c\'è, «nessuna» al posto della lettera toglie questa nota.'
            ),
        )
    ]


def test_several_sheets_are_one_note() -> None:
    [(_, _, message, _)] = lacking(Field.UNIT, Field.UNIT)
    assert message == "Nessuna colonna dice la sigla: il piano si legge senza."
