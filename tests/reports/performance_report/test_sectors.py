"""The results sector by sector."""

from pdo_xl.reports.papers.charts.data import StackedBars
from pdo_xl.reports.papers.model import Paragraph, Table
from pdo_xl.reports.performance_report import sectors
from pdo_xl.reports.performance_report.audience import Audience
from tests.reports.performance_report.sources import example, source_of
from tests.support import row


def test_the_board_gets_sentence_bar_objectives_and_indicators_of_each() -> None:
    heading, first, *others = sectors.sections(example())

    assert (heading.heading, heading.level) == ("I risultati per settore", 1)
    assert (first.anchor, first.heading, first.level) == ("settore-1", "SF", 2)
    text, bar, objectives, indicators = first.blocks
    assert isinstance(text, Paragraph)
    assert text.text.endswith(" Responsabile: Beffa.")
    assert isinstance(bar, StackedBars)
    assert [block.name for block in (objectives, indicators) if isinstance(block, Table)] == ["T3-1", "T4-1"]
    assert len(others) == 6


def test_citizens_get_the_sentence_and_the_objectives() -> None:
    _, first, *_ = sectors.sections(example(Audience.CITIZENS))

    text, objectives = first.blocks
    assert isinstance(text, Paragraph)
    assert "Beffa" not in text.text
    assert isinstance(objectives, Table)


def test_a_plan_without_results_has_no_bars() -> None:
    _, first = sectors.sections(source_of(row()))
    assert not any(isinstance(block, StackedBars) for block in first.blocks)
