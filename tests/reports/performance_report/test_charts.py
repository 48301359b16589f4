"""The charts as data."""

from datetime import date

from pdo_xl.reports.performance_report.charts import (
    body_grades,
    deadlines_by_month,
    deadlines_chart,
    grade_charts,
    score_charts,
    sector_grades,
    state_charts,
)
from tests.reports.performance_report.sources import example, source_of
from tests.support import row


def test_scores_of_the_example() -> None:
    [chart] = score_charts(example())

    assert (chart.name, chart.title) == ("C1", "Punteggio per settore")
    assert chart.marks == ((60, "in parte da 60"), (95, "raggiunto da 95"))
    assert [bar.label for bar in chart.rows] == ["SF", "GT", "SC", "OR", "PL", "LP", "SP"]
    assert [bar.shown for bar in chart.rows] == ["63,5", "89,3", "76,8", "68,2", "82,4", "63,7", "81,3"]
    assert chart.rows[0].minimum is None
    assert chart.rows[2].minimum is not None
    assert chart.alt.startswith(
        "Barre orizzontali: il punteggio di ogni settore, da 0 a 100. SF 63,5; GT 89,3; SC 76,8 (fra 68,3 e 79,3);"
    )


def test_a_sector_without_a_score_has_no_bar_but_words() -> None:
    [chart] = score_charts(source_of(row(actual=650.0), row("GT", "LAV")))

    assert (chart.rows[1].shown, chart.rows[1].score) == ("nessun dato", None)
    assert chart.alt.endswith("SF 100,0; GT nessun dato.")


def test_grades_of_the_example_are_the_bodys_together() -> None:
    [chart] = grade_charts(example())

    assert [sum(counts) for counts in zip(*[bar.counts for bar in chart.rows], strict=True)] == [60, 15, 31, 8]
    assert body_grades(example()).rows[0].counts == (60, 15, 31, 8)
    assert "SF: raggiunto 5, raggiunto in parte 1, non raggiunto 5, non misurabile 1;" in chart.alt
    sector, standing = example().standings.sectors[0]
    assert sector_grades(1, sector, standing).rows == chart.rows[:1]


def test_states_of_the_example_are_all_its_indicators() -> None:
    [chart] = state_charts(example())

    assert len(chart.classes) == 9
    assert sum(sum(bar.counts) for bar in chart.rows) == 159


def test_many_sectors_are_charted_in_pages_of_twenty_and_their_names_cut() -> None:
    rows = [row(f"Settore {place:02} {'x' * 60}", "U", objective=f"O{place}", actual=650.0) for place in range(25)]
    source = source_of(*rows)

    first, second = score_charts(source)
    assert (first.name, second.name) == ("C1", "C1-pagina-2")
    assert (first.title, second.title) == ("Punteggio per settore (1 di 2)", "Punteggio per settore (2 di 2)")
    assert (len(first.rows), len(second.rows)) == (20, 5)
    assert all(len(bar.label) == 40 and bar.label.endswith("…") for bar in first.rows)
    assert [len(chart.rows) for chart in grade_charts(source)] == [20, 5]
    assert grade_charts(source)[0].alt.endswith("I numeri sono nella tabella dei settori.")
    assert [len(chart.rows) for chart in state_charts(source)] == [20, 5]


def test_deadlines_stand_in_their_months_and_those_of_other_years_apart() -> None:
    source = source_of(
        row(kind="Data", target=date(2024, 6, 30)),
        row(objective="B", kind="Data", target=date(2024, 6, 1)),
        row(objective="C", kind="Data", target=date(2025, 1, 31)),
        row(objective="D", kind="Data", target=date(2024, 3, 1), actual="NV: revocato"),
    )

    assert [pair for pair in deadlines_by_month(source) if pair[1]] == [("giu", 2), ("altri anni", 1)]
    chart = deadlines_chart(source)
    assert chart.name == "C2"
    assert chart.alt == "Colonne: quante scadenze ha ogni mese. Giu 2; altri anni 1."
    assert deadlines_chart(source_of(row())).alt.endswith("Nessuna.")
