"""The model of a document: plain data, whole, in JSON."""

import json
from datetime import UTC, datetime

from pdo_xl.reports.papers.charts.data import StackedBars, StackedRow
from pdo_xl.reports.papers.model import Cell, Column, Paper, Paragraph, Row, Section, Table, Tone, as_json


def test_every_block_says_what_it_is_and_keeps_the_figure_behind_the_words() -> None:
    table = Table("Settori", (Column("Settore"), Column("Punteggio")), (Row((Cell("SF"), Cell("63,52", 63.5164))),))
    chart = StackedBars("C2", "Obiettivi", "SF: 1", (("raggiunto", "raggiunto"),), (StackedRow("SF", (1,)),))
    section = Section("breve", "1", "In breve", (Paragraph("Tutto bene.", Tone.STRONG), table, chart))
    made = datetime(2024, 12, 31, 12, tzinfo=UTC)
    paper = Paper("Relazione", "", "Comune di Prova", "", made, "", "", (), (section,), {"anno": 2024})

    document = json.loads(json.dumps(as_json(paper)))

    assert document["schema_versione"] == 1
    assert document["made"] == "2024-12-31T12:00:00+00:00"
    blocks = document["sections"][0]["blocks"]
    assert [block["tipo"] for block in blocks] == ["Paragraph", "Table", "StackedBars"]
    assert blocks[1]["rows"][0]["cells"][1] == {"tipo": "Cell", "text": "63,52", "value": 63.5164, "look": None}
    assert blocks[2]["rows"][0]["counts"] == [1]
