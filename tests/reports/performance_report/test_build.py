"""The whole document: figures, names, numbers of headings."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pikepdf

from pdo_xl.actions import Examined
from pdo_xl.domain.settings.choices import Board, Mode
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.text import italian_fixed
from pdo_xl.reports.document import calculation_document
from pdo_xl.reports.papers.charts.data import ScoreBars
from pdo_xl.reports.papers.model import Section, Table
from pdo_xl.reports.papers.pdf.writer import write
from pdo_xl.reports.papers.plain import as_json
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.audience import Audience
from pdo_xl.reports.performance_report.build import build, numbered
from pdo_xl.reports.performance_report.source import Source
from tests.reports.papers.samples import LONG_OBJECTIVE
from tests.reports.performance_report.sources import example, example_paper, source_of, table
from tests.support import more, row


def test_headings_are_numbered_each_under_the_one_above() -> None:
    levels = [(1, ""), (2, ""), (2, ""), (1, ""), (2, ""), (1, "A"), (2, ""), (1, "")]

    found = numbered(Section(str(place), number, "", (), level) for place, (level, number) in enumerate(levels))

    assert [section.number for section in found] == ["1", "1.1", "1.2", "2", "2.1", "A", "A.1", "3"]


def _calculated(source: Source) -> dict[str, Any]:
    return calculation_document(Examined(source.read, source.results, source.findings), "", "")


def _said(number: float | None) -> str:
    return "–" if number is None else italian_fixed(number, 2)


def test_every_figure_of_the_sectors_is_the_calculations() -> None:
    source = example()
    rows = table(example_paper(), "T1").rows

    for row_, sector in zip(rows, _calculated(source)["settori"], strict=False):
        texts = [cell.text for cell in row_.cells]
        grades = sector["gradi"]
        assert texts[0] == sector["settore"]
        assert texts[2] == str(sector["obiettivi"])
        names = ("raggiunto", "raggiunto in parte", "non raggiunto", "non misurabile")
        assert texts[3:7] == [str(grades.get(name, 0)) for name in names]
        assert texts[7] == _said(sector["punteggio"])
        least, most = sector["punteggio_minimo"], sector["punteggio_massimo"]
        assert texts[8] == ("–" if least == most else f"{_said(least)} – {_said(most)}")
        assert texts[10] == str(sector["peso_non_valutabile"])
    assert len(rows) == 8


def test_every_figure_of_objectives_and_indicators_is_the_calculations() -> None:
    source = example()
    paper, calculated = example_paper(), _calculated(source)
    tables = [block for section in paper.sections for block in section.blocks if isinstance(block, Table)]
    objectives = {
        row_.cells[0].text: [cell.text for cell in row_.cells]
        for found in tables
        if found.name.startswith("T3-")
        for row_ in found.rows
    }
    indicators = [
        [cell.text for cell in row_.cells]
        for found in tables
        if found.name.startswith("T4-")
        for row_ in found.rows
        if len(row_.cells) > 1
    ]

    assert len(objectives) == 114
    for objective in calculated["obiettivi"]:
        _, _, _, score, grade, timing, points, _ = objectives[str(objective["obiettivo"])]
        assert (score, points) == (_said(objective["punteggio"]), _said(objective["punti"]))
        assert (grade.removesuffix(" ▲ oltre l'atteso"), timing) == (objective["grado"], objective["tempo"])
    in_order = sorted(calculated["indicatori"], key=lambda one: one["obiettivo"])
    assert len(indicators) == len(in_order) == 159
    for cells, indicator in zip(indicators, in_order, strict=True):
        assert cells[5] == _said(indicator["punteggio"])
        assert cells[6].startswith(str(indicator["stato"]))


def _names(told: str) -> set[str]:
    """The surnames of those who answer for sectors; «Strada» is also where people walk, and in two objectives."""
    managers = {sector.manager for sector in example().results.sectors} - {"Strada"}
    assert len(managers) == 6
    return {name for name in managers if re.search(rf"\b{re.escape(name)}\b", told, re.IGNORECASE)}


def test_citizens_read_no_surname_of_whoever_answers() -> None:
    told = str(as_json(example_paper(Audience.CITIZENS)))

    assert _names(told) == set()
    assert "responsabile" not in told.lower()
    assert len(_names(str(as_json(example_paper())))) == 6


def test_the_board_may_have_it_without_names_too() -> None:
    assert _names(str(as_json(build(replace(example(), without_names=True))))) == set()


def test_what_citizens_get_has_a_licence_and_is_no_draft() -> None:
    parameters = replace(DEFAULTS, body_name="Comune di Prova")
    board, citizens = (
        build(source_of(row(actual=650.0), parameters=parameters, audience=audience)) for audience in Audience
    )

    assert (board.header, board.licence) == ("Bozza per il Nucleo di valutazione", None)
    assert citizens.header == "Comune di Prova"
    assert citizens.licence is not None
    assert citizens.open_data is None
    assert board.author == board.subtitle == "Comune di Prova"
    assert board.subject == "Relazione sulla performance 2024 – Comune di Prova, dati al 31 dicembre 2024"


def test_citizens_are_told_where_the_same_results_are_data() -> None:
    parameters = replace(DEFAULTS, data_address="https://www.ente.it/dati/pdo")
    board, citizens = (
        build(source_of(row(actual=650.0), parameters=parameters, audience=audience)) for audience in Audience
    )

    assert board.open_data is None
    assert citizens.open_data == ("Gli stessi risultati come dati aperti", "https://www.ente.it/dati/pdo")


def test_it_is_a_draft_until_the_final_account_with_confirmed_parameters() -> None:
    for confirmed, mode, draft in (
        (False, Mode.FINAL, True),
        (True, Mode.MONITORING, True),
        (True, Mode.FINAL, False),
    ):
        parameters = replace(DEFAULTS, confirmed=confirmed, mode=mode, body_name="Comune")
        header = build(source_of(row(actual=650.0), parameters=parameters)).header
        assert (header == "Bozza per il Nucleo di valutazione") is draft


def test_a_draft_is_for_the_board_that_the_body_has() -> None:
    source = source_of(row(actual=650.0), parameters=replace(DEFAULTS, board=Board.OIV))
    assert build(source).header == "Bozza per l'OIV"


def test_without_results_it_is_the_state_of_a_plan() -> None:
    paper = build(source_of(row(kind="Data", target=date(2024, 6, 30)), on=date(2024, 5, 8)))

    assert paper.title == "Stato del piano all'8 maggio 2024"
    assert paper.data["ente"]["punteggio"] is None
    assert paper.data["ente"]["punteggio_minimo"] is None
    names = [getattr(block, "name", "") for section in paper.sections for block in section.blocks]
    assert "C1" not in names
    assert "C2" in names


def test_a_plan_without_a_year_has_a_title_all_the_same() -> None:
    paper = build(source_of(row(actual=650.0), title="PIANO"))
    assert paper.title == "Relazione sulla performance"


def test_citizens_of_a_body_of_seven_sectors_get_eight_pages_at_most() -> None:
    with pikepdf.open(BytesIO(write(example_paper(Audience.CITIZENS)))) as document:
        assert len(document.pages) <= 8


def test_a_large_body_comes_out_whole() -> None:
    """25 sectors with names of 60 characters, 500 objectives, one of them of 3,000 characters, one of ten rows."""
    names = [f"{place:02} Settore Pianificazione, Ambiente, Edilizia e Demanio civico"[:60] for place in range(25)]
    rows = [
        row(name, "U", LONG_OBJECTIVE if number == 3 else f"Obiettivo {name[:2]}.{number}", actual=325.0, weight=5.0)
        for name in names
        for number in range(20)
    ]
    rows[1:1] = [more(f"Indicatore {place}") for place in range(9)]
    paper = build(source_of(*rows))
    charts = [block for section in paper.sections for block in section.blocks if isinstance(block, ScoreBars)]

    assert [len(chart.rows) for chart in charts] == [20, 5]
    assert [cells.cells[0].text for cells in table(paper, "T1").rows[:-1]] == names
    assert table(paper, "T3-1").rows[3].cells[1].text == of_cell(LONG_OBJECTIVE)
    assert len(table(paper, "T4-1").rows) == 20 + 29
    assert sum(section.heading in names for section in paper.sections) == 25


def test_anchors_and_names_are_each_the_only_one() -> None:
    for audience in Audience:
        paper = example_paper(audience)
        anchors = [section.anchor for section in paper.sections]
        names = [name for section in paper.sections for block in section.blocks if (name := getattr(block, "name", ""))]
        assert len(set(anchors)) == len(anchors)
        assert len(set(names)) == len(names)
        assert all(re.fullmatch(r"[a-z0-9-]+", anchor) for anchor in anchors)


def test_levels_have_no_gaps_and_tables_whole_rows() -> None:
    for paper in (*map(example_paper, Audience), build(source_of(row()))):
        level = 0
        for section in paper.sections:
            assert section.level <= level + 1
            level = section.level
            for block in section.blocks:
                if isinstance(block, Table):
                    assert {len(row_.cells) for row_ in block.rows} <= {1, len(block.columns)}
