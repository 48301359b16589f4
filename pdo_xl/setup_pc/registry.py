"""The Windows registry behind a small protocol, so that the checks can be tried on any system."""

from collections.abc import Sequence
from importlib import import_module
from typing import Literal, Protocol

Root = Literal["HKCR", "HKCU", "HKLM"]
Data = str | int | None


class Registry(Protocol):
    """What the checks ask of the registry."""

    def value(self, root: Root, key: str, name: str = "") -> Data:
        """Give a value, the key's own if `name` is blank; None if it is not there."""

    def subkeys(self, root: Root, key: str) -> Sequence[str]:
        """Give the names of the keys below; none if the key is not there."""

    def names(self, root: Root, key: str) -> Sequence[str]:
        """Give the names of a key's values; none if the key is not there."""


class NoRegistry:
    """The registry of a system that has none."""

    def value(self, _root: Root, _key: str, _name: str = "") -> Data:
        """Nothing is there."""
        return None

    def subkeys(self, _root: Root, _key: str) -> Sequence[str]:
        """Nothing is there."""
        return ()

    def names(self, _root: Root, _key: str) -> Sequence[str]:
        """Nothing is there."""
        return ()


class WindowsRegistry:
    """The registry of this PC; needs Windows."""

    def __init__(self) -> None:
        # Only Windows has this module.
        self._winreg = import_module("winreg")
        self._roots = {
            "HKCR": self._winreg.HKEY_CLASSES_ROOT,
            "HKCU": self._winreg.HKEY_CURRENT_USER,
            "HKLM": self._winreg.HKEY_LOCAL_MACHINE,
        }
        # Without this flag a 32-bit Python would see the settings of 32-bit programs only.
        self._access = self._winreg.KEY_READ | self._winreg.KEY_WOW64_64KEY

    def value(self, root: Root, key: str, name: str = "") -> Data:
        """Give a value; None if it is not there, may not be read, or is neither text nor number."""
        try:
            with self._winreg.OpenKey(self._roots[root], key, 0, self._access) as handle:
                data, _kind = self._winreg.QueryValueEx(handle, name)
        except OSError:
            return None
        return data if isinstance(data, str | int) else None

    def subkeys(self, root: Root, key: str) -> Sequence[str]:
        """Give the names of the keys below; none if the key is not there or may not be read."""
        return self._listed(root, key, 0)

    def names(self, root: Root, key: str) -> Sequence[str]:
        """Give the names of a key's values; none if the key is not there or may not be read."""
        return self._listed(root, key, 1)

    def _listed(self, root: Root, key: str, what: Literal[0, 1]) -> Sequence[str]:
        """List what is below a key: 0 the keys, 1 the values, as QueryInfoKey counts them."""
        try:
            with self._winreg.OpenKey(self._roots[root], key, 0, self._access) as handle:
                places = range(self._winreg.QueryInfoKey(handle)[what])
                if what == 0:
                    return [self._winreg.EnumKey(handle, place) for place in places]
                return [self._winreg.EnumValue(handle, place)[0] for place in places]
        except OSError:
            return ()
