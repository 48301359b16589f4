"""The metadata of the catalogue."""

from datetime import date

from pdo_xl.reports.open_data.catalogue import Body, File, metadata

DAY = date(2024, 12, 31)
FILES = [File("indicatori.csv", "Indicatori", "CSV")]


def test_what_the_catalogue_requires() -> None:
    body = Body("Comune di Esempio", "c_a944", "015146", "https://ente.example/dati/")
    (dataset,) = metadata(body, 2024, DAY, "Piano 2024", "Gli obiettivi.", FILES)["@graph"]
    assert dataset["dct:identifier"] == "c_a944:pdo-2024"
    assert dataset["dcat:theme"] == {"@id": "http://publications.europa.eu/resource/authority/data-theme/GOVE"}
    assert dataset["dct:publisher"]["foaf:name"] == {"@language": "it", "@value": "Comune di Esempio"}
    assert dataset["dct:rightsHolder"]["@id"] == dataset["dct:publisher"]["@id"]
    assert dataset["dct:temporal"]["dcatapit:endDate"]["@value"] == "2024-12-31"
    assert dataset["dct:spatial"]["dct:identifier"] == "015146"
    (distribution,) = dataset["dcat:distribution"]
    assert distribution["dcat:accessURL"] == {"@id": "https://ente.example/dati"}
    assert distribution["dcat:downloadURL"] == {"@id": "https://ente.example/dati/indicatori.csv"}
    assert distribution["dct:license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/"}


def test_what_is_not_known_is_left_out_or_cannot_be_taken_for_real() -> None:
    (dataset,) = metadata(Body("Ente", "ente", None, None), None, DAY, "Piano", "Gli obiettivi.", FILES)["@graph"]
    assert dataset["dct:identifier"] == "ente:pdo"
    assert not dataset.keys() & {"dct:spatial", "dct:temporal"}
    assert dataset["dcat:distribution"][0]["dcat:accessURL"]["@id"].startswith("https://da-completare.invalid/")
