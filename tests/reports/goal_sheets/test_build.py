"""The documents: one for each sector or objective, every figure that of the calculation."""

import re
from dataclasses import replace

import pytest

from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.text import italian_fixed
from pdo_xl.reports.document import objectives
from pdo_xl.reports.goal_sheets.build import NoSuchSheet, goal_sheets
from pdo_xl.reports.goal_sheets.source import Source, gather
from pdo_xl.reports.papers.model import Cell, Paragraph, Table
from pdo_xl.reports.papers.plain import as_json
from tests.reports.goal_sheets.plans import RUN, source_of, words_of
from tests.reports.papers.samples import HOSTILE
from tests.reports.performance_report.sources import example
from tests.support import more, row

ROWS = (row(weight=60.0), more(), row(objective="B", weight=40.0), row("GT", objective="C", manager="Neri"))


def whole() -> Source:
    known = example()
    return gather(known.read, known.results, [], RUN)


def test_one_document_for_each_sector() -> None:
    made = list(goal_sheets(source_of(*ROWS, parameters=replace(DEFAULTS, body_name="Comune di Prova"))))
    assert [(one.sector, one.numbers, one.alone) for one in made] == [("SF", [1, 2], False), ("GT", [3], False)]
    paper = made[0].paper
    assert (paper.title, paper.author, paper.header, paper.forms) == (
        "Schede degli obiettivi – SF",
        "Comune di Prova",
        "Comune di Prova · Piano degli Obiettivi 2024",
        True,
    )
    assert [section.page_footer for section in paper.sections if section.new_page] == [
        "Piano degli Obiettivi 2024 · dati al 31/12/2024 (monitoraggio) · calcolato il 15/01/2025 · pdo_xl 0.2.0 · "
        f"scheda {number} di 3"
        for number in (1, 2)
    ]


def test_one_for_each_objective_or_for_one_alone() -> None:
    source = source_of(*ROWS)
    assert [one.numbers for one in goal_sheets(source, one_each=True)] == [[1], [2], [3]]
    (one,) = goal_sheets(source, " gt ", 3)
    assert (one.sector, one.alone, one.paper.title) == ("GT", True, "Scheda obiettivo n. 3")


@pytest.mark.parametrize(
    ("sector", "objective", "sentence"),
    [
        ("XX", None, "Il settore «XX» non c'è nel piano: i settori sono SF e GT."),
        ("", None, "Il settore «» non c'è nel piano: i settori sono SF e GT."),
        ("\x1b[31m", None, "Il settore «\\x1b[31m» non c'è nel piano: i settori sono SF e GT."),
        (None, 4, "L'obiettivo n. 4 non c'è: gli obiettivi vanno da 1 a 3, come nel foglio Obiettivi."),
        (None, 0, "L'obiettivo n. 0 non c'è: gli obiettivi vanno da 1 a 3, come nel foglio Obiettivi."),
        (None, -1, "L'obiettivo n. -1 non c'è: gli obiettivi vanno da 1 a 3, come nel foglio Obiettivi."),
        (
            "SF",
            3,
            "L'obiettivo n. 3 è del settore GT, non di SF: togliere --settore, o dare un altro numero.",
        ),
    ],
)
def test_what_there_is_not(sector: str | None, objective: int | None, sentence: str) -> None:
    with pytest.raises(NoSuchSheet) as refusal:
        list(goal_sheets(source_of(*ROWS), sector, objective))
    assert str(refusal.value) == sentence


def test_every_figure_of_the_office_s_plan_is_that_of_the_calculation() -> None:
    source = whole()
    known = {entry["obiettivo"]: entry for entry in objectives(source.results)}
    seen = set()
    for one in goal_sheets(source):
        for figures in one.paper.data["obiettivi"]:
            seen.add(figures["obiettivo"])
            assert figures == {key: known[figures["obiettivo"]][key] for key in figures}
        number = 0
        for section in one.paper.sections:
            if section.new_page and "segue" not in section.heading:
                number = int(section.heading.rpartition(" ")[2])
            for block in section.blocks:
                if isinstance(block, Paragraph) and known[number]["punteggio"] is not None:
                    assert f": {italian_fixed(known[number]['punteggio'], 2)} su 100" in block.text
    assert seen == set(range(1, 115))
    cells = [
        cell
        for one in goal_sheets(source)
        for section in one.paper.sections
        for table in section.blocks
        if isinstance(table, Table)
        for line in table.rows
        for cell in line.cells[4:5]
    ]
    assert [cell.value for cell in cells] == [assessed.score for assessed in source.results.indicators]
    assert all(
        cell == Cell(italian_fixed(cell.value, 2), cell.value) for cell in cells if isinstance(cell.value, float)
    )


def test_no_name_is_anywhere_where_none_is_to_be() -> None:
    source = replace(whole(), without_names=True)
    managers = {objective.manager for objective in source.results.plan.objectives}
    for one in goal_sheets(source):
        text = words_of(one.paper)
        assert not [name for name in managers if re.search(rf"\b{name}\b", text)]
        assert as_json(one.paper)["moduli"] is True


def test_hostile_texts_are_texts() -> None:
    typed = [{"Settore": "SF", "Obiettivo": text, "Stato di avanzamento": text} for text in HOSTILE.values()]
    rows = [row(objective=text, indicator=text, weight=1.0) for text in HOSTILE.values()]
    source = source_of(*rows, typed=typed)
    (one,) = goal_sheets(source)
    text = words_of(one.paper)
    assert HOSTILE["typst"] in text.replace("\\\\", "\\")
    assert "\\x1b" not in text
