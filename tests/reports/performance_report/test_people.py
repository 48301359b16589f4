"""Sections 9 and 10."""

from dataclasses import replace

from pdo_xl.reports.papers.model import Box, Paragraph
from pdo_xl.reports.performance_report.people import sections
from pdo_xl.reports.performance_report.source import Audience
from pdo_xl.sheet.names.texts import TextKey
from tests.reports.performance_report.sources import source_of
from tests.support import row


def test_persons_are_assessed_elsewhere_and_equality_is_asked_for() -> None:
    source = source_of(row(actual=650.0))
    persons, equality = sections(source)
    assert persons.heading == "Obiettivi individuali"
    assert isinstance(persons.blocks[0], Paragraph)
    assert "D.Lgs. 33/2013, art. 20" in persons.blocks[0].text
    assert isinstance(equality.blocks[0], Box)
    _, written = sections(replace(source, texts={TextKey.EQUALITY: "Fatto."}))
    assert (written.heading, written.blocks) == ("Pari opportunità e bilancio di genere", (Paragraph("Fatto."),))


def test_neither_for_citizens_nor_of_a_plan_without_results() -> None:
    assert list(sections(source_of(row(actual=650.0), audience=Audience.CITIZENS))) == []
    assert list(sections(source_of(row()))) == []
