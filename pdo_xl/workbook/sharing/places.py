"""Where in the plan, as it is now, belongs what was typed into the files of a shared-out plan."""

from collections.abc import Iterator, Sequence

from pdo_xl.domain.monitoring.keys import Keyed, indicator_keys, match, objective_keys
from pdo_xl.domain.values.text import fold
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.names.sheets import MONITORING
from pdo_xl.sheet.reading.monitoring import read_monitoring
from pdo_xl.sheet.reading.read import ReadPlan
from pdo_xl.sheet.sharing.cell_values import CellValue
from pdo_xl.sheet.sharing.found_again import first_of_each_row, found_column, headers_of, shortened
from pdo_xl.sheet.sharing.three_way import Proposal
from pdo_xl.workbook.sharing.answers import Answer


class Places:
    """Where in the plan, as it is now, the cells of the answers belong."""

    def __init__(self, read: ReadPlan, grids: Sequence[Grid]) -> None:
        monitoring = self._monitoring = read_monitoring(grids)
        self._headers = {sheet.layout.sheet: headers_of(grids, sheet.layout) for sheet in read.sheets}
        self._rows = first_of_each_row(indicator_keys(read.plan))
        self._objectives = objective_keys(read.plan)
        self._notes = {} if monitoring is None else monitoring.by_objective(read.plan)
        self.left: dict[str, list[str]] = {}

    def proposals(self, answer: Answer) -> Iterator[Proposal]:
        """Give the cells of an answer that are brought back; take down what else was changed in it."""
        yield from self._of_rows(answer)
        yield from self._of_notes(answer)

    def _of_rows(self, answer: Answer) -> Iterator[Proposal]:
        old = [row.out.keyed._replace(row=row.out.source_row) for row in answer.rows]
        found = _matched(old, self._rows)
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
                        self._leave(answer, f"«{what}»: {back.told()}, ma la riga non è più nel piano")
                    continue
                here = found_column(column, headers.get(column, ""), self._headers.get(keyed.sheet, {}))
                if here is not None:
                    yield Proposal(answer.path.name, Address(keyed.sheet, keyed.row, here), out, back, what)
                elif not back.same(out):
                    self._leave(answer, f"«{what}»: {back.told()}, ma la colonna non è più nel piano")

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
