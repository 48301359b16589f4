"""Every plan of the gallery: read after one question at most, scored as by hand, rolled over, given back."""

import json
import shlex
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from tests.cli.headers import kept
from tests.cli.typed import run
from tests.gallery import PLANS
from tests.gallery.build import build
from tests.gallery.layout import Layout

pytestmark = pytest.mark.slow

_OF_EVERY_PLAN = ("PDO001", "PDO206")
"""Parameters that nobody confirmed yet, and sectors without a goal on payments."""


@pytest.fixture(params=PLANS)
def layout(request: pytest.FixtureRequest) -> Layout:
    return PLANS[request.param]


def calculated(path: Path, *options: str, year: int) -> dict[str, Any]:
    """The document of a calculation at the end of a year."""
    answer = run("calcola", path, "--al", f"31/12/{year}", "--json", *options)
    assert answer.exit_code in (0, 1), answer.stderr
    document = json.loads(answer.stdout)
    assert isinstance(document, dict)
    return document


def parts(path: Path) -> list[tuple[str, bytes]]:
    with ZipFile(path) as package:
        return [(name, package.read(name)) for name in package.namelist()]


def test_plan(layout: Layout, tmp_path: Path) -> None:
    path = build(layout, tmp_path / "piano.xlsx")
    asked_once(layout, path)
    active, following, back = tmp_path / "attivo.xlsm", tmp_path / "seguente.xlsm", tmp_path / "reso.xlsx"
    answer = run("attiva", path, *options(layout), "--esito", active)
    assert answer.exit_code == 0, answer.stderr
    scored_as_by_hand(layout, calculated(active, year=layout.year))
    answer = run("nuovo-anno", active, "--anno", str(layout.year + 1), "--esito", following)
    assert answer.exit_code == 0, answer.stderr
    rolled_over(layout, calculated(following, "--prova", year=layout.year))
    answer = run("disattiva", active, "--esito", back)
    assert answer.exit_code == 0, answer.stderr
    assert [name for (name, old), (_, new) in zip(parts(path), parts(back), strict=True) if old != new] == []


def options(layout: Layout) -> list[str]:
    return [word for answer in layout.answers for word in ("--colonna", answer)]


def asked_once(layout: Layout, path: Path) -> None:
    """Nothing is asked, or all of it in one command, ready to be copied."""
    answer = run("attiva", path, "--prova")
    if not layout.answers or (layout.because and answer.exit_code == 0):
        assert answer.exit_code == 0, answer.stderr
        return
    assert answer.exit_code == 2, answer.stdout
    if not layout.because:
        words = shlex.split(answer.stderr.strip().splitlines()[-1])
        assert words[:2] == ["pdo-xl", "attiva"], answer.stderr
        said = [value for word, value in pairwise(words) if word == "--colonna"]
        assert sorted(said) == sorted(layout.answers)


def scored_as_by_hand(layout: Layout, document: dict[str, Any]) -> None:
    found = Counter(entry["codice"] for entry in document["segnalazioni"])
    said = [f"{entry['cella']}: {entry['messaggio']}" for entry in document["segnalazioni"]]
    assert {code: count for code, count in found.items() if code not in _OF_EVERY_PLAN} == layout.findings, said
    assert [entry["punteggio"] for entry in document["indicatori"]] == nearly(layout.scores)
    assert [entry["punteggio"] for entry in document["obiettivi"]] == nearly(layout.objectives)
    assert [entry["peso"] for entry in document["obiettivi"]] == nearly(layout.weights)
    assert [entry["settore"] for entry in document["settori"]] == list(layout.sectors)
    assert [entry["punteggio"] for entry in document["settori"]] == nearly(layout.sectors.values())
    assert [document["ente"]["punteggio"]] == nearly([layout.body])


def rolled_over(layout: Layout, document: dict[str, Any]) -> None:
    """The same objectives with the same weights, and nothing done yet."""
    assert [entry["peso"] for entry in document["obiettivi"]] == nearly(layout.weights)
    assert {entry["punteggio"] for entry in document["indicatori"]} == {None}


def nearly(values: Any) -> list[Any]:
    return [None if value is None else pytest.approx(value, abs=1e-6) for value in values]


def test_there_are_forty_and_each_says_after_which_document() -> None:
    assert len(PLANS) == 40
    assert [name for name, layout in PLANS.items() if not layout.source] == []


def test_next_year_is_read_from_its_own_column_of_several_years(tmp_path: Path) -> None:
    layout = PLANS["managers_of_staff"]
    path = build(layout, tmp_path / "piano.xlsx")
    active, following = tmp_path / "attivo.xlsm", tmp_path / "seguente.xlsm"
    assert run("attiva", path, *options(layout), "--esito", active).exit_code == 0
    assert kept(active)["colonna_valore_atteso"] == "G"
    assert run("nuovo-anno", active, "--anno", "2017", "--esito", following).exit_code == 0
    assert kept(following)["colonna_valore_atteso"] == "H"
    header = next(openpyxl.load_workbook(following)["Staff"].iter_rows(min_row=2, max_row=2, values_only=True))
    assert header[5:8] == ("TARGET 2015", "TARGET 2016", "TARGET 2017")
