"""The ribbon tab `PDO`: the workbook's own customUI part, which Excel shows while the workbook is the active one."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pdo_xl.ooxml.content_types import CONTENT_TYPES, XML, with_default
from pdo_xl.ooxml.custom_ui import PART, RELATIONSHIP
from pdo_xl.ooxml.relations import relationships_name, with_relationship

SOURCE = Path(__file__).parents[2] / "hosts" / "excel" / "vba" / "customUI14.xml"

_NO_TIME = (1980, 1, 1, 0, 0, 0)


def with_ribbon(package: bytes) -> bytes:
    """Give the package with the tab; the other parts stay as they are."""
    target = BytesIO()
    with ZipFile(BytesIO(package)) as source, ZipFile(target, "w", ZIP_DEFLATED) as copy:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == relationships_name(""):
                content = with_relationship(content, PART, RELATIONSHIP)
            elif entry.filename == CONTENT_TYPES:
                content = with_default(content, "xml", XML)
            copy.writestr(entry, content)
        part = ZipInfo(PART, _NO_TIME)
        part.compress_type = ZIP_DEFLATED
        copy.writestr(part, SOURCE.read_bytes())
    return target.getvalue()
