"""What activation notes inside the workbook, so that it can be undone: the parts it changed, as they were.

It is a part of custom XML, which Excel keeps when it saves. A part that changed since is not put back from here:
the digest tells.
"""

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import quoteattr
from zlib import compress, decompress

from pdo_xl.hosts.file.book import workbook_part
from pdo_xl.hosts.file.package import Package
from pdo_xl.workbook.activation.parts import ContentTypes, Relations, free_name
from pdo_xl.workbook.activation.sheet_facts import Facts, packed, unpacked
from pdo_xl.workbook.trees import RELATION, parse

NAMESPACE = "urn:pdo-xl:attivazione"

_RELATION = f"{RELATION}/customXml"
_PROPERTIES_RELATION = f"{RELATION}/customXmlProps"
_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_PROPERTIES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_IDENTITY = "{" + str(uuid5(NAMESPACE_URL, NAMESPACE)).upper() + "}"


@dataclass
class Record:
    """An activation, noted.

    Shape: `parts` maps a part to its digest after activation and its bytes before it; `sheets` a plan's sheet to its
    facts; `print_areas` the sheets whose print area is ours; `modules` the modules that were added; `code_names` maps a
    sheet's part to what naming its document module put into it.
    """

    version: str
    extension: str
    parts: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    sheets: dict[str, Facts] = field(default_factory=dict)
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


def reserve(package: Package, types: ContentTypes) -> str:
    """Make room for the record, related and declared, so that what is noted of these parts is final; give its part."""
    part = free_name(package, "customXml/item", ".xml")
    properties = part.replace("customXml/item", "customXml/itemProps")
    relations = Relations(package, workbook_part(package))
    relations.add(part, _RELATION)
    relations.write()
    package.put(part, b"")
    own = Relations(package, part)
    own.add(properties, _PROPERTIES_RELATION)
    own.write()
    package.put(
        properties,
        f'<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{_IDENTITY}" '
        f'xmlns:ds="{_PROPERTIES_NAMESPACE}"><ds:schemaRefs><ds:schemaRef ds:uri={quoteattr(NAMESPACE)}/>'
        f"</ds:schemaRefs></ds:datastoreItem>".encode(),
    )
    types.declare(properties, _PROPERTIES)
    types.declare(part, "application/xml")
    return part


def write(package: Package, part: str, record: Record) -> None:
    """Put the record into its part."""
    document = {
        "versione": record.version,
        "estensione": record.extension,
        "parti": {name: [after, packed(original)] for name, (after, original) in record.parts.items()},
        "fogli": {name: facts.dump() for name, facts in record.sheets.items()},
        "aree_di_stampa": record.print_areas,
        "moduli": record.modules,
        "nomi": record.code_names,
    }
    text = b64encode(compress(json.dumps(document, ensure_ascii=True, sort_keys=True).encode(), 9)).decode("ascii")
    package.put(part, f'<attivazione xmlns="{NAMESPACE}">{text}</attivazione>'.encode())


def find(package: Package) -> str | None:
    """Find the record's part, which LibreOffice relates to the package and not to the workbook."""
    for owner in (workbook_part(package), ""):
        for _, part in Relations(package, owner).find("customXml"):
            if part in package and NAMESPACE.encode() in package.read(part):
                return part
    return None


def read(package: Package) -> Record | None:
    """Read the record; None where there is none."""
    part = find(package)
    if part is None:
        return None
    root = parse(package.read(part))
    document = json.loads(decompress(b64decode(root.text or "")))
    return Record(
        document["versione"],
        document["estensione"],
        {name: (after, unpacked(original)) for name, (after, original) in document["parti"].items()},
        {name: Facts.load(facts) for name, facts in document["fogli"].items()},
        document["aree_di_stampa"],
        document["moduli"],
        document["nomi"],
    )
