"""`pdo-xl attiva`: give an office's own workbook the computed columns, the sheets, the button and the macros."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pdo_xl.cli.commands import WORDS_TYPED
from pdo_xl.cli.common import (
    MAPPING_TYPED,
    FileName,
    columns_option,
    file_argument,
    on_terminal,
    overwrite_option,
)
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.progress import ProgressBar
from pdo_xl.cli.say import say
from pdo_xl.domain.errors import NoPlan, ParameterError
from pdo_xl.domain.question import Question
from pdo_xl.domain.rules.pdo101_no_plan import option_name
from pdo_xl.sheet.names.sheets import CONFIGURATION, PARAMETERS
from pdo_xl.sheet.reading.recognition import Recognition
from pdo_xl.sheet.writing.computed import namesakes_told

if TYPE_CHECKING:
    from pdo_xl.actions import Examined
    from pdo_xl.workbook.activation.activate_file import Activation


@click.command(name="attiva")
@file_argument
@click.option(
    "--esito",
    "target",
    type=FileName(),
    help="Il file .xlsm da scrivere; senza, quello di FILE con estensione .xlsm.",
)
@overwrite_option
@columns_option
@click.option(
    "--come",
    "sister",
    type=FileName(),
    metavar="ALTRO",
    help="Prende le risposte che vanno bene anche qui dal foglio Parametri di ALTRO, una cartella già attivata.",
)
@click.option("--si", "yes", is_flag=True, help="Prende le risposte più probabili senza chiedere, e dice quali.")
@click.option("--prova", "dry", is_flag=True, help="Dice che cosa riconosce e che cosa aggiungerebbe, senza scrivere.")
def command(
    file: Path,
    target: Path | None,
    overwrite: bool,
    mapping: dict[str, str],
    sister: Path | None,
    yes: bool,
    dry: bool,
) -> int:
    """Attiva la cartella di lavoro FILE dell'ufficio: colonne calcolate, fogli, pulsante, scheda PDO e macro.

    Tutto ciò che l'ufficio ha nel file resta: testi, formati, commenti, immagini, grafici, filtri, macro e pulsanti
    propri. Il piano è calcolato una volta, come con pdo-xl calcola. Un FILE .xlsx resta com'è, e accanto nasce il
    .xlsm; per tornare indietro c'è pdo-xl disattiva.

    Se non si capisce quale colonna è quale, su un terminale lo chiede, con le prime celle di ogni colonna; altrove dice
    il comando da copiare. Le risposte restano nel foglio Parametri.
    """
    # Imported here: it loads what draws sheets and reads macros, which --help does without.
    from pdo_xl.workbook.activation.activate_file import activate_file, recognise_file

    if sister is not None:
        mapping = {**_like(file, sister), **mapping}
        # The command to copy, if one is needed, says all of it.
        click.get_current_context().meta[MAPPING_TYPED] = mapping

    def activation() -> "Activation":
        with ProgressBar() as bar:
            return activate_file(file, target=target, overwrite=overwrite, mapping=mapping, dry=dry, progress=bar.tell)

    recognition: Recognition | None = None
    if on_terminal() and not (yes or dry):
        recognition = recognise_file(file, mapping)
        if recognition.offer is not None:
            mapping, recognition = {**mapping, **_offered(recognition.offer)}, None
    try:
        done = activation()
    except (NoPlan, ParameterError) as error:
        answers = _answers(file, mapping, error, yes=yes, dry=dry)
        if not answers:
            # What was recognised is what the person needs to answer.
            if dry:
                _show(recognise_file(file, mapping), {})
            raise
        mapping, recognition = {**mapping, **answers}, None
        done = activation()
    # What was recognised before holds, if nobody said anything since.
    recognition = recognition or recognise_file(file, mapping)
    if dry:
        sheets = done.calculated.examined.read.sheets
        _show(recognition, {sheet.layout.sheet: len(sheet.rows) for sheet in sheets})
        _show_first_rows(done.calculated.examined, file, mapping)
        _show_additions(done, mapping)
        _show_offer(recognition, mapping)
    else:
        _say_doubts(recognition)
    if told := done.calculated.own.told:
        say(told, err=True)
    say(done.calculated.examined.completeness, err=True)
    written = f"Attivata: {done.written.target}.{done.written.replaced.told}"
    say("Prova: nulla è stato scritto." if dry else written, err=True)
    return DONE


def _like(file: Path, sister: Path) -> dict[str, str]:
    """The answers of a sister workbook that fit, and a sentence that says which."""
    from pdo_xl.workbook.activation.ask_file import answers_like

    answers, unfit = answers_like(file, sister)
    taken = "; ".join(f"{option_name(name)}={value}" for name, value in answers.items()) or "nessuna risposta"
    left = "; ".join(f"{option_name(name)} ({why})" for name, why in unfit.items())
    say(f"Da «{sister}»: {taken}{f'. Non vanno bene qui: {left}' if left else ''}.", err=True)
    return answers


def _offered(question: Question) -> dict[str, str]:
    """What a person says besides of a plan that can be read."""
    # Imported here: most plans leave nothing open.
    from pdo_xl.cli.prompts import offered

    return offered(question)


def _answers(
    file: Path, mapping: Mapping[str, str], error: NoPlan | ParameterError, *, yes: bool, dry: bool
) -> dict[str, str]:
    """The answers to what the plan leaves open, where there is somebody to ask or the likeliest ones will do."""
    if not isinstance(error, NoPlan) or not error.questions:
        return {}
    # Imported here: most plans leave nothing open.
    from pdo_xl.cli.prompts import asked, best_taken

    if yes:
        return best_taken(file, mapping)
    return asked(file, mapping) if on_terminal() and not dry else {}


def _show(recognition: Recognition, indicators: Mapping[str, int]) -> None:
    # Imported here: --help does without.
    from pdo_xl.cli.recognised import recognition_lines

    for line in recognition_lines(recognition, indicators):
        say(line)


def _show_offer(recognition: Recognition, mapping: Mapping[str, str]) -> None:
    """Say how to take what is offered, and how not to."""
    # Imported here: --help does without.
    from pdo_xl.cli.recognised import offer_lines

    words = [word for word in click.get_current_context().meta[WORDS_TYPED] if word != "--prova"]
    for line in offer_lines(recognition, words, mapping):
        say(line)


def _show_first_rows(examined: "Examined", file: Path, mapping: Mapping[str, str]) -> None:
    """Say of the first row of each type what was read of its values, and how to ask about any other."""
    # Imported here: --help does without.
    from pdo_xl.cli.command_line import command_line, with_columns
    from pdo_xl.reports.explanation.first_rows import first_rows

    rows = first_rows(examined)
    if rows:
        say("La prima riga di ogni tipologia, come è letta:")
    for row in rows:
        say(f"   {row.text}")
    if rows:
        words = with_columns(["pdo-xl", "spiega", str(file), rows[0].cell], mapping)
        say(f"Di ogni riga dice tutto: {command_line(words)}")


def _show_additions(done: "Activation", mapping: Mapping[str, str]) -> None:
    """Say what would be added."""
    writing = done.calculated.writing
    bare = [plan.name for plan in writing.plan_sheets if not plan.has_computed_columns]
    if bare:
        names = ", ".join(f"«{name}»" for name in bare)
        own = max(len(plan.computed) for plan in writing.plan_sheets)
        count = {6: "sei", 7: "sette"}[own]
        say(f"Si aggiungono in {names} le {count} colonne calcolate, e sopra le prime due il pulsante.")
    for sentence in namesakes_told(done.calculated.examined.read.sheets):
        say(sentence)
    say(f"Fogli che si aggiungono: {', '.join([*writing.new_sheets, f'{CONFIGURATION} (nascosto)'])}.")
    say("Si aggiungono anche la scheda PDO della barra multifunzione e le macro.")
    if mapping:
        rows = "; ".join(f"{name}: {value}" for name, value in mapping.items())
        say(f"Nel foglio {PARAMETERS} si conserva ciò che è stato indicato: {rows}.")


def _say_doubts(recognition: Recognition) -> None:
    """Say which headers were read with a doubt: nothing is guessed in silence."""
    if recognition.doubts:
        from pdo_xl.cli.recognised import doubt_text

        listed = "; ".join(doubt_text(cell) for cell in recognition.doubts)
        say(f"Intestazioni da guardare: {listed}. Come correggere: pdo-xl attiva --prova.", err=True)
