"""All files together, judged by others' programs: frictionless for the CSV files, jsonschema for the document."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.reports.open_data.files import open_data
from pdo_xl.reports.open_data.records import Calculation
from tests.reports.open_data.calculations import DAY, calculation
from tests.support import row

HOSTILE = ("=1+1", 'a;b"c\nd', "\x1b[31m", "<script>", "@x", "'già", "x" * 3000)


def test_without_the_bodys_code_there_are_no_metadata_and_a_sentence_says_why() -> None:
    made = open_data(calculation(row()))
    assert "metadati.jsonld" not in made.files
    assert [sentence.partition(":")[0] for sentence in made.left_open] == [
        "In Parametri manca ente_denominazione",
        "In Parametri manca ente_codice_ipa",
    ]


def test_with_name_code_and_address_nothing_is_left_open() -> None:
    parameters = replace(DEFAULTS, body_name="Comune di Esempio", ipa_code="c_a944", data_address="https://e.example/d")
    made = open_data(calculation(row(), parameters=parameters))
    assert made.left_open == ()
    assert json.loads(made.files["metadati.jsonld"])["@graph"][0]["dct:title"]["@value"] == (
        "Piano degli Obiettivi 2024 – Comune di Esempio"
    )
    assert "Da completare" not in made.files["LEGGIMI.md"].decode()


def test_without_an_address_the_metadata_say_that_it_is_missing() -> None:
    made = open_data(calculation(row(), parameters=replace(DEFAULTS, body_name="Comune", ipa_code="c_a944")))
    (sentence,) = made.left_open
    assert sentence == (
        "In Parametri manca ente_url_dati: i metadati hanno al suo posto un indirizzo che non esiste, e il catalogo li "
        "rifiuterebbe. Scriverlo."
    )


@pytest.mark.slow
def test_others_programs_find_the_data_as_their_schemas_say(filled: Results, tmp_path: Path) -> None:
    pytest.importorskip("frictionless")
    jsonschema = pytest.importorskip("jsonschema")
    hostile = calculation(
        *[row(text, text, text, text, text, text, text) for text in HOSTILE], with_managers=True, with_notes=True
    )
    for number, made in enumerate([Calculation(filled, "0.2.0", DAY), hostile]):
        folder = tmp_path / str(number)
        folder.mkdir()
        for name, content in open_data(made).files.items():
            (folder / name).write_bytes(content)
        command = [sys.executable, "-m", "frictionless", "validate", "--json", "datapackage.json"]
        judged = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)
        report = json.loads(judged.stdout)
        assert report["valid"], [error["message"] for task in report["tasks"] for error in task["errors"]] + report[
            "errors"
        ]
        assert {task["name"]: task["stats"]["rows"] > 0 for task in report["tasks"]} == dict.fromkeys(
            ("indicatori", "obiettivi", "settori", "ente"), True
        )
        schema = json.loads((folder / "schema.json").read_bytes())
        validator = jsonschema.Draft202012Validator
        validator.check_schema(schema)
        validator(schema, format_checker=jsonschema.FormatChecker()).validate(
            json.loads((folder / "dati.json").read_bytes())
        )
