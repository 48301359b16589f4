"""Where in the plan, as it is now, belongs what was typed into the files of a shared-out plan."""

from collections.abc import Iterator, Mapping, Sequence

from pdo_xl.domain.monitoring.keys import Keyed, indicator_keys, match, objective_keys
from pdo_xl.domain.values.text import fold
from pdo_xl.ooxml.raw_values import RawValues
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.names.sheets import MONITORING
from pdo_xl.sheet.reading.monitoring import read_monitoring
from pdo_xl.sheet.reading.read import ReadPlan
from pdo_xl.sheet.sharing.cell_values import CellValue
from pdo_xl.sheet.sharing.found_again import first_of_each_row, found_column, headers_of, shortened
from pdo_xl.sheet.sharing.same_rows import Standing, same_rows, standing
from pdo_xl.sheet.sharing.three_way import Proposal
from pdo_xl.workbook.sharing.answers import Answer
from pdo_xl.workbook.sharing.origin import Origin


class Places:
    """Where in the plan, as it is now, the cells of the answers belong."""

    def __init__(self, read: ReadPlan, grids: Sequence[Grid], raw: RawValues) -> None:
        """`raw` reads the same cells as the grids, as they are stored."""
        monitoring = self._monitoring = read_monitoring(grids)
        self._headers = {sheet.layout.sheet: headers_of(grids, sheet.layout) for sheet in read.sheets}
        self._rows = first_of_each_row(indicator_keys(read.plan))
        self._cells: dict[str, dict[tuple[int, int], CellValue]] = {
            sheet: raw.of_sheet(sheet, {keyed.row for keyed in self._rows if keyed.sheet == sheet}, {*headers})
            for sheet, headers in self._headers.items()
        }
        self._objectives = objective_keys(read.plan)
        self._notes = {} if monitoring is None else monitoring.by_objective(read.plan)
        self.left: dict[str, list[str]] = {}

    def proposals(self, answer: Answer) -> Iterator[Proposal]:
        """Give the cells of an answer that are brought back; take down what else was changed in it."""
        yield from self._of_rows(answer)
        yield from self._of_notes(answer)

    def _of_rows(self, answer: Answer) -> Iterator[Proposal]:
        found = self._found(answer)
        for place, row in enumerate(answer.rows):
            keyed = found.get(place)
            headers = answer.origin.headers.get(row.out.keyed.sheet, {})
            typed = answer.origin.typed.get(row.out.keyed.sheet, [])
            for column, back in row.cells.items():
                out = row.out.cells.get(column, CellValue())
                header = shortened(headers.get(column, "Valore effettivo").partition(":")[0])
                what = f"{header}, {shortened(row.out.keyed.indicator or row.out.keyed.objective)}"
                if column not in typed:
                    if not back.formula and not back.same(out):
                        self._leave(
                            answer,
                            f"riga {row.out.keyed.row}, «{header}»: da {out.told()} a {back.told()}",
                        )
                    continue
                if keyed is None:
                    if not back.same(out):
                        why = "ma la riga non è più nel piano, o non è certo quale sia"
                        self._leave(answer, f"«{what}»: {back.told()}, {why}")
                    continue
                here = found_column(column, headers.get(column, ""), self._headers.get(keyed.sheet, {}))
                if here is not None:
                    yield Proposal(answer.path.name, Address(keyed.sheet, keyed.row, here), out, back, what)
                elif not back.same(out):
                    self._leave(answer, f"«{what}»: {back.told()}, ma la colonna non è più nel piano")

    def _found(self, answer: Answer) -> dict[int, Keyed]:
        """The rows of an answer in the plan as it is now, by their places in the answer; none that may be another."""
        sectors = {fold(row.out.keyed.sector) for row in answer.rows}
        now = [keyed for keyed in self._rows if fold(keyed.sector) in sectors]
        columns = {sheet: self._compared(answer.origin, sheet) for sheet in answer.origin.headers}
        matching, doubtful = same_rows(
            [
                standing(
                    row.out.keyed._replace(row=row.out.source_row),
                    row.out.cells,
                    columns.get(row.out.keyed.sheet, ()),
                )
                for row in answer.rows
            ],
            [Standing(keyed, self._standing_now(keyed, columns.get(keyed.sheet, {}))) for keyed in now],
        )
        return {pair.old: now[pair.new] for pair in matching.same if pair.new not in doubtful}

    def _compared(self, known: Origin, sheet: str) -> dict[int, int]:
        """The columns as they went out, but for those that are filled in, and where they are now."""
        here = self._headers.get(sheet, {})
        found = {column: found_column(column, text, here) for column, text in known.headers[sheet].items()}
        typed = known.typed.get(sheet, [])
        return {column: where for column, where in found.items() if where is not None and column not in typed}

    def _standing_now(self, keyed: Keyed, columns: Mapping[int, int]) -> dict[int, CellValue]:
        cells = self._cells.get(keyed.sheet, {})
        return {column: cells.get((keyed.row, where), CellValue()) for column, where in columns.items()}

    def _of_notes(self, answer: Answer) -> Iterator[Proposal]:
        old = [one.out.keyed._replace(row=one.out.source_row) for one in answer.notes]
        found = _matched(old, self._objectives)
        columns = (
            {}
            if self._monitoring is None
            else {str(name): place for name, place in self._monitoring.columns.typed.items()}
        )
        for place, one in enumerate(answer.notes):
            keyed = found.get(place)
            note = None if keyed is None else self._notes.get(keyed.key)
            for name, back in one.cells.items():
                out = one.out.cells.get(name, CellValue())
                what = f"{name}, {shortened(one.out.keyed.objective)}"
                if note is not None and name in columns:
                    yield Proposal(answer.path.name, Address(MONITORING, note.row, columns[name]), out, back, what)
                elif not back.same(out):
                    self._leave(answer, f"«{what}»: {back.told()}, ma in {MONITORING} non c'è la sua riga")

    def _leave(self, answer: Answer, sentence: str) -> None:
        self.left.setdefault(answer.path.name, []).append(sentence)


def _matched(old: Sequence[Keyed], now: Sequence[Keyed]) -> dict[int, Keyed]:
    """Find the rows of an answer in the plan as it is now, by their places in the answer."""
    sectors = {fold(keyed.sector) for keyed in old}
    own = [keyed for keyed in now if fold(keyed.sector) in sectors]
    return {pair.old: own[pair.new] for pair in match(old, own).same}
