"""The looks of the computed columns: header, formats, colours of the state and of the findings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.row_figures import BETWEEN
from pdo_xl.reports.palette import LOOKS
from pdo_xl.sheet.address import MAX_ROW, absolute, cell_name, quoted
from pdo_xl.sheet.names.computed import COLUMN_MARKS, MEANINGS, USUAL, Computed
from pdo_xl.workbook.own_sheets.formats import BOX, HEADER, INK, LIGHT_FILL, POINTS, WHOLE, Formats


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
    Computed.TYPE: _Column(16, {"align": "center", "valign": "vcenter"}),
}

STATE_LOOKS: dict[State, dict[str, object]] = {
    state: {"bg_color": look.light, "font_color": look.ink, **({"bold": True} if look.bold else {})}
    for state in State
    if (look := LOOKS[state]).light
}
_WORST_FIRST = (
    State.OVERDUE, State.NOT_REACHED, State.TO_CHECK, State.DUE_SOON, State.PARTLY, State.REACHED_LATE,
    State.NOT_ASSESSABLE, State.REACHED,
)  # fmt: skip
_TWO_STATES = 44
"""Characters: as wide as the longest that is usual, "Raggiunto in ritardo · scadenza: Raggiunto"."""
GRAVITY_LOOKS: dict[Gravity, dict[str, object]] = {
    Gravity.ERROR: {"bg_color": "#FFC7CE", "font_color": "#9C0006"},
    Gravity.WARNING: {"bg_color": "#FFE699", "font_color": "#7F6000"},
    Gravity.NOTE: {"bg_color": "#DCE6F1", "font_color": "#44546A"},
}


def side_by_side(first_column: int) -> dict[Computed, int]:
    """Place the six columns from `first_column` on."""
    return dict(zip(USUAL, count(first_column), strict=False))


def format_columns(
    sheet: Worksheet, formats: Formats, places: Mapping[Computed, int], *, two_states: bool = False
) -> None:
    """Give the columns, whose `places` count from 1, their widths and default formats."""
    for name, column in places.items():
        described = _COLUMNS[name]
        wide = _TWO_STATES if two_states and name is Computed.STATE else described.width
        sheet.set_column(column - 1, column - 1, wide, formats(**described.look))


def width(column: Computed) -> float:
    """Give a column's width.

    Unit: characters.
    """
    return _COLUMNS[column].width


def write_headers(sheet: Worksheet, formats: Formats, row: int, places: Mapping[Computed, int]) -> None:
    """Write the headers, lighter than the staff's; a selected one says what its column holds."""
    look = formats(**{**HEADER, "bg_color": LIGHT_FILL, "font_color": INK})
    for header, column in places.items():
        sheet.write_string(row - 1, column - 1, header.value, look)
        message = {"validate": "any", "input_title": header.value, "input_message": MEANINGS[header]}
        sheet.data_validation(row - 1, column - 1, row - 1, column - 1, message)


def boxed_formats(formats: Formats) -> tuple[Format, ...]:
    """Give the formats of the columns' cells beside a row of the plan: with borders like the rest."""
    return tuple(formats(**_COLUMNS[name].look, **BOX) for name in USUAL)


def mark(workbook: Workbook, sheet: Worksheet, row: int, places: Mapping[Computed, int]) -> None:
    """Define the names by which the columns are known again."""
    for name, column in places.items():
        cell = absolute(sheet.get_name(), row, column)
        workbook.define_name(f"{quoted(sheet.get_name())}!{COLUMN_MARKS[name]}", f"={cell}")


def _of_two_states(formats: Formats, cell: str) -> Iterator[dict[str, object]]:
    """The rules for a row that shows two states, of which `cell` is the first: the colour is that of the worse one."""
    for state in _WORST_FIRST:
        first, second = f"{state}{BETWEEN}", f"{BETWEEN}{state}"
        is_first, is_second = f'LEFT({cell},{len(first)})="{first}"', f'RIGHT({cell},{len(second)})="{second}"'
        # The best of all needs both.
        joined = "AND" if state is State.REACHED else "OR"
        look = formats.difference(**STATE_LOOKS[state])
        criteria = f"={joined}({is_first},{is_second})"
        yield {"type": "formula", "criteria": criteria, "format": look, "stop_if_true": True}


def colour(
    sheet: Worksheet,
    formats: Formats,
    header_row: int,
    places: Mapping[Computed, int],
    *,
    two_states: bool = False,
) -> None:
    """Add the conditional formats of state and findings, down to the sheet's last row."""
    if Computed.STATE in places:
        state = places[Computed.STATE] - 1
        for rule in _of_two_states(formats, cell_name(header_row + 1, state + 1)) if two_states else ():
            sheet.conditional_format(header_row, state, MAX_ROW - 1, state, rule)
        for value, look in STATE_LOOKS.items():
            rule = {"type": "cell", "criteria": "==", "value": f'"{value}"', "format": formats.difference(**look)}
            sheet.conditional_format(header_row, state, MAX_ROW - 1, state, rule)
    if Computed.FINDINGS not in places:
        return
    findings = places[Computed.FINDINGS] - 1
    for gravity in (Gravity.ERROR, Gravity.WARNING):
        rule = {
            "type": "text",
            "criteria": "containing",
            "value": f"{gravity}:",
            "format": formats.difference(**GRAVITY_LOOKS[gravity]),
            "stop_if_true": True,
        }
        sheet.conditional_format(header_row, findings, MAX_ROW - 1, findings, rule)
