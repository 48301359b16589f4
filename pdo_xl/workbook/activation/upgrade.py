"""Brings an activated workbook to the installed version; what the staff wrote stays."""

from collections.abc import Callable, Sequence

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.book import sheet_marks, sheet_parts, workbook_part
from pdo_xl.ooxml.calculation import open_as_it_is
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.workbook_part import WorkbookPart
from pdo_xl.ooxml.worksheet.panes import mend_panes
from pdo_xl.ooxml.worksheet.sheet_tree import SheetTree
from pdo_xl.sheet.blocks import PlanSheet, Writing
from pdo_xl.sheet.names.own_sheets import CARRIED_SHEETS, NEEDED_SHEETS, SHEET_MARK
from pdo_xl.sheet.names.sheets import CONFIGURATION, PARAMETERS
from pdo_xl.sheet.ours import OwnSheets
from pdo_xl.sheet.reading.parameters import ReadParameters
from pdo_xl.version import __version__
from pdo_xl.workbook.activation import record
from pdo_xl.workbook.activation.activate import add_what_is_missing, mark_columns, mark_sheets
from pdo_xl.workbook.activation.button import add_button_to, is_lost, mend_button, remove_button
from pdo_xl.workbook.activation.colours import recolour
from pdo_xl.workbook.activation.header_messages import explain_headers
from pdo_xl.workbook.activation.new_parameters import add_new_parameters
from pdo_xl.workbook.activation.program import (
    add_configuration,
    find_program,
    put_modules,
    write_project_anew,
)
from pdo_xl.workbook.activation.refusing import refusing_odd_content
from pdo_xl.workbook.activation.ribbon_graft import update_ribbon
from pdo_xl.workbook.activation.two_states import show_two_states
from pdo_xl.workbook.own_sheets.configuration_sheet import SETTINGS
from pdo_xl.workbook.program.vba_edit import outdated

_LOOKS: tuple[tuple[Callable[[Package, Sequence[PlanSheet]], bool], str], ...] = (
    (recolour, "Cambiati i colori degli stati: si distinguono anche da chi confonde il rosso e il verde."),
    (
        show_two_states,
        "La colonna Stato è più larga, e colora anche le righe con due stati, del valore e della scadenza.",
    ),
    (
        explain_headers,
        "Le intestazioni delle colonne del programma dicono che cosa contengono, quando si selezionano.",
    ),
)
"""What the plan's sheets look like in this version, and what is said where they did not."""


def upgrade(package: Package, plans: Sequence[PlanSheet], own: OwnSheets, parameters: ReadParameters) -> list[str]:
    """Change in a workbook what differs from this version; give a sentence for each thing done, none if none.

    Raises: FileRefused for a workbook that was never activated.
    """
    with refusing_odd_content(package):
        return _upgrade(package, plans, own, parameters)


def _upgrade(package: Package, plans: Sequence[PlanSheet], own: OwnSheets, parameters: ReadParameters) -> list[str]:
    existing = find_program(package)
    if existing is None or existing.version is None:
        raise FileRefused(f"«{package.path.name}» non è attivata: usare pdo-xl attiva.")
    noted, doubt = _noted(package)
    intact = set(noted.intact(package)) if noted is not None else set()
    done = _add_sheets(package, own, plans)
    done += _mark(package, plans)
    done += _configure(package)
    wanted = outdated(existing)
    put_modules(package, wanted, existing)
    if not wanted and write_project_anew(package, existing):
        done.append("Riscritto il progetto VBA senza codice già compilato: Excel lo compila da sé.")
    if wanted:
        names = ", ".join(module.name for module in wanted)
        old = "" if existing.version == __version__ else f" dalla versione {existing.version or 'sconosciuta'}"
        done.append(f"Moduli VBA portati{old} alla {__version__}: {names}.")
    if update_ribbon(package):
        done.append("Aggiornata la scheda PDO della barra multifunzione.")
    parts = sheet_parts(package)
    mended = [name for name in own.there if name in parts and mend_panes(package, parts[name])]
    if mended:
        done.append(f"Tolta da {', '.join(mended)} una divisione del riquadro che Excel proporrebbe di riparare.")
    # What activation found was the office's, and comes back as it was.
    if record.find(package) is None and open_as_it_is(package):
        done.append("Excel apre la cartella senza ricalcolarla, e alla chiusura non chiede di salvarla per questo.")
    for plan in plans:
        done += _button(package, parts[plan.name], plan)
    done += [said for change, said in _LOOKS if change(package, plans)]
    # A sheet that is made anew has them all.
    rows = {} if PARAMETERS in own.former else {name: place.row for name, place in parameters.places.items()}
    if added := add_new_parameters(package, rows, parameters.name_column):
        done.append(f"Aggiunti in fondo a {PARAMETERS}, con il valore previsto: {', '.join(added)}.")
    if done:
        _note_again(package, noted, intact)
        done += doubt
    return done


