"""What is still being typed is entered; that it counts, a window shows (`live/test_window.py`)."""

import xlwings as xw

from pdo_xl.hosts.libreoffice.typing_cell import end_typing
from pdo_xl.xlwings_libreoffice.soffice import Soffice


def test_what_is_selected_stays_selected(soffice: Soffice, book: xw.Book) -> None:
    model = book.impl.model
    for cells in ("A1:B3", "B2"):
        model.getCurrentController().select(book.sheets["Dati"][cells].impl.xrange)
        end_typing(soffice, model)
        assert model.getCurrentSelection().AbsoluteName.replace("$", "") == f"Dati.{cells}"
