"""One file of a shared-out plan: made from the office's own, calculated, and read again to be sure of it."""

from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

from pdo_xl.actions import calculate
from pdo_xl.domain.errors import FileRefused, PdoError
from pdo_xl.domain.monitoring.keys import Keyed
from pdo_xl.domain.plan import Objective
from pdo_xl.domain.values.entry import Entry, NotCalculated
from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.extract.extract import Chosen, Staying
from pdo_xl.ooxml.extract.workbook import order_sheets
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.code_name import code_name_of
from pdo_xl.sheet.blocks import Writing
from pdo_xl.sheet.names.own_sheets import OWN_SHEETS
from pdo_xl.sheet.names.plan_columns import PLAN_SHEET_SETTING, YEAR_SETTING
from pdo_xl.sheet.names.sheets import CONFIGURATION, HEADER_ROW, MONITORING, ORIGIN
from pdo_xl.sheet.run import Run
from pdo_xl.sheet.sharing.cell_values import CellValue
from pdo_xl.sheet.sharing.parts import Part, carried_cells, gone_rows
from pdo_xl.workbook.activation.opening import open_file
from pdo_xl.workbook.activation.program import find_program, project_part, put_modules
from pdo_xl.workbook.activation.refusing import refusing_odd_content
from pdo_xl.workbook.program.vba_edit import edited
from pdo_xl.workbook.sharing import origin
from pdo_xl.workbook.sharing.origin import Cells, Origin, OutNotes, OutRow
from pdo_xl.workbook.sharing.prepared import OF_THE_BODY, WHOLE, Prepared


class Maker:
    """Makes the files of one plan, part by part. Raises, in use: FileRefused, NoPlan, ParameterError."""

    def __init__(self, prepared: Prepared, by: str, run: Run) -> None:
        self._prepared, self._by, self._run = prepared, by, run
        self._projects: dict[frozenset[str], bytes] = {}

    def make(self, part: Part, path: Path) -> None:
        """Make the file of a part at a place where nothing of importance stands."""
        year = self._prepared.year
        said = {} if year is None else {YEAR_SETTING: str(year)}
        trouble: PdoError | None = None
        # Blanks that hold what stands above may be read otherwise where fewer rows stand above.
        for every, mapping in ((False, {}), (False, said), (True, said)):
            try:
                self._cut(part, path, every=every)
                if self._calculated(part, path, mapping):
                    return
            except FileRefused:
                # What is refused of the office's file is refused of this one.
                raise
            except PdoError as error:
                trouble = error
        refused = f"Il file di «{part.name}» non si può fare uguale al piano"
        bare = _first_never_calculated(part)
        if bare is not None:
            raise FileRefused(
                f"{refused}: una formula della riga {bare} non è mai stata calcolata. Aprire il piano in Excel o "
                "LibreOffice, salvarlo e riprovare."
            )
        raise FileRefused(
            f"{refused}{f' ({trouble})' if trouble is not None else ''}: scrivere settore e responsabile in ogni riga "
            "del piano e riprovare."
        )

    def _cut(self, part: Part, path: Path, *, every: bool) -> None:
        prepared = self._prepared
        chosen = self._chosen(part, every=every)
        with Package(prepared.file) as package, refusing_odd_content(package):
            names = {name: code_name_of(package, place) for name, place in sheet_parts(package).items()}
            kept = prepared.extracts.put(package, chosen)
            self._drop_modules(package, [names[name] for name in names if name not in chosen])
            origin.write(package, self._origin(part, kept))
            path.unlink(missing_ok=True)
            package.write_to(path)

    def _chosen(self, part: Part, *, every: bool) -> dict[str, Chosen]:
        prepared = self._prepared
        chosen: dict[str, Chosen] = {}
        for name in prepared.extracts.cuts:
            sheet = prepared.sheets.get(name)
            if sheet is not None and name in part.rows:
                gone = gone_rows(part.rows[name], sheet.layout.header_row, prepared.last_row(name))
                chosen[name] = Chosen(gone, carried_cells(part, sheet, prepared.cells[name], every=every))
            elif name == MONITORING:
                chosen[name] = self._chosen_notes(part)
            elif name in WHOLE:
                chosen[name] = Chosen()
        return chosen

    def _chosen_notes(self, part: Part) -> Chosen:
        prepared = self._prepared
        own = sorted(self._notes(part).values())
        hidden = [prepared.monitoring.columns.typed.get(name) for name in OF_THE_BODY] if prepared.monitoring else []
        stretches = [range(row, row + 1) for row in own]
        return Chosen(
            gone_rows(stretches, HEADER_ROW, prepared.last_row(MONITORING)),
            emptied={(row, column) for row in own for column in hidden if column is not None},
        )

    def _notes(self, part: Part) -> dict[Keyed, int]:
        prepared = self._prepared
        keyed = [prepared.objectives[one.sheet, one.row] for one in part.objectives]
        return {one: prepared.notes[one.key].row for one in keyed if one.key in prepared.notes}

    def _drop_modules(self, package: Package, gone: Iterable[str | None]) -> None:
        """Take the modules of the sheets that are gone out of the project: made once for the same sheets."""
        existing = find_program(package)
        names = frozenset(name for name in gone if name)
        if existing is None or not names:
            return
        place = project_part(package)
        if names not in self._projects:
            self._projects[names] = edited(package.read(place), drop=sorted(names))
        package.put(place, self._projects[names])

    def _origin(self, part: Part, kept: Mapping[str, Staying]) -> Origin:
        prepared, run = self._prepared, self._run
        sheets = list(part.rows)
        rows = [
            OutRow(_moved(prepared.keys[place], kept), place[1], self._held(*place, kept[place[0]]))
            for place in prepared.of_part(part)
        ]
        notes = [OutNotes(_moved(keyed, kept), row, prepared.note(row)) for keyed, row in self._notes(part).items()]
        return Origin(
            run.version,
            prepared.file.name,
            run.now.replace(microsecond=0, tzinfo=None).isoformat(),
            prepared.year,
            self._by,
            part.name,
            {sheet: prepared.headers(sheet) for sheet in sheets},
            {sheet: prepared.typed(sheet) for sheet in sheets},
            rows,
            notes,
        )

    def _held(self, sheet: str, row: int, staying: Staying) -> Cells:
        """Give what a row holds in the file: what stood above it in the plan may stand in it now."""
        cells = dict(self._prepared.row(sheet, row))
        for (carried, column), source in staying.carried.items():
            if carried == row:
                cells[column] = self._prepared.row(sheet, source).get(column, CellValue())
        return cells

    def _calculated(self, part: Part, path: Path, mapping: Mapping[str, str]) -> bool:
        """Calculate the file and write it; tell whether it holds the part of the plan, and nothing else."""
        parameters = self._prepared.read.plan.parameters
        named = parameters is not None and PLAN_SHEET_SETTING in parameters.mapping
        sheets = {PLAN_SHEET_SETTING: "; ".join(part.rows)} if named else {}
        with closing(open_file(path, self._run, revise=_give_modules, backup=False)) as host:
            calculated = calculate(host, self._run, mapping={**sheets, **mapping})
            results = calculated.examined.results
            same = results.year == self._prepared.year and _said(results.plan.objectives) == _said(part.objectives)
            if same:
                host.write(calculated.writing)
        return same


