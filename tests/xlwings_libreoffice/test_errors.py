"""One base for what the engine raises on purpose, which the program's messages show as it is."""

from pdo_xl.hosts.live.messages import failure_text
from pdo_xl.xlwings_libreoffice.errors import EngineError
from pdo_xl.xlwings_libreoffice.installed import LibreOfficeError
from pdo_xl.xlwings_libreoffice.objects.unsupported import NotSupported


def test_all_have_one_base() -> None:
    assert issubclass(LibreOfficeError, EngineError)
    assert issubclass(NotSupported, EngineError)


def test_the_program_shows_the_sentence() -> None:
    said = failure_text(NotSupported("Range.autofill"))
    assert said == "!xlwings: Range.autofill non è disponibile con LibreOffice."
