"""Columns know their places, in whichever table."""

import pytest

from pdo_xl.sheet.names.evaluation import PersonColumn
from pdo_xl.sheet.names.findings import FINDINGS_HEADERS, FindingColumn
from pdo_xl.sheet.names.objectives import OBJECTIVES_HEADERS, ObjectiveColumn
from pdo_xl.sheet.names.snapshots import SNAPSHOTS_HEADERS, SnapshotColumn
from pdo_xl.sheet.names.summary import SUMMARY_HEADERS, SummaryColumn
from pdo_xl.sheet.names.table_column import TableColumn
from pdo_xl.sheet.names.to_do import TO_DO_HEADERS, ToDoColumn


@pytest.mark.parametrize(
    ("columns", "headers"),
    [
        (FindingColumn, FINDINGS_HEADERS),
        (ObjectiveColumn, OBJECTIVES_HEADERS),
        (SnapshotColumn, SNAPSHOTS_HEADERS),
        (SummaryColumn, SUMMARY_HEADERS),
        (ToDoColumn, TO_DO_HEADERS),
    ],
)
def test_a_column_knows_its_place(columns: type[TableColumn], headers: tuple[str, ...]) -> None:
    assert [columns(header).place for header in headers] == list(range(1, len(headers) + 1))


def test_a_place_counts_from_one() -> None:
    assert (PersonColumn.SECTOR.place, PersonColumn.SIGNATURE.place) == (1, 14)
