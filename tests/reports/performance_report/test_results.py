"""The body's results."""

from datetime import date

from pdo_xl.reports.papers.model import Paragraph, Tone
from pdo_xl.reports.performance_report import results
from pdo_xl.reports.performance_report.audience import Audience
from tests.reports.performance_report.sources import example, source_of, table, texts_of
from tests.support import row


def test_sectors_of_the_example() -> None:
    found = table([*results.sections(example())], "T1")

    share = "89\N{NO-BREAK SPACE}%"
    assert texts_of(found)[2] == [
        "SC", "Comelli", "21", "9", "5", "5", "2", "76,76", "68,32 – 79,32", share, "0", "1",
    ]  # fmt: skip
    assert texts_of(found)[-1] == [
        "Ente", "–", "114", "60", "15", "31", "8", "75,01", "71,83 – 75,91", "96\N{NO-BREAK SPACE}%", "–", "5",
    ]  # fmt: skip
    assert found.note == "Il punteggio dell'ente è la media dei settori."
    assert "Responsabile" not in [column.heading for column in table([*results.sections(
        example(Audience.CITIZENS))], "T1").columns]  # fmt: skip


def test_citizens_are_told_under_the_table_how_figures_come_about() -> None:
    note = table([*results.sections(example(Audience.CITIZENS))], "T1").note

    assert "Un obiettivo è raggiunto da 95 punti su 100, raggiunto in parte da 60." in note
    assert "Un risultato che manca non conta; una scadenza passata senza risultato vale 0." in note
    assert "Peso con un dato: la parte di ciò che si può valutare che ha un risultato." in note


def test_beside_long_names_of_sectors_there_are_none_of_people() -> None:
    source = source_of(row("Settore Pianificazione, Ambiente, Edilizia", actual=650.0))
    headings = [column.heading for column in table([*results.sections(source)], "T1").columns]

    assert headings[:2] == ["Settore", "Obiettivi"]


def test_how_far_and_when_of_the_example() -> None:
    _, section = results.sections(example())

    assert texts_of(table([section], "T2")) == [
        ["raggiunto", "0", "22", "2", "0", "0", "24"],
        ["raggiunto in parte", "0", "0", "4", "1", "0", "5"],
        ["non raggiunto", "0", "0", "13", "6", "0", "19"],
        ["non misurabile", "0", "0", "0", "0", "0", "0"],
        ["Totale", "0", "22", "19", "7", "0", "48"],
    ]
    assert section.blocks[-1] == Paragraph("Gli altri 66 obiettivi non hanno una data.")


def test_how_many_objectives_have_no_date() -> None:
    dated = row(kind="Data", target=date(2024, 6, 30), actual=date(2024, 6, 1))

    assert [*results.sections(source_of(row(actual=650.0)))][1].blocks == (Paragraph("Nessun obiettivo ha una data."),)
    assert [*results.sections(source_of(dated, row(objective="B")))][1].blocks[-1] == (
        Paragraph("L'altro obiettivo non ha una data.")
    )
    assert len([*results.sections(source_of(dated))][1].blocks) == 1


def test_weights_that_do_not_make_a_hundred_are_said_in_red() -> None:
    section = next(results.sections(source_of(row(actual=650.0, weight=90.0))))

    [told] = [block for block in section.blocks if isinstance(block, Paragraph)]
    assert told.tone is Tone.ALARM
    assert told.text == (
        "Settore SF: i pesi sommano a 90, non a 100. I punteggi sono calcolati sui pesi così come sono."
    )


def test_a_plan_without_results_has_words_for_scores_and_its_deadlines() -> None:
    source = source_of(row(kind="Data", target=date(2025, 6, 30)), row("GT", "LAV"))
    section = next(results.sections(source))

    assert [cells[7] for cells in texts_of(table([section], "T1"))] == ["nessun dato"] * 3
    assert texts_of(table([section], "Scadenze"))[-1] == ["altri anni", "1"]


def test_charts_of_many_sectors_stand_above_their_table() -> None:
    rows = [row(f"S{place}", "U", objective=f"O{place}", actual=650.0) for place in range(21)]
    section = next(results.sections(source_of(*rows)))

    assert [getattr(block, "name", "") for block in section.blocks] == [
        "C1", "C1-pagina-2", "C2", "C2-pagina-2", "T1",
    ]  # fmt: skip