def _noted(package: Package) -> tuple[record.Record | None, list[str]]:
    """Read the record; where it is damaged, give a sentence instead."""
    try:
        return record.read(package), []
    except record.DamagedRecord as error:
        return None, [f"{error}: pdo-xl disattiva toglierà ciò che è del programma, ma non rimetterà tutto com'era."]


def _mark(package: Package, plans: Sequence[PlanSheet]) -> list[str]:
    """Let columns and sheets of a workbook of version 0.1.0 have their marks."""
    marks = sheet_marks(package)
    columns = [plan for plan in plans if plan.has_computed_columns and not plan.marked]
    sheets = [name for name in NEEDED_SHEETS if name in sheet_parts(package) and SHEET_MARK not in marks.get(name, {})]
    if not columns and not sheets:
        return []
    workbook = WorkbookPart(package, workbook_part(package))
    for plan in columns:
        mark_columns(workbook, plan)
    mark_sheets(workbook)
    workbook.write()
    return ["Segnati fogli e colonne del programma: si riconoscono anche se l'ufficio li sposta."]


def _add_sheets(package: Package, own: OwnSheets, plans: Sequence[PlanSheet]) -> list[str]:
    if not own.new and not own.former:
        return []
    # Columns that are missing are for a calculation to add.
    present = tuple(plan for plan in plans if plan.has_computed_columns)
    added = add_what_is_missing(package, Writing((), plan_sheets=present, new_sheets=own.new, former=own.former))
    said = [f"Aggiunti i fogli che mancavano: {', '.join(own.new)}."] if own.new else []
    carried = [name for name in own.former if name in CARRIED_SHEETS]
    calculated = [name for name in own.former if name not in CARRIED_SHEETS]
    if calculated:
        said.append(
            f"Rifatti nella forma di questa versione: {', '.join(calculated)}. Si riempiono al prossimo calcolo."
        )
    if carried:
        said.append(f"Portati nella forma di questa versione, con ciò che contenevano: {', '.join(carried)}.")
    return [*said, *added.notes]


def _configure(package: Package) -> list[str]:
    """Set the keys that are ours in `xlwings.conf`; keys that somebody added stay."""
    part = sheet_parts(package).get(CONFIGURATION)
    if part is None:
        add_configuration(package)
        return [f"Aggiunto il foglio nascosto {CONFIGURATION}."]
    sheet = SheetTree(package, part)
    rows = sheet.first_texts()
    changed = False
    for key, value in SETTINGS.items():
        row = rows.get(key.casefold()) or sheet.add_row((key,))
        if not sheet.says(row, 2, value):
            sheet.put(row, 2, value or None)
            changed = True
    if changed:
        sheet.write()
    return [f"Aggiornato il foglio nascosto {CONFIGURATION}."] if changed else []


def _button(package: Package, part: str, plan: PlanSheet) -> list[str]:
    if is_lost(package, part):
        remove_button(package, part)
        add_button_to(package, part, plan)
        return [f"Rimesso al suo posto il pulsante nel foglio «{plan.name}»."]
    mended = mend_button(package, part)
    if mended is None:
        add_button_to(package, part, plan)
        return [f"Rimesso il pulsante nel foglio «{plan.name}»."]
    return [f"Aggiornato il pulsante nel foglio «{plan.name}»."] if mended else []


def _note_again(package: Package, noted: record.Record | None, intact: set[str]) -> None:
    """Let the record know the parts as they are now: those it could give back, it still can."""
    place = record.find(package)
    if noted is None or place is None:
        return
    for name in intact:
        if name in package:
            noted.note(package, name, noted.parts[name][1])
    noted.version = __version__
    record.write(package, place, noted)
