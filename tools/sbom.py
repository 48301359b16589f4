"""The list of what a release stands on (SBOM), as CycloneDX JSON: from the lock, with no registry asked."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.utils import canonicalize_name

from tools.locks import Locked

LICENCE = "EUPL-1.2"


def sbom(wheel: Path, version: str, locked: Sequence[Locked], made: datetime) -> str:
    """Say what the wheel needs: each library with its version, when it is needed, and what asks for it.

    The same wheel, lock and second give the same text.
    """
    digest = sha256(wheel.read_bytes()).hexdigest()
    root = _component("pdo-xl", version, ComponentType.APPLICATION)
    root.licenses.add(LicenseExpression(LICENCE))
    root.hashes.add(HashType(alg=HashAlgorithm.SHA_256, content=digest))
    bom = Bom(serial_number=uuid5(NAMESPACE_URL, digest))
    bom.metadata.component = root
    bom.metadata.timestamp = made
    parts = [(one, _library(one)) for one in locked]
    bom.components.update(part for _, part in parts)
    for name, asking in [(None, root), *((one.name, part) for one, part in parts)]:
        bom.register_dependency(asking, [part for one, part in parts if _asks(name, one)])
    return JsonV1Dot6(bom).output_as_string(indent=2) + "\n"


def _asks(name: str | None, one: Locked) -> bool:
    return one.asked_by_the_project if name is None else canonicalize_name(name) in one.asked_by


def _component(name: str, version: str, kind: ComponentType) -> Component:
    where = PackageURL(type="pypi", name=canonicalize_name(name), version=version)
    return Component(type=kind, name=name, version=version, purl=where, bom_ref=str(where))


def _library(one: Locked) -> Component:
    part = _component(one.name, one.version, ComponentType.LIBRARY)
    if one.requirement.marker is not None:
        part.properties.add(Property(name="pdo-xl:quando", value=str(one.requirement.marker)))
    # Each file of the version has its own: whoever installs checks the one that the system got.
    part.properties.update(Property(name="pdo-xl:sha256", value=digest) for digest in one.hashes)
    return part
