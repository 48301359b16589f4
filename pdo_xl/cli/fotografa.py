"""`pdo-xl fotografa`: freeze the plan as it stands on a day."""

from datetime import date
from pathlib import Path

import click

from pdo_xl.cli.common import Day, file_argument, json_option, leave_to_the_system
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.progress import ProgressBar
from pdo_xl.cli.say import say, say_json
from pdo_xl.domain.snapshot import SnapshotKind
from pdo_xl.domain.values.plural import plural
from pdo_xl.domain.values.text import italian, italian_date
from pdo_xl.version import __version__
from pdo_xl.workbook.files.photograph_file import PhotographedFile, photograph_file


@click.command(name="fotografa")
@file_argument
@click.option("--al", "day", type=Day(), required=True, help="Il giorno della fotografia, per esempio 30/06/2024.")
@click.option(
    "--tipo",
    "kind",
    type=click.Choice([kind.value for kind in SnapshotKind]),
    default=SnapshotKind.CHECK.value,
    help="approvazione: il piano approvato; verifica: un controllo durante l'anno (se non si dice altro); consuntivo: "
    "i risultati finali, dove ciò che manca vale 0.",
)
@click.option("--atto", "act", default="", metavar="ATTO", help='L\'atto di approvazione, per esempio "DGC 45/2024".')
@click.option("--di-nuovo", "again", is_flag=True, help="Ne fa un'altra dello stesso giorno e tipo; la prima resta.")
@click.option("--prova", "dry", is_flag=True, help="Mostra che cosa fotograferebbe, senza scrivere niente.")
@json_option
def command(file: Path, day: date, kind: str, act: str, again: bool, dry: bool, as_json: bool) -> int:
    """Fotografa il piano di FILE com'è a un giorno, nel foglio Fotografie.

    Una riga per indicatore: che cosa ci si aspettava, che cosa risultava, punteggio, stato e andamento. Le righe si
    aggiungono soltanto: servono a confrontare le verifiche (pdo-xl confronta) e a vedere che cosa è cambiato dopo
    l'approvazione. Il piano non si tocca; del file resta accanto una copia con data e ora.
    """
    with ProgressBar() as bar:
        answer = photograph_file(file, day, kind=SnapshotKind(kind), act=act, again=again, dry=dry, progress=bar.tell)
    leave_to_the_system(answer)
    if as_json:
        from pdo_xl.reports.comparison import photograph_document

        say_json(photograph_document(answer.photograph, __version__, str(file)))
    for warning in answer.photograph.warnings:
        say(f"Attenzione: {warning}", err=True)
    say(_taken(answer), err=True)
    say("Prova: nulla è stato scritto." if dry else f"Scritto {file}.{answer.written.replaced.told}", err=True)
    return DONE


def _taken(answer: PhotographedFile) -> str:
    snapshot, results = answer.photograph.snapshot, answer.photograph.examined.results
    which = f"{snapshot.kind}, rifatta" if snapshot.again else str(snapshot.kind)
    act = f", {snapshot.act}" if snapshot.act else ""
    score = "nessun dato" if results.body is None else f"{italian(results.body)} su 100"
    return (
        f"Fotografia al {italian_date(snapshot.day)} ({which}{act}), {results.parameters.mode}: "
        f"{plural(len(results.objectives), 'obiettivo', 'obiettivi')}, "
        f"{plural(len(snapshot.rows), 'indicatore', 'indicatori')}; punteggio dell'ente: {score}."
    )
