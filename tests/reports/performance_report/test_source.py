"""What a document is made from."""

from dataclasses import replace

from pdo_xl.reports.performance_report.audience import Audience
from tests.reports.performance_report.sources import source_of
from tests.support import row


def test_citizens_get_no_names_and_the_board_unless_it_wants_none() -> None:
    source = source_of(row())

    assert source.names_people
    assert not replace(source, without_names=True).names_people
    assert not source_of(row(), audience=Audience.CITIZENS).names_people


def test_a_plan_with_nothing_reported_has_no_actuals() -> None:
    assert not source_of(row()).has_actuals
    assert source_of(row(actual=3.0)).has_actuals
    assert source_of(row(actual="NV: gara deserta")).has_actuals
