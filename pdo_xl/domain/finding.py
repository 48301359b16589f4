"""A finding: what is wrong or worth knowing, where, and how to put it right."""

from typing import NamedTuple

from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Place


class Issue(NamedTuple):
    """What a rule says of a place; the registry adds code and gravity."""

    place: Place | None
    message: str
    suggestion: str = ""


class Finding(NamedTuple):
    """An issue with its code and gravity."""

    code: str
    gravity: Gravity
    place: Place | None
    message: str
    suggestion: str = ""
