"""The catalogue of findings, and how a check is put in order."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pdo_xl.domain import rules
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules import CATALOGUE, ON_PUBLICATION, RULES, check
from pdo_xl.domain.rules.base import Described
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.sheet.reading.read import read_plan
from tests.support import MemoryHost, more, results_of, row, sheet_of


def test_one_rule_one_file_one_test_file() -> None:
    files = {path.stem for path in Path(rules.__file__).parent.glob("pdo*.py")}
    assert {rule.__name__.rpartition(".")[2] for rule in CATALOGUE.values()} == files  # type: ignore[attr-defined]
    assert len(CATALOGUE) == len(files)
    tests = {path.stem for path in Path(__file__).parent.glob("test_pdo*.py")}
    assert tests == {f"test_{code.lower()}" for code in CATALOGUE}


@pytest.mark.parametrize(("code", "rule"), CATALOGUE.items(), ids=CATALOGUE)
def test_a_rule_says_what_its_file_is_called(code: str, rule: Described) -> None:
    assert code == rule.ID
    assert rule.__name__.rpartition(".")[2].startswith(f"{code.lower()}_")  # type: ignore[attr-defined]
    assert (rule.__doc__ or "").startswith(f"{code}: ")
    assert re.fullmatch(r"[a-zA-Z].+[^.]", rule.TITLE)


def test_a_plan_is_checked_for_all_but_what_stops_everything_and_what_is_looked_at_on_publication() -> None:
    assert set(CATALOGUE) - set(RULES) == {"PDO101", *ON_PUBLICATION}


def test_findings_come_in_the_order_of_the_rows_then_of_the_catalogue() -> None:
    results = results_of(row(kind="boh"), more(kind="Nr", target="x", actual="y"), row("GT", kind="boh"))
    assert [(finding.place.row if finding.place else None, finding.code) for finding in check(results)] == [
        (3, "PDO206"), (3, "PDO301"), (4, "PDO302"), (4, "PDO303"), (5, "PDO206"), (5, "PDO301"), (None, "PDO001"),
    ]  # fmt: skip


def test_sheets_keep_their_order() -> None:
    host = MemoryHost(sheet_of(row("SF", kind="boh"), name="SF"), sheet_of(row("GT", kind="boh"), name="GT"))
    results = score(read_plan(host).plan, DEFAULTS, date(2024, 12, 31))
    places = [finding.place.sheet for finding in check(results) if finding.place is not None]
    assert places == sorted(places, reverse=True)


def test_a_sheet_of_orphans_only_comes_before_the_parameters() -> None:
    host = MemoryHost(sheet_of(more(), name="A"), sheet_of(row(kind="boh"), name="B"))
    results = score(read_plan(host).plan, DEFAULTS, date(2024, 12, 31))
    assert [finding.code for finding in check(results)][-2:] == ["PDO103", "PDO001"]


@pytest.mark.parametrize("gravity", Gravity)
def test_a_body_may_change_a_gravity(gravity: Gravity) -> None:
    results = results_of(row(kind="boh"), parameters=replace(DEFAULTS, gravities={"PDO301": gravity}))
    assert [finding.gravity for finding in check(results) if finding.code == "PDO301"] == [gravity]


def test_every_message_is_a_sentence() -> None:
    rows = [row(kind="boh"), more(actual="NV"), more(actual=-1.0), row(weight="x", service="y", objective="fare (il")]
    for finding in check(results_of(*rows)):
        assert finding.message[0].isupper() or finding.message[0] == "«"
        assert finding.message.endswith(".")
        assert finding.suggestion == "" or finding.suggestion[0].isupper()
