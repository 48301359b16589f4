"""What is printed into a PDF file."""

from __future__ import annotations

from pathlib import Path

from ..failures import explained
from ..soffice import LibreOfficeError, Uno, import_uno, property_values
from .saving import kept

_FILTER = "calc_pdf_Export"


def write_pdf(model: Uno, path: str, cells: Uno = None) -> None:
    """Write all sheets of a document, or some cells alone. A file that was there stays whole if that fails.

    Raises: LibreOfficeError.
    """
    target = Path(path).absolute()
    if not target.parent.is_dir():
        # LibreOffice would make the folder, and Excel does not.
        raise LibreOfficeError(f"Non si può scrivere «{target.name}»: la cartella «{target.parent}» non esiste.")
    options = {}
    if cells is not None:
        chosen = import_uno().Any("[]com.sun.star.beans.PropertyValue", property_values(Selection=cells))
        options["FilterData"] = chosen
    with kept(target), explained(f"scrivere «{target.name}»"):
        model.storeToURL(target.as_uri(), property_values(FilterName=_FILTER, **options))
