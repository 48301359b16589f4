"""A document as JSON: whole, in Italian, with the figures behind the words."""

import json
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime

from pdo_xl.reports.papers import model, plain
from pdo_xl.reports.papers.charts import data
from pdo_xl.reports.papers.charts.data import StackedBars, StackedRow
from pdo_xl.reports.papers.model import Cell, Column, Paper, Paragraph, Row, Section, Table, Tone
from pdo_xl.reports.papers.plain import as_json


def test_every_block_says_what_it_is_and_keeps_the_figure_behind_the_words() -> None:
    table = Table("Settori", (Column("Settore"), Column("Punteggio")), (Row((Cell("SF"), Cell("63,52", 63.5164))),))
    chart = StackedBars("C2", "Obiettivi", "SF: 1", (("raggiunto", "raggiunto"),), (StackedRow("SF", (1,)),))
    section = Section("breve", "1", "In breve", (Paragraph("Tutto bene.", Tone.STRONG), table, chart))
    made = datetime(2024, 12, 31, 12, tzinfo=UTC)
    paper = Paper("Relazione", "", "Comune di Prova", "", made, "", "", (), (section,), {"anno": 2024})

    document = json.loads(json.dumps(as_json(paper)))

    assert document["schema_versione"] == 1
    assert document["tipo"] == "documento"
    assert document["fatto_il"] == "2024-12-31T12:00:00+00:00"
    assert document["dati"] == {"anno": 2024}
    blocks = document["sezioni"][0]["blocchi"]
    assert [block["tipo"] for block in blocks] == ["paragrafo", "tabella", "grafico_conteggi"]
    assert blocks[0]["tono"] == "forte"
    assert blocks[1]["righe"][0]["celle"][1] == {
        "tipo": "cella",
        "testo": "63,52",
        "valore": 63.5164,
        "aspetto": None,
    }
    assert blocks[2]["righe"][0]["conteggi"] == [1]


def test_every_field_of_every_block_has_an_italian_key_of_its_own() -> None:
    blocks = [
        made for room in (model, data) for made in vars(room).values() if isinstance(made, type) and is_dataclass(made)
    ]

    assert set(blocks) == set(plain._TYPES)
    for block in blocks:
        keys = [plain._KEYS[field.name] for field in fields(block)]
        assert len(set(keys)) == len(keys), block
    assert len(set(plain._TYPES.values())) == len(blocks)
