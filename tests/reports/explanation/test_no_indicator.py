"""Why a row is no indicator."""

from collections.abc import Sequence

import pytest

from pdo_xl.domain.values.entry import Entry
from tests.reports.explanation.rows import explained
from tests.support import HEADER, TITLE, more, row

TO_BE_ONE = "Se è un indicatore, compilare la sua Tipologia di valore o il suo Valore atteso."
ROWS: list[Sequence[Entry]] = [
    row(weight=60.0),
    row(objective="Altro", weight=40.0),
    ["TOTALE SETTORE SF", *[None] * 8, 100.0],
    [TITLE],
    HEADER,
    ["SETTORE GT"],
    row("GT", weight=60.0),
    row("GT", objective="Altro", weight=40.0),
    [*[None] * 9, 100.0],
    [],
    row("LP"),
    [*[None] * 10, "appunto"],
    [],
    ["Il dirigente", "Mario Rossi"],
]


@pytest.mark.parametrize(
    ("cell", "text", "more"),
    [
        (
            "1",
            "sta sopra l'intestazione del piano, e serve solo per il titolo e per l'anno",
            f"Vi è scritto «{TITLE}».",
        ),
        ("2", "è l'intestazione del piano", f"Vi è scritto «{HEADER[0]}», «{HEADER[1]}», «{HEADER[2]}»."),
        (
            "5",
            "è un totale, e non si conta",
            f"Vi è scritto «TOTALE SETTORE SF», «100». Segnalazione PDO108. {TO_BE_ONE}",
        ),
        (
            "6",
            "ripete il titolo o l'intestazione del piano, ed è saltata",
            f"Vi è scritto «{TITLE}». Segnalazione PDO107.",
        ),
        (
            "8",
            "è un titolo fra le righe, senza tipologia né valore atteso, e non si conta",
            f"Vi è scritto «SETTORE GT». Segnalazione PDO108. {TO_BE_ONE}",
        ),
        (
            "11",
            "ha solo la somma delle righe sopra, e non si conta",
            f"Vi è scritto «100». Segnalazione PDO108. {TO_BE_ONE}",
        ),
        ("12", "è vuota nelle colonne del piano", ""),
        ("14", "sta sotto il piano, che finisce alla riga 13, ed è vuota", "Vi è scritto «appunto»."),
        (
            "16",
            "sta sotto il piano, che finisce alla riga 13, e non si conta",
            f"Vi è scritto «Il dirigente», «Mario Rossi». Segnalazione PDO108. {TO_BE_ONE}",
        ),
        ("900", "sta sotto il piano, che finisce alla riga 13, ed è vuota", ""),
    ],
)
def test_the_reason(cell: str, text: str, more: str) -> None:
    none = explained(cell, *ROWS).none
    assert none is not None
    assert (none.text, none.more) == (text, more)


def test_a_row_that_continues_nothing() -> None:
    none = explained("3", more(), row()).none
    assert none is not None
    assert (none.text, none.code) == ("continua un obiettivo, ma sopra non ce n'è nessuno", "PDO103")


def test_a_row_of_the_plan_with_a_weight_alone() -> None:
    found = explained("4", row(weight=None), [*[None] * 9, 100.0])
    assert found.none is not None
    assert found.none.text == "ha solo il peso del suo obiettivo, e nessun indicatore"
    assert found.objective is not None
    assert found.indicators == ()
