"""A plan with one row for each period: the same indicator again and again, with a column that says which quarter.

Source: design of the reading of other plans, section 3: asked, never counted as several objectives.
"""

from collections.abc import Sequence

from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.pdo101_no_plan import one_row_a_period
from pdo_xl.domain.values.text import fold
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.columns.evidence import Evidence
from pdo_xl.sheet.columns.locate import Layout

_PERIODS = ("periodo", "trimestre", "quadrimestre", "semestre", "bimestre", "mese")


def refuse_rows_of_periods(layout: Layout, texts: Sequence[str], cells: Evidence) -> None:
    """Refuse a sheet whose first rows repeat an indicator for another period; `texts` are the headers.

    Raises: UnclearPlan (PDO101).
    """
    used = {*layout.columns.values(), *(layout.actuals or ())}
    for column, text in enumerate(texts, start=1):
        if column not in used and fold(text).startswith(_PERIODS):
            repeated = _repeated(layout, column, cells)
            if repeated is not None:
                raise one_row_a_period(layout.sheet, f"{column_letters(column)} («{text}»)", *repeated)


def _repeated(layout: Layout, period: int, cells: Evidence) -> tuple[int, int] | None:
    """The first row that repeats the indicator of an earlier one for another period, and that one."""
    identity = [
        layout.columns[name]
        for name in (Field.SECTOR, Field.UNIT, Field.SERVICE, Field.OBJECTIVE)
        if name in layout.columns
    ]
    seen: dict[tuple[str, ...], tuple[int, str]] = {}
    of = [""] * len(identity)
    indicator = ""
    for row, texts in cells.rows_of((*identity, layout.columns[Field.INDICATOR], period)):
        *own, measured, when = texts
        if not when:
            continue
        if own[-1]:
            of, indicator = [new or old for new, old in zip(own, of, strict=True)], ""
        indicator = measured or indicator
        first, already = seen.setdefault((*of, indicator), (row, when))
        if already != when:
            return row, first
    return None
