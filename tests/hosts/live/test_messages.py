"""What the buttons say when they are done, or when they are not."""

import re
from datetime import date, datetime

import pytest

from pdo_xl import __version__
from pdo_xl.actions import calculate, examine
from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.finding import Finding, Gravity
from pdo_xl.hosts.live import macros
from pdo_xl.hosts.live.messages import (
    calculated_text,
    examined_text,
    failure_text,
    finding_text,
    missing_text,
    sorted_text,
)
from pdo_xl.sheet.names.parameters import PARAMETERS_HEADERS
from pdo_xl.sheet.run import Run
from pdo_xl.sheet.writing.findings import Located
from tests.hosts.live.buttons import press
from tests.hosts.live.engine import Excel
from tests.hosts.live.pages import ComError
from tests.support import MemoryGrid, MemoryHost, more, plan_of, row, sheet_of


def test_after_the_writing_no_failure_says_that_nothing_was_written(
    excel: Excel, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = excel.state()

    def fail(_: object) -> str:
        raise ZeroDivisionError("rotto\x1b")

    monkeypatch.setattr(macros, "calculated_text", fail)
    assert press("calcola_punteggi") == (
        "!Il calcolo è scritto nel foglio. Poi qualcosa non è riuscito: dire al tecnico: ZeroDivisionError: rotto\\x1b"
    )
    assert excel.state() != before
    assert press("annulla_ultimo_calcolo").startswith("L'ultimo calcolo è annullato")
    assert excel.state() == before


def test_the_closing_message_is_short_and_says_what_changed(excel: Excel) -> None:
    lines = press("calcola_punteggi").split("\n")
    assert len(lines) <= 12
    assert re.fullmatch(
        r"Al 31/12/2024, monitoraggio: indicatori con un punteggio \d+ su \d+ \(\d+ %\)\. \d+ errori, .*\.", lines[0]
    )
    assert re.fullmatch(r"SF \(Beffa\): [\d,]+", lines[1])
    assert re.fullmatch(r"Ente: [\d,]+", lines[-2])
    assert re.fullmatch(r"\d+ punteggi cambiati\.", lines[-1])
    assert press("calcola_punteggi").endswith("\n0 punteggi cambiati.")


@pytest.mark.parametrize("version", ["0.0.9", ""])
def test_another_version_is_refused(excel: Excel, version: str) -> None:
    assert macros.esegui("calcola_punteggi", version) == (
        f"!La cartella è per la versione {version or 'sconosciuta'} di pdo_xl, ma qui è installata la {__version__}: "
        "chiedere al tecnico di eseguire pdo-xl aggiorna su questo file, o di installare la versione della cartella."
    )
    assert excel.calls == []


def test_an_unknown_command_is_refused(excel: Excel) -> None:
    assert press("formatta_disco") == (
        "!Il comando «formatta_disco» non esiste in questa versione di pdo_xl: chiedere al tecnico di eseguire pdo-xl diagnosi."
    )


@pytest.mark.parametrize(
    "error",
    [
        ComError(-2147418111),
        ComError(-2147352567, (0, None, None, None, 0, -2146777998)),
        type("ExcelBusyError", (Exception,), {})(),
    ],
)
def test_a_cell_being_edited_is_said(excel: Excel, error: Exception) -> None:
    excel.fail_at, excel.error = 1, error
    assert press("calcola_punteggi") == "!Finire di scrivere nella cella (Invio) e riprovare."


def test_a_sorted_plan_is_calculated_with_a_warning(excel: Excel) -> None:
    excel.pages["Piano"].ordered = True
    last = press("calcola_punteggi").splitlines()[-1]
    assert last.startswith("Attenzione: il foglio «Piano» è ordinato, e le righe di continuazione possono essersi")
    excel.pages["Piano"].ordered = False
    assert "Attenzione" not in press("calcola_punteggi")


def test_many_sectors_and_one_changed_score_fit_on_twelve_lines() -> None:
    rows = [row(f"S{at}", actual=650.0, manager=f"Dirigente {at}") for at in range(12)]
    made = calculate(MemoryHost(sheet_of(*rows)), Run(datetime(2024, 12, 31), "prova", "0"), on=date(2024, 12, 31))
    lines = calculated_text(made).split("\n")
    assert len(lines) <= 12
    assert lines[1] == "S0 (Dirigente 0): 100,0"
    assert lines[-3] == "… e altri 4: nel foglio Riepilogo ci sono tutti i settori."
    assert lines[-2:] == ["Ente: 100,0", "12 punteggi cambiati."]


def test_a_score_that_there_is_not_is_said_in_words() -> None:
    made = calculate(MemoryHost(sheet_of(row())), Run(datetime(2024, 12, 31), "prova", "0"), on=date(2024, 6, 30))
    lines = calculated_text(made).split("\n")
    assert lines[1:] == ["SF (Rossi): nessun dato", "Ente: nessun dato", "0 punteggi cambiati."]
    made = calculate(
        MemoryHost(sheet_of(row(actual=650.0))), Run(datetime(2024, 12, 31), "prova", "0"), on=date(2024, 6, 30)
    )
    assert calculated_text(made).endswith("\nUn punteggio cambiato.")


def test_only_a_sorted_sheet_with_continuation_rows_is_warned_of() -> None:
    assert sorted_text(plan_of(row(), row(objective="Due")), {"Piano"}) == ""
    assert sorted_text(plan_of(row(), more()), {"Altro"}) == ""
    assert sorted_text(plan_of(row(), more()), {"Piano"}).startswith("\nAttenzione: il foglio «Piano» è ordinato")


def test_a_plan_without_findings() -> None:
    confirmed = MemoryGrid("Parametri", [["Parametri"], [], PARAMETERS_HEADERS, ["parametri_confermati", "si"]])
    payments = row(objective="Ridurre i tempi di pagamento", actual=650.0)
    examined = examine(MemoryHost(sheet_of(payments), confirmed), today=date(2024, 12, 31))
    assert examined_text(examined) == f"{examined.completeness}\nNessuna segnalazione."


def test_a_long_finding_is_cut_and_one_without_a_cell_has_a_dash() -> None:
    finding = Finding("PDO001", Gravity.NOTE, None, "a" * 500)
    text = finding_text(Located(finding, None))
    assert text.startswith("– – nota: aaa")
    assert text.endswith("…")
    assert len(text) < 200


def test_an_error_of_ours_is_its_own_sentence_and_a_bug_is_named() -> None:
    assert failure_text(ParameterError("Parametri!B5: serve altro.")) == "!Parametri!B5: serve altro."
    assert failure_text(ZeroDivisionError("rotto")).endswith("dire al tecnico: ZeroDivisionError: rotto")


def test_sheets_that_are_not_there_are_named_with_what_brings_them() -> None:
    assert missing_text(()) == ""
    assert missing_text(("Da fare",)) == (
        "\nIn questa cartella non c'è «Da fare»: pdo-xl aggiorna, a cartella chiusa, lo aggiunge."
    )
    assert missing_text(("Da fare", "Obiettivi")) == (
        "\nIn questa cartella non ci sono «Da fare» e «Obiettivi»: pdo-xl aggiorna, a cartella chiusa, li aggiunge."
    )
