"""The sheets as one JSON document, with fixed keys: every figure that stands behind their words, unrounded."""

from collections.abc import Mapping

from pdo_xl.domain.scoring.score import Results
from pdo_xl.reports.document import Document, head
from pdo_xl.reports.goal_sheets.build import GoalSheets
from pdo_xl.reports.papers.plain import as_json


def sheets_document(results: Results, documents: Mapping[str, GoalSheets], version: str, file: str) -> Document:
    """The JSON of `schede`: each file with the sheets that it has."""
    return {
        **head(version, file, results),
        "documenti": [
            {"nome": name, "settore": one.sector, "obiettivi": one.numbers, **as_json(one.paper)}
            for name, one in documents.items()
        ],
    }
