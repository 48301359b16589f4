"""The JSON of the sheets."""

import json

from pdo_xl.reports.goal_sheets.build import goal_sheets
from pdo_xl.reports.goal_sheets.document import sheets_document
from tests.reports.goal_sheets.plans import source_of
from tests.support import row


def test_each_file_with_its_sheets() -> None:
    source = source_of(row(actual=650.0), row("GT", objective="B"))
    documents = {f"{one.sector}.pdf": one for one in goal_sheets(source)}
    document = json.loads(json.dumps(sheets_document(source.results, documents, "1", "Piano.xlsx")))
    assert (document["versione"], document["file"], document["data_riferimento"]) == ("1", "Piano.xlsx", "2024-12-31")
    assert [(one["nome"], one["settore"], one["obiettivi"]) for one in document["documenti"]] == [
        ("SF.pdf", "SF", [1]),
        ("GT.pdf", "GT", [2]),
    ]
    assert document["documenti"][0]["dati"]["obiettivi"][0]["punteggio"] == 100
