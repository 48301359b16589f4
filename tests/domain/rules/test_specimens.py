"""Every rule's own examples, run through the whole program: what passes is not found, what fails is, with its cell."""

from collections.abc import Iterator
from types import ModuleType

import pytest

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules import CATALOGUE, ON_PUBLICATION, RULES
from pdo_xl.domain.rules.base import Described, at
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from tools.findings_page import findings_page
from tools.specimens import said_of

ABOUT_THE_BODY = {"PDO001", "PDO206"}
"""Said of every plan until the body answers; no row is wrong."""

WITHOUT_SUGGESTION = {
    "PDO101",  # says in its sentence what to do
    "PDO408",  # nothing is wrong yet
}


@pytest.mark.parametrize("rule", CATALOGUE.values(), ids=CATALOGUE)
def test_what_passes_passes_every_rule(rule: Described) -> None:
    codes = {said.code for said in said_of(rule.PASSES)}
    assert codes <= ABOUT_THE_BODY
    assert rule.ID not in codes


@pytest.mark.parametrize("rule", CATALOGUE.values(), ids=CATALOGUE)
def test_what_fails_is_found_once_with_its_cell_and_what_to_do(rule: Described) -> None:
    (said,) = [said for said in said_of(rule.FAILS) if said.code == rule.ID]
    assert said.message.endswith(".")
    assert bool(said.cell) == (rule.ID in {*RULES, *ON_PUBLICATION})
    assert bool(said.suggestion) == (rule.ID not in WITHOUT_SUGGESTION)


def test_the_two_examples_are_of_the_same_kind() -> None:
    """An example teaches by the one thing in which it differs."""
    unlike = {rule.ID for rule in CATALOGUE.values() if abs(len(rule.PASSES.rows) - len(rule.FAILS.rows)) > 1}
    assert unlike == set()


def test_every_example_stands_in_the_documentation() -> None:
    page = findings_page()
    for rule in CATALOGUE.values():
        _, heading, after = page.partition(f"## {rule.ID}\n\n**{rule.GRAVITY.capitalize()}: {rule.TITLE}.**\n")
        assert heading
        section, _, _ = after.partition("\n## ")
        assert section.count("| passa |") == len(rule.PASSES.rows)
        assert section.count("| **segnalata** |") == len(rule.FAILS.rows)


class Loud(ModuleType):
    """A rule as somebody might add one: nothing but a file."""

    ID = "PDO999"
    GRAVITY = Gravity.NOTE
    TITLE = "obiettivo scritto tutto in maiuscolo"
    PASSES = specimen(row(objective="Pubblicare gli atti"))
    FAILS = specimen(row(objective="PUBBLICARE GLI ATTI"))

    @staticmethod
    def check(results: Results) -> Iterator[Issue]:
        for objective in results.plan.objectives:
            if objective.text.isupper():
                yield Issue(at(objective, Field.OBJECTIVE), "Non si grida.", "Scrivere in minuscolo.")


def test_a_rule_is_one_file_and_its_place_in_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = Loud("pdo999_loud")
    monkeypatch.setitem(RULES, rule.ID, rule)
    monkeypatch.setitem(CATALOGUE, rule.ID, rule)
    test_what_passes_passes_every_rule(rule)
    test_what_fails_is_found_once_with_its_cell_and_what_to_do(rule)
    assert "| [PDO999](#pdo999) | nota | obiettivo scritto tutto in maiuscolo |" in findings_page()
    louder = specimen(row(objective="PUBBLICARE"), gravita="PDO999 = errore")
    assert [said.cell for said in said_of(louder) if said.code == "PDO999"] == ["Piano!E3"]
