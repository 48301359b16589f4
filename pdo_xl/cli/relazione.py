"""`pdo-xl relazione`: the Relazione sulla performance, for the board or for citizens."""

from collections.abc import Iterator
from pathlib import Path
from typing import Unpack

import click

from pdo_xl.cli.common import (
    FileName,
    file_argument,
    json_option,
    leave_to_the_system,
    mode_option,
    on_option,
    overwrite_option,
)
from pdo_xl.cli.ending import DONE, WITH_ERRORS
from pdo_xl.cli.progress import ProgressBar
from pdo_xl.cli.say import say, say_json
from pdo_xl.domain.values.text import italian_date
from pdo_xl.hosts.file.disk.places import shown
from pdo_xl.reports.performance_report.audience import Audience
from pdo_xl.workbook.files.report_file import Choices, Report, report_of_file


@click.command(name="relazione")
@file_argument
@click.option(
    "--esito",
    "target",
    type=FileName(),
    help="Il documento da scrivere: il nome finisce in .docx, .pdf o .html. Serve, se non c'è --json.",
)
@click.option(
    "--per",
    "audience",
    type=click.Choice([audience.value for audience in Audience]),
    default=Audience.BOARD.value,
    callback=lambda _context, _option, chosen: Audience(chosen),
    help="nucleo (come senza l'opzione): tutto, con gli allegati. cittadini: breve, da pubblicare, senza nomi.",
)
@click.option(
    "--modello", "letterhead", type=FileName(), help="La carta intestata dell'ente, un .docx o .dotx da cui cominciare."
)
@on_option
@mode_option
@click.option("--senza-nomi", "without_names", is_flag=True, help="Senza i nomi delle persone, anche per il Nucleo.")
@overwrite_option
@json_option
def command(file: Path, target: Path | None, as_json: bool, **choices: Unpack[Choices]) -> int:
    """Scrive la Relazione sulla performance di FILE: risultati, scostamenti, com'è andato l'anno.

    I testi che può scrivere solo l'ufficio (presentazione, contesto, risorse…) stanno nel foglio Testi, che la prima
    Relazione aggiunge a FILE; finché uno è vuoto, nella Relazione per il Nucleo c'è un riquadro «Da completare». Un
    documento che c'è già non si sostituisce: qualcuno può averlo ritoccato. Con --json e senza --esito non si scrive
    niente.
    """
    if target is None and not as_json:
        raise click.UsageError("Manca --esito, per esempio --esito Relazione.docx (o .pdf, o .html).")
    with ProgressBar() as bar:
        report = report_of_file(file, target, progress=bar.tell, **choices)
    leave_to_the_system(report)
    if as_json:
        # Imported here: nobody else asks for it.
        from pdo_xl.reports.papers.plain import as_json as document

        say_json(document(report.paper))
    for sentence in _told(report):
        say(sentence, err=True)
    return WITH_ERRORS if report.source.errors else DONE


def _told(report: Report) -> Iterator[str]:
    source = report.source
    whom = "per i cittadini" if source.for_citizens else "per il Nucleo"
    made = f"{report.paper.title} ({whom}, dati al {italian_date(source.results.on)})"
    if report.target is None or report.replaced is None:
        yield f"{made}: niente è stato scritto."
    else:
        yield f"{made}: è in {shown(report.target)}.{report.replaced.told}"
    for finding, cell in report.personal:
        yield f"{finding.code} {cell}: {finding.message} {finding.suggestion}"
    if report.texts_told:
        yield report.texts_told
    if source.errors:
        errors = "Il piano ha un errore" if source.errors == 1 else f"Il piano ha {source.errors} errori"
        yield f"{errors}, e il documento lo dice nella prima pagina: quali sono, lo dice pdo-xl verifica."
