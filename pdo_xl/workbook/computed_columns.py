"""The looks of the six computed columns: header, formats, colours of the state and of the findings."""

from dataclasses import dataclass

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pdo_xl.domain.assess import State
from pdo_xl.domain.finding import Gravity
from pdo_xl.sheet.address import MAX_ROW
from pdo_xl.sheet.names import Computed
from pdo_xl.workbook.formats import BOX, HEADER, INK, LIGHT_FILL, POINTS, WHOLE, Formats


@dataclass(frozen=True, slots=True)
class _Column:
    """Unit: `width` in characters."""

    width: float
    look: dict[str, object]


_NUMBER: dict[str, object] = {"align": "center", "valign": "vcenter"}
_COLUMNS: dict[Computed, _Column] = {
    Computed.SCORE: _Column(12, {**_NUMBER, "num_format": POINTS}),
    Computed.STATE: _Column(20, {"align": "center", "valign": "vcenter"}),
    Computed.DELAY: _Column(10, {**_NUMBER, "num_format": WHOLE}),
    Computed.OBJECTIVE_SCORE: _Column(12, {**_NUMBER, "num_format": POINTS}),
    Computed.POINTS: _Column(12, {**_NUMBER, "num_format": POINTS}),
    # Not wrapped: a long list of findings must not make the staff's rows grow.
    Computed.FINDINGS: _Column(70, {"align": "left", "valign": "vcenter", "indent": 1}),
}

STATE_LOOKS: dict[State, dict[str, object]] = {
    State.REACHED: {"bg_color": "#C6EFCE", "font_color": "#006100"},
    State.REACHED_LATE: {"bg_color": "#E2F0B6", "font_color": "#4B6000"},
    State.PARTLY: {"bg_color": "#FFEB9C", "font_color": "#7F6000"},
    State.NOT_REACHED: {"bg_color": "#FFC7CE", "font_color": "#9C0006"},
    State.DUE_SOON: {"bg_color": "#FCE4D6", "font_color": "#C65911"},
    State.OVERDUE: {"bg_color": "#F8A5A5", "font_color": "#7A0000", "bold": True},
    State.NOT_ASSESSABLE: {"bg_color": "#E7E6E6", "font_color": "#595959"},
    State.TO_CHECK: {"bg_color": "#E4DFEC", "font_color": "#5F3B8C"},
}
GRAVITY_LOOKS: dict[Gravity, dict[str, object]] = {
    Gravity.ERROR: {"bg_color": "#FFC7CE", "font_color": "#9C0006"},
    Gravity.WARNING: {"bg_color": "#FFE699", "font_color": "#7F6000"},
    Gravity.NOTE: {"bg_color": "#DCE6F1", "font_color": "#44546A"},
}


def format_columns(sheet: Worksheet, formats: Formats, first_column: int) -> None:
    """Give the columns from `first_column`, from 1, their widths and default formats."""
    for column, described in enumerate(_COLUMNS.values(), first_column - 1):
        sheet.set_column(column, column, described.width, formats(**described.look))


def width(column: Computed) -> float:
    """Give a column's width.

    Unit: characters.
    """
    return _COLUMNS[column].width


def write_headers(sheet: Worksheet, formats: Formats, row: int, first_column: int) -> None:
    """Write the six headers, lighter than the staff's."""
    look = formats(**{**HEADER, "bg_color": LIGHT_FILL, "font_color": INK})
    for column, header in enumerate(Computed, first_column - 1):
        sheet.write_string(row - 1, column, header.value, look)


def boxed_formats(formats: Formats) -> tuple[Format, ...]:
    """Give the formats of the columns' cells beside a row of the plan: with borders like the rest."""
    return tuple(formats(**described.look, **BOX) for described in _COLUMNS.values())


def colour(sheet: Worksheet, formats: Formats, header_row: int, first_column: int) -> None:
    """Add the conditional formats of state and findings, down to the sheet's last row."""
    order = list(Computed)
    state = first_column - 1 + order.index(Computed.STATE)
    findings = first_column - 1 + order.index(Computed.FINDINGS)
    for value, look in STATE_LOOKS.items():
        rule = {"type": "cell", "criteria": "==", "value": f'"{value}"', "format": formats.difference(**look)}
        sheet.conditional_format(header_row, state, MAX_ROW - 1, state, rule)
    for gravity in (Gravity.ERROR, Gravity.WARNING):
        rule = {
            "type": "text",
            "criteria": "containing",
            "value": f"{gravity}:",
            "format": formats.difference(**GRAVITY_LOOKS[gravity]),
            "stop_if_true": True,
        }
        sheet.conditional_format(header_row, findings, MAX_ROW - 1, findings, rule)
