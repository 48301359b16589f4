"""What the workbook's button and ribbon call. Each works on the calling workbook and gives its closing message."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

import xlwings as xw

from pdo_xl.actions import calculate, examine
from pdo_xl.domain.plan import Field
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.visible import visible_lines
from pdo_xl.formulas import parameters
from pdo_xl.hosts.live import steps, undo
from pdo_xl.hosts.live.beside import results_beside
from pdo_xl.hosts.live.calling_parameters import key_of
from pdo_xl.hosts.live.finishing import without_pages
from pdo_xl.hosts.live.goal_sheet import goal_sheet
from pdo_xl.hosts.live.guide import show_guide
from pdo_xl.hosts.live.host import LiveHost, put_again, take_back_all
from pdo_xl.hosts.live.messages import (
    calculated_text,
    closing_text,
    examined_text,
    failure_text,
    gravest_first,
    missing_text,
    sorted_text,
    unknown_text,
    version_text,
)
from pdo_xl.hosts.live.monitoring import confronta, fotografa
from pdo_xl.hosts.live.next_finding import active_cell, next_finding, select
from pdo_xl.hosts.live.performance_report import performance_report
from pdo_xl.hosts.live.questions import QUESTION, SEPARATOR
from pdo_xl.hosts.live.quiet import Quiet
from pdo_xl.hosts.live.vba_calls import ask
from pdo_xl.hosts.this_run import this_run
from pdo_xl.reports.explanation.asked import NotExplained
from pdo_xl.reports.explanation.explain import explain
from pdo_xl.reports.explanation.words import message
from pdo_xl.sheet.names.buttons import Button
from pdo_xl.sheet.names.plan_columns import FIELD_LABELS
from pdo_xl.sheet.names.sheets import OBJECTIVES, PARAMETERS, SUMMARY, TO_DO
from pdo_xl.version import __version__


def esegui(nome: str, versione: str) -> str:
    """Run the macro of this name for the calling workbook; never raises. What begins with "!" is a failure.

    What begins with "?" is a question: what is typed comes back behind the name.
    """
    if versione != __version__:
        return version_text(versione)
    name, *typed = nome.split(SEPARATOR)
    macro = MACROS.get(name)
    if macro is None:
        return unknown_text(name)
    try:
        return visible_lines(macro(*typed))
    except Exception as error:  # noqa: BLE001 - VBA shows a sentence; a traceback would help nobody there
        return visible_lines(failure_text(error))


def mostra(nome: str, versione: str) -> None:
    """Run a macro and show its answer: on a Mac, where VBA does not wait for it."""
    said = esegui(nome, versione)
    if said.startswith(QUESTION):
        said = f"!Su Mac Excel non può chiedere: usare il comando pdo-xl {nome} (chiedere al tecnico)."
    if said:
        mode = "critical" if said.startswith("!") else "info"
        xw.Book.caller().app.alert(said.removeprefix("!"), "Piano degli Obiettivi", mode=mode)


def calcola_punteggi() -> str:
    """Score the plan; write the computed columns, Riepilogo, Segnalazioni and Registro, or nothing."""
    book = xw.Book.caller()
    host = LiveHost(book)
    host.state.refuse_unwritable()
    with Quiet(book, "PDO: calcolo dei punteggi in corso…") as quiet:
        calculated = calculate(host, this_run())
        witnesses = undo.witnesses_of(host, calculated.examined.read)
        host.write(calculated.writing)
        quiet.resume_or(host.take_back, host.finish)

    def closing() -> str:
        done = undo.Done(host.areas, witnesses, without_pages(host.finish), host.moves)
        undo.remember(host.state.full_name, done)
        steps.tell_of(host, done)
        plan = calculated.examined.read.plan
        if parameters.changed(key_of(book), plan.parameters or DEFAULTS):
            # The plan is written: formulas that stay as they were until the next recalculation are no failure of it.
            with suppress(Exception):
                ask(book, "RicalcolaFormule")
        return calculated_text(calculated) + missing_text(host.missing) + sorted_text(plan, host.state.ordered)

    return closing_text("Il calcolo è scritto nel foglio.", closing)


def verifica() -> str:
    """Check the plan without writing anything; select the first cell with one of the gravest findings."""
    book = xw.Book.caller()
    examined = examine(LiveHost(book), today=datetime.now().date())
    first = next((cell for _, cell in gravest_first(examined.located) if cell is not None), None)
    if first is not None:
        select(book, first)
    return examined_text(examined)


def annulla_ultimo_calcolo() -> str:
    """Put everything that the last calculation wrote back as it was."""
    book = xw.Book.caller()
    host = LiveHost(book)
    host.state.refuse_unwritable()
    with Quiet(book, "PDO: annullamento in corso…") as quiet:
        done = undo.last_calculation(host, book)
        host.state.open_up(book, [area.sheet for area in done.areas])
        take_back_all(book, done.areas, done.moves)
        quiet.resume_or(lambda: put_again(book, done.areas, done.moves), done.finish)
    undo.forget(host.state.full_name)
    steps.tell(steps.Step(done.areas, done.moves, done.finish, done, is_back=True))
    return "L'ultimo calcolo è annullato: le colonne calcolate e i fogli del programma sono come prima."


def prossima_segnalazione() -> str:
    """Select the cell of the finding that follows the active cell, in the order of Segnalazioni."""
    return next_finding(xw.Book.caller())


def spiega_riga() -> str:
    """Say of the active cell's row what was read, how it was scored, which findings touch it. Raises: NotExplained."""
    book = xw.Book.caller()
    cell = active_cell(book)
    if cell is None:
        raise NotExplained("Scegliere una cella della riga da spiegare e riprovare.")
    host = LiveHost(book)
    return message(explain(host, examine(host, today=datetime.now().date()), str(cell)))


