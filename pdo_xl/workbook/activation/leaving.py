"""Before a workbook is deactivated: whether there is anything to take away, and what cannot be made again."""

from collections.abc import Collection, Mapping, Sequence

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.settings.settings import BY_NAME
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.names.parameters import LABEL_COLUMN, VALUE_COLUMN
from pdo_xl.sheet.names.sheets import HEADER_ROW, LOG, MONITORING, PARAMETERS, SNAPSHOTS, TEXTS
from pdo_xl.sheet.ours import is_own_configuration, is_own_origin, is_own_sheet
from pdo_xl.sheet.reading.monitoring import read_monitoring
from pdo_xl.sheet.reading.parameter_rows import name_column, text_in
from pdo_xl.sheet.reading.read import SheetPlan
from pdo_xl.sheet.reading.snapshots import read_snapshots
from pdo_xl.sheet.reading.texts import read_texts
from pdo_xl.workbook.activation.program import find_program


def own_sheets(grids: Sequence[Grid]) -> list[str]:
    """The sheets that are ours, the hidden ones included: the configuration, and where a shared-out part comes from."""
    return [grid.name for grid in grids if is_own_sheet(grid) or is_own_configuration(grid) or is_own_origin(grid)]


def refuse_bare(package: Package, sheets: Mapping[str, SheetPlan], own: Collection[str]) -> None:
    """Refuse a workbook that has nothing of ours. Raises: FileRefused."""
    project = find_program(package)
    program = project is not None and project.version is not None
    if not program and not own and not any(s.layout.computed for s in sheets.values()):
        raise FileRefused(f"«{package.path.name}» non è attivata: non c'è niente da togliere.")


def lost_values(grids: Sequence[Grid]) -> list[str]:
    """Say what goes with our sheets and cannot be calculated again: log, changed parameters, snapshots, typed texts."""
    lost = [*_notes(grids), *_texts(grids), *_snapshots(grids)]
    for grid in filter(is_own_sheet, grids):
        if grid.name == LOG:
            rows = [cells for number, cells in enumerate(grid.rows(), 1) if number > HEADER_ROW and any(cells)]
            count = "perde una riga" if len(rows) == 1 else f"perdono {len(rows)} righe"
            lost += [f"con il foglio {LOG} si {count} di calcoli."] if rows else []
        elif grid.name == PARAMETERS:
            rows = list(grid.rows())[HEADER_ROW:]
            column = name_column(rows)
            told = [(text_in(cells, column) or text_in(cells, LABEL_COLUMN), cells) for cells in rows]
            changed = [name for name, cells in told if len(cells) >= VALUE_COLUMN and _is_changed(name, cells[1])]
            lost += [f"con il foglio {PARAMETERS} si perdono valori cambiati: {', '.join(changed)}."] if changed else []
    return lost


def _notes(grids: Sequence[Grid]) -> list[str]:
    monitoring = read_monitoring(grids)
    count = sum(row.filled for row in monitoring.rows) if monitoring is not None else 0
    if not count:
        return []
    beside = "di un obiettivo" if count == 1 else f"di {count} obiettivi"
    return [f"con il foglio {MONITORING} si perde ciò che è scritto accanto al testo {beside}."]


def _texts(grids: Sequence[Grid]) -> list[str]:
    texts = read_texts(grids)
    count = len(texts.by_key) + len(texts.unplaced)
    if not count:
        return []
    many = "perde un testo" if count == 1 else f"perdono {count} testi"
    return [f"con il foglio {TEXTS} si {many} della Relazione."]


def _snapshots(grids: Sequence[Grid]) -> list[str]:
    count = len(read_snapshots(grids).taken)
    if not count:
        return []
    many = "perde una fotografia" if count == 1 else f"perdono {count} fotografie"
    return [f"con il foglio {SNAPSHOTS} si {many} del piano."]


def _is_changed(name: str, value: object) -> bool:
    setting = BY_NAME.get(name)
    return bool(name) and value not in {None, ""} and (setting is None or value != setting.default)
