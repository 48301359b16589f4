"""What activation notes inside the workbook, so that it can be undone: the parts it changed, as they were.

It is a part of custom XML, which Excel keeps when it saves. A part that changed since is not put back from here:
the digest tells.
"""

import json
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from lxml import etree

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.refuse import EXTENSIONS
from pdo_xl.ooxml import custom_xml
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.trees import parse
from pdo_xl.ooxml.worksheet.noted_sheet import NotedSheet
from pdo_xl.workbook.activation import sheet_notes
from pdo_xl.workbook.activation.typed_json import (
    MOST_BYTES,
    WrongContentError,
    document,
    listed,
    packed,
    string,
    table,
    unpacked,
)
from pdo_xl.workbook.activation.typed_json import field as field_of

NAMESPACE = "urn:pdo-xl:attivazione"


class DamagedRecord(FileRefused):
    """The record is not as this program writes it; what goes on without it says so after a colon."""


@dataclass
class Record:
    """An activation, noted.

    Shape: `parts` maps a part to its digest after activation and its bytes before it; `sheets` a plan's sheet to its
    notes; `print_areas` the sheets whose print area is ours; `modules` the modules that were added; `code_names` maps a
    sheet's part to what naming its document module put into it.
    """

    version: str
    extension: str
    parts: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    sheets: dict[str, NotedSheet] = field(default_factory=dict)
    print_areas: list[str] = field(default_factory=list)
    modules: list[str] = field(default_factory=list)
    code_names: dict[str, str] = field(default_factory=dict)

    def intact(self, package: Package) -> dict[str, bytes]:
        """Give the parts, as they were, of those that nobody changed since activation."""
        return {
            name: original
            for name, (after, original) in self.parts.items()
            if name in package and digest(package.read(name)) == after
        }

    def note(self, package: Package, name: str, original: bytes) -> None:
        """Note a part of the package as it now is, and as it was."""
        self.parts[name] = (digest(package.read(name)), original)


def digest(data: bytes) -> str:
    """Give the digest by which a part is recognised."""
    return sha256(data).hexdigest()


def reserve(package: Package) -> str:
    """Make room for the record, so that what is noted of the other parts is final; give its part."""
    return custom_xml.reserve(package, NAMESPACE)


def write(package: Package, part: str, record: Record) -> None:
    """Put the record into its part."""
    noted = {
        "versione": record.version,
        "estensione": record.extension,
        "parti": {name: [after, packed(original)] for name, (after, original) in record.parts.items()},
        "fogli": {name: sheet_notes.dump(sheet) for name, sheet in record.sheets.items()},
        "aree_di_stampa": record.print_areas,
        "moduli": record.modules,
        "nomi": record.code_names,
    }
    text = packed(json.dumps(noted, ensure_ascii=True, sort_keys=True).encode())
    package.put(part, f'<attivazione xmlns="{NAMESPACE}">{text}</attivazione>'.encode())


def find(package: Package) -> str | None:
    """Find the record's part."""
    return custom_xml.find(package, NAMESPACE)


def read(package: Package) -> Record | None:
    """Read the record; None where there is none. Raises: DamagedRecord."""
    part = find(package)
    if part is None:
        return None
    try:
        return _loaded(_packed_text(package, part))
    except (WrongContentError, etree.XMLSyntaxError) as error:
        raise DamagedRecord(
            f"In «{package.path.name}» la nota dell'attivazione, da cui si rimette il file com'era, è danneggiata o di "
            "un altro programma"
        ) from error


def _packed_text(package: Package, part: str) -> str:
    data = b""
    for chunk in package.chunks(part):
        data += chunk
        if len(data) > MOST_BYTES:
            raise WrongContentError
    return parse(data).text or ""


def _loaded(packed_text: str) -> Record:
    noted = document(unpacked(packed_text))
    extension = string(field_of(noted, "estensione"))
    if extension not in EXTENSIONS:
        raise WrongContentError
    return Record(
        string(field_of(noted, "versione")),
        extension,
        _parts(table(field_of(noted, "parti"))),
        {name: sheet_notes.load(sheet) for name, sheet in table(field_of(noted, "fogli")).items()},
        listed(field_of(noted, "aree_di_stampa"), string),
        listed(field_of(noted, "moduli"), string),
        {name: string(markup) for name, markup in table(field_of(noted, "nomi")).items()},
    )


def _parts(noted: dict[str, Any]) -> dict[str, tuple[str, bytes]]:
    """Read the parts, which together are no larger than one may be. Raises: WrongContentError."""
    parts, total = dict[str, tuple[str, bytes]](), 0
    for name, entry in noted.items():
        pair = listed(entry, string)
        if len(pair) != 2:
            raise WrongContentError
        parts[name] = pair[0], unpacked(pair[1])
        total += len(parts[name][1])
        if total > MOST_BYTES:
            raise WrongContentError
    return parts