def mostra_accanto() -> str:
    """Close the columns between objectives and results, or open them again."""
    return results_beside(xw.Book.caller())


def relazione() -> str:
    """Make the Relazione for the board, beside the workbook."""
    return performance_report(xw.Book.caller())


def scheda() -> str:
    """Make the sheet of the selected row's objective, beside the workbook."""
    return goal_sheet(xw.Book.caller())


def guida() -> str:
    """Open the guide in the browser, and say in short how it works."""
    where = "è aperta nel browser" if show_guide() else "è il file docs/guida.md del programma"
    return (
        f"1. Compilare la colonna «{FIELD_LABELS[Field.ACTUAL]}».\n"
        f"2. Premere {Button.CALCULATE}: si aggiornano le colonne calcolate, {SUMMARY}, {TO_DO}, {OBJECTIVES} "
        "e gli altri fogli; le colonne degli uffici non si toccano.\n"
        f"3. Con {Button.NEXT_FINDING} si passa da una cella da correggere all'altra.\n"
        f"4. {Button.EXPLAIN} dice come viene il punteggio della riga scelta.\n"
        f"5. {Button.UNDO} rimette tutto com'era.\n"
        f"Ogni parametro è spiegato nel foglio {PARAMETERS}; la guida completa {where}."
    )


def attiva_altra_cartella() -> str:
    """Say what to use where it cannot be done from here: in Excel for Mac and in LibreOffice."""
    return (
        "Da qui non si può attivare un'altra cartella: si può in Excel per Windows, oppure con il comando "
        "pdo-xl attiva seguito dal nome del file (chiedere al tecnico)."
    )


def distribuisci() -> str:
    """Say what to use where it cannot be done from here: in Excel for Mac and in LibreOffice."""
    return _BY_COMMAND.format("distribuire il piano", "pdo-xl distribuisci")


def raccogli() -> str:
    """Say what to use where it cannot be done from here: in Excel for Mac and in LibreOffice."""
    return _BY_COMMAND.format("raccogliere i file distribuiti", "pdo-xl raccogli")


_BY_COMMAND = "Da qui non si può {}: si può in Excel per Windows, oppure con il comando {} (chiedere al tecnico)."

MACROS: dict[str, Callable[..., str]] = {
    macro.__name__: macro
    for macro in (
        calcola_punteggi,
        verifica,
        annulla_ultimo_calcolo,
        prossima_segnalazione,
        spiega_riga,
        mostra_accanto,
        relazione,
        scheda,
        guida,
        fotografa,
        confronta,
        distribuisci,
        raccogli,
        attiva_altra_cartella,
    )
}
"""The macros by the names that the workbook uses."""
