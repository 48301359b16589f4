"""The button over the computed columns, put back where LibreOffice lost it."""

from typing import Any

import pytest
import xlwings as xw

from pdo_xl.hosts.libreoffice.button import put_back, show


def buttons(sheet: xw.Sheet) -> list[tuple[str, str, int]]:
    """Each button's label, what it calls, and the column over which it stands, from 1."""
    cells = sheet.impl.xsheet
    page = cells.getDrawPage()
    shapes = [shape for at in range(page.getCount()) if "Control" in (shape := page.getByIndex(at)).ShapeType]
    if not shapes:
        return []
    form = page.getForms().getByIndex(0)
    starts = [cells.getCellByPosition(column, 0).Position.X for column in range(30)]
    return [
        (
            shape.Control.Label,
            "".join(event.ScriptCode for event in form.getScriptEvents(at)),
            starts.index(shape.Position.X) + 1,
        )
        for at, shape in enumerate(shapes)
    ]


@pytest.fixture
def lost(pressed: xw.Book) -> xw.Book:
    """The plan without its button, as LibreOffice opens what it saved."""
    forms = pressed.sheets["Piano"].impl.xsheet.getDrawPage().getForms()
    page = pressed.sheets["Piano"].impl.xsheet.getDrawPage()
    for place in reversed(range(page.getCount())):
        page.remove(page.getByIndex(place))
    for place in reversed(range(forms.getCount())):
        forms.removeByIndex(place)
    pressed.impl.model.setModified(False)
    return pressed


def test_it_stands_over_the_first_computed_column_and_calls_the_macro(lost: xw.Book) -> None:
    put_back(lost.impl.model, "VBAProject")
    ((label, code, column),) = buttons(lost.sheets["Piano"])
    assert (label, column) == ("Calcola punteggi", 11)
    assert code == "vnd.sun.star.script:VBAProject.PDO.CalcolaPunteggi?language=Basic&location=document"
    assert not lost.impl.model.isModified()


def test_a_sheet_that_has_it_gets_no_second_one(lost: xw.Book) -> None:
    for _ in range(2):
        put_back(lost.impl.model, "VBAProject")
    assert len(buttons(lost.sheets["Piano"])) == 1
    assert [buttons(sheet) for sheet in lost.sheets if sheet.name != "Piano"] == [[]] * (len(lost.sheets) - 1)


def test_what_was_changed_before_still_counts_as_changed(lost: xw.Book) -> None:
    lost.impl.model.setModified(True)
    put_back(lost.impl.model, "VBAProject")
    assert lost.impl.model.isModified()


def test_without_marks_six_headers_side_by_side_tell_the_place_and_one_alone_does_not(lost: xw.Book) -> None:
    sheet: Any = lost.sheets["Piano"].impl.xsheet
    for name in list(sheet.NamedRanges.ElementNames):
        sheet.NamedRanges.removeByName(name)
    sheet.Columns.insertByIndex(10, 1)
    lost.sheets["Registro"]["A1"].value = "Punteggio indicatore"
    put_back(lost.impl.model, "VBAProject")
    assert [column for _, _, column in buttons(lost.sheets["Piano"])] == [12]
    assert buttons(lost.sheets["Registro"]) == []


def test_hidden_and_shown_again_the_document_counts_as_unchanged(pressed: xw.Book) -> None:
    document = pressed.impl.model
    control = document.getSheets().getByName("Piano").getDrawPage().getForms().getByIndex(0).getByIndex(0)
    document.setModified(False)
    for shown in (False, True):
        show(document, shown=shown)
        assert control.EnableVisible == shown
    show(document, shown=False)
    put_back(document, "VBAProject")
    assert control.EnableVisible
    assert not document.isModified()
    assert document.getUndoManager().getAllUndoActionTitles() == ()
