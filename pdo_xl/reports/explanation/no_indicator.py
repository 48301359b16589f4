"""Why a row is no indicator: a title, a header, a band, a sum, what stands below the plan; or it is blank."""

from collections.abc import Sequence
from typing import NamedTuple

from pdo_xl.domain.plan import Plan
from pdo_xl.domain.rules import pdo103_orphan_row, pdo107_repeated_headers, pdo108_rows_left_out
from pdo_xl.domain.values.text import identity, one_line, shorten
from pdo_xl.sheet.reading.read import SheetPlan
from pdo_xl.sheet.reading.sums import number_in
from pdo_xl.sheet.reading.totals import says_total

_MOST_TEXTS = 3
_TO_BE_ONE = "Se è un indicatore, compilare la sua Tipologia di valore o il suo Valore atteso."


class NoIndicator(NamedTuple):
    """The reason, the code of the finding that tells it, what to do if it should be one.

    `written`: the first texts of the row.
    """

    text: str
    code: str = ""
    suggestion: str = ""
    written: tuple[str, ...] = ()

    @property
    def more(self) -> str:
        """What there is to add to the reason, in one line."""
        said = [f"Vi è scritto {', '.join(f'«{text}»' for text in self.written)}."] if self.written else []
        said += [f"Segnalazione {self.code}."] if self.code else []
        return " ".join(filter(None, (*said, self.suggestion)))


def why_none(plan: Plan, sheet: SheetPlan, row: int, cells: Sequence[object]) -> NoIndicator:
    """Say why a row of a sheet is no indicator; `cells` are its own."""
    texts = dict.fromkeys(shorten(text) for cell in cells if (text := one_line(cell)))
    return _reason(plan, sheet, row, cells)._replace(written=tuple(texts)[:_MOST_TEXTS])


def _reason(plan: Plan, sheet: SheetPlan, row: int, cells: Sequence[object]) -> NoIndicator:
    layout = sheet.layout
    first = layout.first_header_row or layout.header_row
    if row < first:
        return NoIndicator("sta sopra l'intestazione del piano, e serve solo per il titolo e per l'anno")
    if row <= layout.header_row:
        return NoIndicator("è l'intestazione del piano")
    place = (layout.sheet, row)
    if any(repeated[:2] == place for repeated in plan.repeated):
        return NoIndicator("ripete il titolo o l'intestazione del piano, ed è saltata", pdo107_repeated_headers.ID)
    if any(total[:2] == place for total in plan.totals):
        return NoIndicator(_left_out(plan, sheet, row, cells), pdo108_rows_left_out.ID, _TO_BE_ONE)
    if any(orphan[:2] == place for orphan in plan.orphans):
        return NoIndicator("continua un obiettivo, ma sopra non ce n'è nessuno", pdo103_orphan_row.ID)
    filled = any(one_line(cells[column - 1]) for column in layout.columns.values() if column <= len(cells))
    if filled:
        return NoIndicator("non ha né tipologia né valori: non è un indicatore")
    below = f"sta sotto il piano, che finisce alla riga {sheet.last_row}" if row > sheet.last_row else ""
    return NoIndicator(f"{below}, ed è vuota" if below else "è vuota nelle colonne del piano")


def _left_out(plan: Plan, sheet: SheetPlan, row: int, cells: Sequence[object]) -> str:
    """What a row is that was left out; the reading keeps only that it was."""
    sectors = {identity(sector.name) for sector in plan.sectors}
    texts = {text for cell in cells if (text := one_line(cell))}
    words = {text for text in texts if number_in(text) is None}
    if any(says_total(text, sectors) for text in words):
        return "è un totale, e non si conta"
    if row > sheet.last_row:
        return f"sta sotto il piano, che finisce alla riga {sheet.last_row}, e non si conta"
    if texts != words:
        return "ha solo la somma delle righe sopra, e non si conta"
    return "è un titolo fra le righe, senza tipologia né valore atteso, e non si conta"
