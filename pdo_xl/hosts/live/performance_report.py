"""The Relazione as a document of Word beside the open workbook, from what stands there now, saved or not."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import xlwings as xw

from pdo_xl.domain.values.text import italian_date
from pdo_xl.hosts.live.host import LiveHost
from pdo_xl.hosts.live.new_file import folder_of, free_name, make_new
from pdo_xl.hosts.this_run import document_time, this_run
from pdo_xl.sheet.names.buttons import Button
from pdo_xl.sheet.names.sheets import TEXTS

if TYPE_CHECKING:
    from pdo_xl.reports.performance_report.source import Source


def performance_report(book: xw.Book) -> str:
    """Make it, and say where it is. Raises: FileRefused, NoPlan, ParameterError, MissingExtra."""
    # Imported here: the buttons that are pressed every day do without.
    from pdo_xl.reports.papers.docx.writer import write
    from pdo_xl.reports.performance_report.build import build
    from pdo_xl.reports.performance_report.gather import gather
    from pdo_xl.reports.performance_report.texts import missing_texts

    host, run = LiveHost(book), this_run()
    folder = folder_of(host.state.full_name)
    source = gather(host, run, made=document_time(run.now))
    results = source.results
    year = "" if results.year is None else f"_{results.year}"
    wanted = folder / f"Relazione{year}_al_{results.on:%d%m%Y}.docx"
    content = write(build(source))
    path = free_name(wanted)
    make_new(path, content)
    lines = [
        f"Relazione per il Nucleo, dati al {italian_date(results.on)}: «{path.name}», nella cartella «{folder}».",
        *([f"«{wanted.name}» c'era già, e resta com'è."] if path != wanted else []),
        *_to_do(source, len(missing_texts(source))),
        f"Si apre con Word o con LibreOffice. In PDF, o per i cittadini: pdo-xl {Button.REPORT.lower()}.",
    ]
    return "\n".join(lines)


def _to_do(source: "Source", missing: int) -> Iterator[str]:
    """What keeps the document from being finished."""
    if source.errors:
        there = "c'è un errore" if source.errors == 1 else f"ci sono {source.errors} errori"
        yield f"Attenzione: nel piano {there}, e la prima pagina lo dice: quali, lo dice {Button.CHECK}."
    if not source.has_texts_sheet:
        yield (
            f"In questa cartella non c'è il foglio «{TEXTS}» del programma, in cui scrivere i testi: a cartella chiusa "
            "lo aggiunge pdo-xl aggiorna."
        )
    elif missing:
        texts = "Manca ancora un testo" if missing == 1 else f"Mancano ancora {missing} testi"
        yield f"{texts}: si scrivono nel foglio «{TEXTS}», e la Relazione si rifà."
