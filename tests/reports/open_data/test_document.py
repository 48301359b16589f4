"""The data as one document."""

import json

from pdo_xl.reports.open_data.document import data_document, json_bytes
from pdo_xl.reports.open_data.records import records
from tests.reports.open_data.calculations import calculation
from tests.support import row


def test_texts_are_as_in_the_plan_and_numbers_are_numbers() -> None:
    tables = records(calculation(row(objective="=1+1\n«è»", kind="Data", target="31.03.2024", actual="10.04.2024")))
    document = json.loads(json_bytes(data_document(tables)))
    assert list(document) == ["schema_versione", "indicatori", "obiettivi", "settori", "ente"]
    assert document["obiettivi"][0]["obiettivo"] == "=1+1 «è»"
    assert document["indicatori"][0]["data_attesa"] == "2024-03-31"
    assert document["indicatori"][0]["punteggio"] == 90
    assert document["ente"]["parametri"]["cap"] == 100
