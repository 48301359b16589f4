"""The sheet of the objective that a person points at, as a document of Word beside the open workbook."""

import xlwings as xw

from pdo_xl.actions import examine
from pdo_xl.hosts.live.host import LiveHost
from pdo_xl.hosts.live.new_file import folder_of, free_name, make_new
from pdo_xl.hosts.live.next_finding import active_cell
from pdo_xl.hosts.this_run import document_time, this_run
from pdo_xl.reports.explanation.asked import NotExplained


def goal_sheet(book: xw.Book) -> str:
    """Make it, and say where it is. Raises: NotExplained, FileRefused, NoPlan, MissingExtra."""
    # Imported here: the buttons that are pressed every day do without.
    from pdo_xl.reports.goal_sheets.build import goal_sheets
    from pdo_xl.reports.goal_sheets.files import sheet_names
    from pdo_xl.reports.goal_sheets.formats import SheetFormat
    from pdo_xl.reports.goal_sheets.selected import selected
    from pdo_xl.reports.goal_sheets.source import gather
    from pdo_xl.reports.papers.writers import writer

    cell = active_cell(book)
    if cell is None:
        raise NotExplained("Scegliere una cella della riga dell'obiettivo e riprovare.")
    host, run = LiveHost(book), this_run()
    folder = folder_of(host.state.full_name)
    # Staff type in it: PDF is for paper.
    write = writer(SheetFormat.DOCX)
    examined = examine(host, today=run.now.date())
    number = selected(examined, host.grids(), str(cell)).objective.number
    source = gather(
        examined.read,
        examined.results,
        host.grids(),
        run._replace(now=document_time(run.now)),
        file_format=SheetFormat.DOCX,
    )
    (made,) = goal_sheets(source, objective=number)
    (name,) = sheet_names([made], examined.results.year, SheetFormat.DOCX)
    content = write(made.paper)
    path = free_name(folder / name)
    make_new(path, content)
    lines = [
        f"Scheda dell'obiettivo n. {number} ({made.sector}): «{path.name}», nella cartella «{folder}».",
        *([f"«{name}» c'era già, e resta com'è."] if path.name != name else []),
        "Si apre con Word o con LibreOffice: si completa, si stampa e si firma.",
    ]
    return "\n".join(lines)
