"""A file of a shared-out plan that came back: what was typed into it, and what else was changed."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from pdo_xl.domain.errors import FileRefused, PdoError
from pdo_xl.domain.monitoring.keys import Keyed, indicator_keys, match, objective_keys
from pdo_xl.domain.plan import Plan
from pdo_xl.domain.values.text import all_of
from pdo_xl.hosts.file.disk.places import name_of
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.refuse import refuse_unreadable
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.raw_values import RawValues
from pdo_xl.sheet.names.sheets import MONITORING
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.monitoring import read_monitoring
from pdo_xl.sheet.sharing.cell_values import CellValue
from pdo_xl.sheet.sharing.found_again import first_of_each_row, found_column, headers_of, numbered_anew, shortened
from pdo_xl.sheet.sharing.same_rows import same_rows, standing
from pdo_xl.workbook.sharing import origin
from pdo_xl.workbook.sharing.origin import Origin, OutNotes, OutRow
from pdo_xl.workbook.sharing.prepared import NOTES, OF_THE_BODY


class RowBack(NamedTuple):
    """A row that came back: as it went out, and its cells as they are, by their columns in the plan."""

    out: OutRow
    cells: Mapping[int, CellValue]


class NotesBack(NamedTuple):
    """The notes of an objective that came back: as they went out, and as they are, by their headers."""

    out: OutNotes
    cells: Mapping[str, CellValue]


@dataclass
class Answer:
    """A file that came back; `left` has sentences on what was changed in it and is not taken."""

    path: Path
    origin: Origin
    rows: list[RowBack] = field(default_factory=list)
    notes: list[NotesBack] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def origin_of(path: Path) -> Origin | None:
    """Read where a file comes from; None for one that distribuisci did not make. Raises: FileRefused."""
    refuse_unreadable(path)
    with Package(path) as package:
        return origin.read(package)


def read_answer(path: Path, known: Origin, now: datetime) -> Answer:
    """Read a file that came back. Raises: FileRefused, with a whole sentence."""
    answer = Answer(path, known)
    try:
        with closing(FileHost(path, now=now)) as host:
            read = load(host, on=date.max)
            grids = host.grids()
            monitoring = read_monitoring(grids)
            headers = {sheet.layout.sheet: headers_of(grids, sheet.layout) for sheet in read.sheets}
            notes = {} if monitoring is None else monitoring.by_objective(read.plan)
        with Package(path) as package:
            raw = RawValues(package)
            _read_rows(answer, read.plan, headers, raw)
            if monitoring is not None:
                columns = {str(header): column for header, column in monitoring.columns.typed.items()}
                _read_notes(answer, read.plan, {key: note.row for key, note in notes.items()}, columns, raw)
    except FileRefused:
        raise
    except PdoError as error:
        raise FileRefused(f"In «{name_of(path)}» il piano non si legge più: {error}") from error
    return answer


def has_answers(path: Path, known: Origin, now: datetime) -> bool:
    """Tell whether anything was changed in a file since it went out. Raises: FileRefused."""
    answer = read_answer(path, known, now)
    rows = [(value, row.out.cells.get(column)) for row in answer.rows for column, value in row.cells.items()]
    notes = [(value, one.out.cells.get(name)) for one in answer.notes for name, value in one.cells.items()]
    changed = any(not value.same(out or CellValue()) for value, out in [*rows, *notes] if not value.formula)
    return changed or bool(answer.left)


def _read_rows(answer: Answer, plan: Plan, headers: Mapping[str, Mapping[int, str]], raw: RawValues) -> None:
    known = answer.origin
    back = first_of_each_row(indicator_keys(plan))
    sheets: dict[str, str] = {}
    for pair in match(numbered_anew([row.keyed for row in known.rows]), numbered_anew(back)).same:
        sheets.setdefault(back[pair.new].sheet, known.rows[pair.old].keyed.sheet)
    cells: list[Mapping[int, CellValue]] = [{}] * len(back)
    compared: dict[str, set[int]] = {}
    for sheet, out in sheets.items():
        typed = known.typed.get(out, [])
        columns = _columns(answer, known.headers.get(out, {}), headers.get(sheet, {}), typed)
        compared[out] = {*columns} - {*typed}
        rows = {place: keyed.row for place, keyed in enumerate(back) if keyed.sheet == sheet}
        read = raw.of_sheet(sheet, {*rows.values()}, {*columns.values()})
        for place, row in rows.items():
            cells[place] = {column: read.get((row, where), CellValue()) for column, where in columns.items()}
    matching, doubtful = same_rows(
        [standing(row.keyed, row.cells, compared.get(row.keyed.sheet, ())) for row in known.rows],
        [
            standing(keyed, found, compared.get(sheets.get(keyed.sheet, ""), ()))
            for keyed, found in zip(back, cells, strict=True)
        ],
    )

    def typed_in(place: int) -> str:
        """What somebody typed into a row that is not taken, to be brought back by hand."""
        out = sheets.get(back[place].sheet, "")
        texts = known.headers.get(out, {})
        typed = [
            f"{value.told()} in «{shortened(texts.get(column, 'Valore effettivo'))}»"
            for column, value in sorted(cells[place].items())
            if column in known.typed.get(out, ()) and not value.blank
        ]
        return f"; da riportare a mano {all_of(typed)}" if typed else ""

    for place in matching.removed:
        keyed = known.rows[place].keyed
        answer.left.append(f"riga {keyed.row} ({_short(keyed)}): tolta")
    for place in matching.added:
        answer.left.append(f"riga {back[place].row} ({_short(back[place])}): aggiunta{typed_in(place)}")
    for pair in matching.same:
        if not cells[pair.new]:
            continue
        if pair.new not in doubtful:
            answer.rows.append(RowBack(known.rows[pair.old], cells[pair.new]))
        else:
            keyed, doubt = back[pair.new], "spostata o cambiata, e non è certo quale riga del piano sia"
            answer.left.append(f"riga {keyed.row} ({_short(keyed)}): {doubt}{typed_in(pair.new)}")


def _columns(answer: Answer, out: Mapping[int, str], back: Mapping[int, str], typed: Sequence[int]) -> dict[int, int]:
    """Find the columns that went out: where they were, else where one alone has the same header."""
    found: dict[int, int] = {}
    for column, text in out.items():
        place = found_column(column, text, back)
        if place is not None:
            found[column] = place
        elif column in typed:
            answer.left.append(f"la colonna «{text}» non si trova più: riportare a mano i suoi valori")
    return found | {column: column for column in typed if column not in out}


def _read_notes(
    answer: Answer, plan: Plan, rows: Mapping[str, int], columns: Mapping[str, int], raw: RawValues
) -> None:
    back = objective_keys(plan)
    cells = raw.of_sheet(MONITORING, {*rows.values()}, {*columns.values()})
    for pair in match(numbered_anew([one.keyed for one in answer.origin.notes]), numbered_anew(back)).same:
        out = answer.origin.notes[pair.old]
        row = rows.get(back[pair.new].key)
        if row is not None:
            for name in OF_THE_BODY:
                remark = cells.get((row, columns[name]), CellValue()) if name in columns else CellValue()
                if not remark.blank:
                    answer.left.append(f"«{name}, {shortened(out.keyed.objective)}»: {remark.told()}")
            values = {str(name): cells.get((row, columns[name]), CellValue()) for name in NOTES if name in columns}
            answer.notes.append(NotesBack(out, values))


def _short(keyed: Keyed) -> str:
    return f"«{shortened(keyed.indicator or keyed.objective)}»"
