"""Drop-downs whose choices stand in cells that go: the choices written out, so that they can be chosen all the same."""

from collections.abc import Callable, Mapping, Sequence

from pdo_xl.ooxml.extract.formulas import area_of

_LONGEST = 255
"""Characters that Excel takes for a list that is written out."""

Cells = Callable[[str], Sequence[Sequence[object]]]
"""Gives the rows of a sheet by its name; none for a sheet that there is not."""


class WrittenChoices:
    """Finds what a list is made of. `names` are the workbook's defined names, folded, with what they stand for."""

    def __init__(self, names: Mapping[str, str], cells: Cells) -> None:
        self._names, self._cells = names, cells

    def __call__(self, formula: str, sheet: str) -> str | None:
        """Give a list as a formula that needs no cells; None where it is too long, or none can be written."""
        reference = area_of(self._names.get(formula.strip().casefold(), formula).removeprefix("="))
        if reference is None:
            return None
        name, cells = reference
        rows = self._cells(name or sheet)[cells.first_row - 1 : cells.last_row]
        texts = [_text(cell) for row in rows for cell in row[cells.first_column - 1 : cells.last_column]]
        filled = [text for text in texts if text]
        written = ",".join(filled)
        if not filled or None in texts or any("," in text for text in filled) or len(written) > _LONGEST:
            return None
        return '"' + written.replace('"', '""') + '"'


def _text(cell: object) -> str | None:
    """Give a choice as it is written; None for what would be read otherwise."""
    if cell is None or isinstance(cell, str):
        return (cell or "").strip()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return None
