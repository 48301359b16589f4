"""The table of the indicators."""

from datetime import date

from pdo_xl.domain.values.entry import Percent
from pdo_xl.reports.goal_sheets.indicators import Indicators, indicators
from pdo_xl.reports.goal_sheets.source import Source
from tests.columns import REMINDERS, with_deadlines
from tests.reports.goal_sheets.plans import DATED, RUN, dated, first, source_of
from tests.support import HEADER, more, row


def headings(table: Indicators) -> list[str]:
    return [column.heading for column in table.columns]


def rows(table: Indicators) -> list[list[str]]:
    return [[cell.text for cell in line.cells] for group in table.groups for line in group]


def table_of(source: Source) -> Indicators:
    return indicators(source, first(source))


def test_the_columns_of_the_familiar_format() -> None:
    table = table_of(source_of(row(actual=325.0), more("Fatto", "Data", "31.12.2024", "31-12-2024")))
    assert headings(table) == ["Indicatore", "Tipo", "Atteso", "Effettivo", "Punteggio", "Stato"]
    assert rows(table) == [
        ["Indicatore", "Nr.", "650", "325", "50,00", "Parziale"],
        ["Fatto", "Data", "31.12.2024", "31-12-2024", "100,00", "Raggiunto"],
    ]
    score = table.groups[0][0].cells[4]
    assert (score.value, table.groups[0][0].cells[5].look) == (50.0, "Parziale")


def test_the_values_of_each_date_side_by_side_also_where_another_counts() -> None:
    table = table_of(source_of(dated(100.0, 200.0, 650.0), header=DATED, on=date(2024, 10, 1)))
    assert headings(table) == ["Indicatore", "Tipo", "Atteso", "30/06", "30/09", "31/12", "Punteggio", "Stato"]
    assert rows(table) == [["Indicatore", "Nr.", "650", "100", "200", "650", "30,77", "Parziale"]]


def test_a_reason_under_a_later_date_stands_below_with_that_date() -> None:
    table = table_of(source_of(dated(100.0, None, "NV: revocato"), header=DATED, on=date(2024, 10, 1)))
    assert rows(table) == [
        ["Indicatore", "Nr.", "650", "100", "–", "NV", "15,38", "Parziale"],
        ["31/12 – NV: revocato."],
    ]


def test_a_reason_stands_across_the_table_in_full() -> None:
    reason = "finanziamento revocato dalla Regione con nota del 3 marzo " * 6
    table = table_of(source_of(row(actual=f"NV: {reason}"), more(actual=5.0)))
    assert rows(table)[:2] == [
        ["Indicatore", "Nr.", "650", "NV", "–", "Non valutabile"],
        [f"NV: {reason.strip()}."],
    ]
    assert len(table.groups) == 2


def test_what_cannot_be_read_is_said_in_full_too() -> None:
    table = table_of(source_of(row(target="molti", actual=5.0)))
    assert rows(table)[0][2] == "molti"
    assert rows(table)[0][-1] == "Da verificare"
    assert rows(table)[1][0].startswith("Da verificare: ")


def test_unit_start_and_source_where_the_plan_has_them() -> None:
    header = [*HEADER, "U.M.", "Baseline", "Fonte dei dati"]
    table = table_of(source_of([*row(), "pratiche", 600.0, "Protocollo"], more(), header=header))
    assert headings(table)[:5] == ["Indicatore", "Tipo", "U.M.", "Partenza", "Atteso"]
    assert rows(table)[:2] == [
        ["Indicatore", "Nr.", "pratiche", "600", "650", "–", "–", "In corso"],
        ["Fonte dei dati: Protocollo"],
    ]


def test_a_sheet_to_be_filled_in_has_their_columns_and_no_dashes() -> None:
    table = table_of(source_of([*row(), None], header=[*HEADER, "Fonte"], blank=True))
    assert headings(table)[2:4] == ["Unità", "Partenza"]
    assert rows(table) == [["Indicatore", "Nr.", "", "", "650", "", "", "In corso"], ["Fonte: "]]


def test_a_number_under_a_type_of_percentage_shows_as_one() -> None:
    table = table_of(source_of(row(kind="%", target=0.9, actual=Percent(0.45))))
    assert rows(table)[0][2:4] == ["90%", "45%"]


def test_a_row_of_two_tests_has_two_lines() -> None:
    examined = with_deadlines([*row(actual=650.0), "30.06.2024"], on=date(2024, 12, 31))
    source = Source(examined.results, RUN)
    assert [line[:4] for line in rows(table_of(source))] == [
        ["Indicatore", "Nr.", "650", "650"],
        ["Indicatore – entro il giorno", "Data", "30.06.2024", rows(table_of(source))[1][3]],
    ]


def test_a_deadline_that_only_reminds_stands_below() -> None:
    examined = with_deadlines([*row(), "30.06.2024"], answers=REMINDERS, on=date(2024, 6, 1))
    assert rows(table_of(Source(examined.results, RUN)))[1:] == [["Scadenza: 30.06.2024"]]
