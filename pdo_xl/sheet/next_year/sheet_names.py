"""What the plan's sheets are called in another year's workbook."""

from collections.abc import Iterable, Mapping, Sequence

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.next_year import move_heading
from pdo_xl.sheet.next_year.titles import Years
from pdo_xl.sheet.reading.read import SheetPlan


def renames(sheets: Sequence[SheetPlan], years: Years) -> Mapping[str, str]:
    """New names for the sheets of the plan that have the year in theirs."""
    moved = {sheet.layout.sheet: move_heading(sheet.layout.sheet, *years).text for sheet in sheets}
    return {old: new for old, new in moved.items() if old != new}


def refuse_taken(names: Iterable[str], renamed: Mapping[str, str]) -> None:
    """Refuse a new name that a sheet which keeps its own has already, in any letters. Raises: FileRefused."""
    staying = {name.casefold() for name in names if name not in renamed}
    for old, new in renamed.items():
        if new.casefold() in staying:
            raise FileRefused(f"C'è già un foglio «{new}»: rinominarlo, perché il foglio «{old}» prende quel nome.")
