"""T8: what changed after the approval."""

from pdo_xl.reports.papers.model import Paragraph, Table
from pdo_xl.reports.performance_report.plan_changes import plan_changes_blocks
from pdo_xl.reports.performance_report.source import Audience
from tests.reports.performance_report.frozen import APPROVAL, CHECK, JANUARY, JUNE, frozen
from tests.reports.performance_report.sources import source_of, texts_of
from tests.support import row

APPROVED = (JANUARY, APPROVAL, [row(target=200.0, manager="Rossi")])


def test_without_the_approved_plan_nothing_can_be_listed() -> None:
    assert list(plan_changes_blocks(source_of(row()))) == [
        Paragraph("Le variazioni non si possono elencare: manca la fotografia del piano approvato.")
    ]


def test_nothing_changed() -> None:
    assert list(plan_changes_blocks(frozen([row(target=200.0)], APPROVED))) == [
        Paragraph("Nessuna variazione dopo l'approvazione del 31 gennaio 2024.")
    ]


def test_each_change_with_the_check_that_shows_it_first() -> None:
    now = [row(target=120.0, actual=130.0, manager="Neri")]
    source = frozen(now, APPROVED, (JUNE, CHECK, [row(target=200.0, actual=130.0, manager="Neri")]))
    said, found = plan_changes_blocks(source)
    assert said == Paragraph("2 variazioni dopo l'approvazione del 31 gennaio 2024.")
    assert isinstance(found, Table)
    assert sorted(texts_of(found)) == [
        ["SF", "30/06/2024", "1. Obiettivo", "responsabile", "Rossi", "Neri", "–"],
        ["SF", "31/12/2024", "1. Obiettivo", "valore atteso, quando il risultato era già noto", "200", "120", "–"],
    ]
    assert found.name == "T8"


def test_citizens_are_told_no_names() -> None:
    now = [row(target=120.0, manager="Neri")]
    said, found = plan_changes_blocks(frozen(now, APPROVED, audience=Audience.CITIZENS))
    assert said == Paragraph("1 variazione dopo l'approvazione del 31 gennaio 2024.")
    assert isinstance(found, Table)
    assert texts_of(found) == [["SF", "31/12/2024", "1. Obiettivo", "valore atteso", "200", "120", "–"]]
    assert found.note.endswith("quella dei dati. I cambi di responsabile non sono in elenco.")
    only_names = frozen([row(target=200.0, manager="Neri")], APPROVED, audience=Audience.CITIZENS)
    assert list(plan_changes_blocks(only_names)) == [
        Paragraph(
            "Nessuna variazione dopo l'approvazione del 31 gennaio 2024. I cambi di responsabile non sono in elenco."
        )
    ]


def test_a_target_stands_in_full() -> None:
    long = "almeno 3 incontri, " * 20
    _, found = plan_changes_blocks(frozen([row(target=long)], APPROVED))
    assert isinstance(found, Table)
    assert texts_of(found)[0][5] == long.strip()