def _moved(keyed: Keyed, kept: Mapping[str, Staying]) -> Keyed:
    row = kept[keyed.sheet].rows.moved(keyed.row) if keyed.sheet in kept else None
    return keyed._replace(row=row or keyed.row)


def _give_modules(package: Package, _: Writing) -> None:
    """Give the sheets that came anew their places, and their modules in a workbook that has macros."""
    order_sheets(package, [*_plan_sheets(package), *OWN_SHEETS])
    existing = find_program(package)
    if existing is not None:
        put_modules(package, [], existing)


def _plan_sheets(package: Package) -> list[str]:
    own = {*OWN_SHEETS, CONFIGURATION, ORIGIN}
    return [name for name in sheet_parts(package) if name not in own]


def _first_never_calculated(part: Part) -> int | None:
    """The first row with a value or a weight that no program has worked out yet; None if there is none."""
    cells: list[tuple[int, Entry]] = []
    for one in part.objectives:
        cells += one.weights
        cells += [
            (indicator.row, entry) for indicator in one.indicators for entry in (indicator.target, indicator.actual)
        ]
    return min((row for row, entry in cells if isinstance(entry, NotCalculated)), default=None)


def _said(objectives: Iterable[Objective]) -> list[object]:
    """Give what a plan says, whatever its rows: all but the actual values, which are the same cells."""
    return [
        (
            one.sector,
            one.manager,
            one.unit,
            one.service,
            one.text,
            [(indicator.text, indicator.type_text, indicator.target) for indicator in one.indicators],
            [(test.text, test.type_text, test.target) for test in one.deadlines],
            [weight.entry for weight in one.weights],
        )
        for one in objectives
    ]
