"""What a workbook is refused for by whatever changes its parts."""

from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree
from pyopenvba.exceptions import PyOpenVBAError

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.markup import MarkupError
from pdo_xl.ooxml.package import Package


@contextmanager
def refusing_odd_content(package: Package) -> Iterator[None]:
    """Refuse a workbook as soon as something in it cannot be changed safely. Raises: FileRefused."""
    try:
        yield
    except (MarkupError, etree.XMLSyntaxError, PyOpenVBAError) as error:
        raise FileRefused(
            f"«{package.path.name}» contiene qualcosa che non si può modificare senza rischi: aprirlo in Excel, "
            "salvarlo e riprovare."
        ) from error
