"""All that the tables say of one plan, as plain rows that a file of another run can hold.

Source: design of the reports, section 9. What depends on the other files is put beside it when the tables are written.
"""

import json
import zlib
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from pdo_xl.domain.findings import Findings
from pdo_xl.domain.read_from import ReadFrom
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import identity
from pdo_xl.reports.consolidated.figures import figures
from pdo_xl.reports.consolidated.group import scale_of
from pdo_xl.reports.consolidated.quality import quality
from pdo_xl.reports.consolidated.tables import OBJECTIVE_PLACES
from pdo_xl.reports.open_data.records import Calculation, records
from pdo_xl.reports.open_data.tables_of_rows import INDICATORS, OBJECTIVES
from pdo_xl.reports.open_data.tables_of_sums import BODY
from pdo_xl.reports.open_data.values import clean_text
from pdo_xl.sheet.reading.read import ReadPlan
from pdo_xl.sheet.writing.findings import locate_findings

Row = list[Any]

_READ_FROM = {ReadFrom.UNIT: "unità", ReadFrom.TARGET: "testo", ReadFrom.ACTUAL: "testo", ReadFrom.NOTHING: None}
_QUICK = 1
"""The level of compression: the rows are read back once."""


class Content(NamedTuple):
    """One plan's rows; `scale`: the parameters that its body measures by, before any of a group's."""

    scale: str
    body: Row
    """The fields of `BODY_FIELDS`."""
    figures: Row
    indicators: list[Row]
    """Sheet and row first, then what follows the fields of the run."""
    quality: list[Row]

    def packed(self) -> bytes:
        """Give it as bytes; days as ISO writes them."""
        text = json.dumps(self, ensure_ascii=False, separators=(",", ":"), default=date.isoformat)
        return zlib.compress(text.encode(), _QUICK)

    @classmethod
    def unpacked(cls, data: bytes) -> "Content":
        """Read it from such bytes. Raises: ValueError for anything else."""
        try:
            return cls(*json.loads(zlib.decompress(data)))
        except (zlib.error, TypeError) as error:
            raise ValueError(str(error)) from error

    @property
    def year(self) -> int | None:
        """The plan's year."""
        year: int | None = self.body[3]
        return year

    @property
    def name(self) -> str:
        """What tells this body from others: its code, else its name; empty if it says neither."""
        ipa_code, name = self.body[1], self.body[0]
        return (ipa_code or "").casefold() or identity(name or "")


def content_of(read: ReadPlan, results: Results, findings: Findings, version: str, *, with_managers: bool) -> Content:
    """Make the rows of a plan that was read, scored and checked."""
    made = records(Calculation(results, version, results.on))
    own = read.plan.parameters
    scale = scale_of(results.parameters if own is None else own)
    indicators = list(_indicators(read, results, made[INDICATORS], made[OBJECTIVES], with_managers=with_managers))
    located = locate_findings(read, findings)
    return Content(
        scale, list(made[BODY][0][:-1]), figures(results, findings), indicators, quality(read, results, located)
    )


def _indicators(
    read: ReadPlan,
    results: Results,
    indicators: Sequence[tuple[Any, ...]],
    objectives: Sequence[tuple[Any, ...]],
    *,
    with_managers: bool,
) -> Iterator[Row]:
    rows = iter(indicators)
    told = read.plan.kinds_from
    for result, objective in zip(results.objectives, objectives, strict=True):
        beside = [*[objective[place] for place in OBJECTIVE_PLACES], identity(result.objective.text)]
        if with_managers:
            beside.append(clean_text(result.objective.manager))
        for assessed in result.indicators:
            sheet, row = assessed.indicator[:2]
            told_by = told.get((sheet, row))
            read_from = _READ_FROM[told_by] if told_by is not None else "colonna"
            yield [clean_text(sheet), row, read_from if assessed.kind is not None else None, *next(rows), *beside]
