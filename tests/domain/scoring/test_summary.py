"""Findings counted by sector, transversal objectives side by side, how complete the figures are."""

from collections import Counter

from pdo_xl.domain.finding import Finding
from pdo_xl.domain.findings import Findings
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.rules import check
from pdo_xl.domain.scoring.summary import (
    completeness,
    counts_by_objective,
    gravities_by_sector,
    sector_names,
    transversals,
)
from tests.support import more, results_of, row

TRANSVERSAL = "TRASV/STRAT / PLUR"


def test_findings_are_counted_where_their_row_belongs() -> None:
    results = results_of(row(), more(), row("GT"), row(" gt "))
    places = [Place("Piano", number, Field.TYPE) for number in (3, 4, 5, 6, 6, 99)]
    gravities = [Gravity.ERROR, Gravity.NOTE, Gravity.ERROR, Gravity.WARNING, Gravity.WARNING, Gravity.ERROR]
    findings = [Finding("PDO301", gravity, place, "x") for gravity, place in zip(gravities, places, strict=True)]
    findings.append(Finding("PDO001", Gravity.NOTE, None, "x"))
    assert gravities_by_sector(results, Findings.of(findings)) == {
        "SF": Counter({Gravity.ERROR: 1, Gravity.NOTE: 1}),
        "GT": Counter({Gravity.WARNING: 2, Gravity.ERROR: 1}),
    }


def test_findings_are_counted_for_the_objective_whose_row_they_point_at() -> None:
    results = results_of(row(weight=None), more(), [*[None] * 9, 60.0], row("GT"))
    places = [Place("Piano", number, Field.TYPE) for number in (2, 3, 4, 4, 5, 6, 99)] + [Place("Altro", 3, Field.TYPE)]
    findings = [Finding("PDO301", Gravity.NOTE, place, "x") for place in [*places, None]]
    assert counts_by_objective(results, Findings.of(findings)) == [4, 1]
    assert counts_by_objective(results, Findings.of([])) == [0, 0]


def test_each_spelling_of_a_sector_has_the_name_of_the_first() -> None:
    assert sector_names(results_of(row("Area Tecnica"), row("GT"), row("AREA - TECNICA"))) == {
        "Area Tecnica": "Area Tecnica", "AREA - TECNICA": "Area Tecnica", "GT": "GT",
    }  # fmt: skip


def test_what_verifica_says_and_what_the_sectors_count_agree() -> None:
    rows = [row(weight=None), [*[None] * 9, 60.0], row(weight=40.0, objective="Due"), row("GT", weight=None)]
    results = results_of(*rows, [*[None] * 9, 100.0], [None, "Rossi", *more()[2:]])
    findings = [finding for finding in check(results) if finding.place is not None]
    assert [(finding.code, finding.place.row) for finding in findings if finding.code in ("PDO104", "PDO102")] == [
        ("PDO104", 4),
        ("PDO104", 7),
        ("PDO102", 8),
    ]
    counts = gravities_by_sector(results, Findings.of(findings))
    for gravity in (Gravity.ERROR, Gravity.WARNING):
        assert sum(counted[gravity] for counted in counts.values()) == [f.gravity for f in findings].count(gravity)


def test_transversal_objectives_by_sector() -> None:
    results = results_of(
        row(objective="Comune a tutti", unit=TRANSVERSAL, target=100.0, actual=80.0),
        row(objective="Solo suo"),
        row("GT", objective="COMUNE A TUTTI", unit=TRANSVERSAL, target=100.0, actual=40.0),
        row("SC", objective="Comune a tutti", unit=TRANSVERSAL),
        row("SC", objective="Senza punteggio", unit=TRANSVERSAL),
    )
    common, without = transversals(results)
    assert (common.title, common.scores) == ("Comune a tutti", {"SF": 80, "GT": 40, "SC": None})
    assert [result.objective.number for result in common.results.values()] == [1, 3, 4]
    assert (common.mean, without.title, without.scores, without.mean) == (60, "Senza punteggio", {"SC": None}, None)


def test_completeness_leaves_out_what_is_not_assessable() -> None:
    results = results_of(row(actual=650.0), more(), more(actual="NV: sisma"), more(actual="NV"))
    assert completeness(results) == (1, 3)
