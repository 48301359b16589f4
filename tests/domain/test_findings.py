"""Findings rule by rule, and in the order of the plan's rows."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.finding import Finding, Issue
from pdo_xl.domain.findings import Findings, OfRule
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place

SHEETS = ("Piano", "Altro piano")
PLACES = st.none() | st.builds(
    Place, st.sampled_from([*SHEETS, "Non detto"]), st.integers(1, 5), st.sampled_from([Field.TYPE, Field.PARAMETER])
)
RULES = st.lists(st.tuples(st.sampled_from(Gravity), st.lists(PLACES, max_size=6)), max_size=5)


def rules_of(given_rules: list[tuple[Gravity, list[Place | None]]]) -> list[OfRule]:
    return [
        OfRule(f"PDO{code}", gravity, [Issue(place, f"{code} {number}") for number, place in enumerate(places)])
        for code, (gravity, places) in enumerate(given_rules)
    ]


def position(finding: Finding | Issue) -> tuple[int, int, int]:
    """Where a finding comes: by sheet, by row, what is about no row last."""
    place = finding.place
    if place is None or place.field is Field.PARAMETER:
        return 9, 0, 0
    return SHEETS.index(place.sheet) if place.sheet in SHEETS else 2, place.row, 0


@given(RULES)
def test_they_come_in_the_order_of_the_plans_rows_and_those_of_a_row_in_that_of_the_rules(
    given_rules: list[tuple[Gravity, list[Place | None]]],
) -> None:
    rules = rules_of(given_rules)
    expected = sorted((rule.finding(issue) for rule in rules for issue in rule.issues), key=position)
    findings = Findings(rules, SHEETS)
    assert [*findings] == expected
    assert len(findings) == len(expected)
    assert findings[1:4] == expected[1:4]
    assert findings.counts == Counter(finding.gravity for finding in expected)


@given(RULES)
def test_each_rule_is_shown_by_rows_and_the_rules_by_their_first_finding(
    given_rules: list[tuple[Gravity, list[Place | None]]],
) -> None:
    findings = Findings(rules_of(given_rules), SHEETS)
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    shown = findings.as_shown()
    assert {rule.code: [rule.finding(issue) for issue in rule.issues] for rule in shown} == by_code
    assert [position(rule.issues[0]) for rule in shown] == [position(own[0]) for own in by_code.values()]


def test_findings_of_anywhere_are_gathered_by_their_rules() -> None:
    first, other = Place("B", 7, Field.TYPE), Place("A", 3, Field.TYPE)
    given_ones = [
        Finding("PDO301", Gravity.ERROR, first, "uno", "fare"),
        Finding("PDO408", Gravity.NOTE, None, "due"),
        Finding("PDO301", Gravity.ERROR, other, "tre"),
    ]
    findings = Findings.of(given_ones)
    assert [*findings] == [given_ones[0], given_ones[2], given_ones[1]]
    assert [(rule.code, len(rule.issues)) for rule in findings.by_rule] == [("PDO301", 2), ("PDO408", 1)]
    assert not Findings.of([])
