"""The button "Calcola punteggi" in an office's sheet, beside its comments and its own buttons."""

from io import BytesIO
from zipfile import ZipFile

from xlsxwriter import Workbook

from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.form_controls import add_control, is_misplaced, let_control_call, remove_controls
from pdo_xl.sheet.blocks import PlanSheet
from pdo_xl.sheet.names.buttons import BUTTON_MACRO, MODULE, OWN_MACRO
from pdo_xl.workbook.own_sheets import computed_columns
from pdo_xl.workbook.own_sheets.formats import Formats
from pdo_xl.workbook.plan_2024.plan_sheet import TITLE_HEIGHT, add_button


def add_button_to(package: Package, part: str, plan: PlanSheet) -> None:
    """Put the button over the first row of the first two computed columns, or beside these if there stand headers.

    Raises: MarkupError.
    """
    beside = len(plan.computed) if plan.header_row == 1 else 0
    add_control(package, part, _drawing(plan.first_computed_column + beside))


def mend_button(package: Package, part: str) -> bool | None:
    """Let the button, known by its macro, call today's; tell whether it called another, None without a button."""
    return let_control_call(package, part, OWN_MACRO, _was_ours)


def is_lost(package: Package, part: str) -> bool:
    """Tell whether the button is somewhere else than over the computed columns, as LibreOffice 7.4 saves it."""
    return is_misplaced(package, part, OWN_MACRO)


def remove_button(package: Package, part: str) -> None:
    """Take the button out of a sheet."""
    remove_controls(package, part, OWN_MACRO)


def _was_ours(macro: str) -> bool:
    return macro == BUTTON_MACRO or macro.startswith(f"{MODULE}.")


def _drawing(column: int) -> bytes:
    """Let XlsxWriter draw the button, as in a new workbook."""
    package = BytesIO()
    with Workbook(package, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet()
        # Sized as there, the button ends where two columns and the row end, whatever their size is here.
        sheet.set_row(0, TITLE_HEIGHT)
        computed_columns.format_columns(sheet, Formats(workbook), computed_columns.side_by_side(column))
        add_button(sheet, column)
    with ZipFile(package) as parts:
        return parts.read("xl/drawings/vmlDrawing1.vml")
