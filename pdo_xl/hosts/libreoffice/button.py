"""The button over the computed columns, put back where LibreOffice lost it.

LibreOffice writes the button into an .xlsm file, and Excel's part of it is whole, but does not find it there when it
opens the file again.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from pdo_xl.sheet.names.buttons import OWN_MACRO, Button
from pdo_xl.sheet.names.computed import COLUMN_MARKS, USUAL, Computed
from pdo_xl.xlwings_libreoffice.soffice import Uno, import_uno

_HEADER_ROWS = 40
"""Where a plan's header row is looked for."""

_WIDTH = 2
"""Columns under the button."""

_GREY = 0xECE9D8


def put_back(document: Uno, library: str) -> None:
    """Give each sheet of a plan its button, if it has none; let every button be seen, and none keep the keyboard.

    The document counts as changed only if it did before.
    """
    with in_silence(document):
        for sheet, column in _plans(document):
            if not own_controls(sheet):
                _add(document, sheet, column, library)
            for control in own_controls(sheet):
                # Pressed, it would be pressed again by the Enter that ends what is typed next.
                control.FocusOnClick = False
                # Not in an .ods that an .xlsm was saved as.
                control.EnableVisible = True


def show(document: Uno, *, shown: bool) -> None:
    """Let the buttons be seen, or not while an .xlsm file is written.

    LibreOffice writes a second shape with the button's text; 7.4 and 25.2 put it over A1, and do not hide it, as 26.8
    and Excel do. There alone they tell that the button cannot be seen: where Excel looks for it, it stays as it is.
    """
    with in_silence(document):
        for sheet, _ in _plans(document):
            for control in own_controls(sheet):
                control.EnableVisible = shown


@contextmanager
def in_silence(document: Uno) -> Iterator[None]:
    """Let what is done neither count as a change nor be a step for Ctrl+Z."""
    changed = document.isModified()
    undo = document.getUndoManager()
    undo.lock()
    try:
        yield
    finally:
        undo.unlock()
    if not changed:
        document.setModified(False)


def _plans(document: Uno) -> Iterator[tuple[Uno, int]]:
    """The sheets with computed columns, and the first of these, from 0."""
    sheets = document.getSheets()
    for name in sheets.getElementNames():
        sheet = sheets.getByName(name)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.getRangeAddress()
        top = sheet.getCellRangeByPosition(0, 0, end.EndColumn, min(end.EndRow, _HEADER_ROWS)).getDataArray()
        column = _marked(sheet)
        if column is None:
            column = next((place for row in top if (place := _block(row)) is not None), None)
        if column is not None:
            yield sheet, column


def _marked(sheet: Uno) -> int | None:
    """Where the first computed column is, by its mark."""
    names, mark = sheet.NamedRanges, COLUMN_MARKS[Computed.SCORE]
    defined = names.getByName(mark) if names.hasByName(mark) else None
    # Of a deleted column Calc still tells where it was.
    cells = None if defined is None or "#REF!" in defined.getContent() else defined.getReferredCells()
    return None if cells is None else int(cells.getRangeAddress().StartColumn)


def _block(row: Sequence[object]) -> int | None:
    """Where the six headers stand side by side, in a workbook of version 0.1.0; one alone may be the office's."""
    six = USUAL
    return next((at for at in range(len(row)) if tuple(row[at : at + len(six)]) == six), None)


def own_controls(sheet: Uno) -> list[Uno]:
    """The controls of a sheet that call our macro."""
    forms = sheet.getDrawPage().getForms()
    return [
        form.getByIndex(at)
        for form in map(forms.getByIndex, range(forms.getCount()))
        for at in range(form.getCount())
        if any(OWN_MACRO in str(event.ScriptCode) for event in form.getScriptEvents(at))
    ]


def _add(document: Uno, sheet: Uno, column: int, library: str) -> None:
    uno = import_uno()
    model = document.createInstance("com.sun.star.form.component.CommandButton")
    model.Label = model.Name = Button.CALCULATE.value
    model.Printable, model.BackgroundColor = False, _GREY
    place = sheet.getCellRangeByPosition(column, 0, column + _WIDTH - 1, 0)
    shape = document.createInstance("com.sun.star.drawing.ControlShape")
    shape.setControl(model)
    shape.setSize(place.Size)
    page = sheet.getDrawPage()
    page.add(shape)
    shape.Anchor = sheet
    # Anchoring takes it to the sheet's first cell.
    shape.setPosition(place.Position)
    form = page.getForms().getByIndex(0)
    event = uno.createUnoStruct("com.sun.star.script.ScriptEventDescriptor")
    event.ListenerType, event.EventMethod, event.ScriptType = "XActionListener", "actionPerformed", "Script"
    event.ScriptCode = f"vnd.sun.star.script:{library}.{OWN_MACRO}?language=Basic&location=document"
    form.registerScriptEvent(form.getCount() - 1, event)
