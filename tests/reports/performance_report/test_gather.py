"""A workbook read for the Relazione."""

from tests.reports.performance_report.sources import example


def test_what_people_typed_is_found_by_the_objectives_number() -> None:
    source = example()

    assert len(source.results.objectives) == 114
    assert source.notes
    assert set(source.notes) <= set(range(1, 115))
