"""T6: the times of payment."""

import pytest

from pdo_xl.domain.values.entry import Entry
from pdo_xl.reports.papers.model import Paragraph
from pdo_xl.reports.performance_report.audience import Audience
from pdo_xl.reports.performance_report.payments import payments
from tests.reports.performance_report.sections import wrapped
from tests.reports.performance_report.sources import source_of, table, texts_of
from tests.support import row

OBJECTIVE = "Rispettare i tempi di pagamento"


@pytest.mark.parametrize(
    ("actual", "outcome"),
    [
        (-2.0, "sì"),
        (5.0, "no"),
        (None, "nessun dato"),
        ("NV: nessuna fattura", "non valutabile"),
        ("boh", "da verificare"),
    ],
)
def test_every_indicator_with_its_outcome(actual: Entry, outcome: str) -> None:
    source = source_of(
        row(objective=OBJECTIVE, indicator="Ritardo medio", target="minore o uguale a 0", actual=actual, weight=20.0),
        row(objective="Altro", weight=80.0),
    )
    [cells] = texts_of(table([wrapped(payments(source))], "T6"))

    assert cells[:5] == ["SF", OBJECTIVE, "20", "Ritardo medio", "minore o uguale a 0"]
    assert cells[6:] == [outcome, "20, soglia 30: no"]


def test_citizens_get_it_without_the_indicators_text() -> None:
    found = table([wrapped(payments(source_of(row(objective=OBJECTIVE), audience=Audience.CITIZENS)))], "T6")

    assert [column.heading for column in found.columns] == [
        "Settore", "Obiettivo", "Peso", "Atteso", "Effettivo", "Esito", "Peso nel settore",
    ]  # fmt: skip
    assert {len(cells) for cells in texts_of(found)} == {7}


def test_the_weight_is_that_of_all_such_objectives_of_a_sector() -> None:
    source = source_of(
        row(objective=OBJECTIVE, weight=21.0), row(objective="Tempestività dei pagamenti", weight=9.0),
        row(objective="Altro", weight=70.0),
    )  # fmt: skip

    assert {cells[-1] for cells in texts_of(table([wrapped(payments(source))], "T6"))} == {"30, soglia 30: sì"}


def test_a_plan_without_such_objectives_says_so() -> None:
    assert [*payments(source_of(row()))] == [
        Paragraph("Nel piano nessun obiettivo riguarda i tempi di pagamento (DL 13/2023, art. 4-bis, comma 2).")
    ]
