"""A document as plain data, for JSON: Italian keys, every figure that stands behind its words.

Source: design of the reports, section 3.1.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, cast

from pdo_xl.reports.papers.charts.data import (
    Columns,
    ScoreBar,
    ScoreBars,
    StackedBars,
    StackedRow,
    TimeLines,
    TimeRow,
)
from pdo_xl.reports.papers.model import (
    Box,
    Bullets,
    Cell,
    Column,
    Fields,
    Paper,
    Paragraph,
    Row,
    Section,
    Signature,
    Signatures,
    Table,
    WritingBox,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

SCHEMA_VERSION = 1


def as_json(paper: Paper) -> dict[str, Any]:
    """The document as plain data, with Italian keys; every block says its `tipo`."""
    return {"schema_versione": SCHEMA_VERSION, **_named(paper)}


def _named(value: "DataclassInstance") -> dict[str, Any]:
    named = {_KEYS[part.name]: _plain(getattr(value, part.name)) for part in fields(value)}
    return {"tipo": _TYPES[type(value)], **named}


def _plain(value: object) -> object:
    if is_dataclass(value):
        return _named(cast("DataclassInstance", value))
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value


_TYPES: dict[type, str] = {
    Paper: "documento",
    Section: "sezione",
    Paragraph: "paragrafo",
    Bullets: "elenco",
    Box: "riquadro",
    Fields: "campi",
    Table: "tabella",
    Column: "colonna",
    Row: "riga",
    Cell: "cella",
    WritingBox: "spazio_per_scrivere",
    Signatures: "firme",
    Signature: "firma",
    ScoreBars: "grafico_punteggi",
    ScoreBar: "barra",
    StackedBars: "grafico_conteggi",
    StackedRow: "barra_conteggi",
    TimeLines: "grafico_nel_tempo",
    TimeRow: "linea",
    Columns: "grafico_colonne",
}

_KEYS = {
    "align": "allineamento",
    "alt": "testo_alternativo",
    "anchor": "ancora",
    "author": "autore",
    "blocks": "blocchi",
    "caption": "titolo",
    "cells": "celle",
    "classes": "classi",
    "columns": "colonne",
    "counts": "conteggi",
    "data": "dati",
    "dates": "date",
    "footer": "pie_di_pagina",
    "forms": "moduli",
    "front": "copertina",
    "header": "intestazione",
    "heading": "titolo",
    "height": "altezza_cm",
    "items": "voci",
    "label": "etichetta",
    "language": "lingua",
    "left": "sinistra",
    "level": "livello",
    "licence": "licenza",
    "lines": "righe",
    "look": "aspetto",
    "made": "fatto_il",
    "marks": "segni",
    "maximum": "massimo",
    "minimum": "minimo",
    "name": "nome",
    "names": "nomi",
    "new_page": "pagina_nuova",
    "note": "nota",
    "number": "numero",
    "open_data": "dati_aperti",
    "page_footer": "pie_di_pagina",
    "pairs": "coppie",
    "right": "destra",
    "rows": "righe",
    "score": "punteggio",
    "scores": "punteggi",
    "sections": "sezioni",
    "shares": "pesi_con_un_dato",
    "shown": "mostrato",
    "strong": "forte",
    "subject": "argomento",
    "subtitle": "sottotitolo",
    "text": "testo",
    "ticks": "caselle",
    "tight": "stretta",
    "title": "titolo",
    "tone": "tono",
    "value": "valore",
    "width": "larghezza",
}
"""The fields in JSON; of one kind of block no two are called alike."""
