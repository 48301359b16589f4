"""Section 7: what was missed, and why."""

from dataclasses import replace
from datetime import date

from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.snapshot import Notes
from pdo_xl.domain.values.entry import CellError
from pdo_xl.reports.papers.model import Box, Paragraph
from pdo_xl.reports.performance_report.deviations import count_causes, missed_objectives, sections
from pdo_xl.reports.performance_report.source import Audience, Source
from pdo_xl.sheet.names.texts import TextKey
from tests.reports.performance_report.sources import example, source_of, table, texts_of
from tests.support import more, row

PLAN = (
    row(objective="Primo", target=200.0, actual=120.0, weight=40.0),
    row(objective="Secondo", target=10.0, actual=10.0, weight=20.0),
    row(objective="Terzo", indicator="Atti", kind="Data", target="31.05.2024", weight=20.0),
    more(indicator="Ore", target=10.0, actual=8.0),
    row(objective="Quarto", kind="Percentuale", target="90%", actual="NV: gara deserta", weight=20.0),
)
SAID = Notes(cause="Esterna ", reason="Gara\x07 deserta", actions="Nuova gara", by=date(2025, 3, 31))


def noted() -> Source:
    return replace(source_of(*PLAN), notes={1: SAID})


def test_each_objective_that_was_missed_with_what_people_typed_of_it() -> None:
    assert texts_of(table(list(sections(noted())), "T7")) == [
        ["SF", "1", "Primo", "atteso 200, effettivo 120 (−80)", "esterna", "Gara deserta", "Nuova gara", "31/03/2025"],
        [
            "SF", "3", "Terzo",
            "Atti: atteso 31.05.2024, senza risultato, scaduto da 214 giorni\nOre: atteso 10, effettivo 8 (−2)",
            "non indicata", "–", "–", "–",
        ],
    ]  # fmt: skip


def test_how_many_and_of_what_cause() -> None:
    said = [block.text for section in sections(noted()) for block in section.blocks if isinstance(block, Paragraph)]
    assert said == ["2 obiettivi su 4 sono lontani da ciò che ci si aspettava. Causa: esterna 1, non indicata 1."]
    typed = replace(noted(), notes={1: Notes(cause="Maltempo"), 3: Notes(cause=CellError("#N/A"))})
    assert dict(count_causes(typed)) == {"Maltempo": 1, "#N/A": 1}
    assert "Causa: altra 2." in next(
        block.text for section in sections(typed) for block in section.blocks if isinstance(block, Paragraph)
    )


def test_at_the_years_end_what_has_no_result_falls_short_too() -> None:
    source = source_of(
        row(target=10.0), row(objective="Altro", target=2.0, actual=2.0), parameters=DEFAULTS.on(mode=Mode.FINAL)
    )
    assert texts_of(table(list(sections(source)), "T7"))[0][3] == "atteso 10, senza risultato"


def test_nothing_was_missed() -> None:
    source = replace(source_of(PLAN[1]), texts={TextKey.DEVIATIONS: "Tutto bene.", TextKey.STRENGTHS: "La squadra."})
    first, strengths, weaknesses = sections(source)
    assert first.blocks == (
        Paragraph("Tutto bene."), Paragraph("Nessun obiettivo misurato è lontano da ciò che ci si aspettava."),
    )  # fmt: skip
    assert (strengths.heading, strengths.level, strengths.blocks) == (
        "I punti di forza",
        2,
        (Paragraph("La squadra."),),
    )
    assert isinstance(weaknesses.blocks[0], Box)


def test_a_plan_without_results_asks_for_no_comment() -> None:
    (section,) = sections(source_of(row()))
    assert all(isinstance(block, Paragraph) for block in section.blocks)


def test_citizens_read_it_only_where_the_body_publishes_what_is_typed() -> None:
    assert list(sections(replace(noted(), audience=Audience.CITIZENS))) == []
    published = replace(
        source_of(*PLAN, parameters=replace(DEFAULTS, public_texts=True), audience=Audience.CITIZENS), notes={1: SAID}
    )
    (section,) = sections(published)
    assert len(table([section], "T7").rows) == 2


def test_the_plan_of_2024_with_made_up_values() -> None:
    # 15 in part, 31 not reached; the 7 that were not done in time are among them.
    assert len(missed_objectives(example())) == 46
    assert count_causes(example()).total() == 46
