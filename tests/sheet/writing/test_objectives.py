"""The sheet `Obiettivi`: a row per objective; every figure as `calcola --json` gives it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from pdo_xl.actions import Examined, examine
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.values.entry import Entry
from pdo_xl.reports.document import calculation_document
from pdo_xl.sheet.blocks import Block, Link, Value
from pdo_xl.sheet.names.objectives import ObjectiveColumn
from pdo_xl.sheet.writing.objectives import objectives_block
from pdo_xl.workbook.files.example_file import example_file
from tests.support import END_OF_YEAR, HEADER, MemoryGrid, MemoryHost, more, office_plan, row, sheet_of

Row = Mapping[ObjectiveColumn, Value]


def block_of(examined: Examined) -> Block:
    return objectives_block(examined.read, examined.results, examined.findings, examined.standings.body)


def rows_of(examined: Examined) -> list[Row]:
    """The rows of the table, by column."""
    return [dict(zip(ObjectiveColumn, cells, strict=True)) for row, cells in block_of(examined).rows.items() if row > 3]


def listed(*rows: Sequence[Entry], on: date = END_OF_YEAR, mode: Mode = Mode.MONITORING) -> list[Row]:
    return rows_of(examine(MemoryHost(sheet_of(*rows)), today=on, mode=mode))


def test_a_whole_row() -> None:
    examined = examine(
        MemoryHost(
            sheet_of(
                row(objective="Rispettare\ni tempi", target=10.0, actual=8.0, weight=60.0),
                more(kind="Data", target="30.06.2024", actual="10.07.2024"),
                more(actual="NV: sisma"),
                more(),
                row(" sf ", objective="Altro", weight=40.0),
            )
        ),
        today=date(2024, 9, 30),
    )
    block = block_of(examined)
    assert (block.sheet, block.columns, block.table_from) == ("Obiettivi", tuple(range(1, 13)), 4)
    assert block.rows[2] == [
        (
            "Al 30/09/2024, monitoraggio. Su 2 obiettivi nessuno è raggiunto, 1 raggiunto in parte; 1 non si può ancora "
            "misurare."
        ),
        *[None] * 11,
    ]
    assert block.rows[4] == [
        "SF", Link(1, "Piano!E3"), "Rispettare i tempi", 60.0, 85.0, 51.0, "raggiunto in parte", "in ritardo",
        "in linea", "2 di 3, 1 NV", "0 di 3", 3,
    ]  # fmt: skip
    assert list(block.rows[5])[:6] == ["SF", Link(2, "Piano!E7"), "Altro", 40.0, "–", "–"]


def test_the_year_over_has_no_course() -> None:
    for on, mode in ((END_OF_YEAR, Mode.MONITORING), (date(2024, 6, 30), Mode.FINAL)):
        assert listed(row(), on=on, mode=mode)[0][ObjectiveColumn.TRAJECTORY] is None
    assert listed(row(), on=date(2024, 12, 30))[0][ObjectiveColumn.TRAJECTORY] == "senza dati"


@pytest.mark.parametrize(
    ("weights", "weight", "points"),
    [
        (["Non pesato - ex art. 208"], "non pesato", "fuori dal punteggio"),
        ([None], "manca", "–"),
        ([30.0, 40.0], "più di uno", "–"),
        (["tanto"], "da verificare", "–"),
        ([0.0], 0.0, 0.0),
        ([100.0], 100.0, 100.0),
    ],
)
def test_why_an_objective_has_no_weight(weights: list[Entry], weight: Value, points: Value) -> None:
    (first,) = listed(row(actual=650.0, weight=weights[0]), *[more(actual=10.0, weight=other) for other in weights[1:]])
    assert (first[ObjectiveColumn.WEIGHT], first[ObjectiveColumn.POINTS]) == (weight, points)
    assert first[ObjectiveColumn.SCORE] == 100.0


def test_an_objective_that_cannot_be_assessed_says_so() -> None:
    (first,) = listed(row(actual="NV: sisma"), more(actual="NV: sisma"))
    columns = ObjectiveColumn.SCORE, ObjectiveColumn.GRADE, ObjectiveColumn.WITH_DATA, ObjectiveColumn.REACHED
    assert [first[column] for column in columns] == ["–", "non misurabile", "NV", "NV"]


def test_beyond_what_was_expected_is_said_beside_the_grade() -> None:
    reached, beyond, missed = listed(
        row(target=10.0, actual=10.0, weight=30.0),
        row(objective="Due", target=10.0, actual=11.0, weight=30.0),
        row(objective="Tre", target=10.0, actual=1.0, weight=40.0),
    )
    assert [line[ObjectiveColumn.GRADE] for line in (reached, beyond, missed)] == [
        "raggiunto", "raggiunto ▲ oltre l'atteso", "non raggiunto",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["=1+1", "[/red]", "a" * 3000, "uno\ndue", "<b>&", '"', "\x07 x", "🙂"])
def test_odd_texts_are_texts(text: str) -> None:
    shown = listed(row(objective=text))[0][ObjectiveColumn.TEXT]
    assert isinstance(shown, str)
    assert 0 < len(shown) <= 1000
    assert "\n" not in shown


def test_links_lead_to_the_objectives_own_sheet_and_column() -> None:
    sheets = [
        MemoryGrid(f"Settore {name}", [["PDO 2024"], ["Note", *HEADER], [None, *row(name)]]) for name in ("SF", "GT")
    ]
    examined = examine(MemoryHost(*sheets), today=END_OF_YEAR)
    links = [line[ObjectiveColumn.NUMBER] for line in rows_of(examined)]
    assert [link.target for link in links if isinstance(link, Link)] == ["'Settore SF'!F3", "'Settore GT'!F3"]


def test_a_row_is_as_high_as_its_texts_want() -> None:
    examined = examine(
        MemoryHost(sheet_of(row(weight=50.0), row(objective="parola " * 400, weight="Non pesato"))), today=END_OF_YEAR
    )
    heights = block_of(examined).heights
    assert heights is not None
    assert (heights.keys(), heights[4] < 20, heights[5]) == ({4, 5}, True, pytest.approx(220, abs=60))


def test_a_plan_without_rows() -> None:
    assert block_of(examine(MemoryHost(sheet_of()), today=END_OF_YEAR)).rows.keys() == {2}


def figures_agree(examined: Examined) -> None:
    document = calculation_document(examined, "0.2.0", "x.xlsm")
    lines = rows_of(examined)
    assert len(lines) == len(document["obiettivi"])
    for line, entry in zip(lines, document["obiettivi"], strict=True):
        link = line[ObjectiveColumn.NUMBER]
        assert isinstance(link, Link)
        assert (link.text, link.target) == (entry["obiettivo"], f"Piano!E{entry['riga']}")
        assert line[ObjectiveColumn.SECTOR] == entry["settore"]
        for column, key in (
            (ObjectiveColumn.WEIGHT, "peso"), (ObjectiveColumn.SCORE, "punteggio"), (ObjectiveColumn.POINTS, "punti"),
        ):  # fmt: skip
            shown = line[column]
            assert (None if isinstance(shown, str) else shown) == entry[key]
        beyond = " ▲ oltre l'atteso" if entry["oltre_atteso"] else ""
        assert line[ObjectiveColumn.GRADE] == entry["grado"] + beyond
        assert line[ObjectiveColumn.TIMING] == entry["tempo"]
    rows = {entry["riga"] for entry in document["indicatori"]}
    pointed = sum(found["riga"] in rows and found["cella"].startswith("Piano!") for found in document["segnalazioni"])
    assert sum(int(str(line[ObjectiveColumn.FINDINGS])) for line in lines) == pointed


def test_the_example_has_the_figures_of_the_document(tmp_path: Path) -> None:
    examined = example_file(tmp_path / "esempio.xlsm").examined
    figures_agree(examined)
    lines = rows_of(examined)
    grades = Counter(str(line[ObjectiveColumn.GRADE]).removesuffix(" ▲ oltre l'atteso") for line in lines)
    assert grades == {"raggiunto": 60, "raggiunto in parte": 15, "non raggiunto": 31, "non misurabile": 8}
    timings = Counter(
        (str(line[ObjectiveColumn.GRADE]).removesuffix(" ▲ oltre l'atteso"), line[ObjectiveColumn.TIMING])
        for line in lines
    )
    assert timings == {
        ("raggiunto", "nei tempi"): 22, ("raggiunto", "in ritardo"): 2, ("raggiunto", "senza scadenza"): 36,
        ("raggiunto in parte", "in ritardo"): 4, ("raggiunto in parte", "non fatto nei termini"): 1,
        ("raggiunto in parte", "senza scadenza"): 10, ("non raggiunto", "in ritardo"): 13,
        ("non raggiunto", "non fatto nei termini"): 6, ("non raggiunto", "senza scadenza"): 12,
        ("non misurabile", "senza scadenza"): 8,
    }  # fmt: skip
    assert sum(line[ObjectiveColumn.WEIGHT] == "non pesato" for line in lines) == 2


@pytest.mark.parametrize("on", [date(2024, 6, 30), END_OF_YEAR])
def test_the_plan_of_2024_without_actual_values(on: date) -> None:
    examined = examine(office_plan()[0], today=on)
    figures_agree(examined)
    courses = Counter(line[ObjectiveColumn.TRAJECTORY] for line in rows_of(examined))
    expected = {"senza dati": 65, "in linea": 30, "in ritardo": 14, "a rischio": 5}
    assert courses == (expected if on < END_OF_YEAR else {None: 114})
