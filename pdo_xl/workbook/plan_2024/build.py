"""Builds the macro-enabled workbook of a plan from its printed form; the same input gives the same bytes."""

from datetime import date, datetime
from io import BytesIO
from pathlib import Path

from pdo_xl.domain.values.text import all_of
from pdo_xl.sheet.names.own_sheets import KEPT_BY_US, OWN_SHEETS
from pdo_xl.workbook.own_sheets.all_sheets import add_own_sheets
from pdo_xl.workbook.own_sheets.configuration_sheet import add_configuration_sheet
from pdo_xl.workbook.own_sheets.formats import Formats, new_workbook
from pdo_xl.workbook.plan_2024.dump import read_dump
from pdo_xl.workbook.plan_2024.plan_sheet import add_plan_sheet
from pdo_xl.workbook.program.packaging import finished
from pdo_xl.workbook.program.ribbon import with_ribbon
from pdo_xl.workbook.program.vba import CODE_NAMES, WORKBOOK_CODE_NAME, vba_project

REFERENCE_DATE = date(2024, 12, 31)
_CREATED = datetime(2024, 1, 1)


def build_blank(dump: Path, target: Path) -> None:
    """Write the complete workbook of a dumped plan, with everything but calculated values.

    Raises: ValueError where the dump is not one; OSError.
    """
    plan = read_dump(dump)
    package = BytesIO()
    with new_workbook(package) as workbook:
        workbook.set_properties(
            {
                "title": plan.title,
                "subject": "Obiettivi, indicatori, pesi, punteggi e scadenze",
                "keywords": "piano degli obiettivi, performance",
                "comments": f"I fogli {all_of(OWN_SHEETS)} {KEPT_BY_US}",
                "created": _CREATED,
            }
        )
        workbook.set_size(1600, 950)
        formats = Formats(workbook)
        sheets = [
            add_plan_sheet(workbook, formats, plan),
            *add_own_sheets(workbook, formats, {"data_riferimento": REFERENCE_DATE}),
            add_configuration_sheet(workbook, formats),
        ]
        workbook.set_vba_name(WORKBOOK_CODE_NAME)
        for sheet in sheets:
            sheet.set_vba_name(CODE_NAMES[sheet.get_name()])
        project = vba_project([CODE_NAMES[sheet.get_name()] for sheet in sheets])
        workbook.add_vba_project(BytesIO(project), is_stream=True)
    target.write_bytes(with_ribbon(finished(package.getvalue())))
