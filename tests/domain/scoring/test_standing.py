"""How each sector stands, and the body."""

from pdo_xl.domain.finding import Finding
from pdo_xl.domain.findings import Findings
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.scoring.sector_score import Range
from pdo_xl.domain.scoring.standing import Standing, standings
from tests.support import more, results_of, row


def goals(standing: Standing) -> tuple[int, int, int, int, int]:
    return standing.reached, standing.partly, standing.not_reached, standing.unmeasured, standing.objectives


def test_objectives_are_counted_by_grade_and_findings_by_sector() -> None:
    rows = [
        row(target=100.0, actual=100.0, weight=30.0),
        more(target=100.0, actual=100.0),
        row(objective="B", target=100.0, actual=70.0, weight=30.0),
        row(objective="C", target=100.0, actual=10.0, weight=20.0),
        row(objective="D", weight=20.0),
        row("GT", kind="Data", target="31.03.2024", weight=100.0),
    ]
    findings = [
        Finding("PDO301", Gravity.ERROR, Place("Piano", 3, Field.TYPE), "x"),
        Finding("PDO404", Gravity.WARNING, None, "x"),
    ]
    known = standings(results_of(*rows), Findings.of(findings))
    (_, first), (_, second) = known.sectors
    assert [goals(first), goals(second), goals(known.body)] == [(1, 1, 1, 1, 4), (0, 0, 1, 0, 1), (1, 1, 2, 1, 5)]
    assert (first.indicators, second.indicators, known.body.indicators) == (5, 1, 6)
    assert (first.score, first.coverage, first.ends) == (66.25, 0.8, Range(53.0, 73.0))
    assert (first.gravities[Gravity.ERROR], known.body.gravities[Gravity.WARNING]) == (1, 1)


def test_a_passed_deadline_alone_is_nobodys_result() -> None:
    late = row("GT", kind="Data", target="31.03.2024", weight=60.0)
    known = standings(results_of(late, row("GT", objective="B", weight=40.0)), Findings.of([]))
    assert [(each.score, each.coverage, each.assessable) for each in (known.sectors[0][1], known.body)] == [
        (None, 0.0, True)
    ] * 2
    reported = standings(results_of(late, row(actual=650.0)), Findings.of([]))
    assert (reported.sectors[0][1].score, reported.body.score, reported.body.coverage) == (None, 50.0, 0.5)


def test_what_is_all_nv_has_no_coverage() -> None:
    known = standings(results_of(row(actual="NV: sisma")), Findings.of([]))
    assert (known.body.score, known.body.coverage, known.body.assessable) == (None, None, False)


def test_ends_are_given_only_where_something_is_missing() -> None:
    whole = standings(results_of(row(actual=325.0)), Findings.of([]))
    assert (whole.body.score, whole.body.ends, whole.sectors[0][1].ends) == (50.0, None, None)
    part = standings(results_of(row(actual=325.0, weight=60.0), row(objective="B", weight=40.0)), Findings.of([]))
    assert part.body.ends == part.sectors[0][1].ends == Range(30.0, 70.0)


def test_a_plan_without_rows() -> None:
    known = standings(results_of(), Findings.of([]))
    assert (known.sectors, goals(known.body), known.body.score) == ((), (0, 0, 0, 0, 0), None)
