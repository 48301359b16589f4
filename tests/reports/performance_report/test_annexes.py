"""Annexes A to D."""

from dataclasses import replace
from datetime import date, datetime

from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.reports.papers.model import Paragraph
from pdo_xl.reports.performance_report.annexes import sections
from pdo_xl.reports.performance_report.source import Audience
from pdo_xl.sheet.reading.log import LogRow
from tests.reports.performance_report.sources import example, source_of, table, texts_of
from tests.support import row

CALCULATED = LogRow(datetime(2025, 1, 10, 8, 5), "Bruni", "0.2.0", date(2024, 12, 31), "consuntivo", 3.0, 75.005, "")


def test_four_of_them_for_the_board_and_none_for_citizens() -> None:
    source = source_of(row(actual=650.0))
    assert [(one.number, one.heading) for one in sections(source)] == [
        ("A", "Tutti gli indicatori"), ("B", "Parametri"), ("C", "Segnalazioni"), ("D", "Registro dei calcoli"),
    ]  # fmt: skip
    assert list(sections(replace(source, audience=Audience.CITIZENS))) == []


def test_every_indicator_is_found_again_in_the_plan() -> None:
    rows = texts_of(table(list(sections(example())), "A"))
    assert len(rows) == 159
    assert rows[1][:4] == ["SF", "2", "Piano!4", "Bidoni venduti nel periodo gennaio-marzo"]


def test_every_parameter_as_people_write_it() -> None:
    parameters = replace(
        DEFAULTS, confirmed=True, sector_weights={"sf": 20.0}, board_members=("Anna Neri", "Ugo Bianchi"), cap=110.0
    )
    found = table(list(sections(source_of(row(), parameters=parameters))), "B")
    told = {cells[0].rpartition("(")[2].rstrip(")"): (cells[1], cells[2]) for cells in texts_of(found)}
    assert told["parametri_confermati"] == ("si", "no")
    assert told["pesi_settori"] == ("sf = 20", "vuoto")
    assert told["componenti_organo"] == ("Anna Neri; Ugo Bianchi", "vuoto")
    assert told["organo_valutazione"] == ("Nucleo di valutazione", "Nucleo di valutazione")
    assert {row.cells[1].text for row in found.rows if row.strong} == {"si", "sf = 20", "Anna Neri; Ugo Bianchi", "110"}


def test_the_calculations_with_their_users_only_where_names_may_stand() -> None:
    source = replace(source_of(row()), log=[CALCULATED, CALCULATED._replace(when=None, body=None, indicators=None)])
    assert texts_of(table(list(sections(source)), "D")) == [
        ["10/01/2025 08:05", "Bruni", "0.2.0", "31/12/2024", "consuntivo", "3", "75,01", "–"],
        ["–", "Bruni", "0.2.0", "31/12/2024", "consuntivo", "–", "–", "–"],
    ]
    assert "Bruni" not in str(texts_of(table(list(sections(replace(source, without_names=True))), "D")))
    many = table(list(sections(replace(source, log=[CALCULATED] * 203))), "D")
    assert (len(many.rows), many.note) == (200, "I primi 3 calcoli sono solo nel foglio Registro.")


def test_nothing_to_list() -> None:
    *_, findings, log = sections(replace(source_of(row()), findings=()))
    assert findings.blocks == (Paragraph("Il controllo del piano non ha trovato niente da segnalare."),)
    assert log.blocks == (Paragraph("Nel Registro non c'è ancora nessun calcolo."),)


def test_parameters_that_name_people_are_left_out_where_names_are() -> None:
    source = source_of(row(), parameters=replace(DEFAULTS, board_members=("Anna Neri",)))

    assert "Anna Neri" in str(texts_of(table([*sections(source)], "B")))
    assert "Anna Neri" not in str(texts_of(table([*sections(replace(source, without_names=True))], "B")))
