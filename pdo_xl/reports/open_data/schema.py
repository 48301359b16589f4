"""The schemas of the open data: Table Schema in a Data Package for the CSV files, JSON Schema for the one document.

Source: Data Package 1.0 and Table Schema 1.0 (specs.frictionlessdata.io), JSON Schema 2020-12.
"""

from collections.abc import Sequence
from typing import Any

from pdo_xl.reports.open_data.csv_table import DECIMAL, DELIMITER, LINE_END, QUOTE
from pdo_xl.reports.open_data.fields import Field, Table, Type

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribuzione 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
SCHEMA_VERSION = "1.0"
"""Of the tables and their fields: the first figure changes when something is taken away or means something else."""
ONE_ROW = "ente"
PARAMETERS = "parametri"
"""The one field that is a text in a table and an object in the document."""

Document = dict[str, Any]


def data_package(name: str, title: str, made_on: str, tables: Sequence[Table]) -> Document:
    """The `datapackage.json` of the CSV files, which stand beside it."""
    return {
        "profile": "tabular-data-package",
        "name": name,
        "title": title,
        "created": made_on,
        "version": SCHEMA_VERSION,
        "licenses": [LICENCE],
        "resources": [_resource(table) for table in tables],
    }


def json_schema(title: str, tables: Sequence[Table]) -> Document:
    """The JSON Schema of `dati.json`."""
    described = {table.name: _of_table(table) for table in tables}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "type": "object",
        "properties": {"schema_versione": {"const": SCHEMA_VERSION}, **described},
        "required": ["schema_versione", *described],
        "additionalProperties": False,
    }


def _resource(table: Table) -> Document:
    schema: Document = {"fields": [_described(field) for field in table.fields], "missingValues": [""]}
    if table.key is not None:
        schema["primaryKey"] = table.key
    if table.points_to:
        schema["foreignKeys"] = [
            {"fields": name, "reference": {"resource": other, "fields": name}} for name, other in table.points_to
        ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "dialect": {
            "delimiter": DELIMITER,
            "quoteChar": QUOTE,
            "doubleQuote": True,
            "lineTerminator": LINE_END,
            "header": True,
        },
        "schema": schema,
    }


def _described(field: Field) -> Document:
    described: Document = {"name": field.name, "type": field.type.value, "description": field.description}
    if field.type is Type.NUMBER:
        described["decimalChar"] = DECIMAL
    constraints: Document = {}
    if field.required:
        constraints["required"] = True
    if field.key:
        constraints["unique"] = True
    if field.choices:
        constraints["enum"] = list(field.choices)
    if field.least is not None:
        constraints["minimum"] = field.least
    if constraints:
        described["constraints"] = constraints
    return described


def _of_table(table: Table) -> Document:
    row = {
        "type": "object",
        "properties": {field.name: _property(field) for field in table.fields},
        "required": [field.name for field in table.fields],
        "additionalProperties": False,
    }
    return row if table.name == ONE_ROW else {"type": "array", "title": table.title, "items": row}


def _property(field: Field) -> Document:
    if field.name == PARAMETERS:
        return {"type": "object", "description": field.description}
    kind: Any = "string" if field.type is Type.DAY else field.type.value
    described: Document = {"type": kind if field.required else [kind, "null"], "description": field.description}
    if field.type is Type.DAY:
        described["format"] = "date"
    if field.choices:
        described["enum"] = list(field.choices) if field.required else [*field.choices, None]
    if field.least is not None:
        described["minimum"] = field.least
    return described
