"""The metadata by which a catalogue finds the data: DCAT-AP_IT, as JSON-LD.

Source: DCAT-AP_IT 2.0 and the guidelines for its use (docs.italia.it); vocabularies of the EU Publications Office.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from pdo_xl.reports.open_data.schema import LICENCE

Document = dict[str, Any]

_EU = "http://publications.europa.eu/resource/authority"
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatapit": "http://dati.gov.it/onto/dcatapit#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "locn": "http://www.w3.org/ns/locn#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
PLACEHOLDER = "https://da-completare.invalid/pdo"
"""In place of the address that nobody has given: an address that can never be anybody's (RFC 2606)."""
KEYWORDS = ("performance", "piano degli obiettivi", "piano della performance", "trasparenza")


class Body(NamedTuple):
    """Whose data they are. `address`: where the files are published."""

    name: str
    ipa_code: str
    istat_code: str | None
    address: str | None


class File(NamedTuple):
    """One of the files. `file_type`: its code in the EU's vocabulary."""

    name: str
    title: str
    file_type: str


def metadata(
    body: Body, year: int | None, made_on: date, title: str, description: str, files: Sequence[File]
) -> Document:
    """One dataset and its distributions, one for each of the files."""
    address = (body.address or PLACEHOLDER).rstrip("/")
    about = f"{address}#{body.ipa_code}-pdo" + (f"-{year}" if year is not None else "")
    agent = {
        "@id": f"https://indicepa.gov.it/ipa-dati/{body.ipa_code}",
        "@type": ["dcatapit:Agent", "foaf:Agent"],
        "dct:identifier": body.ipa_code,
        "foaf:name": _italian(body.name),
    }
    dataset: Document = {
        "@id": about,
        "@type": ["dcatapit:Dataset", "dcat:Dataset"],
        "dct:identifier": f"{body.ipa_code}:pdo" + (f"-{year}" if year is not None else ""),
        "dct:title": _italian(title),
        "dct:description": _italian(description),
        "dcat:theme": {"@id": f"{_EU}/data-theme/GOVE"},
        "dcat:keyword": list(KEYWORDS),
        "dct:rightsHolder": {"@id": agent["@id"]},
        "dct:publisher": agent,
        "dct:accrualPeriodicity": {"@id": f"{_EU}/frequency/ANNUAL"},
        "dct:issued": _day(made_on),
        "dct:modified": _day(made_on),
        "dct:language": {"@id": f"{_EU}/language/ITA"},
        "dct:accessRights": {"@id": f"{_EU}/access-right/PUBLIC"},
        "dct:conformsTo": {"@id": f"{address}/schema.json"},
        "dcat:contactPoint": {
            "@id": f"{about}-contatto",
            "@type": ["dcatapit:Organization", "vcard:Organization", "vcard:Kind"],
            "vcard:fn": body.name,
            "vcard:hasURL": {"@id": address},
        },
        "dcat:distribution": [_distribution(file, address) for file in files],
    }
    if year is not None:
        dataset["dct:temporal"] = {
            "@type": "dct:PeriodOfTime",
            "dcatapit:startDate": _day(date(year, 1, 1)),
            "dcatapit:endDate": _day(date(year, 12, 31)),
        }
    if body.istat_code is not None:
        dataset["dct:spatial"] = {
            "@type": "dct:Location",
            "dct:identifier": body.istat_code,
            "locn:geographicName": body.name,
        }
    return {"@context": _CONTEXT, "@graph": [dataset]}


def _distribution(file: File, address: str) -> Document:
    return {
        "@id": f"{address}/{file.name}",
        "@type": ["dcatapit:Distribution", "dcat:Distribution"],
        "dct:title": _italian(file.title),
        "dct:format": {"@id": f"{_EU}/file-type/{file.file_type}"},
        "dct:license": {"@id": LICENCE["path"]},
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": f"{address}/{file.name}"},
    }


def _italian(text: str) -> Document:
    return {"@language": "it", "@value": text}


def _day(day: date) -> Document:
    return {"@type": "xsd:date", "@value": day.isoformat()}
