"""The schemas: what they say of each field. Whether the data keep to them is tried in `test_files`."""

from pdo_xl.reports.open_data.schema import data_package, json_schema
from pdo_xl.reports.open_data.tables import TABLES


def test_a_number_is_said_to_have_a_decimal_comma() -> None:
    package = data_package("pdo-2024", "Piano", "2024-12-31T00:00:00Z", TABLES)
    first = package["resources"][0]
    fields = {field["name"]: field for field in first["schema"]["fields"]}
    assert (first["path"], first["dialect"]["delimiter"], first["schema"]["primaryKey"]) == (
        "indicatori.csv", ";", "id_indicatore",
    )  # fmt: skip
    assert fields["valore_atteso"] == {
        "name": "valore_atteso",
        "type": "number",
        "description": "Il valore atteso, se è un numero, nell'unità di «unita».",
        "decimalChar": ",",
    }
    assert fields["stato"]["constraints"]["required"] is True
    assert package["licenses"][0]["name"] == "CC-BY-4.0"


def test_a_table_points_at_another() -> None:
    package = data_package("pdo", "Piano", "2024-12-31T00:00:00Z", TABLES)
    assert [resource["schema"].get("foreignKeys") for resource in package["resources"]] == [
        [{"fields": "id_obiettivo", "reference": {"resource": "obiettivi", "fields": "id_obiettivo"}}],
        [{"fields": "settore", "reference": {"resource": "settori", "fields": "settore"}}],
        None,
        None,
    ]


def test_the_document_is_described_too() -> None:
    schema = json_schema("Piano", TABLES)
    indicator = schema["properties"]["indicatori"]["items"]["properties"]
    assert indicator["punteggio"] == {
        "type": ["number", "null"],
        "description": "Il punteggio, punti da 0 a 100 (di più se l'ente lo ammette). Vuoto senza un risultato.",
        "minimum": 0,
    }
    assert indicator["tipo"]["enum"][-1] is None
    assert schema["properties"]["ente"]["properties"]["parametri"]["type"] == "object"
