"""publiccode.yml keeps the standard that catalogues of public software read it by."""

from copy import deepcopy
from pathlib import Path

import pytest
import yaml

from tests.publiccode import complaints

FILE = Path(__file__).parents[1] / "publiccode.yml"
READ = yaml.safe_load(FILE.read_text(encoding="utf-8"))


def test_it_keeps_the_standard() -> None:
    assert list(complaints(READ)) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda read: read.pop("legal"), "legal: missing"),
        (lambda read: read.update(publiccodeYmlVersion="0.4"), "publiccodeYmlVersion: one of 0.7, 0.7.0"),
        (lambda read: read.update(it={"riuso": {"codiceIPA": "c_h501"}}), "it: unknown or deprecated"),
        (lambda read: read.update(url="pdo_xl"), "url: an address"),
        (lambda read: read.update(releaseDate="22/11/2026"), "releaseDate: a date as a text, YYYY-MM-DD"),
        (lambda read: read.update(categories=["excel"]), "categories: one of "),
        (lambda read: read.update(platforms=[]), "platforms: a list that is not empty"),
        (lambda read: read["intendedAudience"].update(countries=["it"]), "intendedAudience: countries: a country in"),
        (lambda read: read["maintenance"].pop("contacts"), "maintenance: contacts: missing"),
        (lambda read: read["maintenance"].update(type="contract"), "maintenance: contractors: missing"),
        (lambda read: read["localisation"].update(localisationReady="no"), "localisation: localisationReady: true or"),
        (lambda read: read["dependsOn"]["open"].append({"version": "1"}), "dependsOn: open: name: missing"),
        (lambda read: read["description"]["it"].update(genericName="x"), "description: it: genericName: unknown or"),
        (lambda read: read["description"]["it"].update(shortDescription="x" * 151), "description: it: shortDescription:"),
        (lambda read: read["description"]["it"].update(longDescription="x" * 149), "description: it: longDescription:"),
        (lambda read: read["description"].update(italiano={}), "description: italiano: a language"),
        (lambda read: read["description"].clear(), "description: a section for each language"),
    ],
)  # fmt: skip
def test_what_the_standard_does_not_know_is_found(change, said: str) -> None:
    read = deepcopy(READ)
    change(read)
    (found,) = complaints(read)
    assert found.startswith(said)
