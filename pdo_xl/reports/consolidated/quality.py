"""What the quality report says of one plan: how it was recognised, what could not be read, what does not add up."""

from collections.abc import Iterable, Iterator
from typing import Any

from pdo_xl.domain.rules import pdo105_same_objective_twice, pdo109_uncertain_year, pdo302_unreadable_target
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import italian
from pdo_xl.reports.consolidated.tables import Quality
from pdo_xl.reports.open_data.records import sector_name
from pdo_xl.reports.open_data.values import clean_text
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.names.plan_columns import FIELD_LABELS
from pdo_xl.sheet.reading.read import ReadPlan
from pdo_xl.sheet.writing.findings import Located

_ABOUT = {
    pdo302_unreadable_target.ID: Quality.UNREAD,
    pdo105_same_objective_twice.ID: Quality.TWICE,
    pdo109_uncertain_year.ID: Quality.YEAR,
}
"""The findings that are part of the report, and under which name."""

QualityRow = list[Any]
"""What it is about, where, what stands there, what that means."""


def quality(read: ReadPlan, results: Results, located: Iterable[Located]) -> list[QualityRow]:
    """Make the rows of one plan."""
    year = "" if results.year is None else str(results.year)
    return [
        *_columns(read),
        [Quality.YEAR, None, year or None, "L'anno del piano." if year else "L'anno del piano non si ricava."],
        *[
            [Quality.WEIGHTS, sector_name(sector), italian(sector.total_weight), "La somma dei pesi del settore."]
            for sector in results.sectors
        ],
        *[
            [about, None if cell is None else clean_text(str(cell)), finding.code, clean_text(finding.message)]
            for finding, cell in located
            if (about := _ABOUT.get(finding.code)) is not None
        ],
    ]


def _columns(read: ReadPlan) -> Iterator[QualityRow]:
    for sheet in read.sheets:
        layout = sheet.layout
        for field, column in layout.columns.items():
            cell = str(Address(layout.sheet, layout.header_row, column))
            text = clean_text(layout.texts.get(field, ""))
            yield [Quality.HEADER, clean_text(cell), text, f"È la colonna «{FIELD_LABELS[field]}»."]
        for field, instead in layout.absent.items():
            said = f": vale «{clean_text(instead)}»" if instead else ""
            yield [Quality.ABSENT, clean_text(layout.sheet), FIELD_LABELS.get(field), f"La colonna non c'è{said}."]
