"""What several sectors have in common."""

from pdo_xl.reports.papers.model import Paragraph
from pdo_xl.reports.performance_report import common
from tests.reports.performance_report.sources import example, source_of, table, texts_of
from tests.support import row

TRANSVERSAL = {"unit": "TRASV", "service": "OBIETTIVO TRASVERSALE", "objective": "Mappare i processi"}


def test_transversals_of_the_example_side_by_side() -> None:
    found = table([*common.sections(example())], "T5")

    assert [column.heading for column in found.columns] == [
        "Obiettivo", "SF", "GT", "SC", "OR", "PL", "LP", "SP", "Media",
    ]  # fmt: skip
    assert texts_of(found)[0] == [
        "Aggiornamento mappatura dei processi", "0,00", "100,00", "100,00", "100,00", "0,00", "50,00", "NV", "58,33",
    ]  # fmt: skip
    assert {"non assegnato", "nessun dato", "NV"} <= {text for cells in texts_of(found) for text in cells}


def test_under_long_names_they_stand_one_below_the_other() -> None:
    source = source_of(
        row("Settore Pianificazione e Ambiente", actual=650.0, **TRANSVERSAL), row("SF", **TRANSVERSAL), row("GT")
    )
    found = texts_of(table([*common.sections(source)], "T5"))

    assert found == [
        ["Mappare i processi"],
        ["Settore Pianificazione e Ambiente", "100,00"],
        ["SF", "nessun dato"],
        ["Media", "100,00"],
    ]


def test_a_plan_without_any_says_so() -> None:
    found = [*common.sections(source_of(row()))]

    assert [section.heading for section in found] == [
        "Obiettivi comuni",
        "Tempi di pagamento",
        "Formazione, PNRR, accessibilità e altri temi",
    ]
    assert found[0].blocks == (Paragraph("Nel piano nessun obiettivo è comune a più settori (trasversale)."),)
