"""How confidential a workbook is said to be: the label goes with every part of it, other properties do not.

Source: MS-OI29500 3.4.1.5 (a part of its own), MS-OFFCRYPTO 2.6.3 (among the properties).
"""

from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related, unrelate
from pdo_xl.ooxml.trees import parse, remove, serialized

LABELS = "classificationlabels"
"""The kind of relationship of a part with labels alone."""
PROPERTIES = "custom-properties"
_LABEL = "MSIP_Label_"


def keep_labels(package: Package) -> None:
    """Leave of the properties that people or programs added those of the label alone. Raises: FileRefused."""
    for identity, part in related(package, "", PROPERTIES).items():
        root = parse(package.read(part)) if part in package else None
        for other in [] if root is None else [one for one in root if not one.get("name", "").startswith(_LABEL)]:
            remove(other)
        if root is None or not len(root):
            unrelate(package, "", identity)
        else:
            package.put(part, serialized(root))
