"""Section 8: the checks of the year, what moved since."""

from pdo_xl.reports.papers.model import Box, Paragraph
from pdo_xl.reports.performance_report.source import Audience
from pdo_xl.reports.performance_report.year_course import sections
from tests.reports.performance_report.frozen import APPROVAL, CHECK, JANUARY, JUNE, frozen
from tests.reports.performance_report.sources import source_of, table, texts_of
from tests.support import row

HALF, WHOLE = [row(target=10.0, actual=5.0)], [row(target=10.0, actual=10.0)]


def test_a_year_that_nobody_froze() -> None:
    made = list(sections(source_of(row(actual=650.0))))
    assert [(one.heading, one.level) for one in made] == [
        ("L'anno in corso d'opera", 1), ("Le verifiche fatte", 2), ("Variazioni del piano", 2),
        ("La partecipazione dei cittadini", 2),
    ]  # fmt: skip
    assert made[1].blocks == (Paragraph("Nessuna verifica registrata."),)
    assert isinstance(made[3].blocks[0], Box)
    assert [one.anchor for one in sections(source_of(row()))] == ["anno", "verifiche", "variazioni"]


def test_what_was_frozen_and_what_moved_since_the_last_check() -> None:
    source = frozen(WHOLE, (JANUARY, APPROVAL, [row(target=10.0)]), (JUNE, CHECK, HALF))
    made = list(sections(source))
    assert texts_of(table(made, "Verifiche")) == [
        ["31/01/2024", "approvazione", "31/01/2024", "Verdi", "DGC 45/2024", "1", "1", "0"],
        ["30/06/2024", "verifica", "30/06/2024", "Verdi", "–", "1", "1", "1"],
    ]
    moved = table(made, "Movimenti")
    assert [column.heading for column in moved.columns[-2:]] == ["Al 30/06/2024", "Al 31/12/2024"]
    assert texts_of(moved) == [["SF", "1", "Obiettivo", "non raggiunto (50,00); in linea", "raggiunto (100,00)"]]
    assert moved.rows[0].cells[3].look == "non raggiunto"
    said = [block.text for one in made for block in one.blocks if isinstance(block, Paragraph)]
    assert "Fra il 30/06/2024 e il 31/12/2024 1 obiettivo su 1 ha cambiato grado o andamento." in said


def test_nothing_moved_and_an_approval_is_no_check() -> None:
    still = list(sections(frozen(HALF, (JUNE, CHECK, [row(target=10.0, actual=5.0)]))))
    assert [one.anchor for one in still] == ["anno", "verifiche", "variazioni", "movimenti", "partecipazione"]
    approved = sections(frozen(HALF, (JANUARY, APPROVAL, HALF)))
    assert "movimenti" not in [one.anchor for one in approved]


def test_citizens_get_the_changes_of_the_plan_and_no_name_of_who_froze_it() -> None:
    (section,) = sections(frozen(WHOLE, (JANUARY, APPROVAL, WHOLE), audience=Audience.CITIZENS))
    assert (section.heading, section.level) == ("Variazioni del piano", 1)
