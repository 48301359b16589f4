"""The Windows registry, read through a module that only Windows has."""

import sys
from types import SimpleNamespace

import pytest

from pdo_xl.setup_pc.registry import NoRegistry, WindowsRegistry


class Handle:
    def __init__(self, place) -> None:
        self.place = place

    def __enter__(self):
        return self.place

    def __exit__(self, *_error) -> None:
        pass


def test_the_windows_registry_is_read_through_winreg(monkeypatch: pytest.MonkeyPatch) -> None:
    tree = {(2, "K"): {"": "x", "n": 4, "b": b"bytes"}, (2, "K\\A"): {}, (2, "K\\B"): {}}

    def open_key(root, key, reserved, access):
        assert (reserved, access) == (0, 0x20119)
        if (root, key) not in tree:
            raise FileNotFoundError(2, "no such key")
        return Handle((root, key))

    def query(place, name):
        if name not in tree[place]:
            raise FileNotFoundError(2, "no such value")
        return tree[place][name], 1

    fake = SimpleNamespace(
        HKEY_CLASSES_ROOT=1, HKEY_CURRENT_USER=2, HKEY_LOCAL_MACHINE=3, KEY_READ=0x20019, KEY_WOW64_64KEY=0x100,
        OpenKey=open_key, QueryValueEx=query,
        QueryInfoKey=lambda place: (2, 3, 0), EnumKey=lambda place, number: "AB"[number],
        EnumValue=lambda place, number: (list(tree[place])[number], list(tree[place].values())[number], 1),
    )  # fmt: skip
    monkeypatch.setitem(sys.modules, "winreg", fake)
    registry = WindowsRegistry()
    assert registry.value("HKCU", "K") == "x"
    assert registry.value("HKCU", "K", "n") == 4
    assert registry.value("HKCU", "K", "b") is None
    assert registry.value("HKCU", "K", "no") is None
    assert registry.value("HKLM", "K") is None
    assert registry.subkeys("HKCU", "K") == ["A", "B"]
    assert registry.subkeys("HKCU", "no") == ()
    assert registry.names("HKCU", "K") == ["", "n", "b"]
    assert registry.names("HKCU", "no") == ()


def test_elsewhere_there_is_no_registry() -> None:
    assert NoRegistry().value("HKCU", "K") is None
    assert NoRegistry().subkeys("HKCU", "K") == NoRegistry().names("HKCU", "K") == ()
