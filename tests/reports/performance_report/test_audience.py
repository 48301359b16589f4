"""Whom the document is for."""

from pdo_xl.reports.performance_report.audience import Audience


def test_the_words_of_the_command() -> None:
    assert [str(audience) for audience in Audience] == ["nucleo", "cittadini"]
