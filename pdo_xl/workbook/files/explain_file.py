"""What `pdo-xl spiega` does: one row of a plan on disk explained."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pdo_xl.domain.settings.choices import Mode
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.this_run import this_run
from pdo_xl.sheet.run import Progress, Run, silent
from pdo_xl.workbook.files.examine_file import load_core

if TYPE_CHECKING:
    from pdo_xl.reports.explanation.explain import Explanation


def explain_file(
    file: Path,
    cell: str,
    *,
    on: date | None = None,
    mode: Mode | None = None,
    mapping: Mapping[str, str] | None = None,
    progress: Progress = silent,
    run: Run | None = None,
) -> Explanation:
    """Explain the row of a `cell`: `H7`, `Piano!H7`, or a row's number. The other arguments are `actions.examine`'s.

    Raises: NotExplained for what is no row of the plan's sheets; FileRefused, NoPlan, ParameterError.
    """
    from pdo_xl.reports.explanation.asked import asked

    # Before a large plan is read for nothing.
    asked(cell)
    now = (run or this_run()).now
    with closing(FileHost(file, now=now)) as host:
        host.begin_reading(load_core)
        # Imported here: a large plan is loaded meanwhile.
        from pdo_xl.actions import examine
        from pdo_xl.reports.explanation.explain import explain

        examined = examine(host, today=now.date(), on=on, mode=mode, mapping=mapping, progress=progress)
        return explain(host, examined, cell)
