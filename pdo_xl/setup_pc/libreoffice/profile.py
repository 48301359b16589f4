"""The user's profile of LibreOffice: where it is, and whether LibreOffice is working in it."""

from dataclasses import dataclass
from pathlib import Path

from pdo_xl.setup_pc.machine import Machine, System

_PRODUCT = Path("LibreOffice/4")


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile; its folder need not exist yet."""

    folder: Path

    @property
    def argument(self) -> str:
        """Tell LibreOffice's programs to use this profile."""
        return f"-env:UserInstallation={self.folder.absolute().as_uri()}"

    @property
    def lock(self) -> Path:
        """The file that is there while LibreOffice works in the profile."""
        return self.folder / ".lock"

    @property
    def settings(self) -> Path:
        """What the user set differently from LibreOffice's defaults."""
        return self.folder / "user/registrymodifications.xcu"

    @property
    def extensions(self) -> Path:
        """Where LibreOffice unpacks the user's extensions; its list of them lies beside it."""
        return self.folder / "user/uno_packages/cache/uno_packages"

    def said_to_close(self) -> str | None:
        """Ask the user to close LibreOffice; None if it is closed."""
        if not self.lock.exists():
            return None
        return (
            "LibreOffice è aperto. Chiudere LibreOffice e riprovare; se è già chiuso, aprirlo e richiuderlo, oppure "
            f"cancellare «{self.lock}», che è rimasto da un'interruzione. Nulla è cambiato."
        )


def default_profile(machine: Machine) -> Profile:
    """The profile that LibreOffice uses if nobody tells it another."""
    match machine.system:
        case System.WINDOWS:
            roaming = machine.environment.get("APPDATA")
            return Profile((Path(roaming) if roaming else machine.home / "AppData/Roaming") / _PRODUCT)
        case System.MAC:
            return Profile(machine.home / "Library/Application Support" / _PRODUCT)
        case System.OTHER:
            configured = machine.environment.get("XDG_CONFIG_HOME")
            return Profile((Path(configured) if configured else machine.home / ".config") / "libreoffice/4")
