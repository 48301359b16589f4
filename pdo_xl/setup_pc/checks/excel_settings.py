r"""Excel's security settings, place by place; the first that has one wins.

Source: registry, HKCU\Software\Policies\Microsoft\Cloud\Office (Cloud Policy service, which goes before Group Policy),
HKCU\Software\Policies\Microsoft\Office (Group Policy), HKCU\Software\Microsoft\Office (the user's Trust Center);
learn.microsoft.com, "Macros from the internet are blocked by default in Office".
"""

from collections.abc import Iterator

from pdo_xl.setup_pc.checks.base import Case
from pdo_xl.setup_pc.checks.excel import settings_version
from pdo_xl.setup_pc.registry import Data

EXCEL = r"Excel\Security"
COMMON = r"Common\Security"
TRUSTED = r"\Trusted Locations"
_POLICIES = (r"Software\Policies\Microsoft\Cloud\Office", r"Software\Policies\Microsoft\Office")
_SETTINGS = r"Software\Microsoft\Office"


def places(case: Case, below: str) -> Iterator[tuple[str, bool]]:
    """Give the keys where a setting may stand, and whether the administrator fixed what stands there."""
    version = settings_version(case.registry) or "16.0"
    for root in _POLICIES:
        yield rf"{root}\{version}\{below}", True
    yield rf"{_SETTINGS}\{version}\{below}", False


def setting(case: Case, name: str, below: str = EXCEL) -> tuple[Data, bool]:
    """Give a setting, and whether the administrator fixed it; None if it stands nowhere."""
    for place, fixed in places(case, below):
        value = case.registry.value("HKCU", place, name)
        if value is not None:
            return value, fixed
    return None, False
