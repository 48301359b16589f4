"""The open data as one JSON document: decimal points, nulls, the texts as they are in the plan."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pdo_xl.reports.open_data.fields import Table
from pdo_xl.reports.open_data.records import Record
from pdo_xl.reports.open_data.schema import ONE_ROW, PARAMETERS, SCHEMA_VERSION

Document = dict[str, Any]


def data_document(tables: Mapping[Table, Sequence[Record]]) -> Document:
    """Every table by its name; of the one that has a single row that row alone."""
    rows = {table.name: [_entry(table, record) for record in records] for table, records in tables.items()}
    body = rows[ONE_ROW][0]
    body[PARAMETERS] = json.loads(body[PARAMETERS])
    return {"schema_versione": SCHEMA_VERSION, **rows, ONE_ROW: body}


def json_bytes(document: Document) -> bytes:
    """Write a document for people to read too."""
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _entry(table: Table, record: Record) -> Document:
    return {
        field.name: value.isoformat() if isinstance(value, date) else value
        for field, value in zip(table.fields, record, strict=True)
    }
