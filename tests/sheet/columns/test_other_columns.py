"""The columns that are only handed on."""

import pytest

from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.text import fold
from pdo_xl.sheet.columns.headers import match
from pdo_xl.sheet.columns.mapping import ColumnMapping, Known, mapping_settings
from pdo_xl.sheet.columns.other_columns import OF_THE_OBJECTIVE, OTHER_HEADERS, other_columns, other_name
from tests.junk import HEAVY
from tests.support import HEADER


@pytest.mark.parametrize(("name", "texts"), OTHER_HEADERS.items())
def test_every_name_is_known_however_it_is_written(name: str, texts: tuple[str, ...]) -> None:
    assert len(set(map(fold, texts))) == len(texts)
    for text in texts:
        broken = text.replace(" ", "\n")
        assert other_name(text) == other_name(text.upper()) == other_name(f" {broken}: altro") == name


@pytest.mark.parametrize(
    "text", ["", "Codifica", "Fontana", "Programmazione", "Note", "Dimensionamento", "Idea", "N.", *HEAVY]
)
def test_what_is_none(text: str) -> None:
    assert other_name(text) is None


def test_the_first_of_two_counts() -> None:
    assert other_columns([(3, "Fonte"), (5, "Codice"), (9, "Fonte dati")]) == {"fonte": 3, "codice": 5}
    assert set(OTHER_HEADERS) >= OF_THE_OBJECTIVE


def test_a_column_of_the_plan_is_no_other_one() -> None:
    strategic = ["Obiettivo strategico" if text.startswith("Obiettivo") else text for text in HEADER]
    assert match("Piano", strategic, Known(), 2024).others == {}
    both = [*HEADER, "Obiettivo strategico", "Stakeholder"]
    assert match("Piano", both, Known(), 2024).others == {"obiettivo_strategico": 11, "stakeholder": 12}


def test_a_unit_of_measure_beside_the_types_is_one_of_them() -> None:
    assert match("Piano", [*HEADER, "U.M."], Known(), 2024).others == {"unita_di_misura": 11}
    instead = ["Unità di misura" if text.startswith("Tipologia") else text for text in HEADER]
    assert match("Piano", instead, Known(), 2024).others == {}


def test_each_is_told_with_its_name() -> None:
    headers = match("Piano", [*HEADER, "Stakeholder", "Colore"], Known(), 2024)
    assert [verdict.reason for verdict in headers.verdicts[-2:]] == [
        "nei documenti è «stakeholder»",
        "non è una colonna del piano",
    ]


@pytest.mark.parametrize(
    ("texts", "column"),
    [
        (["Baseline"], 11),
        (["Valore di partenza (2023)"], 11),
        (["Baseline 2022", "Baseline 2023"], 12),
        (["Baseline", "Valore iniziale"], None),
        (["Baseline 2021", "Baseline 2022"], None),
    ],
)
def test_the_value_that_a_row_started_from_is_never_asked(texts: list[str], column: int | None) -> None:
    headers = match("Piano", [*HEADER, *texts], Known(), 2024)
    assert headers.columns.get(Field.BASELINE) == column
    assert not headers.unclear
    doubtful = [verdict.text for verdict in headers.verdicts if verdict.doubtful]
    assert doubtful == ([] if column else texts)


def test_a_person_says_which_one_it_is() -> None:
    mapping = ColumnMapping.read(mapping_settings({"partenza": "L"}))
    headers = match("Piano", [*HEADER, "Baseline", "Consuntivo 2023"], Known(mapping), 2024)
    assert headers.columns[Field.BASELINE] == 12
    assert (
        match(
            "Piano", [*HEADER, "Baseline"], Known(ColumnMapping.read({"colonna_partenza": "nessuna"})), 2024
        ).columns.get(Field.BASELINE)
        is None
    )
