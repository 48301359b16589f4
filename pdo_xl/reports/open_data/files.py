"""All the files of the open data, by name, ready to be written.

Source: design of the reports, section 8.
"""

from collections.abc import Mapping
from typing import NamedTuple

from pdo_xl.domain.values.text import italian_date
from pdo_xl.reports.open_data.catalogue import Body, File, metadata
from pdo_xl.reports.open_data.csv_table import csv_bytes
from pdo_xl.reports.open_data.document import data_document, json_bytes
from pdo_xl.reports.open_data.guide import GUIDE, guide
from pdo_xl.reports.open_data.records import Calculation, records
from pdo_xl.reports.open_data.schema import data_package, json_schema
from pdo_xl.reports.open_data.tables import TABLES

_NO_CODE = (
    "In Parametri manca ente_codice_ipa: scriverlo per avere anche i metadati del catalogo (metadati.jsonld) e codici "
    "che dicono di quale ente sono."
)
_NO_NAME = "In Parametri manca ente_denominazione: scriverlo, perché i dati dicano di chi sono."
_NO_ADDRESS = (
    "In Parametri manca ente_url_dati: i metadati hanno al suo posto un indirizzo che non esiste, e il catalogo li "
    "rifiuterebbe. Scriverlo."
)


class OpenData(NamedTuple):
    """The files, by name, and a sentence for each thing that is still to be filled in."""

    files: Mapping[str, bytes]
    left_open: tuple[str, ...]


def open_data(calculation: Calculation) -> OpenData:
    """Make them all; without the body's code no metadata."""
    results, parameters = calculation.results, calculation.results.parameters
    year = "" if results.year is None else f" {results.year}"
    title = f"Piano degli Obiettivi{year}" + (f" – {parameters.body_name}" if parameters.body_name else "")
    tables = records(calculation)
    shapes = tuple(tables)
    files = {f"{table.name}.csv": csv_bytes(table, rows) for table, rows in tables.items()}
    files["dati.json"] = json_bytes(data_document(tables))
    files["schema.json"] = json_bytes(json_schema(title, shapes))
    name = f"pdo{year.replace(' ', '-')}"
    files["datapackage.json"] = json_bytes(
        data_package(name, title, f"{calculation.made_on.isoformat()}T00:00:00Z", shapes)
    )
    left_open = []
    if parameters.body_name is None:
        left_open.append(_NO_NAME)
    if parameters.ipa_code is None:
        left_open.append(_NO_CODE)
    else:
        if parameters.data_address is None:
            left_open.append(_NO_ADDRESS)
        files["metadati.jsonld"] = json_bytes(_metadata(calculation, title, parameters.ipa_code))
    text = guide(title, calculation, left_open)
    files[GUIDE] = text.encode()
    return OpenData(files, tuple(left_open))


def _metadata(calculation: Calculation, title: str, ipa_code: str) -> dict[str, object]:
    results, parameters = calculation.results, calculation.results.parameters
    body = Body(parameters.body_name or ipa_code, ipa_code, parameters.istat_code, parameters.data_address)
    described = (
        "Obiettivi e indicatori del piano, con il valore atteso e quello effettivo, i punteggi e lo stato al "
        f"{italian_date(results.on)}."
    )
    offered = [File(f"{table.name}.csv", table.title, "CSV") for table in TABLES]
    offered.append(File("dati.json", "Tutte le tabelle in un documento", "JSON"))
    return metadata(body, results.year, calculation.made_on, title, described, offered)
